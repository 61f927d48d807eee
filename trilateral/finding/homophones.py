"""What may be meant by Chinese that is nowhere, as it is typed by how it sounds.

申常雨 sounds as 申长雨 does. To many who type, a "g" after "n" makes no difference, nor
an "h" after "z", "c" and "s": so 神 sounds as 森 does, and 民 as 明.
"""

import re
from functools import lru_cache

from trilateral.finding import sets
from trilateral.finding.index import postings_of
from trilateral.finding.letters import IN_NAME
from trilateral.sorting import syllables

# If one character is wrong, so many stand in no pair that occurs: it, and those beside
# it that stand at an end.
MOST_UNMET = 3
_NO_DIFFERENCE = re.compile("(?<=^[zcs])h|(?<=n)g$")
# A number is another number, however it sounds: 第十届 is not 第四届.
_NUMBERS = frozenset("零〇一二三四五六七八九十百千")
# The set of the characters that are in use.
_COMMON = "gb2312"


@lru_cache
def _alike():
    """The common characters that sound as a character does, for each."""
    sounds = {}
    for syllable, characters in syllables():
        sound = _NO_DIFFERENCE.sub("", syllable)
        common = (
            each
            for each in characters
            if each.encode(_COMMON, "ignore") and each not in _NUMBERS
        )
        sounds.setdefault(sound, []).extend(common)
    return {each: alike for alike in sounds.values() for each in alike}


def _pairs(run, start, end):
    """The pairs that begin within a part of a stretch."""
    return {run[at : at + 2] for at in range(max(start, 0), min(end, len(run) - 1))}


def _pairs_at(run, at):
    """The pairs in which a character stands."""
    return _pairs(run, at - 1, at + 1)


def _pairs_around(run, at):
    """Two pairs that tell which character it is: at an end, the next one with it."""
    start = min(max(at - 1, 0), max(len(run) - 3, 0))
    return _pairs(run, start, start + 2)


def meant(run, occurs):
    """A stretch with one character for another that sounds the same, as names have it.

    ``occurs`` tells of a pair whether it is anywhere. Of several it is the one that is
    in most of them; if there is none, None.
    """
    if len(run) == 1:
        return None
    unmet = [at for at in range(len(run)) if not any(map(occurs, _pairs_at(run, at)))]
    if len(unmet) > MOST_UNMET:
        return None
    others = {
        run[:at] + other + run[at + 1 :]: at
        for at in unmet
        for other in _alike().get(run[at], ())
    }
    needed = {other: _pairs_around(other, at) for other, at in others.items()}
    found = postings_of({IN_NAME + pair for pairs in needed.values() for pair in pairs})
    rows = {
        other: sets.in_all(found[IN_NAME + pair] for pair in pairs)
        for other, pairs in needed.items()
    }
    counts = [(-sets.count(bits), other) for other, bits in rows.items() if bits]
    return min(counts)[1] if counts else None
