"""What a reader asks for, and which rows have it."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain

from trilateral.finding import homophones, sets
from trilateral.finding.asked import stretches
from trilateral.finding.index import ANY, DAY, LINKED, WHOLE, postings_of
from trilateral.finding.letters import IN_NAME, SOUND
from trilateral.finding.readings import NOTHING, read
from trilateral.finding.spellings import rewritten
from trilateral.finding.subjects import SUBJECTS
from trilateral.finding.typos import MOST_SLIPS, meant, on_other_keys
from trilateral.finding.words import LONGEST, fold, is_cjk, is_whole

# The last year that a date has, as far as the index goes.
_LAST_YEAR = 100


@dataclass
class Query:
    """A text that a reader typed: each of its terms has to be met in one way."""

    text: str
    # Whether it is read widely, as nothing was found by what was typed.
    is_wide: bool = False
    terms: list = field(init=False)
    # What is typed: words and stretches of Chinese, each with the choices for it.
    typed: list = field(init=False)

    def __post_init__(self):
        text = rewritten(unicodedata.normalize("NFC", self.text))
        counted = stretches(text)[0]
        readings = read(text, counted, self.is_wide)
        self.typed = [
            (text[each.start : each.end], choices)
            for each, choices in zip(counted, readings, strict=True)
        ]
        self.terms = self._terms(readings)
        if not self.needed:
            # Nothing but what is left out beside other words.
            self.terms = self._terms(read(text, [each])[0] for each in counted)

    def _terms(self, readings):
        return list(dict.fromkeys(filter(None, readings)))

    @property
    def needed(self):
        """The terms that have to be met."""
        return [term for term in self.terms if NOTHING not in term]

    @property
    def words(self):
        """All words by which something may be found."""
        choices = chain(*self.needed)
        return {word for choice in choices for group in choice.needs for word in group}


def beginning(word):
    """The term under which the index keeps what begins with a word."""
    if word.startswith((SOUND, IN_NAME)):
        return word
    return word + WHOLE if is_whole(word) else word[:LONGEST]


def whole_in_name(word):
    if word.startswith((SOUND, IN_NAME)):
        return _in_name(word)
    return _in_name(word + WHOLE)


def beginning_in_name(word):
    return _in_name(beginning(word))


def _in_name(term):
    return IN_NAME + term.removeprefix(IN_NAME)


def in_linked_name(word):
    return LINKED + beginning(word)


# The ways in which a word may occur, the best first.
WAYS = (whole_in_name, beginning_in_name, beginning, in_linked_name)


class Finding:
    """The rows that meet a query, as sets: {(kind, shelf): bits}.

    With a day, what began later is left out. It asks the database once and, if nothing
    is found, once more for what the query may mean too: ``query`` is then read widely.
    If it respells and nothing is found still, it looks for words with a slip, and
    reads what that gives in the same two ways, and then for the keys of another script.
    """

    def __init__(self, query, day=None, *, respells=False):
        self.query = query
        # What was asked for, if something else was found for it.
        self.asked_for = ""
        self.later = _later_than(day) if day else []
        self.postings = defaultdict(dict)
        self.asked = set()
        self._search([*self.later, ANY])
        if query.terms and not self.found[-1]:
            self._find_else(Query(query.text, is_wide=True))
        if respells and query.terms and not self.found[-1]:
            self._find_respelt()
        self.all = self.postings[ANY]

    def _find_else(self, query):
        self.query = query
        self._search()

    def _find_respelt(self):
        """Find what may be meant if there is a slip, or it was typed on other keys."""
        asked = self.query
        text = self._without_slip()
        others = [Query(text), Query(text, is_wide=True)] if text else []
        for query in (*others, Query(on_other_keys(asked.text))):
            self._find_else(query)
            if self.found[-1]:
                self.asked_for = asked.text
                return
        self.query = asked

    def _without_slip(self):
        """What was asked with the words as they are meant that are nowhere, or None.

        If each is somewhere in some form, it is those that are nowhere as typed; but
        Chinese, which is cut anew for each form, has to be nowhere.
        """
        unmet = self._unmet() or self._unmet(as_typed=True)
        if not 0 < len(unmet) <= MOST_SLIPS:
            return None
        text = self.query.text
        for word in unmet:
            other = self._meant(fold(word))
            if other is None:
                return None
            text = text.replace(
                word, other.capitalize() if word[0].isupper() else other
            )
        return text

    def _meant(self, word):
        """The word of names that may be meant by one that is nowhere, or None."""
        return homophones.meant(word, self._occurs) if is_cjk(word) else meant(word)

    def _occurs(self, word):
        return any(self.postings.get(way(word)) for way in (beginning, in_linked_name))

    def _unmet(self, *, as_typed=False):
        """The words that nothing meets, in any way or as they were typed."""
        return [
            word
            for word, choices in self.query.typed
            if NOTHING not in choices
            and not (as_typed and is_cjk(word))
            and not any(self._is_met(c) for c in choices if c.is_typed or not as_typed)
        ]

    def _is_met(self, choice):
        """Whether anything meets a choice by more than the initial of a name."""
        is_initial = any(word.startswith(IN_NAME) for word in choice.words)
        return not is_initial and bool(self._meet(in_linked_name, choice))

    def _search(self, others=()):
        terms = {way(word) for word in self.query.words for way in WAYS}
        self.postings |= postings_of([*others, *(terms - self.asked)])
        self.asked |= terms
        has_parts = any(choice.groups for choice in chain(*self.query.terms))
        ways = (True, False) if has_parts else (False,)
        self.found = [self._match(w, as_phrases=each) for w in WAYS for each in ways]
        # Those that have each run of Chinese as it was typed.
        self.phrases = self.found[-len(ways)]

    def _match(self, way, *, as_phrases=False):
        if not self.query.terms:
            return {}
        found = sets.in_all(
            sets.in_any(
                self._meet(way, c) for c in term if not (as_phrases and c.groups)
            )
            for term in self.query.needed
        )
        if later := sets.in_any(self.postings[term] for term in self.later):
            found = {at: bits & ~later.get(at, 0) for at, bits in found.items()}
        return {at: bits for at, bits in found.items() if bits}

    def _meet(self, way, choice):
        # A name of what is linked is met by few words, of which the others meet texts.
        ways = (beginning, way) if way is in_linked_name else (way,)
        return sets.in_all(
            sets.in_any(self.postings[each(word)] for word in group for each in ways)
            for group in choice.needs
        )

    def has_phrases(self, kind, row):
        return _has(self.phrases, kind, row)

    def words_of(self, kind, row, way):
        """The words of the query that a row has in one way."""
        return {
            word
            for word in self.query.words
            if _has(self.postings[way(word)], kind, row)
        }

    def shelves(self, kind):
        """Those of a kind that were found and its others, each as {shelf: bits}."""
        found, others = {}, {}
        for (each, shelf), bits in self.all.items():
            if each == kind:
                hits = self.found[-1].get((kind, shelf), 0)
                found[shelf], others[shelf] = hits, bits & ~hits
        return (
            {shelf: bits for shelf, bits in each.items() if bits}
            for each in (found, others)
        )

    def counts(self):
        """How many were found, by kind, in the order in which kinds are shown."""
        kinds = sorted(SUBJECTS, key=lambda kind: SUBJECTS[kind].rank)
        counts = dict.fromkeys(kinds, 0)
        for (kind, _shelf), bits in self.found[-1].items():
            counts[kind] += bits.bit_count()
        return counts

    def best(self, limit, kind=None):
        """The rows that were found, or so many of them: those found in the best way.

        Of several found in the same way, the one that was entered last is taken first.
        """
        rows, seen = [], defaultdict(int)
        total = sum(n for each, n in self.counts().items() if kind in {None, each})
        for found in self.found if total > limit else self.found[-1:]:
            places = [at for at in found if kind in {None, at[0]}]
            places.sort(key=lambda at: (SUBJECTS[at[0]].rank, -at[1]))
            for at in places:
                for row in sets.rows_of(at[1], found[at] & ~seen[at]):
                    if len(rows) == limit:
                        return rows
                    rows.append((at[0], row))
                seen[at] |= found[at]
        return rows


def _has(found, kind, row):
    shelf, bit = sets.place(row)
    return bool(found.get((kind, shelf), 0) & bit)


def _later_than(day):
    """The terms for all days after a day."""
    years = range(day.year + 1, day.year + _LAST_YEAR)
    months = range(day.month + 1, 13)
    days = range(day.day + 1, 32)
    return [
        *(f"{DAY}{year:04}" for year in years),
        *(f"{DAY}{day.year:04}-{month:02}" for month in months),
        *(f"{DAY}{day.year:04}-{day.month:02}-{number:02}" for number in days),
    ]
