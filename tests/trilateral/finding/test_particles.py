"""What joins the words of a query is not looked for."""

import pytest

from tests import factories
from tests.trilateral.finding.test_real_queries import found
from trilateral.finding.asked import stretches
from trilateral.finding.particles import phrases
from trilateral.finding.words import is_whole


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("申长雨和伊夫利耶夫", ["申长雨", "伊夫利耶夫"]),
        ("研讨会在京举行", ["研讨会", "京"]),
        ("研讨会在京", ["研讨会", "京"]),
        ("中华人民共和国", ["中华人民共和国"]),
        ("和平", ["和平"]),
        ("举行", []),
    ],
)
def test_a_run_is_cut_where_characters_join_phrases(run, expected):
    assert phrases(run) == expected


def test_next_to_a_number_one_character_is_a_word():
    assert phrases("年在京举行", is_open_before=True) == ["年", "京"]


@pytest.mark.django_db
def test_a_name_with_such_a_character_is_found_as_it_is(client):
    factories.make_event(title_zh_hans="和平论坛与研讨会")

    assert len(found(client, "论坛与研讨")) == 1
    assert len(found(client, "与研")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Москва дахь", ["Москва"]),
        ("состоялся семинар", ["семинар"]),
        ("г-н Ивлиев", ["Ивлиев"]),
        ("Dr", ["Dr"]),
    ],
)
def test_such_words_count_only_beside_no_other(text, expected):
    assert [text[each.start : each.end] for each in stretches(text)[0]] == expected


def test_a_number_in_roman_letters_or_of_two_digits_begins_no_word():
    assert [is_whole(each) for each in ("iv", "xii", "i", "20")] == [True] * 4
    assert [is_whole(each) for each in ("ivl", "京", "iiii", "201")] == [False] * 4
