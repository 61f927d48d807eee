"""What an answer asked the database, so that the same can be asked again.

A public page is made of what the database says, and besides of its address, the day
and the release. So as long as the same questions get the same answers, in the same
order, the page is the same, and what was published since does not concern it. To ask
again costs much less than to make it anew: no record is built, and no template
rendered. Nobody has to know which pages show a record.
"""

import marshal
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from django.db import connection

# What is longer is not asked again.
MOST_ROWS = 1_000  # of one answer of the database
LONGEST = 4_000  # numbers and letters that a question is asked with
OVERHEAD = 500  # bytes of a question, about: most of its text is shared
_READING = ("SELECT", "(SELECT", "WITH")


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
        self.size = OVERHEAD  # bytes, about, without its parts

    def add(self, sql, params, rows):
        length = _length(params)
        if len(rows) > MOST_ROWS or length > LONGEST:
            self.can_be_asked = False
        else:
            self.asked.append((sys.intern(sql), params, _digest(rows)))
            self.size += OVERHEAD + 8 * length

    def hold(self, moment):
        """Whether the database says the same at another moment of the same day.

        It is asked once for each moment. Raises DatabaseError if it does not answer.
        """
        known = self.moment
        if known == moment:
            return True
        if known is None or known.day != moment.day or not self.can_be_asked:
            return False
        is_same = are_answered_alike(self.asked) and all(
            part.hold(moment) for part in self.parts
        )
        self.moment = moment if is_same else None
        return is_same


_heard = ContextVar("heard", default=None)


def current_moment():
    """The moment for which an answer is being made, or None."""
    heard = _heard.get()
    return heard and heard.moment


def add_part(questions):
    """What is being made has a piece in it that is known."""
    _heard.get().parts.append(questions)


@contextmanager
def hearing(moment=None):
    """Hear what is asked within for an answer, or without a moment for a piece."""
    outer = _heard.get()
    questions = Questions(moment or outer.moment)
    token = _heard.set(questions)
    try:
        if outer:
            yield questions
        else:
            with connection.execute_wrapper(_hear):
                yield questions
    finally:
        _heard.reset(token)
    if outer:
        outer.parts.append(questions)


def _hear(execute, sql, params, many, context):
    result = execute(sql, params, many, context)
    questions = _heard.get()
    if many or not sql.startswith(_READING):
        questions.can_be_asked = False
        return result
    wrapper = context["cursor"]
    rows = wrapper.cursor.fetchmany(MOST_ROWS + 1)
    questions.add(sql, params, rows)
    wrapper.cursor = _ReadAhead(wrapper.cursor, rows)
    return result


class _ReadAhead:
    """A cursor of which the first rows were read, and are given out again."""

    def __init__(self, cursor, rows):
        self._cursor = cursor
        self._rows = iter(rows)

    def __getattr__(self, name):
        return getattr(self._cursor, name)

    def __iter__(self):
        yield from self._rows
        yield from self._cursor

    def fetchone(self):
        return next(self._rows, None) or self._cursor.fetchone()

    def fetchmany(self, size):
        return list(islice(self._rows, size)) or self._cursor.fetchmany(size)

    def fetchall(self):
        return [*self._rows, *self._cursor.fetchall()]


def _length(params):
    return sum(len(each) if hasattr(each, "__len__") else 1 for each in params or ())


def _digest(rows):
    try:
        # The second version writes equal rows alike, whoever else holds their values.
        said = marshal.dumps(rows, 2)
    except ValueError:
        said = repr(rows).encode()
    return blake2b(said, digest_size=16).digest()


def are_answered_alike(asked):
    """Whether the database says the same to some questions as before."""
    if not asked:
        return True
    with connection.wrap_database_errors:
        connection.ensure_connection()
        cursor = connection.create_cursor()
        try:
            for sql, params, said in asked:
                cursor.execute(sql, params)
                if _digest(cursor.fetchall()) != said:
                    return False
        finally:
            cursor.close()
    return True
