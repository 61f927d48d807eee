"""The ways in which a word of a query can be read, beside the words around it."""

import re
from dataclasses import dataclass

from trilateral.finding.chinese import pairs, seams
from trilateral.finding.endings import father, is_patronymic, stems
from trilateral.finding.facts import MONGOLIAN_ORDINALS
from trilateral.finding.letters import IN_NAME, SOUND, sound
from trilateral.finding.words import fold, in_latin, is_cjk, parts_of


@dataclass(frozen=True)
class Choice:
    """Words that all have to occur, as one way to meet what is asked."""

    words: tuple
    # Whether they are what was typed, not something like it.
    is_typed: bool = True
    # Groups of words beside these; of each group one has to occur.
    groups: tuple = ()

    @property
    def needs(self):
        """Groups of words, of each of which one has to occur."""
        return (*((word,) for word in self.words), *self.groups)


@dataclass(frozen=True)
class Beside:
    """What a word stands beside: the words before and after it, and how many in all."""

    before: str
    after: str
    count: int
    # Whether a full stop follows right after it.
    has_stop: bool

    @property
    def has_number(self):
        return self.before.isdigit() or self.after.isdigit()

    def joined(self, text):
        """The word written together with each of those."""
        for word, each in (
            (self.before + text, self.before),
            (text + self.after, self.after),
        ):
            if each and word.isalpha() and not is_cjk(each):
                yield word


# The way to meet what need not occur. Where it does, it counts.
NOTHING = Choice(())


def _set(words):
    return frozenset(words.split())


_YEAR = _set("г гг год года году годом годы годах он оны онд онын year years")
_OF_A_YEAR = _YEAR - {"year", "years"}
# "4-й" in each gender and case, and what Mongolian puts after a number.
_RUSSIAN = _set("й ый ий ой я ая е ое го ого му ому м ом ым")
_MONGOLIAN = _set("р дугаар дүгээр дахь дэх")
_NUMBER = re.compile(r"(\d+)([^\W\d]+)")
_ORDINALS = {
    fold(word): str(number)
    for number, words in enumerate(MONGOLIAN_ORDINALS, start=1)
    for word in words.split()
}
# Words that go with the name of a city or a state, and are mostly left out.
_WITH_PLACES = _set("хот хотын хотод хотноо город города городе city улс улсын")
_PREPOSITIONS = set("авикосуя")
# Words of so many letters in all may be the syllables of one: "chang yu" is "Changyu".
SHORT = 10
# Letters that are a number too, if no full stop follows.
_ROMAN = set("ivx")


def read(text, stretches, is_wide=False):
    """The choices for each of some stretches of a text.

    What is read widely is met by names that sound the same, too.
    """
    typed = [text[each.start : each.end] for each in stretches]
    around = ["", *("".join(parts_of(each)[0]) for each in typed), ""]
    choices = []
    for at, stretch in enumerate(stretches):
        if stretch.is_chinese:
            choices.append(_chinese_choices(text, stretch))
        else:
            has_stop = text[stretch.end : stretch.end + 1] == "."
            beside = Beside(around[at], around[at + 2], len(stretches), has_stop)
            choices.append(_choices(typed[at], beside, is_wide))
    return choices


def _chinese_choices(text, stretch):
    """The ways to meet a stretch of Chinese: as one phrase, or as several."""
    run = fold(text[stretch.start : stretch.end])
    if not run:
        return ()
    phrase = Choice(tuple(pairs(run)[:-1] or [run]))
    groups = seams(run, stretch.is_open_before, stretch.is_open_after)
    if len(run) == 1 or {(word,) for word in phrase.words} <= set(groups):
        return (phrase,)
    return phrase, Choice((), is_typed=False, groups=groups)


def _choices(word, beside, is_wide):
    """The ways in which a word can be met."""
    parts, whole = parts_of(word)
    if not parts:
        return ()
    text = whole or "".join(parts)
    if _is_initial(text, beside, is_wide):
        return _initial(word, text, beside)
    choices = {tuple(parts): True}
    if whole:
        choices[whole,] = True
    for words in _likenesses(parts, text, beside):
        choices.setdefault(words, False)
    for joined in beside.joined(text):
        if len(joined) <= SHORT and not whole:
            choices.setdefault((joined,), False)
    if is_wide:
        for each in _wide(text, beside):
            choices.setdefault((each,), False)
    found = tuple(Choice(words, is_typed) for words, is_typed in choices.items())
    return (*found, NOTHING) if _is_left_out(text, beside, is_wide) else found


def _is_left_out(text, beside, is_wide):
    """Whether a word may be missing, as others tell what is asked."""
    if beside.count == 1:
        return False
    if beside.has_number and text in _YEAR | _RUSSIAN | _MONGOLIAN:
        return True
    return text in _WITH_PLACES or (
        is_wide and beside.count > 2 and beside.before and is_patronymic(text)
    )


def _is_initial(text, beside, is_wide):
    if beside.count == 1 or len(text) > 1 or not text.isalpha():
        return False
    return beside.has_stop or is_wide or text not in _ROMAN


def _initial(word, letter, beside):
    """A letter before or after a name, which the record may have in full or not."""
    is_preposition = word.islower() and letter in _PREPOSITIONS
    if (is_preposition and not beside.has_stop) or (
        letter in _YEAR and beside.has_number
    ):
        return (NOTHING,)
    return (Choice((SOUND + sound(letter),), is_typed=False), NOTHING)


def _likenesses(parts, text, beside):
    """What is as good as a word: its number, its stems, and these in Latin letters."""
    yield from _numbers(text, beside.after)
    each = [stems(part) or [part] for part in parts]
    ways = [parts]
    # Of a word with hyphens one way is enough, or its parts would be very many.
    most = max(map(len, each)) if len(parts) == 1 else 1
    ways += ([stem[min(at, len(stem) - 1)] for stem in each] for at in range(most))
    yield from map(tuple, ways)
    # A name in Cyrillic may be in the record in Latin letters alone.
    for words in ways:
        if in_latin_letters := tuple(filter(None, map(in_latin, words))):
            yield in_latin_letters


def _numbers(text, after):
    """A number to which letters are glued, and one in words before a month."""
    is_month = after.startswith("сар")
    if is_month and text in _ORDINALS:
        yield (_ORDINALS[text],)
    if match := _NUMBER.fullmatch(text):
        number, letters = match.groups()
        if letters in _OF_A_YEAR or (letters in _MONGOLIAN and is_month):
            yield (number,)
        elif letters in _RUSSIAN:
            yield (number + "й",)
        elif letters in _MONGOLIAN:
            yield (number + "р",)


def _wide(text, beside):
    """The sounds of a word, of its stems, and of it and the one beside as one word."""
    if not text.isalpha():
        return
    name = father(text) if beside.count > 1 else None
    for word in (text, *stems(text), *filter(None, [name])):
        yield SOUND + sound(word)
    if name:
        # "Сандагийн" is "S." in the record; elsewhere a letter may be anything.
        yield IN_NAME + SOUND + sound(name[0])
    for joined in beside.joined(text):
        yield SOUND + sound(joined)
