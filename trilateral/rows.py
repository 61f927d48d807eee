"""What the database said of each of several records that were read together.

The lines of a list are read in a few questions for all of them. If one of the records
changes, the first question is answered otherwise, but of the other records as before:
their lines are still the same.
"""

from itertools import chain

from trilateral.changes import tables_changed
from trilateral.questions import Questions, answers_to, asked_of, digest


class Rows(Questions):
    """What was asked for some records: first for themselves, each a row with its key
    in front, and then for what stands beside them."""

    def __init__(self, moment):
        super().__init__(moment)
        self.beside = Questions(moment)
        self.parts.append(self.beside)
        self._at_first = self._now = {}

    def add(self, sql, params, rows):
        if self.asked:
            self.beside.add(sql, params, rows)
        else:
            super().add(sql, params, rows)
            self._at_first = self._now = _digests(rows)

    def hold(self, moment):
        """Whether the database says the same of all of them."""
        is_same = self._said_at(moment) == self._at_first
        return is_same and self.beside.hold(moment)

    def hold_of(self, key, moment):
        """Whether it says the same of one of them, and of what stands beside all."""
        said = self._said_at(moment)
        is_same = said is not None and said.get(key) == self._at_first.get(key)
        return is_same and self.beside.hold(moment)

    def _said_at(self, moment):
        """Tells what is said of each record at another moment of the same day:
        {key: digest}; None if that cannot be asked.

        It is asked once for each moment. Raises a database's Error if that does not
        answer.
        """
        if self._was_asked(moment):
            return self._now
        if (known := self._asked_before(moment)) is None:
            return None
        now = self._now
        if asked_of(tables_changed(known, moment), self.asked):
            now = _digests(chain.from_iterable(answers_to(self.asked)))
        if now != self._now:
            self._now, self._held = now, ()
        # Whoever finds the moment finds what was said at it.
        self._remember(moment)
        return now


class Row:
    """What was asked for one of them; it holds as long as that is answered alike."""

    def __init__(self, rows, key):
        self._rows = rows
        self._key = key

    @property
    def tables(self):
        return self._rows.tables

    def hold(self, moment):
        return self._rows.hold_of(self._key, moment)


def _digests(rows):
    return {row[0]: digest([row]) for row in rows}
