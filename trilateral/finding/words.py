"""How texts are cut into words, so that what a reader types finds them.

A word is folded: half-width and full-width forms, capitals, accents and "ё" make no
difference, traditional characters are as good as simplified ones, and an apostrophe
within it is as good as none. Chinese is written without spaces, so each two characters
that follow one another count as a word.
"""

import re
import unicodedata
from functools import lru_cache

from trilateral.finding.chinese import in_simplified, pairs
from trilateral.finding.spellings import rewritten

# Words are found by their first letters, up to so many; a longer one, in a text or in
# a query, is as good as its beginning.
LONGEST = 10
# The same words come again and again, and to fold one costs much.
REMEMBERED = 50_000
# No word goes on for longer, whatever a text says.
MOST = 40

# The dot of katakana is none of them: it parts the names of a foreigner.
_CJK = "\u3005\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_CJK += "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_MARKS = "\u0300-\u036f"
_APOSTROPHES = "'’‘ʼʹ`´ʻ"
# What is not seen and parts no word: where to break a line, or which way to read.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_LETTER = f"[^\\W_{_CJK}]"
_WORD = f"{_LETTER}(?:[{_MARKS}{_APOSTROPHES}{_UNSEEN}]*{_LETTER})*[{_MARKS}]*"
_CHINESE = f"[{_CJK}](?:[{_UNSEEN}]*[{_CJK}])*"
_DASH = f"[{_UNSEEN}]*[-‐‑][{_UNSEEN}]*"
_PIECE = re.compile(f"(?P<cjk>{_CHINESE})|(?P<word>{_WORD}(?:{_DASH}{_WORD})*)")
HYPHEN = re.compile("[-‐‑]")
_IS_CJK = re.compile(f"[{_CJK}]")
# "20" does not begin "2016", nor "IV" the name of Ivliev.
_SHORT_NUMBERS = {f"{number:02}" for number in range(100)}
_ROMAN = re.compile("(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
# Letters that look the same in both scripts, and are mistaken for one another.
_LATIN_LOOKS, _CYRILLIC_LOOKS = "aceopxyABCEHKMOPTXY", "асеорхуАВСЕНКМОРТХУ"
_TO_CYRILLIC = str.maketrans(_LATIN_LOOKS, _CYRILLIC_LOOKS)
_TO_LATIN = str.maketrans(_CYRILLIC_LOOKS, _LATIN_LOOKS)
_LATIN_LETTER = re.compile("[A-Za-z]")
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_SHORT_I = "\u0306"
_CYRILLIC = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"
_IN_LATIN = (
    ("a b v g d e e zh z i i k l m n o o p r s t u u f kh ts ch sh shch - y - e yu ya")
    .replace("-", "")
    .split(" ")
)
_LATIN = str.maketrans(dict(zip(_CYRILLIC, _IN_LATIN, strict=True)))


def is_cjk(word):
    return bool(_IS_CJK.match(word))


def fold(text):
    """A text without what makes no difference; letters and digits only."""
    text = _in_one_script(unicodedata.normalize("NFKC", text)).casefold()
    folded = ""
    for character in unicodedata.normalize("NFKD", text):
        if character.isalnum() and character not in _APOSTROPHES:
            folded += character
        elif character == _SHORT_I and folded.endswith("и"):
            folded += character  # "й" is no "и" with an accent
    return in_simplified(unicodedata.normalize("NFKC", folded))


def _in_one_script(word):
    """A word of which a letter is taken from the other script, as it is meant."""
    if word.isascii():
        return word
    latin, cyrillic = (
        len(script.findall(word)) for script in (_LATIN_LETTER, _CYRILLIC_LETTER)
    )
    if not latin or not cyrillic:
        return word
    return word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)


def in_latin(word):
    """A folded word with Latin letters for its Cyrillic ones."""
    return word.translate(_LATIN)


def pieces(text):
    """The stretches of a text that are words: [(start, end, is Chinese)].

    A word with hyphens is one stretch. ``text`` has to be composed (NFC).
    """
    for match in _PIECE.finditer(text):
        yield match.start(), match.end(), match.lastgroup == "cjk"


@lru_cache(REMEMBERED)
def parts_of(word):
    """A word with hyphens as its parts and, if there are several, as one word."""
    parts = [folded for part in HYPHEN.split(word) if (folded := fold(part)[:MOST])]
    whole = "".join(parts)[:MOST]
    return parts, whole if len(parts) > 1 and not whole.isdigit() else ""


def words_of(text):
    """All words of a text, folded, in their order, and those of its other spelling."""
    text = unicodedata.normalize("NFC", text)
    found = _words_of(text)
    if (other := rewritten(text)) != text:
        known = set(found)
        found += (word for word in _words_of(other) if word not in known)
    return found


def _words_of(text):
    found = []
    for start, end, is_chinese in pieces(text):
        if is_chinese:
            found += pairs(fold(text[start:end]))
        else:
            parts, whole = parts_of(text[start:end])
            found += [*parts, whole] if whole else parts
    return found


def is_whole(word):
    """Whether a word is found only as it is, not by what begins with it."""
    is_letter = len(word) == 1 and not is_cjk(word)
    return is_letter or word in _SHORT_NUMBERS or bool(_ROMAN.fullmatch(word))


def beginnings(word):
    """The beginnings by which a word is found."""
    shortest = 1 if is_cjk(word) else 2
    return [word[:length] for length in range(shortest, min(len(word), LONGEST) + 1)]
