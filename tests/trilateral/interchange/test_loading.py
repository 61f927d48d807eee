"""Loading a file: what it adds and changes, and what it refuses."""

import copy

import pytest

from agreements.models import ActionItem, AgreementText
from offices.models import Office, OfficeName
from seminars.models import AgendaItem, Event, Participation
from tests.factories import make_event, make_office, make_official, make_participation
from trilateral.history import KINDS
from trilateral.interchange.loading import load
from trilateral.interchange.reading import InvalidFileError, parse
from trilateral.sources import Citation, Source

pytestmark = pytest.mark.django_db


def document(**lists):
    return {"format": "trilateral-history", "version": 1, **lists}


def load_document(history, **options):
    return load(history, KINDS, reason="Loaded in a test", **options)


def faults_of(**lists):
    with pytest.raises(InvalidFileError) as refusal:
        load_document(document(**lists))
    return refusal.value.faults


def meeting(**keys):
    return {
        "slug": "heads-meeting-2001",
        "kind": "heads_meeting",
        "title": {"en": "Heads' Meeting"},
        **keys,
    }


HISTORY = document(
    sources=[{"slug": "s01", "status": "published", "title": "Heads Meet"}],
    offices=[
        {
            "slug": "kipo",
            "status": "published",
            "label": "KIPO",
            "kind": "ip_office",
            "names": [
                {"name": "특허청", "language": "ko", "citations": [{"source": "s01"}]}
            ],
        }
    ],
    events=[
        meeting(
            held_during="symposium-2001",
            starts_on="2001-12",
            mode="online",
            participations=[
                {"slug": "kipo-head", "office": "kipo", "is_chair": True},
                {"slug": "guest", "name_as_printed": "김", "as_printed_language": "ko"},
            ],
            agenda=[
                {"kind": "speech", "speakers": ["kipo-head"]},
                {"kind": "discussion", "title": {"ru": "Патенты"}},
            ],
            citations=[
                {
                    "source": "s01",
                    "about": "starts_on",
                    "basis": "inferred",
                    "note": {"en": "“last month”"},
                }
            ],
        ),
        {
            "slug": "symposium-2001",
            "kind": "forum",
            "as_printed": "シンポジウム",
            "as_printed_language": "ja",
        },
    ],
    agreements=[
        {
            "slug": "plan",
            "kind": "action_plan",
            "title": {"en": "Plan"},
            "parties": ["kipo"],
            "texts": [
                {"language": language, "grade": "authentic"}
                for language in ("ja", "ko", "zh-hans")
            ],
        }
    ],
    action_items=[
        {
            "slug": "plan-1",
            "plan": "plan",
            "number": "1",
            "title": {"en": "Meet"},
            "carried_out_by": ["heads-meeting-2001"],
        }
    ],
)


def test_load_writes_every_fact():
    report = load_document(HISTORY)

    event = Event.objects.get(slug="heads-meeting-2001")
    citation = event.citations.get()
    chair, guest = event.participations.order_by("pk")
    speech, discussion = event.agenda.all()
    item = ActionItem.objects.get()
    name = OfficeName.objects.get()
    assert len(report.added) == 6
    assert (event.starts_on, event.mode, event.place) == ("2001-12", "online", None)
    assert event.held_during.as_printed == "シンポジウム"
    assert (chair.office.label, chair.is_chair, chair.is_speaker) == (
        "KIPO",
        True,
        False,
    )
    assert (guest.office, guest.name_as_printed) == (None, "김")
    assert list(speech.speakers.all()) == [chair]
    assert (discussion.title_ru, discussion.order) == ("Патенты", 2)
    assert (citation.about, citation.basis) == ("starts_on", "inferred")
    assert (citation.source.title, citation.note) == ("Heads Meet", "“last month”")
    assert (name.name, name.citations.get().source.slug) == ("특허청", "s01")
    assert list(item.carried_out_by.all()) == [event]
    assert AgreementText.objects.filter(grade="authentic").count() == 3


def test_load_keeps_the_reason_in_the_history():
    load_document(HISTORY)

    changes = Event.objects.get(slug="heads-meeting-2001").history.all()
    assert {change.history_change_reason for change in changes} == {"Loaded in a test"}


def test_load_of_the_same_file_changes_nothing():
    load_document(HISTORY)
    histories = {model: model.history.count() for model in (Event, Office, Citation)}

    report = load_document(copy.deepcopy(HISTORY))

    assert (report.added, report.changed, len(report.unchanged)) == ([], {}, 6)
    assert histories == {model: model.history.count() for model in histories}


def test_load_reports_what_changed_and_empties_what_is_left_out():
    load_document(HISTORY)
    changed = copy.deepcopy(HISTORY)
    event = changed["events"][0]
    del event["mode"], event["agenda"][1], event["citations"]
    event["starts_on"] = "2001-12-05"
    changed["agreements"][0]["parties"] = []

    report = load_document(changed)

    event = Event.objects.get(slug="heads-meeting-2001")
    assert report.added == []
    assert report.changed == {
        "events/heads-meeting-2001": ["starts_on", "mode", "agenda", "citations"],
        "agreements/plan": ["parties"],
    }
    assert (event.mode, event.starts_on) == ("", "2001-12-05")
    assert (event.agenda.count(), event.citations.count()) == (1, 0)


def test_load_of_a_changed_part_raises_the_version_of_its_record():
    load_document(HISTORY)
    before = Event.objects.get(slug="heads-meeting-2001").version
    changed = copy.deepcopy(HISTORY)
    changed["events"][0]["agenda"][0]["speakers"] = ["guest"]

    report = load_document(changed)

    event = Event.objects.get(slug="heads-meeting-2001")
    assert report.changed == {"events/heads-meeting-2001": ["agenda"]}
    assert event.version == before + 1
    assert [each.slug for each in event.agenda.first().speakers.all()] == ["guest"]


def test_load_leaves_records_that_the_file_does_not_name():
    mine = make_event(title_en="Mine")

    load_document(HISTORY)

    mine.refresh_from_db()
    assert (mine.title_en, mine.version) == ("Mine", 1)


def test_load_refers_to_records_that_are_there_already():
    office = make_office(slug="jpo")

    load_document(document(events=[meeting(host="jpo")]))

    assert Event.objects.get().host == office


def test_load_lets_two_officials_change_places():
    one, other = make_official(slug="one"), make_official(slug="other")
    event = make_event(slug="heads-meeting-2001", title_en="Heads' Meeting")
    make_participation(event=event, official=one, slug="a")
    make_participation(event=event, official=other, slug="b")
    places = [{"slug": "a", "official": "other"}, {"slug": "b", "official": "one"}]

    load_document(document(events=[meeting(participations=places)]))

    held = dict(Participation.objects.values_list("slug", "official__slug"))
    assert held == {"a": "other", "b": "one"}


def test_load_with_check_writes_nothing():
    report = load_document(HISTORY, check=True)

    assert len(report.added) == 6
    assert not Event.objects.exists()
    assert not Event.history.exists()


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
