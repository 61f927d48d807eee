"""What browsers hold already, and what is never kept by anybody."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from seminars.models import Event
from tests import factories
from tests.desk import browser_of
from tests.exports import read_in_chunks_of
from tests.kept import LIST, Site
from trilateral import fragments, kept
from trilateral.shelves import Shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(monkeypatch):
    return Site(monkeypatch)


# What a browser holds already


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_browser_is_told_that_its_page_holds(site, method):
    etag = site.ask()[1]["ETag"]

    for words in (etag, etag.removeprefix("W/"), f'"x", {etag}', "*"):
        status, headers, body = site.ask(
            method=method, headers={"If-None-Match": words}
        )
        assert (status, body) == (304, b"")
        assert headers["ETag"] == etag
        assert headers["Cache-Control"] == "public, no-cache"
        assert "Content-Length" not in headers
    assert site.made == 1


def test_another_process_tells_the_same(site, monkeypatch):
    etag = site.ask()[1]["ETag"]

    status, headers, body = Site(monkeypatch).ask(headers={"If-None-Match": etag})

    assert (status, headers["ETag"], body) == (304, etag, b"")
    assert headers["Vary"] == "Accept-Encoding"


def test_a_browser_keeps_a_page_that_a_publication_left_as_it_was(site):
    address = factories.make_event().get_absolute_url()
    etag = site.ask(address)[1]["ETag"]
    factories.make_event()

    assert site.ask(address, headers={"If-None-Match": etag})[0] == 304


def test_a_calendar_is_sent_again_only_if_it_has_changed(site):
    event = factories.make_event(starts_on="2016-09-06")
    address = "/en/seminars/export.ics"
    etag = site.ask(address)[1]["ETag"]
    known = {"If-None-Match": etag}

    assert site.ask(address, headers=known)[0] == 304
    assert site.made == 1
    factories.make_agreement()  # is in no calendar of events
    assert site.ask(address, headers=known)[0] == 304
    event.title_en = "Postponed"
    event.save()
    status, headers, body = site.ask(address, headers=known)
    assert (status, headers["Cache-Control"]) == (200, "public, no-cache")
    assert headers["Content-Disposition"] == 'attachment; filename="events.ics"'
    assert b"SUMMARY:Postponed" in body


def test_a_calendar_that_may_break_off_is_held_by_nobody(site, monkeypatch):
    read_in_chunks_of(1, monkeypatch)
    address = "/en/seminars/export.ics"
    factories.make_event(starts_on="2016")
    assert "ETag" in site.ask(address)[1]

    factories.make_event(starts_on="2017")

    assert "ETag" not in site.ask(address)[1]


def test_what_was_withdrawn_is_not_held_by_what_was_sent_before(monkeypatch):
    """A page may be newer than its revision says; its ETag must not say less."""
    one, other = Site(monkeypatch), Site(monkeypatch)
    before = kept.moment()
    one.ask()
    event = factories.make_event()
    fragments.shelf.clear()  # those of the first process
    with monkeypatch.context() as patch:
        patch.setattr(kept, "moment", lambda: before)
        etag = other.ask()[1]["ETag"]
    Event.objects.get(pk=event.pk).delete()

    assert one.ask(headers={"If-None-Match": etag})[0] == 200


def test_a_browser_gets_the_page_once_something_is_published(site):
    etag = site.ask()[1]["ETag"]
    factories.make_event()

    status, headers, _body = site.ask(headers={"If-None-Match": etag})

    assert status == 200
    assert headers["ETag"] != etag


def test_another_release_does_not_hold(site, monkeypatch):
    etag = site.ask()[1]["ETag"]
    site.shelf.clear()
    monkeypatch.setattr(kept, "release", lambda: b"newer")

    assert site.ask(headers={"If-None-Match": etag})[0] == 200


def test_a_release_is_known_by_its_code_and_settings(settings):
    release = kept.release.__wrapped__
    before = release()
    assert release() == before

    settings.X_FRAME_OPTIONS = "SAMEORIGIN"

    assert release() != before


# Never kept


def test_the_desk_is_never_kept(site):
    browser = browser_of("anna")
    cookies = "; ".join(f"{k}={m.value}" for k, m in browser.cookies.items())

    status, headers, _body = site.ask("/admin/", headers={"Cookie": cookies})

    assert status == 200
    assert "no-store" in headers["Cache-Control"]
    assert len(site.shelf) == 0


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/en/nothing/", "GET"),
        ("/en/seminars/nothing/", "GET"),
        (f"{LIST}?q=%00", "GET"),
        (f"{LIST}export.csv", "GET"),
        (f"{LIST}?q={'x' * 2000}", "GET"),
        ("/", "GET"),
        ("/healthz", "GET"),
        (LIST, "POST"),
        (LIST, "OPTIONS"),
    ],
)
def test_other_answers_are_not_kept(site, path, method):
    site.ask(path, method=method)

    assert len(site.shelf) == 0


def test_a_cookie_is_never_shown_and_never_heeded(site):
    headers = {"Cookie": "sessionid=x; django_language=ru"}
    page = site.ask(headers=headers)

    assert site.ask() == page
    assert site.made == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Vary", "Cookie"),
        ("Cache-Control", "private"),
        ("Content-Security-Policy", "script-src 'nonce-x'"),
        ("Set-Cookie", "a=b"),
    ],
)
def test_what_is_not_the_same_for_everybody_is_not_kept(name, value, monkeypatch):
    def view(request):
        response = HttpResponse("x" * 300)
        if name == "Set-Cookie":
            response.set_cookie("a", "b")
        else:
            response.headers[name] = value
        return response

    monkeypatch.setattr(kept, "shelf", shelf := Shelf(10_000))

    response = kept.keep(kept.may_be_kept(view))(RequestFactory().get("/x"))

    assert len(shelf) == 0
    assert "ETag" not in response.headers
