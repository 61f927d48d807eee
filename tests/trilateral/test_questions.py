"""Asking again: what is kept holds as long as the database says the same."""

import datetime

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models

from offices.models import Country
from seminars.models import Event
from tests import factories
from tests.full_history import full_history
from tests.kept import LIST, Site
from trilateral import fragments, questions
from trilateral.budgets import OverBudgetError
from trilateral.contents import KINDS
from trilateral.expressions import Among
from trilateral.interchange.loading import load
from trilateral.kept import stamp
from trilateral.questions import Moment, hearing
from trilateral.records import Part
from trilateral.shelves import Shelf
from trilateral.sources import Citation

pytestmark = pytest.mark.django_db
ONE = Moment(1, None, datetime.date(2016, 9, 6))
TWO = ONE._replace(number=2)


@pytest.fixture
def site(monkeypatch):
    return Site(monkeypatch)


# Pages


def test_a_page_holds_after_what_does_not_concern_it(site):
    event = factories.make_event(title_en="Seminar of A")
    address = event.get_absolute_url()
    page = site.ask(address)

    number = stamp()[0]
    factories.make_official()

    assert site.ask(address) == page
    assert (stamp()[0] > number, site.made) == (True, 1)


def test_the_database_is_asked_once_for_each_revision(site, monkeypatch):
    factories.make_event()
    site.ask()
    factories.make_official()
    asked = []
    ask = questions.are_answered_alike
    monkeypatch.setattr(
        questions, "are_answered_alike", lambda those: asked.append(1) or ask(those)
    )

    for _time in range(3):
        site.ask()
        asked.append("|")

    assert asked[-2:] == ["|", "|"]
    assert asked[0] == 1


@pytest.mark.parametrize("failure", [DatabaseError, OverBudgetError])
def test_a_page_is_made_anew_if_the_database_does_not_say(site, monkeypatch, failure):
    address = factories.make_event().get_absolute_url()
    page = site.ask(address)
    factories.make_official()

    def fail(asked):
        raise failure

    fragments.shelf.clear()
    monkeypatch.setattr(questions, "are_answered_alike", fail)

    assert site.ask(address)[2] == page[2]
    assert site.made == 2


def free_texts(model):
    """The columns of a model in which anything may stand."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if type(field) in {models.CharField, models.TextField}
        and not field.choices
        and (field.max_length or 100) >= 100
    ]


CHANGED = [
    model
    for model in apps.get_models()
    if issubclass(model, Part | Citation)
    and not model._meta.proxy
    and not model.__name__.startswith("Historical")
]


def made_anew(monkeypatch, site, address):
    """The page as a process makes it that keeps nothing yet."""
    with monkeypatch.context() as patch:
        patch.setattr(fragments, "shelf", Shelf(0))
        return Site(patch).ask(address)[2]


def test_pages_are_those_that_are_made_anew_whatever_has_changed(site, monkeypatch):
    load(full_history(), KINDS, reason="")
    event = Event.objects.get(slug="events-full")
    addresses = [event.get_absolute_url(), LIST]
    wrong = []

    for model in CHANGED:
        rows = model._base_manager.order_by("pk")
        thing = (
            rows.filter(slug__endswith="-full").first()
            if hasattr(model, "slug")
            else None
        )
        thing = thing or rows.first()
        for name in free_texts(model):
            setattr(thing, name, getattr(thing, name) + "z")
        thing.save()
        wrong += [
            (model, address)
            for address in addresses
            if site.ask(address)[2] != made_anew(monkeypatch, site, address)
        ]

    assert wrong == []


# What is heard


def test_rows_are_given_out_as_if_nobody_had_heard_them():
    for name in "ABC":
        factories.make_country(name_en=name)
    rows = Country.objects.order_by("name_en").values_list("name_en")

    with hearing(ONE) as heard, connection.cursor() as cursor:
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        found = [cursor.fetchone(), *cursor.fetchmany(1), *cursor]
        found += [*rows, *rows.iterator(), rows.all().first(), rows.all().count()]

    three = [("A",), ("B",), ("C",)]
    assert found == [*three, *three, *three, ("A",), 3]
    assert (len(heard.asked), heard.hold(TWO)) == (5, True)


def test_what_has_many_rows_is_read_in_full_and_not_asked_again(monkeypatch):
    monkeypatch.setattr(questions, "MOST_ROWS", 2)
    for name in "ABC":
        factories.make_country(name_en=name)
    rows = Country.objects.order_by("name_en").values_list("name_en", flat=True)

    with hearing(ONE) as heard, connection.cursor() as cursor:
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        found = [*cursor.fetchmany(2), *cursor.fetchall()]
        cursor.execute("SELECT name_en FROM offices_country ORDER BY name_en")
        again = [*cursor]

    assert found == again == [("A",), ("B",), ("C",)]
    assert list(rows) == ["A", "B", "C"]
    assert (heard.asked, heard.hold(TWO)) == ([], False)


def test_what_is_asked_with_much_is_not_asked_again():
    few, many = list(range(10)), list(range(4_001))

    for numbers, expected in ((few, True), (many, False)):
        with hearing(ONE) as heard:
            list(Country.objects.filter(Among("pk", numbers)))
        assert (heard.hold(TWO), len(heard.asked)) == (expected, int(expected))


def test_what_was_written_is_not_written_again():
    country = factories.make_country(name_en="A")

    with hearing(ONE) as heard:
        Country.objects.filter(pk=country.pk).update(name_en="B")

    assert heard.hold(TWO) is False


def test_nothing_that_did_not_hold_comes_back():
    factories.make_country(name_en="A")
    with hearing(ONE) as heard:
        list(Country.objects.all())

    Country.objects.update(name_en="B")
    assert heard.hold(TWO) is False
    Country.objects.update(name_en="A")

    assert heard.hold(TWO._replace(number=3)) is False
    assert heard.hold(ONE) is False
