"""Kept pages: exact, the same as made anew, and bounded."""

import datetime
import gzip
import re

import pytest
from django.db import transaction

from seminars.models import Event
from tests import factories
from tests.kept import LIST, Site
from trilateral import kept, questions, shelves
from trilateral.browse import BrowseView
from trilateral.records import Status

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(monkeypatch):
    return Site(monkeypatch)


def titles(body):
    return re.findall(r"Seminar of \w+", body.decode())


# Exact


def test_a_page_is_made_once(site):
    factories.make_event(title_en="Seminar of A")

    first, second = site.ask(), site.ask()

    assert first == second
    assert (first[0], site.made) == (200, 1)
    assert "Seminar of A" in titles(second[2])


def test_a_kept_page_takes_one_question(site, monkeypatch):
    site.ask()
    asked = []
    monkeypatch.setattr(
        kept, "moment", lambda moment=kept.moment: asked.append("when") or moment()
    )
    monkeypatch.setattr(questions, "are_answered_alike", asked.append)

    site.ask()

    assert (asked, site.made) == (["when"], 1)


def test_what_is_published_is_shown_at_once(site):
    site.ask()
    event = factories.make_event(title_en="Seminar of A")
    assert "Seminar of A" in titles(site.ask()[2])

    event.status = Status.WITHDRAWN
    event.save()

    assert titles(site.ask()[2]) == []


def test_a_draft_leaves_the_pages_as_they_are(site):
    site.ask()

    factories.make_event(status=Status.DRAFT)

    site.ask()
    assert site.made == 1


def test_two_processes_with_one_database_both_show_it_at_once(monkeypatch):
    one, other = Site(monkeypatch), Site(monkeypatch)
    event = factories.make_event(title_en="Seminar of A")
    for site in (one, other):
        site.ask()

    Event.objects.get(pk=event.pk).delete()

    assert titles(one.ask()[2]) == titles(other.ask()[2]) == []


def test_a_change_that_is_undone_does_not_come_back(site):
    with transaction.atomic():
        factories.make_event(title_en="Seminar of A")
        site.ask()
        transaction.set_rollback(True)
    factories.make_event(title_en="Seminar of B")

    assert set(titles(site.ask()[2])) == {"Seminar of B"}


def test_no_page_outlives_the_day(site, monkeypatch):
    site.ask()
    tomorrow = datetime.date.today() + datetime.timedelta(1)  # noqa: DTZ011

    monkeypatch.setattr("django.utils.timezone.localdate", lambda: tomorrow)

    site.ask()
    assert site.made == 2


def test_without_the_revision_nothing_kept_is_shown(site, monkeypatch):
    site.ask()

    monkeypatch.setattr(kept, "stamp", lambda: None)

    status, headers, _body = site.ask()
    assert (status, site.made) == (200, 2)
    assert "ETag" not in headers


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/ru/seminars/"},
        {"path": f"{LIST}?year=2016"},
        {"headers": {"Host": "localhost"}},
        {"secure": True},
        {"headers": {"X-Forwarded-Proto": "https"}},
    ],
)
def test_pages_are_kept_apart(site, other):
    site.ask()

    site.ask(**other)

    assert (site.made, len(site.shelf)) == (2, 2)


def test_nothing_is_kept_for_a_foreign_host(site, settings):
    settings.ALLOWED_HOSTS = ["testserver"]

    for _time in range(2):
        assert site.ask(headers={"Host": "evil.example"})[0] == 400

    assert (len(site.shelf), site.made) == (0, 2)


# The same as made anew


@pytest.mark.parametrize("path", ["/en/", LIST, "/mn/offices/", f"{LIST}?page=1"])
@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_headers_are_those_of_a_page_made_anew(site, path, encoding):
    headers = {"Accept-Encoding": encoding}
    fresh = site.ask(path, headers=headers)

    again = site.ask(path, headers=headers)

    assert again == fresh
    assert site.made == 1
    assert fresh[1]["Cache-Control"] == "public, no-cache"
    assert fresh[1]["Vary"] == "Accept-Encoding"
    assert fresh[1]["Content-Language"] == path.split("/")[1]
    assert fresh[1]["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in fresh[1]["Content-Security-Policy"]
    assert fresh[1]["Content-Length"] == str(len(fresh[2]))
    assert "Set-Cookie" not in fresh[1]


def test_pages_are_packed_for_who_takes_that(site):
    plain = site.ask()

    packed = site.ask(headers={"Accept-Encoding": "br, gzip;q=0.5"})
    refused = site.ask(headers={"Accept-Encoding": "gzip;q=0, identity"})

    assert packed[1]["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed[2]) == plain[2]
    assert refused == plain
    assert packed[1]["ETag"] == plain[1]["ETag"]


def test_head_is_answered_without_a_body(site):
    page = site.ask()

    status, headers, body = site.ask(method="HEAD")

    assert (status, headers, body) == (200, page[1], b"")
    assert site.made == 1


def test_a_first_head_keeps_nothing(site):
    site.ask(method="HEAD")

    assert len(site.shelf) == 0


# The shared cache


@pytest.fixture
def shared(settings, tmp_path):
    settings.CACHES = {"default": shelves.cache_from(f"file://{tmp_path}/cache")}
    settings.HAS_SHARED_CACHE = True


@pytest.mark.usefixtures("shared")
def test_processes_share_what_one_has_made(monkeypatch):
    one, other = Site(monkeypatch), Site(monkeypatch)
    page = one.ask()

    with monkeypatch.context() as patch:
        patch.setattr(BrowseView, "get", None)  # no view is asked
        assert other.ask() == page
    factories.make_event(title_en="Seminar of A")
    assert "Seminar of A" in titles(other.ask()[2])
    assert "Seminar of A" in titles(one.ask()[2])


@pytest.mark.usefixtures("shared")
def test_a_shared_cache_that_fails_is_done_without(site, monkeypatch):
    class Broken:
        def get(self, *arguments):
            raise ConnectionError

        set = get

    monkeypatch.setattr(shelves, "cache", Broken())

    assert site.ask()[0] == 200


@pytest.mark.parametrize("url", ["memcached://x", "file://relative", "redis://x"])
def test_a_shared_cache_that_cannot_be_is_refused(url, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(shelves.ImproperlyConfigured, match="CACHE_URL"):
        shelves.cache_from(url)
