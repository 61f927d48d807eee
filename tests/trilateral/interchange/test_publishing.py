"""The whole public record as a file: exact, and made once for each revision."""

import gzip
import json
from pathlib import Path

import pytest

from tests.factories import cite, make_event, make_office
from tests.hidden_world import SECRET, make_world
from trilateral import kept
from trilateral.contents import KINDS
from trilateral.interchange import publishing
from trilateral.interchange.loading import load
from trilateral.interchange.publishing import Edition
from trilateral.interchange.writing import dump
from trilateral.records import Status
from trilateral.revision import latest

pytestmark = pytest.mark.django_db

ADDRESS = "/data/trilateral.json"


def files_in(settings):
    return sorted(path.name for path in Path(settings.DATA_DIR, "public").iterdir())


def record_in(answer):
    """The document of an answer, without what the file says of itself."""
    document = json.loads(answer.getvalue())
    del document["$schema"], document["edition"]
    return document


def test_the_file_holds_what_is_published(client):
    cite(make_event(title_ru="Семинар"))
    make_event(status="draft")

    answer = client.get(ADDRESS)

    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="trilateral.json"'
    )
    document = record_in(answer)
    assert document == json.loads("".join(dump(KINDS)))
    assert document["events"][0]["title"]["ru"] == "Семинар"


def test_the_file_can_be_loaded(client):
    cite(make_event())

    document = json.loads(client.get(ADDRESS).getvalue())

    assert load(document, KINDS, reason="").changed == {}


def test_the_file_says_where_it_is_from_and_of_when_it_is(client, settings):
    settings.DATA_LICENCE = "CC-BY-4.0"
    settings.DATA_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
    settings.SITE_NAME = "The TRIPO record"
    make_event()

    document = json.loads(client.get(ADDRESS).getvalue())

    assert document["$schema"] == "http://testserver/data/schema.json"
    assert document["edition"] == {
        "site": "The TRIPO record",
        "address": "http://testserver/data/trilateral.json",
        "revision": latest().number,
        "changed_at": latest().changed_at.isoformat(),
        "licence": "CC-BY-4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_each_address_of_the_site_has_its_own_file(client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    make_event()

    for _again in range(2):
        for host in settings.ALLOWED_HOSTS:
            answer = client.get(ADDRESS, headers={"Host": host})
            document = json.loads(answer.getvalue())
            assert document["$schema"] == f"http://{host}/data/schema.json"
    assert len(files_in(settings)) == 3  # and the lock


def test_another_release_makes_the_file_anew(client, monkeypatch):
    make_event()
    before = client.get(ADDRESS)
    before.getvalue()
    monkeypatch.setattr(kept, "release", lambda: b"another one")

    after = client.get(ADDRESS)

    assert after.getvalue()
    assert after.headers["ETag"] != before.headers["ETag"]


def test_the_file_is_packed_for_those_who_can_unpack_it(client):
    make_event()

    plain = client.get(ADDRESS)
    packed = client.get(ADDRESS, headers={"Accept-Encoding": "br, gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in plain.headers["Vary"]
    name = 'attachment; filename="trilateral.json"'
    assert packed.headers["Content-Disposition"] == name
    assert gzip.decompress(packed.getvalue()) == plain.getvalue()


@pytest.mark.parametrize("accepted", ["gzip;q=0", "br, gzip; q=0.000", "identity"])
def test_the_file_is_not_packed_for_others(client, accepted):
    answer = client.get(ADDRESS, headers={"Accept-Encoding": accepted})

    assert "Content-Encoding" not in answer.headers
    assert record_in(answer) == json.loads("".join(dump(KINDS)))


def test_the_file_is_made_once(client, monkeypatch):
    make_event()
    first = client.get(ADDRESS).getvalue()
    monkeypatch.setattr(publishing, "dump", None)

    assert client.get(ADDRESS).getvalue() == first


def test_the_file_is_made_anew_when_something_published_changes(client, settings):
    event = make_event(title_en="Before")
    before = client.get(ADDRESS)
    assert b"Before" in before.getvalue()

    event.title_en = "After"
    event.save()
    after = client.get(ADDRESS)

    assert b"After" in after.getvalue()
    assert after.headers["ETag"] != before.headers["ETag"]
    assert len(files_in(settings)) == 2  # and the lock


def test_a_withdrawn_record_is_gone_at_once(client):
    event = make_event(title_en="Withdrawn soon")
    client.get(ADDRESS).getvalue()

    event.status = Status.WITHDRAWN
    event.save()

    assert b"Withdrawn soon" not in client.get(ADDRESS).getvalue()


def test_who_has_the_file_does_not_get_it_again(client):
    make_event()
    answer = client.get(ADDRESS)
    answer.getvalue()

    again = client.get(ADDRESS, headers={"If-None-Match": answer.headers["ETag"]})

    assert again.status_code == 304
    assert again.content == b""


def test_what_changes_while_it_is_made_is_kept_for_nobody(settings, monkeypatch):
    make_event()
    edition = Edition(KINDS, "https://example.org")

    def dump_slowly(kinds, **options):
        yield from dump(kinds, **options)
        make_office()

    monkeypatch.setattr(publishing, "dump", dump_slowly)
    with edition.open() as file:
        assert gzip.decompress(file.read())

    assert files_in(settings) == ["lock"]


def test_one_waits_for_another_who_makes_it_but_not_for_long(client, monkeypatch):
    monkeypatch.setattr(publishing, "PATIENCE", 0)
    monkeypatch.setattr(publishing.locks, "lock", lambda file, flags: False)

    answer = client.get(ADDRESS)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")


def test_the_file_tells_nothing_hidden(client):
    make_world()

    assert SECRET not in client.get(ADDRESS).getvalue().decode()


def test_the_licence_goes_with_the_file(client, settings):
    settings.DATA_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"

    answer = client.get(ADDRESS)
    answer.getvalue()

    assert answer.headers["Link"] == (
        '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
    )
