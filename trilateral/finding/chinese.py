"""Chinese, which is written without spaces and in two sets of characters."""

from functools import lru_cache
from itertools import pairwise
from pathlib import Path

_SIMPLIFIED = Path(__file__).parent.parent / "data" / "simplified.txt"


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
    may occur alone. These are groups of words: of each group, one has to occur.
    """
    units = [
        run[0] if is_open_before else "",
        *pairs(run)[:-1],
        run[-1] if is_open_after else "",
    ]
    return tuple(tuple(filter(None, both)) for both in pairwise(units))
