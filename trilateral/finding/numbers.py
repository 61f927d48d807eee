"""Numbers of a query: a place in a row, a day of a month, a year.

"4-й" and "4-р" are met by the number of an edition and by no other: each of them
has "4-й" and "4-р" among its words. Beside a month, they are a day or a month.
"""

import re

from trilateral.finding.endings import is_russian_month
from trilateral.finding.facts import MONGOLIAN_ORDINALS
from trilateral.finding.words import fold


def _set(words):
    return frozenset(words.split())


# "4-й" in each gender and case, and what Mongolian puts after a number.
_RUSSIAN = _set("й ый ий ой я ая е ое го ого му ому м ом ым")
_MONGOLIAN = _set("р дугаар дүгээр дахь дэх")
_ENGLISH = _set("st nd rd th")
_OF_A_DAY = _set("ны ний нд наас нээс")
_YEAR = _set("г гг год года году годом годы годах годов он оны онд онын year years")
_OF_A_YEAR = _YEAR - {"year", "years"}
_DAY = _set("день дня число числа өдөр өдрийн өдөрт өдрөөс day")
_NUMBER = re.compile(r"(\d+)([^\W\d]+)")
_DIGITS_OF_A_YEAR = 4
_NUMBERS = {
    fold(word): str(number)
    for number, words in enumerate(MONGOLIAN_ORDINALS, start=1)
    for word in words.split()
}
_ENGLISH_MONTHS = _set("""january february march april may june july august september
october november december""")
_SHORTEST_MONTH = 3


def goes_with_a_number(text, before, after):
    """Whether a word says no more than what the number beside it is."""
    if text in _YEAR:
        return before[:1].isdigit() or after.isdigit()
    if text in _DAY:
        return before[:1].isdigit()
    return before.isdigit() and text in _RUSSIAN | _MONGOLIAN


def is_in_a_row(text):
    """Whether a word is a number and the ending of an ordinal, in one."""
    match = _NUMBER.fullmatch(text)
    return bool(match) and match[2] in _RUSSIAN | _MONGOLIAN | _ENGLISH


def numbers(text, before, after):
    """A number to which letters are glued, and one in words before a month."""
    if _is_mongolian_month(after) and text in _NUMBERS:
        yield _NUMBERS[text]
    match = _NUMBER.fullmatch(text)
    if not match:
        return
    number, letters = match.groups()
    is_year = letters in _OF_A_YEAR or len(number) == _DIGITS_OF_A_YEAR
    is_day = _is_month(before) or _is_month(after)
    if is_year or (is_day and letters in _RUSSIAN | _MONGOLIAN | _ENGLISH | _OF_A_DAY):
        yield number.lstrip("0")
        yield number.zfill(2)
    elif letters in _RUSSIAN:
        yield number + "й"
    elif letters in _MONGOLIAN:
        yield number + "р"


def _is_mongolian_month(word):
    return word.startswith("сар")


def _is_month(word):
    if len(word) < _SHORTEST_MONTH:
        return False
    is_english = any(month.startswith(word) for month in _ENGLISH_MONTHS)
    return is_english or is_russian_month(word) or _is_mongolian_month(word)
