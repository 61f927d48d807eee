"""The JSON Schema says the same of a file as loading does."""

import json

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.documents import SHIPPED
from tests.factories import make_event
from trilateral.contents import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.schema import json_schema


def validator():
    jsonschema = pytest.importorskip("jsonschema")
    return jsonschema.Draft202012Validator(json_schema(KINDS))


def test_schema_is_a_schema():
    validator().check_schema(json_schema(KINDS))


def test_schema_accepts_the_history_that_is_shipped():
    history = json.loads(SHIPPED.read_text(encoding="utf-8"))

    assert list(validator().iter_errors(history)) == []


@pytest.mark.django_db
def test_guide_shows_a_file_that_loads():
    guide = (settings.BASE_DIR / "docs" / "data-format.md").read_text(encoding="utf-8")
    example = guide.partition("```json\n")[2].partition("```")[0]

    report = load(json.loads(example), KINDS, reason="")

    assert len(report.added) == 3
    assert list(validator().iter_errors(json.loads(example))) == []


@pytest.mark.parametrize(
    "event",
    [
        {"slug": "a"},
        {"slug": "a", "kind": "party"},
        {"slug": "a", "kind": "visit", "starts_on": "2015-02-29"},
        {"slug": "a", "kind": "visit", "colour": "red"},
        {"slug": "a", "kind": "visit", "title": {"de": "Besuch"}},
        {"slug": "a b", "kind": "visit"},
    ],
)
def test_schema_refuses_what_loading_refuses(event):
    history = {"format": "trilateral-history", "version": 1, "events": [event]}

    assert len(list(validator().iter_errors(history))) == 1


@pytest.mark.django_db
def test_schema_accepts_what_is_published(client):
    make_event()

    published = json.loads(client.get("/data/trilateral.json").getvalue())

    assert list(validator().iter_errors(published)) == []
    told = json_schema(KINDS)["properties"]["edition"]["properties"]
    assert told.keys() >= published["edition"].keys()


def test_docs_are_up_to_date():
    call_command("describe_format", "--check")
