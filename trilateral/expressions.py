"""What a record says in words, as expressions that either database computes.

They find what ``text_in`` finds in a record, in the reader's language at the time
when the query is made.
"""

import json

from django.db.models import (
    BooleanField,
    Case,
    ExpressionWrapper,
    F,
    Func,
    Q,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from trilateral.records import Status
from trilateral.translations import reading_order, to_attribute


class _Words(F):
    """A translated text of a record, or of one to which a path leads."""

    def resolve_expression(self, query=None, *args, **kwargs):
        *path, name = self.name.split("__")
        model = query.model
        for relation in path:
            model = model._meta.get_field(relation).related_model
        prefix = "".join(f"{relation}__" for relation in path)
        codes = reading_order(get_language())
        texts = {code: f"{prefix}{to_attribute(name, code)}" for code in codes}
        is_printed = name == getattr(model, "printed_field", None)
        printed = f"{prefix}as_printed" if is_printed else None
        expression = self.first(texts, printed)
        return expression.resolve_expression(query, *args, **kwargs)


class Text(_Words):
    """The text in the reader's language, or the first that there is."""

    def first(self, texts, printed):
        last = F(printed) if printed else Value("")
        found = (NullIf(column, Value("")) for column in texts.values())
        return Coalesce(*found, last, output_field=TextField())


class LanguageOf(_Words):
    """The code of the language in which ``Text`` finds it."""

    def first(self, texts, printed):
        return Case(
            *(When(~Q(**{texts[code]: ""}), then=Value(code)) for code in texts),
            default=F(f"{printed}_language") if printed else Value(""),
            output_field=TextField(),
        )


def if_shown(*paths, then):
    """An expression about linked records, or nothing unless the public may see all."""
    published = {f"{path}__status": Status.PUBLISHED for path in paths}
    return Case(
        When(**published, then=then), default=Value(""), output_field=TextField()
    )


def written(name, by=None):
    """A date as it is written, for which no object is made in Python.

    With a day, one that lies after it is left out.
    """
    if by is None:
        return ExpressionWrapper(F(name), output_field=TextField())
    return Case(
        When(**{f"{name}_earliest__gt": by}, then=Value("")),
        default=F(name),
        output_field=TextField(),
    )


class Among(Func):
    """Whether a row number is one of many, which are a single parameter."""

    output_field = BooleanField()
    arity = 1

    def __init__(self, row, rows):
        super().__init__(row)
        self.rows = rows

    def as_sqlite(self, compiler, connection, **context):
        template = "%(expressions)s IN (SELECT value FROM json_each(%%s))"
        sql, params = self.as_sql(compiler, connection, template=template)
        return sql, [*params, json.dumps(self.rows)]

    def as_postgresql(self, compiler, connection, **context):
        # It is not told how many they are: for some thousand it would read a whole
        # table, which may hold millions, though it finds each in an index.
        template = "%(expressions)s = ANY((SELECT %%s::bigint[])::bigint[])"
        sql, params = self.as_sql(compiler, connection, template=template)
        return sql, [*params, f"{{{','.join(map(str, self.rows))}}}"]
