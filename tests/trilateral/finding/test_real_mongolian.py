"""Mongolian in Latin letters, as it is typed where there are no others."""

import pytest

from tests.trilateral.finding.test_readings import MEMORANDUM, SEVENTH, found
from tests.trilateral.finding.test_real_sentences import COURT, IPOM, PLAN
from trilateral.finding.letters import sounds_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

FIRST = {
    "oyunii umchiin gazar": IPOM,
    "Oyuny ömchiin gazar": IPOM,
    "oyuunii omchiin gazar": IPOM,
    "oyunii umchiin seminar": SEVENTH,
    "sanamj bichig": MEMORANDUM,
    "khariltsan oilgoltslyn sanamj bichig": MEMORANDUM,
    "tolovlogoo": PLAN,
    "khamtyn ajillagaany tuluvluguu": PLAN,
    "gurvan talt seminaruud": "item/action-plan-2016-2017-1",
    "turshlaga soliltsokh": "item/action-plan-2016-2017-5",
    "medeelel bolovsruulah": "item/action-plan-2016-2017-4",
    "shuukh": COURT,
    "dornyn ediin zasgiin chuulga uulzalt": "event/east-russia-economic-forum-2017",
}

AMONG = {
    "oyunii umch": IPOM,
    "oyuny omch": IPOM,
    "gurvan talt seminar": SEVENTH,
    "khamtyn ajillagaa": PLAN,
    "hamtiin ajillagaa": PLAN,
    "darga naryn uulzalt": "event/heads-meeting-2019",
}


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(words):
    assert found(words)[:1] == [FIRST[words]]


@pytest.mark.parametrize("words", AMONG)
def test_what_has_all_of_it_is_found(words):
    assert AMONG[words] in found(words)


@pytest.mark.parametrize("words", ["sain baina uu", "nom", "delkhiin seminar ochir"])
def test_nonsense_finds_nothing(words):
    assert found(words) == []


def test_of_a_text_in_mongolian_every_word_is_kept_as_it_sounds():
    assert sounds_of("Оюуны өмч", language="mn") == ["=oiuni", "=omch", "=umch"]
    assert sounds_of("Оюуны өмч") == ["=oiuni"]
