import gzip

import pytest
from django.http import FileResponse, HttpResponse

from trilateral.middleware import pack_files

CSS = b"a { color: inherit }\n" * 100


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
