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


def kept(key, make):
    """What was made under a key at the moment of this answer, in its language.

    Where nobody asked for the moment, as at the desk, it is made each time.
    """
    moment = _moment.get()
    if moment is None:
        return make()
    address = (get_language(), *key)
    found = shelf.get(address)
    if found is None or found.moment != moment:
        found = Fragment(moment, make())
        shelf.put(address, found)
    return found.value


class KeptCountPaginator(Paginator):
    """The pages of a list, which is counted once for all of them."""

    key = ()

    @cached_property
    def count(self):
        return kept(("count", *self.key), lambda: Paginator.count.func(self))
