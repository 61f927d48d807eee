"""The order of what was found: computed here, so that each database gives the same.

A word that is in a name counts for more than one in a text, and a whole word for more
than the beginning of one; next, how much of a name was asked for. What is only in the
name of something linked counts for nothing, but beside a name of its own it tells which
one is meant, as in "Ivliev, Rospatent". Among equals an event comes before what only
mentions it, and the later one first. Chinese that occurs as it was typed counts for
more than its parts, if these stand in the like place.
"""

import datetime
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from trilateral.finding.index import FACT_MARK
from trilateral.finding.models import SearchEntry
from trilateral.finding.queries import beginning, in_linked_name
from trilateral.finding.subjects import SUBJECTS
from trilateral.finding.words import LONGEST, is_cjk, is_whole

IN_NAME, BEGINS_IN_NAME, IN_TEXT, IN_LINKED = 8, 5, 2, 0
# So a choice is not taken of which a row has but a part.
MISSING = -99
# What it counts for that a word beside a name is the name of something linked.
BESIDE_NAME = 5
# What is met by something like it counts for less than what was typed.
NOT_TYPED = 1
# How many steps there are from a name that has little else to one that has much.
STEPS = 4
# What it counts that names have all that was asked for, and more if one has it all.
ALL_IN_NAMES, ALL_IN_ONE = 4, 2
# What it counts that a name was asked for of which nothing is left, such as a place.
IN_FULL = 1
# What it counts that its kind was asked for.
IN_KIND = 2
# What facts have in full counts for nearly as much as a name that is just that.
IN_FACTS = STEPS + ALL_IN_ONE - 1
_FIRST_DAY = datetime.date.min.toordinal()


def ranked(rows, finding):
    """The entries of some rows, the best first, as the numbers of their entries."""
    by_kind = {}
    for kind, row in rows:
        by_kind.setdefault(kind, []).append(row)
    if not by_kind:
        return []
    wanted = reduce(or_, (Q(kind=k, row__in=each) for k, each in by_kind.items()))
    entries = SearchEntry.objects.filter(wanted)
    entries = entries.values_list("pk", "kind", "row", "rank", "day", "names")
    keys = []
    for pk, kind, row, rank, day, names in entries:
        recent = day.toordinal() if day else _FIRST_DAY
        worth = within = _Named(names, finding, kind, row).worth
        if SUBJECTS[kind].tells_of_others:
            worth = _Named(_facts_of(names), finding, kind, row).worth
        keys.append((-worth, rank, -within, -recent, kind, -row, pk))
    return [key[-1] for key in sorted(keys)]


def _facts_of(names):
    return "\n".join(line for line in names.split("\n") if FACT_MARK in line)


def _beginning(word):
    """How a text looks where a word is that begins so."""
    return f" {word} " if is_whole(word) else f" {word[:LONGEST]}"


@dataclass
class _Named:
    """The names of an entry, as they meet what was asked for."""

    names: str
    finding: object
    kind: str
    row: int

    def __post_init__(self):
        self.text = " " + self.names.replace("\n", " \n ") + " "
        self.query = self.finding.query
        self.named = {word for word in self.query.words if self._has(word)}
        # A single character of Chinese begins too many words to say anything.
        self.beginnings = tuple(
            word[:LONGEST]
            for word in self.named
            if not (is_whole(word) or _is_character(word))
        )
        ways = (beginning, in_linked_name)
        self.own, self.beside = (
            self.finding.words_of(self.kind, self.row, way) for way in ways
        )
        lines = self.text.split("\n")
        self.is_kind = bool(self.named) and any(map(self._is_kind, lines))
        self.is_told_beside = self.is_kind and SUBJECTS[self.kind].told_beside

    def _has(self, word):
        return _beginning(word) in self.text

    @property
    def worth(self):
        """How well they meet the query."""
        total = sum(
            max(self._worth(choice) for choice in self._met_choices(term))
            for term in self.query.terms
        )
        return total + (self._share + self._is_all * ALL_IN_NAMES if self.named else 0)

    def _met_choices(self, term):
        """The ways to meet a term, where each run of Chinese stands, or not all."""
        if self.finding.has_phrases(self.kind, self.row):
            return term
        return [each for each in term if each.groups] or term

    def _worth(self, choice):
        """What a choice counts for: its words at the least, its parts on the whole."""
        if not choice.needs:
            return 0
        each = [max(map(self._worth_of, group)) for group in choice.needs]
        worth = round(sum(each) / len(each)) if choice.groups else min(each)
        return worth if choice.is_typed else worth - NOT_TYPED

    def _worth_of(self, word):
        if f" {word} " in self.text:
            return IN_NAME
        if word in self.named:
            return BEGINS_IN_NAME
        if self.named and word in self.beside:
            return IN_NAME if self.is_told_beside else BESIDE_NAME
        if word in self.own:
            return IN_TEXT
        return IN_LINKED if word in self.beside else MISSING

    @property
    def _is_all(self):
        """Whether they have all that was asked for, as far as it is not beside them."""
        return self._part(self.named | self.beside) == 1

    @property
    def _share(self):
        """In steps, how much of one name the query makes up, and that of the query."""
        best, full, facts = 0, 0, ""
        for line in self.text.split("\n"):
            if not any(_beginning(word) in line for word in self.named):
                continue
            if FACT_MARK in line:
                facts += line
                continue
            met = list(map(self._met, _words_of(line)))
            share = sum(met) / len(met)
            part = self._part(self._words_in(line))
            best = max(best, round(STEPS * share * part) + ALL_IN_ONE * (part == 1))
            full = max(full, IN_FULL * all(met))
        if facts and self._part(self._words_in(facts)) == 1:
            best = max(best, IN_FACTS)
        if self.is_told_beside and self._is_all:
            best = max(best, ALL_IN_ONE)
        return best + full + IN_KIND * self.is_kind

    def _is_kind(self, line):
        """Whether a line says what it is, and all of that was asked for."""
        words = _words_of(line)
        return (
            FACT_MARK in line
            and not words[0][:1].isdigit()
            and all(map(self._met, words))
        )

    def _met(self, word):
        """How far a word of a name is one that was asked for."""
        if word in self.named:
            return 1
        return 0.5 if word.startswith(self.beginnings) else 0

    def _words_in(self, line):
        return {word for word in self.named if _beginning(word) in line}

    def _part(self, known):
        """How much of the query some words make up."""
        needed = self.query.needed
        return sum(_part_of(term, known) for term in needed) / len(needed)


def _part_of(term, known):
    return max(
        sum(not known.isdisjoint(group) for group in choice.needs) / len(choice.needs)
        for choice in term
    )


def _words_of(line):
    words = [word for word in line.split() if word != FACT_MARK]
    # Of Chinese, the last character stands alone too.
    return [each for each in words if not _is_character(each)] or words


def _is_character(word):
    return len(word) == 1 and is_cjk(word)
