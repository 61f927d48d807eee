"""Long answers in small pieces: records read, and parts made, one by one."""

from itertools import batched

from django.db.models import Q
from django.utils.translation import override

CHUNK = 500  # records
ROWS = 5_000  # which are lighter
WINDOW = 10_000


def in_chunks(queryset, size=CHUNK, window=WINDOW):
    """The records of a queryset in lists of at most ``size``, in its order.

    Each list is a query of its own. What is withdrawn meanwhile is not shown.
    """
    for keys in keys_in_chunks(queryset, size, window):
        if records := list(queryset.filter(pk__in=keys)):
            yield records


def keys_in_chunks(queryset, size=ROWS, window=WINDOW):
    """The primary keys of a queryset in lists of at most ``size``, in its order.

    The first list is short, so that an answer begins soon. What belongs to a list is
    asked for by its keys, so that memory stays small and no cursor is held open while a
    slow reader takes its time: on SQLite that would keep every writer out. The keys are
    asked for a window of many at once, since to sort all of them anew for each list
    would take the most time; each window goes on after the last record of the one
    before. It needs an order by columns that are never NULL, the last of them the
    primary key. What changes meanwhile is seen as on turning the pages of a list.
    """
    order = queryset.query.order_by
    keys = queryset.values_list(*(name.removeprefix("-") for name in order))
    conditions = [Q()]
    start = min(CHUNK, size)
    while conditions:
        found = []
        for condition in conditions:
            found += keys.filter(condition)[: window - len(found)]
        for batch in (found[:start], *batched(found[start:], size)):
            if batch:
                yield [key[-1] for key in batch]
        start = 0
        conditions = _after(found[-1], order) if len(found) == window else []


def _after(key, order):
    """The conditions, one after the other, for what comes after a key in an order.

    Each is a stretch of an index that has this order, which the database finds at
    once; if it were asked for them together, it would read all that comes before.
    """
    conditions, same = [], Q()
    for name, value in zip(order, key, strict=True):
        path = name.removeprefix("-")
        beyond = Q(**{f"{path}__{'lt' if name[0] == '-' else 'gt'}": value})
        conditions.insert(0, same & beyond)
        same &= Q(**{path: value})
    return conditions


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
