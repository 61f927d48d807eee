"""The ways in which a word of a query can be read, beside the words around it."""

from dataclasses import dataclass
from itertools import chain

from trilateral.finding.abbreviations import in_full
from trilateral.finding.chinese import pairs, seams, with_state, with_states_in_short
from trilateral.finding.endings import (
    father,
    is_case,
    is_patronymic,
    noun,
    respelt,
    state,
    stems,
)
from trilateral.finding.letters import IN_NAME, JOINED, SOUND, sound, sounds
from trilateral.finding.namesakes import city, other_form
from trilateral.finding.numbers import (
    goes_with_a_number,
    is_in_a_row,
    numbers,
)
from trilateral.finding.particles import ON_EACH_PAGE, phrases
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


# Words that go with the name of a city or a state, and are mostly left out.
_WITH_PLACES = _set("""
хот хотын хотод хотноо hot khot город города городе city улс улсын
federation republic peoples федерация федерации республика республики народная народной
бүгд найрамдах ард холбооны
""")
# "State" only goes with the name before it, as in "Хятад улсын".
_STATE = _set("улс улсын")
_PREPOSITIONS = set("авикосуя")
# Words of so many letters in all may be the syllables of one: "chang yu" is "Changyu".
SHORT = 10
# "Шэня" is "Шэнь".
SHORTEST_NAME = 3
# One letter in Cyrillic, before a full stop: "Ц.", "Ю."
_INITIALS = _set("ch dz kh sh shch ts ya ye yo yu zh")
# Between the names of a foreigner in Chinese.
_DOTS = "·・•‧"
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
            found = _chinese_choices(text, stretch, len(stretches))
            # First names are carried over in many ways, and stand before a dot.
            is_first = is_wide and text[stretch.end : stretch.end + 1] in {*_DOTS}
            choices.append((*found, NOTHING) if is_first else found)
        else:
            has_stop = text[stretch.end : stretch.end + 1] == "."
            beside = Beside(around[at], around[at + 2], len(stretches), has_stop)
            choices.append(_choices(typed[at], beside, is_wide))
    return choices


def _chinese_choices(text, stretch, count):
    """The ways to meet a stretch of Chinese: as one phrase, or as several, also without
    what joins them."""
    run = fold(text[stretch.start : stretch.end])
    if not run:
        return ()
    found = phrases(run, stretch.is_open_before)
    if not found and count > 1:
        return (NOTHING,)
    # What is left of a question is as good as what was typed.
    typed = found[0] if len(found) == 1 else run
    phrase = Choice(tuple(pairs(typed)[:-1] or [typed]))
    several = ([run], [with_state(run)], [with_states_in_short(run)], found or [run])
    ways = dict.fromkeys(_groups(each, stretch) for each in several)
    return phrase, *(
        Choice((), is_typed=False, groups=groups)
        for groups in ways
        if len(run) > 1 and not {*phrase.needs} <= {*groups}
    )


def _groups(several, stretch):
    """The groups of words that meet several phrases of a stretch."""
    first, last = 0, len(several) - 1
    each = (
        seams(
            phrase,
            stretch.is_open_before and at == first,
            stretch.is_open_after and at == last,
        )
        if len(phrase) > 1
        else ((phrase,),)
        for at, phrase in enumerate(several)
    )
    return tuple(dict.fromkeys(chain.from_iterable(each)))


def _choices(word, beside, is_wide):
    """The ways in which a word can be met."""
    parts, whole = parts_of(word)
    text = whole or "".join(parts)
    if not text:
        return ()
    if told := _told_by_others(word, text, beside, is_wide):
        return told
    if is_in_a_row(text):
        parts, whole = [text], ""
    choices = {tuple(parts): True}
    # "Russian" is as good as the name of the state.
    for other in filter(None, (whole, state(text))):
        choices[other,] = True
    for words in _likenesses(parts, text, beside):
        choices.setdefault(words, False)
    joined = () if whole else beside.joined(text)
    others = [(each,) for each in joined if len(each) <= SHORT]
    if is_wide:
        others += _wide(word, text, beside)
    for words in others:
        choices.setdefault(words, False)
    found = tuple(Choice(words, is_typed) for words, is_typed in choices.items())
    return (*found, NOTHING) if _is_left_out(text, beside, is_wide) else found


def _told_by_others(word, text, beside, is_wide):
    """The ways to meet a word of which those beside it tell what it is, or none."""
    if beside.count > 1 and goes_with_a_number(text, beside.before, beside.after):
        return (NOTHING,)
    if text in _STATE and beside.before:
        return (NOTHING,)
    if _is_initial(text, beside, is_wide):
        return _initial(word, text, beside)
    return ()


def _is_left_out(text, beside, is_wide):
    """Whether a word may be missing, as others tell what is asked."""
    if beside.count == 1:
        return False
    if text in _WITH_PLACES or not is_wide:
        return text in _WITH_PLACES
    is_middle_name = beside.count > 2 and beside.before and is_patronymic(text)
    return text in ON_EACH_PAGE or is_middle_name


def _is_initial(text, beside, is_wide):
    if beside.count == 1 or not text.isalpha():
        return False
    if len(text) > 1:
        return beside.has_stop and text in _INITIALS
    return beside.has_stop or is_wide or text not in _ROMAN


def _initial(word, letter, beside):
    """A letter before or after a name, which the record may have in full or not."""
    if word.islower() and letter in _PREPOSITIONS and not beside.has_stop:
        return (NOTHING,)
    return (Choice((SOUND + sound(letter),), is_typed=False), NOTHING)


def _likenesses(parts, text, beside):
    """What is as good as a word: its number, its stems, and these in Latin letters."""
    for number in numbers(text, beside.before, beside.after):
        yield (number,)
    yield tuple(map(_noun, parts))
    yield tuple(chain.from_iterable(in_full(each) or (each,) for each in parts))
    if other := city(in_latin(text)):
        yield (other,)
    if len(parts) > 1 and is_case(parts[-1]):
        # "ОӨГ-ын"
        yield from filter(None, [tuple(parts[:-1]), in_full("".join(parts[:-1]))])
    if other := respelt(text):
        yield (other,)
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


def _noun(part):
    """What finds the noun of an adjective: of "монголо-", what is left of it."""
    found = noun(part)
    return next(iter(stems(part)), part) if found == part else found


def _wide(word, text, beside):
    """The sounds of a word, of its stems, and of it and the one beside as one word."""
    if not text.isalpha():
        return
    name = father(text) if beside.count > 1 else None
    for each in (text, *stems(text, SHORTEST_NAME), *filter(None, [name])):
        # All of "aaaa" sounds as "a" does.
        yield from ((SOUND + heard,) for heard in sounds(each) if len(heard) > 1)
        if other := other_form(sound(each)):
            yield (SOUND + other,)
    is_first = word[:1].isupper() and beside.after and beside.count <= JOINED
    if name or is_first:
        # "Сандагийн" is "S." in the record; elsewhere a letter may be anything.
        yield (IN_NAME + SOUND + sound((name or text)[0]),)
    for joined in beside.joined(text):
        yield (SOUND + sound(joined),)
