"""Long answers in small pieces: records read, and parts made, one by one."""

from itertools import batched

from django.db.models import Q
from django.utils.translation import override

CHUNK = 500
WINDOW = 20 * CHUNK


def in_chunks(queryset, size=CHUNK, window=WINDOW):
    """The records of a queryset in lists of at most ``size``, in its order.

    Each list is a query of its own, so that memory stays small and no cursor is held
    open while a slow reader takes its time: on SQLite that would keep every writer
    out. Which records are in the lists is asked for a window of many at once, since
    to sort all of them anew for each list would take the most time; each window goes
    on after the last record of the one before. It needs an order by columns that are
    never NULL, the last of them the primary key. What changes meanwhile is seen as
    on turning the pages of a list; what is withdrawn meanwhile is not shown.
    """
    order = queryset.query.order_by
    keys = queryset.values_list(*(name.removeprefix("-") for name in order))
    following = keys[:window]
    while found := list(following):
        for batch in batched(found, size):
            if records := list(queryset.filter(pk__in=[key[-1] for key in batch])):
                yield records
        if len(found) < window:
            return
        following = keys.filter(_after(found[-1], order))[:window]


def _after(key, order):
    """The condition for what comes after a key in an order."""
    condition = Q()
    for name, value in zip(reversed(order), reversed(key), strict=True):
        path = name.removeprefix("-")
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


def with_last_words(parts, words):
    """Parts of bytes that end in these words if an error breaks them off.

    A server may end such an answer as it ends a whole one, so the file has to tell.
    """
    try:
        yield from parts
    except Exception:
        yield words
        raise
