"""The search within a list: the same words find the same records as in the search."""

from trilateral.expressions import Among
from trilateral.finding import sets
from trilateral.finding.queries import Finding, Query
from trilateral.finding.subjects import about

# PostgreSQL weighs each number of a list while it plans, so it gets more as bits.
MANY = 1_000


class _Within(Among):
    """Whether a row number is in a set, which may be nearly all that there are."""

    def __init__(self, row, shelves):
        super().__init__(row, None)
        self.shelves = shelves

    def as_sqlite(self, compiler, connection, **context):
        self.rows = sets.all_rows(self.shelves)
        return super().as_sqlite(compiler, connection, **context)

    def as_postgresql(self, compiler, connection, **context):
        if sets.count(self.shelves) <= MANY:
            self.rows = sets.all_rows(self.shelves)
            return super().as_postgresql(compiler, connection, **context)
        bits = sets.all_bits(self.shelves)
        row, params = compiler.compile(self.source_expressions[0])
        # What was entered meanwhile stands behind the last bit.
        sql = f"CASE WHEN {row} < %s THEN get_bit(%s, {row}) = 1 ELSE false END"
        return sql, [*params, 8 * len(bits), bits, *params]


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
        return queryset.filter(_Within("pk", found)), count
    return queryset.exclude(_Within("pk", others)) if others else queryset, count
