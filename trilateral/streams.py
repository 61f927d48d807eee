"""Long answers in small pieces: records read, and parts made, one by one."""

from django.db.models import Q
from django.utils.translation import override

CHUNK = 500


def in_chunks(queryset, size=CHUNK):
    """The records of a queryset in lists of at most ``size``, in its order.

    Each list is a query of its own that goes on after the last record of the one
    before, so that memory stays small and no cursor is held open while a slow
    reader takes its time: on SQLite that would keep every writer out. It needs an
    order by columns that are never NULL, the last of them unique. What changes
    meanwhile is seen as on turning the pages of a list.
    """
    page = queryset[:size]
    while records := list(page):
        yield records
        if len(records) < size:
            return
        page = queryset.filter(_after(records[-1], queryset.query.order_by))[:size]


def _after(record, order):
    """The condition for the records that come after one in an order."""
    condition = Q()
    for name in reversed(order):
        path = name.removeprefix("-")
        value = record
        for attribute in path.split("__"):
            value = getattr(value, attribute)
        beyond = Q(**{f"{path}__{'lt' if name[0] == '-' else 'gt'}": value})
        condition = beyond | Q(**{path: value}) & condition if condition else beyond
    return condition


def in_language(language, parts):
    """Parts that are made in a language, though they are asked for much later."""
    parts = iter(parts)
    while True:
        with override(language):
            part = next(parts, None)
        if part is None:
            return
        yield part
