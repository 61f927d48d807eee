"""Events at the desk, as in the article on the seminar of 6 September 2016."""

import pytest
from django.contrib import admin

from offices.models import Official
from seminars.models import (
    AgendaItem,
    Event,
    HeadsMeeting,
    OtherEvent,
    Participation,
    Seminar,
)
from tests.desk import added, address, browser_of, errors, typed_in
from tests.factories import (
    make_agenda_item,
    make_event,
    make_office,
    make_official,
    make_participation,
    make_place,
    make_series,
    make_source,
    make_spelling,
    make_staff,
    make_topic,
)

pytestmark = pytest.mark.django_db

CITATIONS = "trilateral-citation-content_type-object_id"


@pytest.fixture
def anna():
    return browser_of("anna")


def test_seminar_is_entered_on_one_page(anna):
    place, topic, source = make_place(), make_topic(), make_source()
    sipo, ipom = make_office(label="SIPO"), make_office(label="IPOM")
    shen = make_official()
    typed = typed_in(
        anna.get(address(Seminar, "add")),
        title_en="4th China-Mongolia-Russia IP Seminar",
        slug="4th-seminar",
        series=make_series().pk,
        edition="4",
        starts_on="6.9.2016",
        place=place.pk,
        host=ipom.pk,
        topics=[topic.pk],
        title_ru="4-й семинар",
        change_reason="Entered from the article",
    )
    typed = added(
        typed,
        "participations",
        office=sipo.pk,
        official=shen.pk,
        capacity="head",
        name_as_printed="Shen Changyu",
        as_printed_language="en",
        is_speaker="on",
    )
    typed = added(
        typed,
        "participations",
        office=ipom.pk,
        capacity="acting_head",
        title_as_printed="Acting Director General",
        as_printed_language="en",
    )
    typed = added(typed, "agenda", order="0", kind="speech", title_en="Speeches")
    typed = added(typed, "outcomes", order="0", kind="agreed", text_en="To go on")
    typed = added(typed, "materials", kind="photo", title_en="Group photo")
    typed = added(typed, "other_titles", title="第四届研讨会", language="zh-hans")
    typed = added(
        typed, CITATIONS, source=source.pk, about="starts_on", basis="inferred"
    )

    response = anna.post(address(Seminar, "add"), typed)

    assert response.status_code == 302
    event = Event.objects.get()
    assert (event.kind, event.starts_on, event.edition) == ("seminar", "2016-09-06", 4)
    assert (event.place, event.host, event.title_ru) == (place, ipom, "4-й семинар")
    assert list(event.topics.all()) == [topic]
    came = [
        (one.slug, one.official, one.capacity) for one in event.participations.all()
    ]
    assert came == [(shen.slug, shen, "head"), (ipom.slug, None, "acting_head")]
    assert [item.title_en for item in event.agenda.all()] == ["Speeches"]
    assert [outcome.text_en for outcome in event.outcomes.all()] == ["To go on"]
    assert [material.title_en for material in event.materials.all()] == ["Group photo"]
    assert [other.title for other in event.other_titles.all()] == ["第四届研讨会"]
    (citation,) = event.citations.all()
    assert (citation.about, citation.basis) == ("starts_on", "inferred")
    assert (event.status, event.version) == ("draft", 1)
    assert event.history.first().history_change_reason == "Entered from the article"
    assert event.history.first().history_user.username == "anna"


def test_two_unnamed_delegates_of_one_office_can_be_entered_at_once(anna):
    office = make_office()
    typed = typed_in(anna.get(address(Seminar, "add")), title_en="T", slug="t")
    for _ in range(2):
        typed = added(typed, "participations", office=office.pk)

    anna.post(address(Seminar, "add"), typed)

    slugs = Participation.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == [office.slug, f"{office.slug}-2"]


@pytest.mark.parametrize(
    ("model", "kind"), [(Seminar, "seminar"), (HeadsMeeting, "heads_meeting")]
)
def test_kind_of_an_event_is_set_by_where_it_is_entered(anna, model, kind):
    typed = typed_in(anna.get(address(model, "add")), title_en="T", slug="t")

    anna.post(address(model, "add"), {**typed, "kind": "forum"})

    assert Event.objects.get().kind == kind


def test_other_events_are_offered_the_other_kinds(anna):
    response = anna.get(address(OtherEvent, "add"))

    choices = response.context["adminform"].form.fields["kind"].choices
    assert {value for value, label in choices if value} == {
        "expert_meeting",
        "training",
        "exchange",
        "visit",
        "signing",
        "forum",
        "other",
    }


def test_other_event_is_refused_as_a_seminar(anna):
    typed = typed_in(anna.get(address(OtherEvent, "add")), title_en="T", slug="t")

    response = anna.post(address(OtherEvent, "add"), {**typed, "kind": "seminar"})

    assert "Select a valid choice" in errors(response)[0]


def test_edition_is_refused_a_second_time_in_its_series(anna):
    series = make_series()
    make_event(series=series, edition=4)
    typed = typed_in(anna.get(address(Seminar, "add")), title_en="T", slug="t")

    response = anna.post(
        address(Seminar, "add"), {**typed, "series": series.pk, "edition": "4"}
    )

    assert errors(response) == [
        "The series already has an event with this edition number."
    ]


def test_event_opens_at_the_place_of_its_kind(anna):
    seminar, meeting = make_event(), make_event(kind="heads_meeting")

    opened = [anna.get(address(Event, "change", one.pk)) for one in (seminar, meeting)]
    popup = anna.get(address(Event, "change", seminar.pk), {"_popup": "1"})

    assert opened[0].url == address(Seminar, "change", seminar.pk)
    assert opened[1].url == address(HeadsMeeting, "change", meeting.pk)
    assert popup.status_code == 200


def test_list_of_a_kind_holds_that_kind_alone(anna):
    make_event(kind="heads_meeting")
    seminar = make_event()
    make_participation(event=seminar)
    make_participation(event=seminar)

    response = anna.get(address(Seminar, "changelist"))

    (listed,) = response.context["cl"].result_list
    assert (listed.pk, listed.came) == (seminar.pk, 2)


def test_speakers_are_chosen_among_those_who_came(anna):
    here = make_participation(name_as_printed="Here", as_printed_language="en")
    elsewhere = make_participation(name_as_printed="There", as_printed_language="en")
    item = make_agenda_item(event=here.event)
    page = address(Seminar, "change", here.event_id)
    shown = anna.get(page)

    refused = anna.post(page, typed_in(shown) | {"agenda-0-speakers": [elsewhere.pk]})
    saved = anna.post(page, typed_in(shown) | {"agenda-0-speakers": [here.pk]})

    assert "There" not in shown.content.decode()
    assert "Select a valid choice" in errors(refused)[0]
    assert saved.status_code == 302
    assert list(item.speakers.all()) == [here]


def test_speakers_on_the_page_of_an_agenda_item_are_those_who_came(anna):
    here = make_participation(name_as_printed="Here", as_printed_language="en")
    make_participation(name_as_printed="There", as_printed_language="en")
    item = make_agenda_item(event=here.event)

    page = anna.get(address(AgendaItem, "change", item.pk)).content.decode()

    assert "Here" in page
    assert "There" not in page


def test_pages_of_agenda_items_open_at_once_offer_each_its_own_speakers(rf):
    requests = [rf.get("/"), rf.get("/")]
    came = [make_participation(), make_participation()]
    points = [make_agenda_item(event=each.event) for each in came]
    page = admin.site._registry[AgendaItem]
    speakers = AgendaItem._meta.get_field("speakers")
    for request, point in zip(requests, points, strict=True):
        request.user = make_staff()
        page.get_form(request, point)

    offered = [
        list(page.formfield_for_manytomany(speakers, request).queryset)
        for request in requests
    ]

    assert offered == [[came[0]], [came[1]]]


def test_new_event_says_when_speakers_can_be_chosen(anna):
    response = anna.get(address(Seminar, "add"))

    assert "Save the event with those who came first" in response.content.decode()


@pytest.mark.parametrize("term", ["Gregory", "ИВЛИЕВ", "伊夫利耶夫", "Grigory"])
def test_official_is_suggested_by_any_spelling(anna, term):
    ivliev = make_official(name_en="Grigory Ivliev", status="draft")
    for name, language in [
        ("Gregory Ivliev", "en"),
        ("Ивлиев Григорий", "ru"),
        ("伊夫利耶夫", "zh-hans"),
    ]:
        make_spelling(official=ivliev, name=name, language=language)
    make_official(name_en="Shen Changyu")

    response = anna.get(
        "/admin/autocomplete/",
        {
            "app_label": "seminars",
            "model_name": "participation",
            "field_name": "official",
            "term": term,
        },
    )

    assert [one["text"] for one in response.json()["results"]] == ["Grigory Ivliev"]


def test_each_link_to_a_record_can_be_searched():
    assert admin.site.get_model_admin(Official).search_fields
    assert admin.site.get_model_admin(Event).search_fields
