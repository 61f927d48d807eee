"""What of a query counts: so many words, of those that mean something."""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import islice

from trilateral.finding.particles import EMPTY
from trilateral.finding.words import HYPHEN, fold, pieces

# A search takes so many words, each of so many parts with hyphens between them, and so
# many Chinese characters: so it costs no more, whatever is asked. A year is not
# counted: at the end of a long title it tells which of several meetings is meant.
MOST_WORDS = 8
MOST_PARTS = 5
MOST_CHINESE = 64
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Stretch:
    """A word or a run of Chinese, and whether another one begins where it ends."""

    start: int
    end: int
    is_chinese: bool
    is_open_before: bool = False
    is_open_after: bool = False


def stretches(text):
    """Those stretches of a text that count, and where it goes on with more, or None.

    ``text`` has to be composed (NFC).
    """
    every = list(_stretches(text))
    meaning = [each for each in every if not _is_empty(text, each)]
    counted, words, chinese = [], set(), 0
    for stretch in meaning or every:
        word = fold(text[stretch.start : stretch.end])
        if not stretch.is_open_before and not _YEAR.fullmatch(word):
            words.add(word)
        room = MOST_CHINESE - chinese
        if len(words) > MOST_WORDS or (stretch.is_chinese and not room):
            return counted, counted[-1].end
        end = _end(text, stretch, room)
        if end < stretch.end:
            return [*counted, replace(stretch, end=end, is_open_after=False)], end
        counted.append(stretch)
        chinese += (end - stretch.start) * stretch.is_chinese
    return counted, None


def looked_for(text):
    """As much of a text as a search takes; nothing if it takes it all."""
    text = unicodedata.normalize("NFC", text)
    end = stretches(text)[1]
    return "" if end is None else text[:end].lstrip()


def _stretches(text):
    """All stretches of a text, of which digits and Chinese may stand side by side."""
    found = list(pieces(text))
    starts, ends = {start for start, _, _ in found}, {end for _, end, _ in found}
    for start, end, is_chinese in found:
        yield Stretch(start, end, is_chinese, start in ends, end in starts)


def _is_empty(text, stretch):
    is_alone = not (stretch.is_open_before or stretch.is_open_after)
    return is_alone and fold(text[stretch.start : stretch.end]) in EMPTY


def _end(text, stretch, room):
    """Where a stretch ends, or has to."""
    if stretch.is_chinese:
        return min(stretch.end, stretch.start + room)
    hyphens = HYPHEN.finditer(text, stretch.start, stretch.end)
    last = next(islice(hyphens, MOST_PARTS - 1, None), None)
    return last.start() if last else stretch.end
