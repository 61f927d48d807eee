"""How names sound, so that one is found however its letters were carried over.

Each system writes "Намжил", "Кирий" or "申长雨" in Latin letters in its own way. What
they differ in is left out, on both sides: "Kiriy", "Kirii" and "Кирий" sound the same.
It is coarse, so it is asked only when nothing is found by what was typed, and kept only
of words with a capital, as names have in each script that knows capitals. Mongolians
type all of their language in Latin letters too, each in a way of their own: of a text
in Mongolian it is kept of every word.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from trilateral.finding.words import MOST, REMEMBERED, in_latin, parts_of, pieces

# Marks before a sound, in terms and in the lines of an entry's names, and before all
# that is in a name.
SOUND, IN_NAME = "=", "^"
# The words of a name that may as well be written as one.
JOINED = 3
# A language that its readers type in Latin letters as well.
_IN_LATIN_TOO = "mn"

_LIKENED = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        # "Lyubov", "Ljubov" and "Lubov".
        ("(?<=[lrtd])[ijy](?=u)", ""),
        # "Ivlijev" is "Ivliev".
        ("(?<=i)j(?=e)", ""),
        # "Ivlieff" is "Ivliev".
        ("(?<=[aeo])ff?$", "v"),
        # Letters that differ between systems, the longest first.
        ("shch|sch", "sh"),
        ("chzh|tszh", "j"),
        ("zh|dj|dzh", "j"),
        ("kh", "h"),
        ("tsz", "z"),
        ("ts|tz|cz", "c"),
        ("ph", "f"),
        ("w", "v"),
        ("x", "ks"),
        ("q", "k"),
        # Chinese ends in "ng" where Russian writes "н".
        ("ng", "n"),
        # "Й" is "j" for some, which is "ж" or "ч" for others: before a vowel.
        ("(?<=[aeiouy])j(?![aeiou])", "i"),
        ("y", "i"),
        (r"(.)\1+", r"\1"),
        ("(?:^|(?<=[aeou]))[ij]e", "e"),
        ("iui", "iu"),
        (r"(.)\1+", r"\1"),
    )
]


_MARKED = str.maketrans({"ш": "s", "щ": "sc", "ч": "c", "ж": "z", "х": "ch"})


@lru_cache(REMEMBERED)
def sound(word):
    """A folded word as it sounds, roughly."""
    text = in_latin(word)
    for pattern, likened in _LIKENED:
        text = pattern.sub(likened, text)
    return text[:MOST]


def sounds(word):
    """How a folded word sounds, also if it is from where letters have marks.

    "Швантнер" is "Švantner" there, of which the mark makes no difference.
    """
    return dict.fromkeys((sound(word), sound(word.translate(_MARKED))))


@lru_cache(REMEMBERED)
def heard(word):
    """How a folded word sounds, as terms: to some, "ө" is an "o", to others a "u"."""
    each = dict.fromkeys((sound(word), sound(word.replace("ө", "ү"))))
    return [SOUND + way for way in each if way]


@lru_cache(REMEMBERED)
def _sounds_of(word):
    """The sounds of the parts of a word, and of it as one word."""
    parts, whole = parts_of(word)
    return list(chain.from_iterable(map(heard, [*parts, whole])))


def sounds_of(text, is_name=False, language=""):
    """The sounds of the names in a text, or of all its words.

    If all of it is a name of few words, it is one also as a single word, as people
    write names in pinyin.
    """
    text = unicodedata.normalize("NFC", text)
    words = [
        text[start:end] for start, end, is_chinese in pieces(text) if not is_chinese
    ]
    is_in_latin_too = language == _IN_LATIN_TOO
    sounded = (word for word in words if is_in_latin_too or word[0].isupper())
    found = [each for word in sounded for each in _sounds_of(word)]
    if (
        is_name
        and 1 < len(words) <= JOINED
        and all(word[0].isupper() for word in words)
    ):
        joined = "".join("".join(parts_of(word)[0]) for word in words)
        found.append(SOUND + sound(joined))
    return found
