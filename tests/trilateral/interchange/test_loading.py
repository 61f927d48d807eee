"""Loading a file: what it adds and changes, and what it refuses."""

import copy
import uuid

import pytest
from django.db import transaction

from agreements.models import ActionItem, AgreementText
from offices.models import Office, OfficeName
from seminars.models import Event, Participation
from tests.documents import document, load_document, meeting
from tests.factories import make_event, make_office, make_official, make_participation
from trilateral.contents import KINDS
from trilateral.interchange.reading import parse
from trilateral.interchange.writing import dump
from trilateral.sources import Citation

pytestmark = pytest.mark.django_db

UID = str(uuid.uuid4())
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


def test_a_record_keeps_its_uid_from_one_database_to_another():
    with transaction.atomic():
        load_document(HISTORY)
        before = dict(Event.objects.values_list("slug", "uid"))
        text = "".join(dump(KINDS, everything=True))
        transaction.set_rollback(True)

    load_document(parse(text))

    assert dict(Event.objects.values_list("slug", "uid")) == before
    assert "".join(dump(KINDS, everything=True)) == text


def test_load_leaves_a_record_that_is_there_its_uid():
    event = make_event(slug="heads-meeting-2001", kind="heads_meeting")
    before = event.uid

    load_document(document(events=[meeting(uid=UID)]))

    event.refresh_from_db()
    assert event.title_en == "Heads' Meeting"
    assert event.uid == before


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
