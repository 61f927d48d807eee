"""Endings are left off where enough of the word is left."""

import pytest

from trilateral.finding.endings import (
    father,
    is_case,
    is_patronymic,
    noun,
    respelt,
    state,
    stems,
)


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
        ("китая", "кита"),
        ("путь", "пути"),
        ("хүчин", "хүчн"),
        ("ойлголцол", "ойлголцл"),
        ("зүйн", "зүй"),
        ("seminars", "seminar"),
    ],
)
def test_a_word_is_found_without_its_ending(word, expected):
    assert expected in stems(word)


@pytest.mark.parametrize("word", ["суд", "год", "город", "отчет", "улсын", "kyiv"])
def test_a_short_word_keeps_its_letters(word):
    assert stems(word) == []


def test_an_abbreviation_has_its_ending_after_a_hyphen():
    assert all(map(is_case, ("ын", "ийн", "гийн", "тай", "аас")))
    assert not any(map(is_case, ("", "га", "батор", "ийнх")))


def test_fathers_names_are_known_by_their_endings():
    assert is_patronymic("петрович")
    assert is_patronymic("leonidovna")
    assert all(map(is_patronymic, ("петровичем", "леонидовны", "ильичу", "ильиничной")))
    assert not is_patronymic("ивлиев")
    assert father("намжилын") == "намжил"
    assert father("namjilyn") == "namjil"
    assert father("chinbat") is None


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("московский", "моск"),
        ("российско", "росс"),
        ("китайском", "кита"),
        ("монгольских", "монгол"),
        ("региональное", "регион"),
        ("патентный", "патент"),
        ("инновационной", "инновац"),
        ("узкий", "узкий"),
    ],
)
def test_an_adjective_is_found_by_its_noun(adjective, expected):
    assert noun(adjective) == expected


def test_the_adjective_of_a_state_is_found_by_the_state():
    words = ("mongolian", "chinese", "russian", "seminar", "these")
    assert [state(each) for each in words] == [
        "mongolia",
        "china",
        "russia",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("centres", "centers"),
        ("organisation", "organization"),
        ("programme", "program"),
        ("licence", "license"),
    ],
)
def test_both_spellings_of_english_are_one(one, other):
    assert (respelt(one), respelt("seminar")) == (other, None)
