"""Chinese with a character that only sounds as the right one does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.trilateral.finding.test_readings import FOURTH, GAN, HE, IVLIEV, SHEN
from tests.trilateral.finding.test_real_queries import found, name_of
from trilateral.finding.homophones import meant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # At each place of a name, also with a first sound that many do not tell apart
        ("沈长雨", SHEN),
        ("申常雨", SHEN),
        ("申长宇", SHEN),
        ("森长雨", SHEN),
        ("何智敏", HE),
        ("何志明", HE),
        ("甘少宁", GAN),
        ("伊夫里耶夫", IVLIEV),
        ("苏洲", "event/seminar-6-2018"),
        ("莫斯课", "event/seminar-2-2014"),
        # In traditional characters
        ("沈長雨", SHEN),
        # Beside other words
        ("申常雨局长", SHEN),
        ("申常雨 CNIPA", SHEN),
        ("申常雨2018", "event/seminar-6-2018"),
        ("第四届研讨会在乌兰吧托举行", FOURTH),
        ("知识铲权研讨会", "event/seminar-7-2019"),
    ],
)
def test_a_character_that_sounds_the_same_finds_what_is_meant(client, words, expected):
    assert name_of(found(client, words)[0]) == expected


@pytest.mark.parametrize(
    "words",
    # Two wrong ones, one that sounds otherwise, names of others, and another number
    [
        "申常宇",
        "申大雨",
        "李明",
        "王小明",
        "申公豹",
        "东京",
        "巴黎",
        "德国局",
        "第十届",
        "世知组织",
    ],
)
def test_nonsense_finds_nothing(client, words):
    assert found(client, words) == []


def test_the_page_says_what_it_looked_for_instead(client):
    response = client.get("/zh-hans/search/", {"q": "申常雨"})

    assert response.context["asked_for"] == "申常雨"
    assert "申长雨" in response.text


def test_it_costs_few_queries_more(client):
    counts = []
    for words in ("申长雨", "申常雨"):
        with CaptureQueriesContext(connection) as queries:
            client.get("/en/search/", {"q": words})
        counts.append(len(queries))

    assert counts[1] == counts[0] + 2


def test_a_long_stretch_of_nonsense_is_not_asked_for():
    with CaptureQueriesContext(connection) as queries:
        assert meant("天地玄黄宇宙洪荒", lambda pair: False) is None

    assert len(queries) == 0
