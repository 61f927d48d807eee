"""The order of what was found: computed here, so that each database gives the same.

A word that is in a name counts for more than one in a text, and a whole word for more
than the beginning of one; next, how much of a name was asked for. Among equals an
event comes before what only mentions it, and the later one first. Chinese that
occurs as it was typed counts for more than its parts, if these stand in the like place.
"""

import datetime
from functools import reduce
from operator import or_

from django.db.models import Q

from trilateral.finding.index import FACT_MARK
from trilateral.finding.models import SearchEntry
from trilateral.finding.words import is_whole

IN_NAME, BEGINS_IN_NAME, IN_TEXT = 8, 5, 2
# What is met by something like it counts for less than what was typed.
NOT_TYPED = 1
# How many steps there are from a name that has little else to one that has much.
STEPS = 4
# What it counts for that one name has all that was asked for.
ALL_IN_ONE = 4
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
        worth = score(names, finding.query, finding.has_phrases(kind, row))
        keys.append((-worth, rank, -recent, kind, -row, pk))
    return [key[-1] for key in sorted(keys)]


def score(names, query, has_phrases):
    """How well an entry with these names meets a query."""
    text = " " + names.replace("\n", " \n ") + " "
    total = sum(
        max(_worth(text, choice) for choice in _met_choices(term, has_phrases))
        for term in query.terms
    )
    return total + _share(text, query)


def _met_choices(term, has_phrases):
    """The ways to meet a term, of an entry that has each run of Chinese, or not all."""
    return term if has_phrases else [each for each in term if each.groups] or term


def _worth(text, choice):
    """What a choice counts for: its words at the least, its parts on the whole."""
    if not choice.needs:
        return 0
    each = [max(_worth_of_word(text, w) for w in group) for group in choice.needs]
    worth = round(sum(each) / len(each)) if choice.groups else min(each)
    return worth if choice.is_typed else worth - NOT_TYPED


def _worth_of_word(text, word):
    if f" {word} " in text:
        return IN_NAME
    return BEGINS_IN_NAME if _beginning(word) in text else IN_TEXT


def _beginning(word):
    """How a text looks where a word is that begins so."""
    return f" {word} " if is_whole(word) else f" {word}"


def _share(text, query):
    """In steps, how much of one name the words of a query make up, and whether all
    of them are in that name."""
    wanted = query.words
    beginnings = [_beginning(word) for word in wanted]
    if not any(each in text for each in beginnings):
        return 0
    best = 0
    for line in text.split("\n"):
        if any(each in line for each in beginnings):
            words = line.replace(FACT_MARK, "").split()
            share = sum(_met(word, wanted) for word in words) / len(words)
            is_all = all(
                any(_is_in(line, each) for each in term) for term in query.terms
            )
            worth = round(STEPS * share) + is_all * ALL_IN_ONE
            best = max(best, worth - (FACT_MARK in line))
    return best


def _is_in(line, choice):
    return all(
        any(_beginning(word) in line for word in group) for group in choice.needs
    )


def _met(word, wanted):
    if word in wanted:
        return 1
    begins = (word.startswith(each) for each in wanted if not is_whole(each))
    return 0.5 if any(begins) else 0
