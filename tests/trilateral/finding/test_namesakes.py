"""Cities and first names in the forms that they have elsewhere or had once."""

import pytest

from tests.trilateral.finding.test_readings import (
    DANILOV,
    FOURTH,
    IVLIEV,
    SECOND,
    SEVENTH,
    SIXTH,
    ZAMOYDIK,
    found,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

FIFTH = "event/seminar-5-2017"

FIRST = {
    "Michael Zamoydik": ZAMOYDIK,
    "Zamoydik Michael": ZAMOYDIK,
    "George Danilov": DANILOV,
    "Gregory Petrovich Ivliev": IVLIEV,
    "Danilof": DANILOV,
    "Ivlieff": IVLIEV,
    "Urga": SEVENTH,
    "Урга 2016": FOURTH,
    "库伦": SEVENTH,
    "Moskau 2014": SECOND,
    "Soochow": SIXTH,
    "海参崴": FIFTH,
    "海參崴研討會": FIFTH,
}


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(words):
    assert found(words)[:1] == [FIRST[words]]


@pytest.mark.parametrize(
    "words", ["John Ivliev", "Peter Danilov", "Michael Chinbat", "Petrograd"]
)
def test_another_name_is_not_found(words):
    assert found(words) == []
