"""Pages of a process that has kept them for long, after all kinds of changes."""

from random import Random

import pytest
from django.urls import reverse

from agreements.models import ActionItem, Agreement
from offices.models import Office, Official
from seminars.models import Event
from tests.any_change import Changes
from tests.full_history import full_history
from tests.kept import LIST, Site, made_anew
from trilateral.contents import KINDS, LISTS, PAGES
from trilateral.interchange.loading import load

pytestmark = pytest.mark.django_db
SEED = 0  # of the changes; any other does as well
STEPS = 18
OTHERS = 2  # pages that are asked for beside those of the full records


def pages_of_records():
    """Of each kind of record the page of the one of which everything is told."""
    return [
        model.objects.get(slug__endswith="-full").get_absolute_url()
        for model in (Office, Official, Event, Agreement, ActionItem)
    ]


def other_addresses():
    """Lists, files, and pages as of a day."""
    lists = [reverse(name) for name in LISTS]
    places = ["/en/", *lists, *pages_of_records()]
    queries = [
        "office=offices-full",
        "official=officials-full",
        "place=places-full&series=series-full&topic=topics-full",
    ]
    return [
        *("/en/", "/zh-hans/", "/en/calendars/", "/en/data/", "/en/feed.atom"),
        *(f"{address}?on=2014-05-06" for address in places),
        *(f"{address}?q=word" for address in ("/en/search/", *lists)),
        *(f"{address}export.{form}" for address in lists for form in ("csv", "ics")),
        *(f"{LIST}?{query}" for query in queries),
        *("/en/offices/?country=countries-full", "/sitemap.xml"),
        *(f"/sitemap-{kind}-1.xml" for kind in PAGES),
    ]


def test_what_is_kept_is_what_is_made_anew(monkeypatch):
    chance = Random(SEED)  # noqa: S311
    load(full_history(), KINDS, reason="")
    site, changes = Site(monkeypatch), Changes(chance)
    asked = pages_of_records() + chance.sample(other_addresses(), OTHERS)
    for address in asked:
        site.ask(address)

    for _step in range(STEPS):
        changes.go_on()
        for address in asked:
            status, _headers, body = made_anew(monkeypatch, address)
            kept = site.ask(address)
            assert (kept[0], kept[2]) == (status, body), (address, changes.made)
