"""Endings are left off where enough of the word is left."""

import pytest

from trilateral.finding.endings import father, is_patronymic, stems


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("семинара", "семинар"),
        ("семинарын", "семинар"),
        ("семинаруудаас", "семинар"),
        ("газрын", "газар"),
        ("бичгийн", "бичиг"),
        ("москвагийн", "москва"),
        ("москвад", "москва"),
        ("хятадад", "хятад"),
        ("января", "январ"),
        ("мае", "май"),
        ("seminars", "seminar"),
    ],
)
def test_a_word_is_found_without_its_ending(word, expected):
    assert expected in stems(word)


@pytest.mark.parametrize("word", ["суд", "год", "город", "отчет", "улсын", "kyiv"])
def test_a_short_word_keeps_its_letters(word):
    assert stems(word) == []


def test_fathers_names_are_known_by_their_endings():
    assert is_patronymic("петрович")
    assert is_patronymic("leonidovna")
    assert not is_patronymic("ивлиев")
    assert father("намжилын") == "намжил"
    assert father("namjilyn") == "namjil"
    assert father("chinbat") is None
