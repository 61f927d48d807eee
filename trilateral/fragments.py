"""Pieces that many public pages have in common, kept as exactly as whole pages.

The choices of a filter, the number of records in a list and the way around the site
are the same on many pages of a revision and a day, and cost more than the rest of a
page. A piece is kept with what was asked for it, and holds as long as whole answers
do: for its moment, and for a later one if the database says the same again.
"""

from dataclasses import dataclass
from hashlib import blake2b

from django.core.exceptions import EmptyResultSet
from django.core.paginator import Paginator
from django.db import Error
from django.utils.functional import cached_property
from django.utils.translation import get_language

from trilateral.questions import Questions, add_part, current_moment, hearing
from trilateral.rows import Row, Rows
from trilateral.shelves import Shelf

CAPACITY = 32 * 1024 * 1024  # bytes in each process
OVERHEAD = 500  # bytes of a piece beside its text, about

shelf = Shelf(CAPACITY)


@dataclass
class Fragment:
    value: str | int | tuple | dict | None
    questions: Questions

    @property
    def size(self):
        return OVERHEAD + 2 * len(str(self.value)) + self.questions.size


def find(key):
    """What was made under a key, in the language of this answer, if it holds for it."""
    moment = current_moment()
    found = moment and shelf.get((get_language(), *key))
    try:
        if not found or not found.questions.hold(moment):
            return None
    except Error:
        return None  # It is made anew, if that can be done.
    add_part(found.questions)
    return found.value


def kept(key, make, read_with=None):
    """The same, or else what is made now and kept.

    The key holds all of which it is made but what is asked within, and ``read_with``
    are the questions with which a record was read before. Where nobody asked for the
    moment, as at the desk, it is made each time.
    """
    if current_moment() is None:
        return make()
    if (value := find(key)) is None:
        with hearing() as questions:
            if read_with:
                add_part(read_with)
            value = make()
        shelf.put((get_language(), *key), Fragment(value, questions))
    return value


class KeptCountPaginator(Paginator):
    """The pages of a list, which is counted once for all of them."""

    known_count = None

    @cached_property
    def count(self):
        if self.known_count is not None:
            return self.known_count
        counted = self.object_list.order_by().values("pk").query
        try:
            # Not the address: a filter may have looked up what its words mean now.
            asked = repr(counted.sql_with_params()).encode()
        except EmptyResultSet:
            return 0
        key = ("count", blake2b(asked, digest_size=16).digest())
        return kept(key, lambda: Paginator.count.func(self))


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


class Lines:
    """Some records of a list in their order, those read whose line is not known.

    ``make_others`` makes a queryset that gives them with what a line shows. A line is
    the same in all lists, whatever is filtered, and whatever page it is on; and so are
    all lines together, for which no record is looked at where they are known.
    """

    def __init__(self, records, make_others, day, group_by=()):
        self._model = records.model
        self._make_others = make_others
        self._day = day
        self._group_by = group_by
        self._rows = list(records.prefetch_related(None).values_list("pk", *group_by))

    @property
    def key(self):
        return ("lines", self._model._meta.label, self._day, *self._rows)

    def __len__(self):
        return len(self._rows)

    def __iter__(self):
        return iter(self._records)

    @cached_property
    def _records(self):
        known = {}
        for pk, *groups in self._rows:
            line = find(line_key(self._model, pk, self._day))
            if line is not None:
                by_column = zip(self._group_by, groups, strict=True)
                known[pk] = KnownLine(line, dict(by_column))
        if missing := [pk for pk, *_groups in self._rows if pk not in known]:
            known |= _read(self._make_others(), missing)
        return [known[pk] for pk, *_groups in self._rows if pk in known]


def _read(others, missing):
    """Some records, each with what was asked for it."""
    if current_moment() is None:
        return others.in_bulk(missing)
    with hearing(kind=Rows) as rows:
        found = others.in_bulk(missing)
    for pk, record in found.items():
        record.read_with = Row(rows, pk)
    return found
