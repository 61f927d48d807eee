"""What a reader asks for, and which rows have it."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain

from trilateral.finding import sets
from trilateral.finding.asked import stretches
from trilateral.finding.chinese import pairs, seams
from trilateral.finding.index import ANY, DAY, IN_NAME, WHOLE
from trilateral.finding.models import SearchPosting
from trilateral.finding.subjects import SUBJECTS
from trilateral.finding.words import LONGEST, fold, in_latin, is_cjk, parts_of

# A word is found by its beginning; these endings are left off to find it in another
# case or number too, if enough of the word is left.
_ENDINGS = re.compile(
    "(?:ами|ями|ого|его|ому|ему|ыми|ими|иях|ах|ях|ов|ев|ей|ам|ям|ом|ем|ой|ый|ий|ая|яя"
    "|ое|ее|ые|ие|ую|юю|ых|их|ым|им|ийн|ууд|үүд|[аеийоуыьюя]|(?<=[a-z]{3}[^s])s)$"
)
_STEM = 4
# The last year that a date has, as far as the index goes.
_LAST_YEAR = 100


@dataclass(frozen=True)
class Choice:
    """Words that all have to occur, as one way to meet what is asked."""

    words: tuple
    # Whether they are what was typed, not something like it.
    is_typed: bool = True
    # Groups of words beside these; of each group one has to occur.
    groups: tuple = ()

    @property
    def needs(self):
        """Groups of words, of each of which one has to occur."""
        return (*((word,) for word in self.words), *self.groups)


@dataclass
class Query:
    """A text that a reader typed: each of its terms has to be met in one way."""

    text: str
    terms: list = field(init=False)

    def __post_init__(self):
        text = unicodedata.normalize("NFC", self.text)
        counted = stretches(text)[0]
        terms = (
            _chinese_choices(text, stretch)
            if stretch.is_chinese
            else _choices(text[stretch.start : stretch.end])
            for stretch in counted
        )
        self.terms = list(dict.fromkeys(term for term in terms if term))

    @property
    def words(self):
        """All words by which something may be found."""
        choices = chain(*self.terms)
        return {word for choice in choices for group in choice.needs for word in group}


def _chinese_choices(text, stretch):
    """The ways to meet a stretch of Chinese: as one phrase, or as several."""
    run = fold(text[stretch.start : stretch.end])
    if not run:
        return ()
    phrase = Choice(tuple(pairs(run)[:-1] or [run]))
    groups = seams(run, stretch.is_open_before, stretch.is_open_after)
    if len(run) == 1 or {(word,) for word in phrase.words} <= set(groups):
        return (phrase,)
    return phrase, Choice((), is_typed=False, groups=groups)


def _choices(stretch):
    """The ways in which a word can be met."""
    parts, whole = parts_of(stretch)
    if not parts:
        return ()
    choices = [Choice(tuple(parts))]
    if whole:
        choices.append(Choice((whole,)))
    stems = [_stem(part) for part in parts]
    # A name in Cyrillic may be in the record in Latin letters alone.
    for words in (stems, map(in_latin, parts), map(in_latin, stems)):
        choice = Choice(tuple(filter(None, words)), is_typed=False)
        if choice.words and all(choice.words != each.words for each in choices):
            choices.append(choice)
    return tuple(choices)


def _stem(word):
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _STEM else word


def beginning(word):
    """The term under which the index keeps what begins with a word."""
    return word[:LONGEST] if len(word) > 1 or is_cjk(word) else word + WHOLE


def whole_in_name(word):
    return IN_NAME + word + WHOLE


def beginning_in_name(word):
    return IN_NAME + beginning(word)


# The ways in which a word may occur, the best first.
WAYS = (whole_in_name, beginning_in_name, beginning)


class Finding:
    """The rows that meet a query, as sets: {(kind, shelf): bits}.

    With a day, what began later is left out. It asks the database once.
    """

    def __init__(self, query, day=None):
        self.query = query
        self.later = _later_than(day) if day else []
        self.postings = self._fetch()
        self.all = self.postings[ANY]
        has_parts = any(choice.groups for choice in chain(*query.terms))
        ways = (True, False) if has_parts else (False,)
        self.found = [self._match(w, as_phrases=each) for w in WAYS for each in ways]
        # Those that have each run of Chinese as it was typed.
        self.phrases = self.found[-len(ways)]

    def _fetch(self):
        terms = {way(word) for word in self.query.words for way in WAYS}
        postings = defaultdict(dict)
        rows = SearchPosting.objects.filter(term__in=[*terms, *self.later, ANY])
        for term, kind, shelf, data in rows.values_list(
            "term", "kind", "shelf", "rows"
        ):
            postings[term][kind, shelf] = sets.unpack(data)
        return postings

    def _match(self, way, *, as_phrases=False):
        if not self.query.terms:
            return {}
        found = _all(
            _any(self._meet(way, c) for c in term if not (as_phrases and c.groups))
            for term in self.query.terms
        )
        if later := _any(self.postings[term] for term in self.later):
            found = {at: bits & ~later.get(at, 0) for at, bits in found.items()}
        return {at: bits for at, bits in found.items() if bits}

    def _meet(self, way, choice):
        return _all(
            _any(self.postings[way(word)] for word in group) for group in choice.needs
        )

    def has_phrases(self, kind, row):
        shelf, bit = sets.place(row)
        return bool(self.phrases.get((kind, shelf), 0) & bit)

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


def _both(one, other):
    """What two sets have in common."""
    common = {at: one[at] & other[at] for at in one.keys() & other.keys()}
    return {at: bits for at, bits in common.items() if bits}


def _all(each):
    return reduce(_both, each)


def _any(all_of_them):
    joined = {}
    for each in all_of_them:
        for at, bits in each.items():
            joined[at] = joined.get(at, 0) | bits
    return joined


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
