"""Chinese, which is written without spaces and in two sets of characters."""

import re
from functools import lru_cache
from itertools import pairwise, permutations
from pathlib import Path

_SIMPLIFIED = Path(__file__).parent.parent / "data" / "simplified.txt"

# States as one character each, as they are called in a row: 中蒙俄.
_STATES = re.compile("[中蒙俄美日韩朝英法德意加澳印越泰哈吉塔乌欧]{2,3}")


def in_simplified(text):
    """A text with the simplified character for each traditional one."""
    return text if text.isascii() else text.translate(_simplified())


@lru_cache
def _simplified():
    lines = (line for line in _SIMPLIFIED.read_text().splitlines() if line[0] != "#")
    forms = (line.split() for line in lines)
    return str.maketrans({each: own for own, others in forms for each in others})


def pairs(run):
    """The words of a stretch of Chinese: each two characters, and the last alone."""
    return [run[at : at + 2] for at in range(len(run))]


def seams(run, is_open_before=False, is_open_after=False):
    """What it takes that each character of a stretch stands in a pair that occurs.

    So phrases may be typed one right after the other: the pair across the seam of two
    need not occur. Of two pairs in a row one has to, or the character between them
    would be met by nothing. Where digits stand beside the stretch, its character there
    may occur alone, and states may stand in any order. These are groups of words: of
    each group, one has to occur.
    """
    units = [
        run[0] if is_open_before else "",
        *pairs(run)[:-1],
        run[-1] if is_open_after else "",
    ]
    groups = [tuple(filter(None, both)) for both in pairwise(units)]
    if states := _STATES.search(run):
        orders = ["".join(each) for each in permutations(states[0], 2)]
        for at in range(*states.span()):
            others = (each for each in orders if run[at] in each)
            groups[at] = tuple(dict.fromkeys((*groups[at], *others)))
    return tuple(groups)
