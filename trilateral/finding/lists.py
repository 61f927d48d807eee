"""The search within a list: the same words find the same records as in the search."""

from trilateral.expressions import Among
from trilateral.finding.queries import Finding, Query
from trilateral.finding.subjects import about


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
        return queryset.filter(Among("pk", found))
    return queryset.exclude(Among("pk", others)) if others else queryset
