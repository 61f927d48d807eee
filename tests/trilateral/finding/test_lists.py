"""The search within a list, also where it finds very many."""

import pytest

from seminars.models import Event
from tests import factories
from trilateral.finding import lists, sets
from trilateral.finding.lists import with_words

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[1_000, 0])
def many(request, monkeypatch):
    """Few are given to the database as numbers, and many as bits."""
    monkeypatch.setattr(lists, "MANY", request.param)


def titles(client, query):
    page = client.get(f"/en/seminars/?{query}")
    found = page.context["paginator"].count
    return sorted(str(event) for event in page.context["filter"].qs), found


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=rare", ["Rare A"]),
        ("q=usual", ["Usual B", "Usual C", "Usual D"]),
        ("q=rare+usual", []),
        ("q=2016", ["Rare A", "Usual B", "Usual C"]),
        ("q=usual&year=2016", ["Usual B", "Usual C"]),
        ("q=usual&on=2016-12-31", ["Usual B", "Usual C"]),
        ("q=usual&kind=none", ["Usual B", "Usual C", "Usual D"]),
    ],
)
def test_a_list_has_those_that_are_found_and_counts_them(client, query, expected):
    for title, year in (
        ("Rare A", "2016"),
        ("Usual B", "2016"),
        ("Usual C", "2016"),
        ("Usual D", "2017"),
    ):
        factories.make_event(title_en=title, starts_on=year)
    factories.make_event(title_en="Usual draft", starts_on="2016", status="draft")

    assert titles(client, query) == (expected, len(expected))


def test_all_rows_and_all_bits_of_several_shelves_are_the_same_set():
    shelves = {2: 0b101, 0: 1 << (sets.SIZE - 1)}

    bits = int.from_bytes(sets.all_bits(shelves), "little")

    rows = {row for row in range(3 * sets.SIZE) if bits >> row & 1}
    assert rows == set(sets.all_rows(shelves))
    assert rows == {sets.SIZE - 1, 2 * sets.SIZE, 2 * sets.SIZE + 2}
    assert sets.count(shelves) == 3


def test_what_was_entered_while_it_was_searched_is_left_out(monkeypatch):
    monkeypatch.setattr(lists, "MANY", 0)
    for title in ("Rare A", "Usual B", "Usual C"):
        factories.make_event(title_en=title)
    far = Event.objects.order_by("-pk").first().pk + 5 * sets.SIZE

    queryset, count = with_words(Event.objects.published(), "rare")
    factories.make_event(title_en="Usual D", pk=far)

    assert ([str(event) for event in queryset], count) == (["Rare A"], 1)
