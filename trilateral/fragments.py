"""Pieces that many public pages have in common, kept as exactly as whole pages.

The choices of a filter, the number of records in a list and the way around the site
are the same on many pages of a revision and a day, and cost more than the rest of a
page. A piece holds for the moment of the answer that made it, and for no other: like
that answer, it may be newer than its revision says, and never older.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import get_language

from trilateral.shelves import Shelf

CAPACITY = 16 * 1024 * 1024  # bytes in each process
OVERHEAD = 500  # bytes of a piece beside its text, about

shelf = Shelf(CAPACITY)
_moment = ContextVar("moment", default=None)


@dataclass
class Fragment:
    moment: tuple
    value: str | int | tuple | None

    @property
    def size(self):
        return OVERHEAD + 2 * len(str(self.value))


@contextmanager
def made_at(moment):
    """Within it, an answer is made for a public revision and a day."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)


def find(key):
    """What was made under a key at the moment of this answer, in its language."""
    found = shelf.get((get_language(), *key))
    return found.value if found and found.moment == _moment.get() else None


def kept(key, make):
    """The same, or else what is made now and kept.

    Where nobody asked for the moment, as at the desk, it is made each time.
    """
    if (moment := _moment.get()) is None:
        return make()
    if (value := find(key)) is None:
        value = make()
        shelf.put((get_language(), *key), Fragment(moment, value))
    return value


class KeptCountPaginator(Paginator):
    """The pages of a list, which is counted once for all of them."""

    key = ()

    @cached_property
    def count(self):
        return kept(("count", *self.key), lambda: Paginator.count.func(self))


# Lines of lists


class KnownLine:
    """A record of which a list needs no more than its line, which is known.

    It has what the list is grouped by, too.
    """

    def __init__(self, line, groups):
        self.line = line
        self.__dict__ |= groups


def line_key(model, pk, day):
    return ("line", model._meta.label, pk, day)


def with_known_lines(records, others, day, group_by=()):
    """Some records of a list in their order, those read whose line is not known.

    ``others`` gives them with what a line shows. A line is the same in all lists of a
    revision, whatever is filtered, and whatever page it is on.
    """
    rows = list(records.prefetch_related(None).values_list("pk", *group_by))
    known = {}
    for pk, *groups in rows:
        if (line := find(line_key(records.model, pk, day))) is not None:
            known[pk] = KnownLine(line, dict(zip(group_by, groups, strict=True)))
    if missing := [pk for pk, *_groups in rows if pk not in known]:
        known |= others.in_bulk(missing)
    return [known[pk] for pk, *_groups in rows if pk in known]
