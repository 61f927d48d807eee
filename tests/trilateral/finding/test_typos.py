"""A word with a slip in it, where nothing was found by what was typed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.trilateral.finding.test_readings import (
    DANILOV,
    FOURTH,
    IVLIEV,
    KIRIY,
    MEMORANDUM,
)
from tests.trilateral.finding.test_real_queries import found, name_of
from trilateral.finding.typos import LONGEST, on_other_keys, slips

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ivlev", IVLIEV),
        ("Ивлеев", IVLIEV),
        ("Rospatnet", "office/rospatent"),
        ("Ivlev Rospatent", IVLIEV),
        # Beside a word that is met by how it sounds
        ("Grigorij Ivlev", IVLIEV),
        ("Ивлев Григорий Петрович", IVLIEV),
        ("Lyubov Kirihy", KIRIY),
        ("Beijng", "event/seminar-3-2015"),
        ("Moskow 2014", "event/seminar-2-2014"),
        ("memorandm", MEMORANDUM),
        ("меморандм", MEMORANDUM),
        ("4th semniar", FOURTH),
        # Early in a long word, in any case and number
        ("интелектуальная собственность", "office/rospatent"),
        ("комерциализации", "outcome/seminar-4-2016"),
        ("взаимапонимание", MEMORANDUM),
        # In two words
        ("Ivlev Rospatnet", IVLIEV),
        ("Grigroy Ivleiv", IVLIEV),
        # In a word with an ending
        ("Ивлеева", IVLIEV),
        ("с Ивлеевым", IVLIEV),
        ("Григория Ивлева", IVLIEV),
        ("Данилвоа", DANILOV),
        # In a word of which the beginning is in another, Географических
        ("Геогрий Данилов", DANILOV),
        # Typed on the keys of another script
        ("hjcgfntyn", "office/rospatent"),
        ("Bdkbtd", IVLIEV),
        ("ЫШЗЩ", "office/cnipa"),
        ("4-q ctvbyfh", FOURTH),
    ],
)
def test_what_is_mistyped_finds_what_is_meant(client, words, expected):
    assert name_of(found(client, words)[0]) == expected


def test_the_page_says_what_it_looked_for_instead(client):
    response = client.get("/en/search/", {"q": "Rospatnet <b>"})

    assert "Nothing was found by “Rospatnet &lt;b&gt;”." in response.text
    assert "Shown is what is found by “Rospatent &lt;b&gt;”." in response.text
    assert 'value="Rospatnet &lt;b&gt;"' in response.text


@pytest.mark.parametrize(
    "words",
    [
        "Ivlev qwerty",
        "qwertyuiop",
        "Ivlv",
        "Ivlev Rospatnet semniar",
        "Rabinovich",
        "Данилина",
        "Иванова",
    ],
)
def test_nonsense_finds_nothing(client, words):
    assert found(client, words) == []


def test_what_is_found_as_typed_is_not_respelt(client):
    response = client.get("/en/search/", {"q": "patent"})

    assert response.context["asked_for"] == ""


def test_a_list_takes_words_as_they_are(client):
    response = client.get("/en/officials/", {"q": "Ivlev"})

    assert "Ivliev" not in response.text


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Rospatnet", 3),
        # A word more, or what is left of one
        ("Ivlev Rospatnet", 4),
        ("Ивлеева", 4),
    ],
)
def test_slips_cost_few_queries_more(client, words, more):
    counts = []
    for each in ("Rospatent", words):
        with CaptureQueriesContext(connection) as queries:
            client.get("/en/search/", {"q": each})
        counts.append(len(queries))

    assert counts[1] == counts[0] + more


def test_each_key_has_two_letters():
    assert on_other_keys("Hjcgfntyn [bvbz") == "Роспатент химия"
    assert on_other_keys("ЫШЗЩ") == "SIPO"
    assert on_other_keys("Э. Э.") == ""


def test_few_words_are_one_slip_away():
    assert {"ivliev", "ivle", "ivelv"} <= slips("ivlev")
    assert len(slips("щ" * LONGEST)) < 1100
    assert slips("ivli") == slips("патent") == slips("4дүгээр") == set()
