"""What an answer asked the database, so that the same can be asked again.

A public page is made of what the database says, and besides of its address, the day
and the release. So as long as the same questions get the same answers, in the same
order, the page is the same, and what was published since does not concern it. To ask
again costs much less than to make it anew: no record is built, and no template
rendered. Nobody has to know which pages show a record.
"""

import marshal
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import chain, islice
from operator import eq
from typing import NamedTuple

from django.db import Error, connection

from trilateral.changes import tables_changed, tables_read

# What is longer is not asked again.
MOST_ROWS = 1_000  # of one answer of the database
LONGEST = 4_000  # numbers and letters that a question is asked with
REMEMBERED = 8  # of the moments at which the same was said
OVERHEAD = 500  # bytes of a question or a part, about: most texts are shared
_READING = ("SELECT", "(SELECT")
_ADDRESS = b"<memory at "  # of bytes, as the driver of PostgreSQL gives them


class Moment(NamedTuple):
    """When an answer is made: the public revision, when that was, and the day."""

    number: int
    changed_at: datetime
    day: date


class Questions:
    """What was asked for an answer, or for a piece of one, and what was said.

    ``moment`` is the last one at which that was so, and ``parts`` are the questions of
    the pieces of which it is made.
    """

    def __init__(self, moment, *, can_be_asked=True):
        self.moment = moment
        self.asked = []
        self.parts = []
        self.can_be_asked = can_be_asked
        self._length = 0
        # Those who ask at the same time may do so for different moments.
        self._held = ()

    @property
    def size(self):
        """Bytes, about, without what its parts themselves take."""
        return OVERHEAD * (1 + len(self.asked) + len(self.parts)) + 8 * self._length

    def add(self, sql, params, rows):
        """Remember an answer, or that there is one that is not asked for again."""
        length = _length(params)
        if len(rows) > MOST_ROWS or length > LONGEST:
            self.give_up()
        else:
            self.asked.append((_shared(sql), params, digest(rows)))
            self._length += length

    def give_up(self):
        """What was made of them is made anew at the next moment."""
        self.can_be_asked = False
        self.asked.clear()

    def hold(self, moment):
        """Whether the database says the same at another moment of the same day.

        It is asked once for each moment; what did not hold at one is not asked for any
        more. Raises a database's Error if that does not answer.
        """
        if self._was_asked(moment):
            return True
        if (known := self._asked_before(moment)) is None:
            return False
        changed = tables_changed(known, moment)
        is_same = self._is_apart_from(changed) or (
            are_answered_alike(asked_of(changed, self.asked))
            and all(part.hold(moment) for part in self.parts)
        )
        if is_same:
            self._remember(moment)
        else:
            self.moment, self._held = None, ()
        return is_same

    def _was_asked(self, moment):
        """Whether it is known what is said at a moment."""
        return self.moment == moment or moment in self._held

    def _asked_before(self, moment):
        """The moment after which the same may be asked again; None if it may not."""
        known = self.moment  # once, as others may ask at the same time
        is_same_day = known is not None and known.day == moment.day
        return known if is_same_day and self.can_be_asked else None

    def _remember(self, moment):
        """The same is said at one more moment."""
        self._held = (*self._held[1 - REMEMBERED :], moment)
        self.moment = moment

    def _is_apart_from(self, changed):
        read = self.tables
        return read is not None and changed is not None and read.isdisjoint(changed)

    @cached_property
    def tables(self):
        """The tables that all the questions read; None if not all are watched."""
        read = [tables_read(sql) for sql, _params, _said in self.asked]
        read += [part.tables for part in self.parts]
        is_known = self.can_be_asked and None not in read
        return frozenset().union(*read) if is_known else None


_heard = ContextVar("heard", default=None)


def current_moment():
    """The moment for which an answer is being made, or None."""
    heard = _heard.get()
    return heard and heard.moment


def add_part(questions):
    """What is being made has a piece in it that is known."""
    _heard.get().parts.append(questions)


@contextmanager
def hearing(moment=None, kind=Questions):
    """Hear what is asked within for an answer, or without a moment for a piece."""
    outer = _heard.get()
    questions = kind(moment or outer.moment)
    if outer:
        outer.parts.append(questions)
    token = _heard.set(questions)
    try:
        if outer:
            yield questions
        else:
            with connection.execute_wrapper(_hear):
                yield questions
    finally:
        _heard.reset(token)


def _hear(execute, sql, params, many, context):
    questions, wrapper = _heard.get(), context["cursor"]
    if isinstance(wrapper.cursor, _ReadAhead):  # it has asked before
        wrapper.cursor = wrapper.cursor.cursor
    try:
        result = execute(sql, params, many, context)
        if many or not sql.startswith(_READING):
            questions.give_up()
        if questions.can_be_asked:
            with connection.wrap_database_errors:
                rows = wrapper.cursor.fetchmany(MOST_ROWS + 1)
            questions.add(sql, params, rows)
            wrapper.cursor = _ReadAhead(wrapper.cursor, rows)
    except Error:
        questions.give_up()
        raise
    return result


class _ReadAhead:
    """A cursor of which the first rows were read, and are given out again."""

    def __init__(self, cursor, rows):
        self.cursor = cursor
        self._rows = chain(rows, cursor)

    def __getattr__(self, name):
        return getattr(self.cursor, name)

    def __iter__(self):
        return self._rows

    def fetchone(self):
        return next(self._rows, None)

    def fetchmany(self, size=1):
        return list(islice(self._rows, size))

    def fetchall(self):
        return list(self._rows)


@lru_cache(2_000)
def _shared(sql):
    """The same text, of which many questions then hold but one."""
    return sql


def _length(params):
    return sum(len(each) if hasattr(each, "__len__") else 1 for each in params or ())


def digest(rows):
    """Tells rows of the database from others; equal ones have the same."""
    try:
        # The second version writes equal rows alike, whoever else holds their values.
        said = marshal.dumps(rows, 2)
    except ValueError:  # among them is what marshal does not know, such as times
        said = repr(rows).encode()
        if _ADDRESS in said:
            said = repr([[_plain(value) for value in row] for row in rows]).encode()
    return blake2b(said, digest_size=16).digest()


def _plain(value):
    return bytes(value) if isinstance(value, memoryview) else value


def asked_of(tables, asked):
    """Those questions that may be answered otherwise if some tables have changed."""
    if tables is None:
        return asked
    read = [tables_read(sql) for sql, _params, _said in asked]
    return [
        each
        for each, own in zip(asked, read, strict=True)
        if own is None or not own.isdisjoint(tables)
    ]


def are_answered_alike(asked):
    """Whether the database says the same to some questions as before."""
    before = [said for _sql, _params, said in asked]
    return all(map(eq, map(digest, answers_to(asked)), before))


def answers_to(asked):
    """What the database says now to some questions: the rows of each in turn.

    Raises a database's Error if it does not answer.
    """
    if not asked:
        return
    with connection.wrap_database_errors:
        connection.ensure_connection()
        cursor = connection.create_cursor()
        try:
            for sql, params, _said in asked:
                cursor.execute(sql, params)
                yield cursor.fetchmany(MOST_ROWS + 1)
        finally:
            cursor.close()
