import gzip

import pytest
from django.http import FileResponse, HttpResponse

from tests.factories import make_event
from trilateral.middleware import pack_files

CSS = b"a { color: inherit }\n" * 100


# Files for programs, at addresses that are in no language.
FILES = [
    "/robots.txt",
    "/sitemap.xml",
    "/sitemap-site.xml",
    "/sitemap-seminars-1.xml",
    "/data/trilateral.json",
    "/data/schema.json",
    "/data/format.md",
]


def packed(path, response, rf, accepted="gzip, br"):
    request = rf.get(path, headers={"accept-encoding": accepted})
    answer = pack_files(lambda request: response)(request)
    return answer, answer.getvalue()


def test_files_are_packed(rf, tmp_path):
    path = tmp_path / "a.css"
    path.write_bytes(CSS)

    with path.open("rb") as file:
        answer, body = packed("/static/a.css", FileResponse(file), rf)

    assert answer["Content-Encoding"] == "gzip"
    assert "Content-Length" not in answer
    assert len(body) < 200
    assert gzip.decompress(body) == CSS


def test_files_are_sent_as_they_are_to_those_who_cannot_unpack(rf):
    _answer, body = packed("/static/a.css", HttpResponse(CSS), rf, accepted="")

    assert body == CSS


def test_pages_are_left_alone(rf):
    answer, body = packed("/en/static/", HttpResponse(CSS), rf)

    assert (body, answer.headers) == (CSS, HttpResponse(CSS).headers)


@pytest.mark.django_db
def test_a_file_that_is_asked_for_comes_packed(client):
    answer = client.get(
        "/static/trilateral/base.css", headers={"accept-encoding": "gzip"}
    )

    assert b"{" in gzip.decompress(answer.getvalue())
    answer.close()


# Languages


@pytest.mark.django_db
@pytest.mark.parametrize("address", FILES)
def test_a_file_for_programs_is_the_same_for_all_and_is_not_sent_twice(client, address):
    make_event()
    english = client.get(address)
    russian = client.get(address, headers={"Accept-Language": "ru"})

    assert russian.getvalue() == english.getvalue()
    assert russian.headers["ETag"] == english.headers["ETag"]
    assert russian.headers["Cache-Control"] == "public, no-cache"
    assert russian.headers["Vary"] == "Accept-Encoding"
    assert "Content-Language" not in russian.headers
    known = {"If-None-Match": english.headers["ETag"]}
    assert client.get(address, headers=known).status_code == 304


@pytest.mark.django_db
def test_what_is_not_there_is_said_in_the_language_of_the_reader(client):
    for address in ("/sitemap-seminars-2.xml", "/nothing"):
        answer = client.get(address, headers={"Accept-Language": "ru"})

        assert (answer.status_code, answer.headers["Content-Language"]) == (404, "ru")
        assert "Accept-Language" in answer.headers["Vary"]
        assert '<html lang="ru"' in answer.text


@pytest.mark.django_db
def test_the_way_in_depends_on_the_language_of_the_reader(client):
    answer = client.get("/", headers={"Accept-Language": "mn"})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/mn/")
    assert "Accept-Language" in answer.headers["Vary"]
