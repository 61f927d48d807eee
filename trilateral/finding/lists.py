"""The search within a list: the same words find the same records as in the search."""

from django.db import connection
from django.db.models import BooleanField, Func

from trilateral.expressions import Among
from trilateral.finding import sets
from trilateral.finding.queries import Finding, Query
from trilateral.finding.subjects import about

# PostgreSQL weighs each number of a list while it plans, so it gets more as bits.
MANY = 1_000


class _Marked(Func):
    """Whether a row number is in a set that is given as bits, row 0 first."""

    output_field = BooleanField()
    arity = 1

    def __init__(self, row, bits):
        super().__init__(row)
        self.bits = bits

    def as_postgresql(self, compiler, connection, **context):
        row, params = compiler.compile(self.source_expressions[0])
        # What was entered meanwhile stands behind the last bit.
        sql = f"CASE WHEN {row} < %s THEN get_bit(%s, {row}) = 1 ELSE false END"
        return sql, [*params, 8 * len(self.bits), self.bits, *params]


def _within(shelves):
    """Whether a row is in a set, which may be nearly all that there are."""
    if connection.vendor == "postgresql" and sets.count(shelves) > MANY:
        return _Marked("pk", sets.all_bits(shelves))
    return Among("pk", sets.all_rows(shelves))


def with_words(queryset, text):
    """The published records of a queryset that have all the words of a text.

    Beside them, how many these would be of all that are published. The database is
    told those that have them or, if these are fewer, those that have not: so a word
    that is in nearly every record does not cost more than a rare one.
    """
    query = Query(text)
    if not query.terms:
        return queryset.none(), 0
    found, others = Finding(query).shelves(about(queryset.model).kind)
    count = sets.count(found)
    if count <= sets.count(others):
        return queryset.filter(_within(found)), count
    return queryset.exclude(_within(others)) if others else queryset, count
