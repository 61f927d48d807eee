"""How a query is read: initials, fathers' names, years, numbers, endings, spellings."""

import pytest

from trilateral.finding.models import SearchEntry
from trilateral.finding.queries import WAYS, Finding, Query
from trilateral.finding.ranking import ranked
from trilateral.finding.readings import NOTHING

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

IVLIEV, SHEN, HE = (
    f"official/{slug}" for slug in ("grigory-ivliev", "shen-changyu", "he-zhimin")
)
KIRIY, DANILOV, CHINBAT = (
    f"official/{slug}" for slug in ("liubov-kiriy", "georgiy-danilov", "namjil-chinbat")
)
SODKHUU, ERDENEBAT, ZAMOYDIK, BYAMBATSOGT, GAN = (
    f"official/{slug}"
    for slug in (
        "sodkhuu-rentsen",
        "erdenebat",
        "zamoydik",
        "byambatsogt",
        "gan-shaoning",
    )
)
FIRST_SEMINAR, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH = (
    f"event/seminar-{slug}"
    for slug in ("1-2013", "2-2014", "3-2015", "4-2016", "5-2017", "6-2018", "7-2019")
)
MEMORANDUM = "agreement/memorandum-2015"

FIRST = {
    # Initials, in each script, before a name and after it
    "G. Ivliev": IVLIEV,
    "g ivliev": IVLIEV,
    "Г. Ивлиев": IVLIEV,
    "Г.П. Ивлиев": IVLIEV,
    "Ивлиев Г.П.": IVLIEV,
    "N.Chinbat": CHINBAT,
    "Н.Чинбат": CHINBAT,
    "E.Erdenebat": ERDENEBAT,
    "Э.Эрдэнэбат": ERDENEBAT,
    "R. Sodkhuu": SODKHUU,
    "Р.Содхүү": SODKHUU,
    "Л. Кирий": KIRIY,
    "Kiriy L.": KIRIY,
    "Г. Данилов": DANILOV,
    "Shen C.": SHEN,
    "Gan S.": GAN,
    "V семинар": FIFTH,
    "семинар V": FIFTH,
    # Fathers' names, of which the record may know none or a letter
    "Ивлиев Григорий Петрович": IVLIEV,
    "Григорий Петрович Ивлиев": IVLIEV,
    "Григория Петровича Ивлиева": IVLIEV,
    "Любовь Леонидовна Кирий": KIRIY,
    "Любовью Леонидовной Кирий": KIRIY,
    "Сандагийн Бямбацогт": BYAMBATSOGT,
    "Namjilyn Chinbat": CHINBAT,
    "Намжилын Чинбат": CHINBAT,
    # Letters carried over in another way, from either side
    "Замойдик": ZAMOYDIK,
    "Михаил Замойдик": ZAMOYDIK,
    "Замойдика": ZAMOYDIK,
    "Намжил Чинбат": CHINBAT,
    "Lyubov Kiriy": KIRIY,
    "Kirii": KIRIY,
    "Grigorij Ivliev": IVLIEV,
    "Grigorii Ivliev": IVLIEV,
    "Georgy Danilov": DANILOV,
    "Хэ Чжиминь": HE,
    "Гань Шаонин": GAN,
    "Moskva 2014": SECOND,
    "Ulanbator 2016": FOURTH,
    # Pinyin, cut and joined
    "shen chang yu": SHEN,
    "chang yu": SHEN,
    "shenchangyu": SHEN,
    "hezhimin": HE,
    "he zhi min": HE,
    # Years and dates in sentences
    "2016 году": FOURTH,
    "в 2016 году": FOURTH,
    "2016г": FOURTH,
    "2016 г.": FOURTH,
    "2016 онд": FOURTH,
    "year 2016": FOURTH,
    "2013 год": FIRST_SEMINAR,
    "май 2013 года": FIRST_SEMINAR,
    "мая 2013": FIRST_SEMINAR,
    "в мае 2013": FIRST_SEMINAR,
    "в сентябре 2016 г.": FOURTH,
    "семинар в Улан-Баторе в 2016 году": FOURTH,
    "2016 оны есдүгээр сар": FOURTH,
    "2016 оны 9дүгээр сар": FOURTH,
    "2016 оны 9 дүгээр сарын 6": FOURTH,
    "2016 оны 9 сарын 6": FOURTH,
    "2016 оны 9-р сарын 6": FOURTH,
    # Numbers in a row
    "2-ой семинар": SECOND,
    "4-ый семинар": FOURTH,
    "4-го семинара": FOURTH,
    "4 дахь": FOURTH,
    "4дүгээр": FOURTH,
    "7дугаар": SEVENTH,
    "зургадугаар": SIXTH,
    "долдугаар": SEVENTH,
    # Cases of Mongolian
    "семинарын": SEVENTH,
    "семинарт": SEVENTH,
    "семинараас": SEVENTH,
    "семинаруудын": SEVENTH,
    "Монголын": SEVENTH,
    "Монголд": SEVENTH,
    "Хятадын": SIXTH,
    "Бээжинд": THIRD,
    "Москвад 2014": SECOND,
    "Москвагийн": SECOND,
    "Чинбатын": CHINBAT,
    "Эрдэнэбатын": ERDENEBAT,
    "санамж бичгийн": MEMORANDUM,
    "Улаанбаатар хот 2016": FOURTH,
    "Оюуны өмчийн газрын": "office/ipom",
    # What people call a kind
    "MoU": MEMORANDUM,
    "memoranda": MEMORANDUM,
    "меморандумы": MEMORANDUM,
}

NONSENSE = [
    "qwertyuiop",
    "aaaaaaaa",
    "X. Qwerty",
    "семинар qwerty",
    "Австралийн семинар",
    "Рабинович патент семинар",
    "Putin V.",
    "Ivliev Chinbat",
    "Петрович",
    "контрактын",
]


def found(words):
    finding = Finding(Query(words))
    numbers = ranked(finding.best(1000), finding)
    entries = SearchEntry.objects.in_bulk(numbers)
    return [f"{entries[each].kind}/{entries[each].slug}" for each in numbers]


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(words):
    assert found(words)[:1] == [FIRST[words]]


@pytest.mark.parametrize("words", NONSENSE)
def test_nonsense_finds_nothing(words):
    assert found(words) == []


@pytest.mark.parametrize("words", ["2016 г.", "в 2016 году", "2016 онд", "2016г"])
def test_the_words_around_a_year_make_no_difference(words):
    assert found(words) == found("2016")


def test_a_day_in_a_sentence_finds_all_that_was_on_it():
    names = found("6 сентября 2016 года")

    assert {"event/heads-meeting-2016", FOURTH} <= set(names)


def test_an_initial_alone_is_met_as_a_word():
    assert found("г г") == found("г")
    assert NOTHING not in Query("г г").terms[0]


def test_what_was_typed_is_not_joined_by_what_sounds_alike():
    query = Finding(Query("Ivliev")).query

    assert not query.is_wide


@pytest.mark.parametrize(
    "words",
    [
        "Эрдэнэбатын Намжилын семинаруудын бичгийн Улаанбаатараас газрын Кирию Хэ",
        " ".join(["-".join(["семинарын" + "абвгдежз"[n]] * 5) for n in range(8)]),
        " ".join(
            f"{'-'.join(f'газрын{n}{m}аас' for m in 'абвгд')}" for n in "жзиклмно"
        ),
    ],
)
def test_a_query_asks_for_a_bounded_number_of_terms(words):
    narrow, wide = (
        {way(word) for word in Query(words, is_wide=each).words for way in WAYS}
        for each in (False, True)
    )

    assert len(narrow) <= 8 * 21 * len(WAYS)
    assert len(wide - narrow) <= 8 * 16
