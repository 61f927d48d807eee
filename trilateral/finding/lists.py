"""The search within a list: the same words find the same records as in the search."""

import json

from django.db.models import BooleanField, F, Func

from trilateral.finding.queries import Finding, Query
from trilateral.finding.subjects import about


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
        template = "%(expressions)s = ANY(%%s::bigint[])"
        sql, params = self.as_sql(compiler, connection, template=template)
        return sql, [*params, f"{{{','.join(map(str, self.rows))}}}"]


def with_words(queryset, text):
    """The published records of a queryset that have all the words of a text.

    The database is told those that have them or, if these are fewer, those that have
    not: so a word that is in nearly every record does not cost more than a rare one.
    """
    query = Query(text)
    if not query.terms:
        return queryset.none()
    found, others = Finding(query).rows(about(queryset.model).kind)
    if len(found) <= len(others):
        return queryset.filter(Among(F("pk"), found))
    return queryset.exclude(Among(F("pk"), others)) if others else queryset
