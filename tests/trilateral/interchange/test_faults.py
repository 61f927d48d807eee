"""Faulty files: every fault is told with its place, and nothing is written."""

import pytest

from offices.models import Office
from seminars.models import AgendaItem, Event
from tests.documents import document, load_document, meeting
from tests.factories import make_event, make_office
from trilateral.interchange.reading import InvalidFileError, parse
from trilateral.sources import Source

pytestmark = pytest.mark.django_db

UID = "0cc0dcfd-318e-4f51-97ab-883d9c2cdd9c"


def faults_of(**lists):
    with pytest.raises(InvalidFileError) as refusal:
        load_document(document(**lists))
    return refusal.value.faults


def test_load_tells_every_fault_with_its_place_and_writes_nothing():
    make_office(slug="kipo")

    faults = faults_of(
        seminars=[],
        sources=[
            {"slug": "s01", "title": "A"},
            {"slug": "s01", "title": 5},
            {"slug": "s02", "title": "B", "url": "javascript:alert(1)"},
            {"title": "C"},
        ],
        offices=[{"slug": "jpo", "label": "JPO", "kind": "bureau"}],
        events=[
            meeting(
                edition=1,
                starts_on="2001-02-30",
                title={"en": "Meeting", "de": "Treffen"},
                participations=[
                    {"slug": "a", "office": "kipo"},
                    {"slug": "b", "office": "sipoo"},
                    {"slug": "c", "colour": "red"},
                ],
                agenda=[{"kind": "speech", "speakers": ["a", "z"]}],
            ),
            5,
        ],
        agreements=[{"slug": "mou", "kind": "memorandum", "title": {"en": "MoU\0"}}],
        action_items=[
            {"slug": "mou-1", "plan": "mou", "number": "1", "title": {"en": "Do"}}
        ],
    )

    assert set(faults) >= {
        ("seminars", "there is no such list"),
        ("sources[1].slug", '"s01" is also the slug of sources[0]'),
        ("sources[1].title", "this must be a text"),
        ("sources[2].url", "Enter a valid URL."),
        ("sources[3].slug", "this is required"),
        (
            "offices[0].kind",
            '"bureau" is not one of ' + ", ".join(Office.Kind.values),
        ),
        ("events[0].title.de", "there is no such language here"),
        ("events[0].participations[1].office", 'no such office "sipoo"'),
        ("events[0].participations[2].colour", "there is no such key here"),
        (
            "events[0].agenda[0].speakers[1]",
            'no such participation in this record "z"',
        ),
        (
            "events[0]",
            "An edition number counts from 1 within a series: name the series.",
        ),
        ("events[1]", "this must be an object"),
        ("agreements[0].title.en", "this holds a NUL character"),
    }
    assert any(path == "events[0].starts_on" for path, sentence in faults)
    assert not Source.objects.exists()
    assert not Event.objects.exists()
    assert not AgendaItem.objects.exists()


def test_load_refuses_items_of_what_is_no_plan():
    faults = faults_of(
        agreements=[{"slug": "mou", "kind": "memorandum", "title": {"en": "MoU"}}],
        action_items=[
            {"slug": "mou-1", "plan": "mou", "number": "1", "title": {"en": "Do"}}
        ],
    )

    assert faults == [("action_items[0].plan", "Only an action plan has items.")]


def test_load_refuses_a_citation_about_nothing_there_is():
    faults = faults_of(
        sources=[{"slug": "s01", "title": "Heads Meet"}],
        events=[
            meeting(
                citations=[
                    {"source": "s01", "about": about}
                    for about in ("starts_on", "participations", "colour")
                ]
            )
        ],
    )

    assert faults == [
        (
            "events[0].citations[2].about",
            'there is no such key to be about here: "colour"',
        )
    ]


def test_load_refuses_a_uid_twice_in_a_file_whatever_it_is_of():
    faults = faults_of(
        sources=[{"slug": "s01", "uid": UID, "title": "Heads Meet"}],
        events=[meeting(uid=UID)],
    )

    assert faults == [("events[0].uid", f'"{UID}" is also the uid of sources[0]')]


def test_load_refuses_the_uid_of_a_record_with_another_slug():
    make_event(slug="renamed", uid=UID)

    faults = faults_of(events=[meeting(uid=UID)])

    assert faults == [("events[0].uid", "Event with this UID already exists.")]


def test_load_refuses_an_edition_twice_in_a_series():
    series = [{"slug": "heads", "name": {"en": "Heads' Meetings"}}]
    events = [
        meeting(slug="first", series="heads", edition=1),
        meeting(slug="second", series="heads", edition=1),
    ]

    faults = faults_of(series=series, events=events)

    assert faults == [
        ("events[1]", "The series already has an event with this edition number.")
    ]


def test_load_refuses_records_that_refer_to_each_other_in_a_circle():
    faults = faults_of(
        events=[
            meeting(slug="inner", held_during="outer"),
            meeting(slug="outer", held_during="inner"),
        ]
    )

    ((path, sentence),) = faults
    assert path.startswith("events[")
    assert sentence.startswith("these refer to each other in a circle: events/")


@pytest.mark.parametrize(
    ("history", "fault"),
    [
        ([], ("file", "this must be an object")),
        (5, ("file", "this must be an object")),
        ({"version": 1}, ("format", 'this must be "trilateral-history"')),
        ({"format": "trilateral-history"}, ("version", "this must be 1")),
        (document(events={}), ("events", "this must be a list")),
        (
            document(events=[meeting(citations="s01")]),
            ("events[0].citations", "this must be a list"),
        ),
        (
            document(events=[meeting(topics="x")]),
            ("events[0].topics", "this must be a list of slugs"),
        ),
        (
            document(events=[meeting(host="a\0")]),
            ("events[0].host", "this must be the slug of a record"),
        ),
        (
            document(events=[meeting(topics=["\ud800"])]),
            ("events[0].topics", "this must be a list of slugs"),
        ),
        (
            {"format": "trilateral-history", "version": True},
            ("version", "this must be 1"),
        ),
        (document(edition=5), ("edition", "this must be an object")),
        ({**document(), "$schema": 5}, ("$schema", "this must be a text")),
        *(
            (
                document(events=[meeting(uid=uid)]),
                ("events[0].uid", "this must be a UUID in small letters"),
            )
            for uid in (5, "", UID.upper(), f"urn:uuid:{UID}", f"{UID}\n", UID[:-1])
        ),
        (
            document(events=[meeting(host=5)]),
            ("events[0].host", "this must be the slug of a record"),
        ),
        (
            document(events=[meeting(edition=True)]),
            ("events[0].edition", "this must be a whole number"),
        ),
        (
            document(events=[meeting(title="Meeting")]),
            (
                "events[0].title",
                "this must be an object of texts by language: en, zh-hans, ru, mn",
            ),
        ),
        (
            document(events=[meeting(title={"en": "\ud800"})]),
            ("events[0].title.en", "this holds half of a surrogate pair"),
        ),
    ],
)
def test_load_refuses_what_has_another_form(history, fault):
    with pytest.raises(InvalidFileError) as refusal:
        load_document(history)

    assert fault in refusal.value.faults


@pytest.mark.parametrize(
    "text", ["", "{", '{"a": NaN}', '{"a": 1, "a": 2}', "[" * 100_000, "1" * 5000]
)
def test_parse_refuses_what_is_not_one_json_document(text):
    with pytest.raises(InvalidFileError) as refusal:
        parse(text)

    ((path, sentence),) = refusal.value.faults
    assert path == "file"
    assert sentence.startswith("this is not JSON as it should be: ")
