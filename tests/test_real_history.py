"""The history that the project ships, loaded and asked."""

import datetime

import pytest

from agreements.models import ActionItem, ActionPlan, Memorandum
from offices.models import Office, Official, Spelling
from seminars.models import Event, HeadsMeeting, Seminar
from tests.documents import SHIPPED, without_uids
from trilateral.contents import KINDS
from trilateral.interchange.writing import dump
from trilateral.sources import Citation, Source

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]


def citation_of(record, about, source):
    return record.citations.get(about=about, source__slug=source)


# The file


def test_file_is_canonical():
    text = "".join(dump(KINDS))

    assert without_uids(text) == SHIPPED.read_text()


def test_file_holds_everything_that_is_known():
    assert Seminar.objects.published().count() == 7
    assert HeadsMeeting.objects.published().count() == 3
    assert Source.objects.published().count() == 43
    assert Official.objects.published().count() == 12
    assert Office.objects.parties().count() == 3
    assert Memorandum.objects.published().count() == 1
    assert ActionPlan.objects.published().count() == 1
    assert ActionItem.objects.published().count() == 5


def test_citations_are_about_a_field_of_their_record():
    for citation in Citation.objects.exclude(about=""):
        names = {
            attribute
            for field in citation.subject._meta.get_fields()
            for attribute in (field.name, field.name.removesuffix("_en"))
        }

        assert citation.about in names, citation


def test_values_that_no_source_states_are_marked():
    starts = Event.objects.get(slug="seminar-4-2016").citations.get(about="starts_on")
    held = Event.objects.get(slug="seminar-2-2014").citations.get(about="place")

    assert starts.basis == Citation.Basis.INFERRED
    assert held.basis == Citation.Basis.INFERRED


def test_sources_that_disagree_stand_side_by_side():
    sipo = Office.objects.get(slug="cnipa").names.get(
        abbreviation="SIPO", language="en"
    )
    acting = Office.objects.get(slug="rospatent").positions.get(is_acting=True)

    assert sipo.ends_on == "2018-08-28"
    assert citation_of(sipo, "ends_on", "cmr-s28").basis == Citation.Basis.STATED
    assert citation_of(sipo, "ends_on", "cmr-s29").basis == Citation.Basis.DISAGREES
    assert "3 September 2018" in citation_of(sipo, "ends_on", "cmr-s29").note
    assert "vacant" in citation_of(acting, "", "cmr-s25").note


def test_transliterations_are_in_no_source():
    spellings = Spelling.objects.filter(origin=Spelling.Origin.TRANSLITERATION)

    assert {"Erdenesuren Erdenebat", "Mikhail Zamoydik", "С.Бямбацогт"} <= {
        spelling.name for spelling in spellings
    }
    assert not any(spelling.citations.exists() for spelling in spellings)


# Then and now


@pytest.mark.parametrize(
    ("slug", "day", "abbreviation"),
    [
        ("cnipa", "2013-05-01", "SIPO"),
        ("cnipa", "2016-09-06", "SIPO"),
        ("cnipa", "2018-08-27", "SIPO"),
        ("cnipa", "2018-08-28", "CNIPA"),
        ("cnipa", "2018-10-18", "CNIPA"),
        ("ipom", "2013-05-01", "IPOM"),
        ("ipom", "2016-09-06", "IPOM"),
        ("ipom", "2017-09-06", "GAIPSR"),
        ("ipom", "2018-10-18", "IPOM"),
        ("rospatent", "2016-09-06", "Rospatent"),
    ],
)
def test_office_bears_the_name_of_the_day(slug, day, abbreviation):
    office = Office.objects.get(slug=slug)

    name = office.name_on(datetime.date.fromisoformat(day), "en")

    assert name.abbreviation == abbreviation


def test_chinese_name_outlived_the_english_one():
    cnipa = Office.objects.get(slug="cnipa")

    before = cnipa.name_on(datetime.date(2016, 9, 6), "zh-hans")
    after = cnipa.name_on(datetime.date(2018, 10, 18), "zh-hans")

    assert before == after
    assert after.name == "国家知识产权局"


@pytest.mark.parametrize(
    ("slug", "day", "head", "is_acting"),
    [
        ("cnipa", "2016-09-06", "shen-changyu", False),
        ("cnipa", "2018-10-18", "shen-changyu", False),
        ("ipom", "2014-09-05", "namjil-chinbat", False),
        ("ipom", "2016-09-06", None, True),
        ("ipom", "2017-09-06", "sodkhuu-rentsen", False),
        ("ipom", "2018-10-18", "erdenebat", False),
        ("rospatent", "2014-09-05", "liubov-kiriy", True),
        ("rospatent", "2016-09-06", "grigory-ivliev", False),
    ],
)
def test_office_has_the_head_of_the_day(slug, day, head, is_acting):
    office = Office.objects.get(slug=slug)

    position = office.head_on(datetime.date.fromisoformat(day))

    assert (position.official.slug if position.official else None) == head
    assert position.is_acting is is_acting


def test_head_is_unknown_where_no_source_tells():
    ipom = Office.objects.get(slug="ipom")

    assert ipom.head_on(datetime.date(2015, 8, 28)) is None


def test_division_of_2018_is_a_succession():
    succession = Office.objects.get(slug="ipom").successions.get()

    assert succession.kind == "split"
    assert succession.happened_on == "2018"
    assert succession.successor.slug == "general-authority-for-state-registration"


# The thread


def test_seminars_are_as_exact_as_their_sources():
    seminars = Seminar.objects.order_by("edition")

    assert [
        (seminar.edition, seminar.starts_on, seminar.place.slug, seminar.host.slug)
        for seminar in seminars
    ] == [
        (1, "2013-05", "ulaanbaatar", "ipom"),
        (2, "2014-09-05", "moscow", "rospatent"),
        (3, "2015-08-28?", "beijing", "cnipa"),
        (4, "2016-09-06", "ulaanbaatar", "ipom"),
        (5, "2017-09-06", "vladivostok", "rospatent"),
        (6, "2018-10-18", "suzhou", "cnipa"),
        (7, "2019", "ulaanbaatar", "ipom"),
    ]


def test_4th_seminar_has_those_who_came():
    seminar = Seminar.objects.get(slug="seminar-4-2016")

    came = seminar.participations.exclude(capacity="representative")

    assert {
        (part.slug, part.name_as_printed, part.capacity, part.office.slug)
        for part in came
    } == {
        (
            "byambatsogt",
            "S.Byambatsogt",
            "minister",
            "mongolia-ministry-of-justice",
        ),
        ("ipom-acting-head", "", "acting_head", "ipom"),
        ("shen-changyu", "Shen Changyu", "head", "cnipa"),
        ("grigory-ivliev", "Gregory Ivliev", "head", "rospatent"),
    }
    assert came.get(slug="ipom-acting-head").official is None
    speeches, presentation = seminar.agenda.all()
    assert set(speeches.speakers.all()) == set(came)
    assert {part.office.slug for part in presentation.speakers.all()} == {
        "ipom",
        "rospatent",
    }


def test_heads_meetings_lie_within_seminars_and_a_forum():
    meetings = HeadsMeeting.objects.order_by("slug")
    fifth = Seminar.objects.get(edition=5)

    assert [(meeting.edition, meeting.held_during.slug) for meeting in meetings] == [
        (None, "seminar-4-2016"),
        (None, "seminar-5-2017"),
        (7, "seminar-7-2019"),
    ]
    assert fifth.held_during.kind == Event.Kind.FORUM
    assert fifth.held_during.title == "Eastern Economic Forum"
    assert fifth.held_during.as_printed == "East Russia Economic Forum"
    assert citation_of(fifth.held_during, "title", "cmr-s02").basis == "inferred"


def test_plan_was_signed_by_three_heads_on_the_memorandum():
    plan = ActionPlan.objects.get()

    assert plan.signed_at.slug == "heads-meeting-2016"
    assert plan.relations.get().other.slug == "memorandum-2015"
    assert plan.relations.get().other.signed_on == "2015"
    assert {
        (signature.office.slug, signature.capacity)
        for signature in plan.signatures.all()
    } == {("cnipa", "head"), ("ipom", "acting_head"), ("rospatent", "head")}
    assert plan.in_force(on=datetime.date(2017, 12, 31))
    assert not plan.in_force(on=datetime.date(2018, 1, 1))


def test_plan_items_know_what_carried_them_out():
    items = ActionItem.objects.order_by("number")

    carried_out_by = [
        sorted(event.slug for event in item.carried_out_by.all()) for item in items
    ]

    assert carried_out_by == [
        ["seminar-4-2016", "seminar-5-2017"],
        ["heads-meeting-2016", "heads-meeting-2017"],
        [],
        [],
        [],
    ]
    basis = items[0].citations.get(about="carried_out_by").basis
    assert basis == Citation.Basis.INFERRED
