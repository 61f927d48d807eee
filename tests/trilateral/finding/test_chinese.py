"""Chinese as it is typed: without spaces, several facts in one run, in both scripts."""

import pytest

from tests import factories
from tests.trilateral.finding.test_real_queries import found
from trilateral.finding.chinese import in_simplified, seams

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # What has it as one phrase comes first, though the other is later.
        ("苏州研讨会", ["苏州研讨会", "研讨会在苏州"]),
        # What is called just that, in whatever order, as well.
        ("研讨会苏州", ["苏州研讨会", "研讨会在苏州"]),
        ("州苏研讨", []),
        ("苏研讨会", []),
        ("苏州会", []),
        ("2019年苏州", ["研讨会在苏州"]),
        ("蘇州", ["研讨会在苏州", "苏州研讨会"]),
    ],
)
def test_each_character_of_a_run_stands_in_a_pair_that_occurs(client, words, expected):
    factories.make_event(title_zh_hans="研讨会在苏州", starts_on="2019")
    factories.make_event(title_zh_hans="苏州研讨会", starts_on="2018")
    factories.make_event(title_zh_hans="苏北研讨", starts_on="2018")

    results = found(client, words, "zh-hans")

    titles = ["".join(text for text, _ in each.title.parts) for each in results]
    assert titles == expected


def test_a_record_in_traditional_characters_is_found_by_simplified_ones(client):
    factories.make_event(title_zh_hans="蘇州研討會")

    [result] = found(client, "苏州", "zh-hans")

    assert result.title.parts == [("蘇州", True), ("研討會", False)]


def test_a_character_that_simplified_chinese_has_too_stays():
    assert in_simplified("乾隆 計劃 plan") == "乾隆 计划 plan"


@pytest.mark.parametrize(
    ("run", "is_open", "expected"),
    [
        ("甲乙丙丁", False, [["甲乙"], ["甲乙", "乙丙"], ["乙丙", "丙丁"], ["丙丁"]]),
        ("甲乙", True, [["甲", "甲乙"], ["甲乙", "乙"]]),
        ("俄中", False, [["俄中", "中俄"], ["俄中", "中俄"]]),
    ],
)
def test_seams_need_a_pair_for_each_character(run, is_open, expected):
    assert [list(each) for each in seams(run, is_open, is_open)] == expected
