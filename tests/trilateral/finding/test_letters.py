"""Names sound the same however their letters were carried over."""

import pytest

from trilateral.finding.letters import sound, sounds, sounds_of
from trilateral.finding.words import fold


@pytest.mark.parametrize(
    "spellings",
    [
        ("Kiriy", "Kirii", "Kirij", "Kiry", "Кирий"),
        ("Lyubov", "Liubov", "Lubov", "Ljubov", "Любовь"),
        ("Grigory", "Grigorij", "Григорий"),
        ("Namjil", "Namzhil", "Намжил"),
        ("Zamoydik", "Zamojdik", "Замойдик"),
        ("Zhimin", "Чжиминь"),
        ("Changyu", "Чанъюй"),
        ("Shaoning", "Шаонин"),
        ("Sodkhuu", "Sodhu", "Содхүү"),
        ("Rentsen", "Rencen", "Рэнцэн"),
        ("Ulaanbaatar", "Улаанбаатар"),
        ("Yeltsin", "Eltsin", "Ельцин"),
        ("Ivliev", "Ivlijev", "Ivliyev", "Ивлиев"),
    ],
)
def test_one_name_has_one_sound(spellings):
    assert len({sound(fold(each)) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivliev", "Ivanov"), ("Chinbat", "Shinbat"), ("Gan", "Han"), ("He", "Shen")],
)
def test_different_names_differ(one, other):
    assert sound(fold(one)) != sound(fold(other))


def test_only_words_with_a_capital_are_names():
    assert sounds_of("met Kiriy at Улан-Батор, 2016") == [
        "=kiri",
        "=ulan",
        "=bator",
        "=ulanbator",
    ]


def test_a_name_of_few_words_is_one_as_a_single_word_too():
    assert sounds_of("He Zhimin", is_name=True) == ["=he", "=jimin", "=hejimin"]
    assert sounds_of("He Zhimin") == ["=he", "=jimin"]
    assert sounds_of("He went away", is_name=True) == ["=he"]


@pytest.mark.parametrize(
    ("cyrillic", "latin"), [("швантнер", "Švantner"), ("михал", "Michal")]
)
def test_a_name_may_come_from_where_letters_have_marks(cyrillic, latin):
    assert sound(fold(latin)) in sounds(cyrillic)


@pytest.mark.parametrize(
    ("mistaken", "meant"), [("Cодхүү", "содхүү"), ("Rоspatent", "rospatent")]
)
def test_a_letter_that_looks_the_same_in_the_other_script_is_as_good(mistaken, meant):
    assert fold(mistaken) == meant
