"""Pages at a later revision: kept if the database says the same, else made anew."""

import re

import pytest
from django.db import DatabaseError

from seminars.models import Event
from tests import factories
from tests.any_change import MODELS, free_texts
from tests.full_history import full_history
from tests.kept import LIST, Site, made_anew
from trilateral import fragments, questions
from trilateral.budgets import OverBudgetError
from trilateral.contents import KINDS
from trilateral.interchange.loading import load
from trilateral.kept import stamp

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(monkeypatch):
    return Site(monkeypatch)


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
    factories.make_event(slug="other")

    def fail(asked):
        raise failure

    fragments.shelf.clear()
    monkeypatch.setattr(questions, "are_answered_alike", fail)

    assert site.ask(address)[2] == page[2]
    assert site.made == 2


def test_pages_are_those_that_are_made_anew_whatever_has_changed(site, monkeypatch):
    load(full_history(), KINDS, reason="")
    event = Event.objects.get(slug="events-full")
    filtered = [f"{LIST}?office=offices-full", f"{LIST}?q=seminar&year=2001"]
    addresses = [event.get_absolute_url(), LIST, *filtered]
    for address in addresses:
        site.ask(address)
    wrong = []

    for model in MODELS:
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
            if site.ask(address)[2] != made_anew(monkeypatch, address)[2]
        ]

    assert wrong == []


def test_a_count_is_of_what_the_words_of_a_filter_mean_now(site):
    one, other = (factories.make_office(slug=slug) for slug in ("one", "other"))
    for office in (one, other, other, other):
        factories.make_event(host=office, title_en="Patents", starts_on="2016")
    found = []

    for _time in range(2):
        for query in ("office=one", "q=patents&year=2016"):
            page = site.ask(f"{LIST}?{query}")[2].decode()
            found.append(re.search(r"(\d+) events?", page)[1])
        for office, slug in ((one, "none"), (other, "one")):
            office.slug = slug
            office.save()
        factories.make_event(title_en="Patents", starts_on="2016")

    assert found == ["1", "4", "3", "5"]


def test_a_piece_that_cannot_be_asked_for_again_is_made_anew(site, monkeypatch):
    factories.make_event()
    site.ask()
    factories.make_official()

    def fail(asked):
        raise DatabaseError

    monkeypatch.setattr(questions, "are_answered_alike", fail)

    assert (site.ask()[0], site.made) == (200, 2)
