"""What may be meant by words that are nowhere: words of names that are one slip away.

A slip is a letter too many, one too few, a wrong one, or two in the wrong order. Or all
of it was typed on a keyboard that was set to another script.
"""

import re
import string

from trilateral.finding import sets
from trilateral.finding.endings import stems
from trilateral.finding.index import WHOLE, postings_of
from trilateral.finding.letters import IN_NAME
from trilateral.finding.words import LONGEST

# A shorter word is one slip away from too many.
SHORTEST = 5
# A search takes so many words with a slip.
MOST_SLIPS = 2
_FOUR_LETTERS = re.compile(r"[^\W\d_]{4}")
_ALPHABETS = (string.ascii_lowercase, "абвгдежзийклмноөпрстуүфхцчшщъыьэюя")
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю"
_KEYS = dict(
    zip(_LATIN_KEYS + _CYRILLIC_KEYS, _CYRILLIC_KEYS + _LATIN_KEYS, strict=True)
)
_SHIFTED = {one.upper(): other.upper() for one, other in _KEYS.items() if one.isalpha()}
_ON_OTHER_KEYS = str.maketrans(_KEYS | _SHIFTED)


def on_other_keys(text):
    """A text as the same keys give it in the other script, if it has a real word."""
    return text.translate(_ON_OTHER_KEYS) if _FOUR_LETTERS.search(text) else ""


def slips(word):
    """All words that are one slip away from a word, if they are to be looked for."""
    alphabet = next((each for each in _ALPHABETS if set(word) <= set(each)), "")
    if not alphabet or not SHORTEST <= len(word) <= LONGEST:
        return set()
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {one + other[1:] for one, other in halves if other}
    found |= {one + other[1] + other[0] + other[2:] for one, other in halves[:-2]}
    for letter in alphabet:
        found |= {one + letter + other[1:] for one, other in halves if other}
        found |= {one + letter + other for one, other in halves}
    return found - {word}


def meant(word):
    """The word of names that is one slip away, or else from what is left of the word
    without its ending; or None.

    Of a long word only the beginning counts, so a slip is there.
    """
    if len(word) > LONGEST:
        others = sorted(each + word[LONGEST:] for each in slips(word[:LONGEST]))
        return _most_frequent({IN_NAME + each[:LONGEST]: each for each in others})
    tried = (
        _most_frequent({IN_NAME + other + WHOLE: other for other in slips(each)})
        for each in (word, *stems(word)[:1])
    )
    return next(filter(None, tried), None)


def _most_frequent(terms):
    """Of words by their terms, the one that is in most rows; None if none is."""
    found = postings_of(terms)
    counts = {terms[term]: sets.count(rows) for term, rows in found.items()}
    return min(counts, key=lambda each: (-counts[each], each), default=None)
