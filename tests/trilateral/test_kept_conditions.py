"""What browsers hold already, and what is never kept by anybody."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from tests import factories
from tests.desk import browser_of
from tests.kept import LIST, Site
from trilateral import kept
from trilateral.shelves import Shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(monkeypatch):
    return Site(monkeypatch)


# What a browser holds already


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_browser_is_told_that_its_page_holds(site, method):
    etag = site.ask()[1]["ETag"]

    for words in (etag, etag.removeprefix("W/"), f'"x", {etag}'):
        status, headers, body = site.ask(
            method=method, headers={"If-None-Match": words}
        )
        assert (status, body) == (304, b"")
        assert headers["ETag"] == etag
        assert headers["Cache-Control"] == "public, no-cache"
        assert "Content-Length" not in headers
    assert site.made == 1


def test_a_process_that_keeps_nothing_tells_it_without_making_the_page(
    site, django_assert_num_queries
):
    etag = site.ask()[1]["ETag"]
    site.shelf.clear()

    with django_assert_num_queries(0):
        status, headers, body = site.ask(headers={"If-None-Match": etag})

    assert (status, headers["ETag"], body) == (304, etag, b"")
    assert headers["Vary"] == "Accept-Encoding"


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
