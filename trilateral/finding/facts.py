"""Words for what a record holds as a number, a date or a choice.

They are made in each language, as readers would type them: "4th", "fourth", "第四届",
"сентябрь 2016". What kinds are called is read from the translations, so the index is
made anew (``manage.py rebuild_search``) when those have changed.
"""

from functools import lru_cache

from django.utils.dateformat import format as format_date
from django.utils.text import capfirst
from django.utils.translation import override

from trilateral.finding.words import REMEMBERED
from trilateral.translations import LANGUAGE_CODES
from trilateral.wording import ordinal

_ENGLISH = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
twentieth"""
# To each belong its endings: первый, третья, первое, первого, третьему.
_RUSSIAN = """перв втор трет четверт пят шест седьм восьм девят десят одиннадцат
двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат
двадцат"""
_ENDINGS = """ый ой ий ая ья ое ье ого ьего ому ьему ом ьем ым ьим ую ью ей ьей ые ьи ых
ьих ыми ьими"""
_SHORTENED = {
    "зургаа": "зурга",
    "долоо": "дол",
    "арванзургаа": "арванзурга",
    "арвандолоо": "арвандол",
    "хорь": "хори",
}
_MONGOLIAN = """нэг хоёр гурав дөрөв тав зургаа долоо найм ес арав арваннэг арванхоёр
арвангурав арвандөрөв арвантав арванзургаа арвандолоо арваннайм арванес хорь"""
# As it is spelt, and with all letters of the number, as some write.
MONGOLIAN_ORDINALS = [
    " ".join(
        f"{stem}{ending}"
        for stem in dict.fromkeys((_SHORTENED.get(word, word), word))
        for ending in ("дугаар", "дүгээр")
    )
    for word in _MONGOLIAN.split()
]
_IN_WORDS = list(
    zip(
        *map(str.split, (_ENGLISH, _RUSSIAN, _MONGOLIAN)),
        MONGOLIAN_ORDINALS,
        strict=True,
    )
)
# The first has names of its own.
_FIRST = ("首届", "首次", "анхдугаар", "анхны")
# What people call a kind, beside its name and what begins with that.
_CALLED = {
    "memorandum of understanding": ["MoU", "memoranda"],
    "heads' meeting": ["局长会议", "встреча глав ведомств", "совещание руководителей"],
    "intellectual-property office": [
        *("patent office", "патентное ведомство", "патентын газар", "专利局"),
        *("IP office", "патентное бюро", "оюуны өмчийн газар"),
    ],
}
_CHINESE = "一二三四五六七八九"
_ROMAN = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def in_each_language(make):
    """What a function says in each of the languages."""
    words = []
    for code in LANGUAGE_CODES:
        with override(code):
            words.append(str(make()))
    return dict.fromkeys(words)


@lru_cache(REMEMBERED)
def date_words(date):
    """A partial date as written, and in words."""
    if not date:
        return []
    words = [date, *in_each_language(lambda: date.text)]
    if date.precision != "year":
        words += in_each_language(lambda: format_date(date.earliest, "F Y"))
    return words


@lru_cache
def choice_words(choices, value):
    """What a choice is called."""
    if not value:
        return []
    label = choices(value).label
    words = list(in_each_language(lambda: capfirst(label)))
    with override("en"):
        return words + called([label])


def called(labels):
    """What people call a choice beside its labels."""
    return [other for label in labels for other in _CALLED.get(str(label), ())]


def _roman(number):
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _chinese(number):
    tens, ones = divmod(number, 10)
    text = (_CHINESE[tens - 1] if tens > 1 else "") + ("十" if tens else "")
    return text + (_CHINESE[ones - 1] if ones else "")


def edition_words(number):
    """The number of an edition, as a place in a row."""
    if not number:
        return
    yield from in_each_language(lambda: ordinal(number))
    yield from (
        f"{number}",
        f"{number}-й",
        f"{number}-р",
        f"第{number}届",
        f"第{number}次",
    )
    if number < 100:
        yield from (f"第{_chinese(number)}届", f"第{_chinese(number)}次")
    if number == 1:
        yield from _FIRST
    if number < 40:
        yield _roman(number)
    if number <= len(_IN_WORDS):
        english, russian, mongolian, ordinals = _IN_WORDS[number - 1]
        yield english
        yield " ".join(russian + ending for ending in _ENDINGS.split())
        yield f"{mongolian} {ordinals}"
