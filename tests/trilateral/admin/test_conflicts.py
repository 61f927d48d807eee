"""Two people save the same record; nothing that either typed is lost."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from agreements.models import ActionPlan
from seminars.models import Event, Participation, Seminar
from tests.desk import added, address, browser_of, typed_in
from tests.factories import (
    make_event,
    make_item,
    make_office,
    make_outcome,
    make_participation,
    make_plan,
    make_topic,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return browser_of("anna")


@pytest.fixture
def boris():
    return browser_of("boris")


def page_of(event):
    return address(Seminar, "change", event.pk)


def differences(response):
    return {
        difference.what: (difference.theirs, difference.mine)
        for difference in response.context["conflict"].differences
    }


def test_save_over_a_newer_save_is_refused_with_both_versions(anna, boris):
    event = make_event(title_en="4th Seminar", starts_on="2016-09")
    annas = typed_in(anna.get(page_of(event)))
    boriss = typed_in(boris.get(page_of(event)))
    reason = {"change_reason": "The article says so"}
    anna.post(page_of(event), {**annas, "title_en": "4th IP Seminar", **reason})

    response = boris.post(page_of(event), {**boriss, "title_en": "Fourth Seminar"})

    event.refresh_from_db()
    assert response.status_code == 409
    assert event.title_en == "4th IP Seminar"
    assert differences(response) == {
        "Title (English)": ("4th IP Seminar", "Fourth Seminar")
    }
    assert typed_in(response)["title_en"] == "Fourth Seminar"
    page = response.content.decode()
    assert page.count('value="Fourth Seminar"') == 1
    assert "Last by anna" in page
    assert "The article says so" in page


def test_refused_form_saved_again_goes_on_top(anna, boris):
    event = make_event(title_en="4th Seminar", starts_on="2016-09")
    annas = typed_in(anna.get(page_of(event)))
    boriss = typed_in(boris.get(page_of(event)))
    anna.post(page_of(event), {**annas, "starts_on": "2016-09-06"})
    refused = boris.post(page_of(event), {**boriss, "title_en": "Fourth Seminar"})

    response = boris.post(page_of(event), typed_in(refused))

    event.refresh_from_db()
    assert response.status_code == 302
    assert event.title_en == "Fourth Seminar"
    assert event.starts_on == "2016-09-06"  # Boris did not touch it.
    assert event.version == 3


def test_untouched_fields_of_a_refused_form_take_what_the_other_saved(anna, boris):
    first, second = make_topic(name_en="Policy"), make_topic(name_en="Courts")
    host = make_office(label="IPOM")
    event = make_event(topics=[first])
    annas = typed_in(anna.get(page_of(event)))
    boriss = typed_in(boris.get(page_of(event)))
    anna.post(
        page_of(event), {**annas, "topics": [first.pk, second.pk], "host": host.pk}
    )

    response = boris.post(page_of(event), {**boriss, "summary_en": "All agreed."})

    assert differences(response) == {
        "Host": ("IPOM", None),
        "Topics": ("Policy, Courts", None),
    }
    retyped = typed_in(response)
    assert {int(pk) for pk in retyped["topics"]} == {first.pk, second.pk}
    assert retyped["host"] == str(host.pk)
    assert retyped["summary_en"] == "All agreed."


def test_save_that_overlaps_nothing_seen_is_refused_too(anna, boris):
    event = make_event()
    boriss = typed_in(boris.get(page_of(event)))
    anna.post(page_of(event), typed_in(anna.get(page_of(event))))

    response = boris.post(page_of(event), boriss)

    assert response.status_code == 409
    assert "They changed nothing that is on this page." in response.content.decode()


def test_change_of_a_part_alone_is_seen(anna, boris):
    event = make_event()
    make_participation(event=event, office=make_office(label="SIPO"))
    annas = typed_in(anna.get(page_of(event)))
    boriss = typed_in(boris.get(page_of(event)))
    anna.post(page_of(event), {**annas, "participations-0-capacity": "head"})

    response = boris.post(
        page_of(event), {**boriss, "participations-0-capacity": "minister"}
    )

    assert response.status_code == 409
    assert differences(response) == {
        "Participation “SIPO”: Capacity": ("head", "minister")
    }
    assert typed_in(response)["participations-0-capacity"] == "minister"


def test_part_that_the_other_added_stands_in_the_refused_form(anna, boris):
    event = make_event()
    sipo, rospatent = make_office(label="SIPO"), make_office(label="Rospatent")
    annas = typed_in(anna.get(page_of(event)))
    boriss = typed_in(boris.get(page_of(event)))
    anna.post(page_of(event), added(annas, "participations", office=sipo.pk))
    refused = boris.post(
        page_of(event), added(boriss, "participations", office=rospatent.pk)
    )

    response = boris.post(page_of(event), typed_in(refused))

    assert differences(refused) == {"Participation “SIPO”": ("added", None)}
    assert response.status_code == 302
    came = Participation.objects.filter(event=event).order_by("pk")
    assert [one.office.label for one in came] == ["SIPO", "Rospatent"]


def test_part_that_the_other_removed_comes_back_only_if_it_was_changed(anna, boris):
    event = make_event()
    make_outcome(event=event, text_en="To meet")
    make_outcome(event=event, text_en="To train")
    annas = typed_in(anna.get(page_of(event)))
    boriss = typed_in(boris.get(page_of(event)))
    anna.post(
        page_of(event), {**annas, "outcomes-0-DELETE": "on", "outcomes-1-DELETE": "on"}
    )
    refused = boris.post(
        page_of(event), {**boriss, "outcomes-1-text_en": "To train staff"}
    )

    response = boris.post(page_of(event), typed_in(refused))

    assert differences(refused) == {
        "Outcome “To meet”": ("removed", None),
        "Outcome “To train”": ("removed", "changed; it will be added again"),
    }
    assert response.status_code == 302
    assert [one.text_en for one in event.outcomes.all()] == ["To train staff"]


def test_page_of_a_part_counts_as_a_save_of_its_record(anna, boris):
    event = make_event()
    part = make_participation(event=event, office=make_office(label="SIPO"))
    part_page = address(Participation, "change", part.pk)
    boriss = typed_in(boris.get(page_of(event)))
    annas = typed_in(anna.get(part_page))

    saved = anna.post(part_page, {**annas, "is_chair": "on"})
    refused = boris.post(page_of(event), boriss)

    assert saved.url == address(Event, "change", event.pk)
    assert refused.status_code == 409
    assert differences(refused) == {"Participation “SIPO”: Chair": ("yes", None)}


def test_page_of_a_part_is_refused_after_a_save_of_its_record(anna, boris):
    event = make_event()
    part = make_participation(event=event, office=make_office(label="SIPO"))
    part_page = address(Participation, "change", part.pk)
    boriss = typed_in(boris.get(part_page))
    annas = typed_in(anna.get(page_of(event)))
    anna.post(page_of(event), {**annas, "participations-0-capacity": "head"})

    response = boris.post(part_page, {**boriss, "is_chair": "on"})

    part.refresh_from_db()
    assert response.status_code == 409
    assert differences(response) == {"Capacity": ("head", None)}
    assert not part.is_chair


def test_removal_of_a_part_on_its_page_counts_as_a_save_of_its_record(anna):
    part = make_participation()
    delete_page = address(Participation, "delete", part.pk)

    response = anna.post(delete_page, {"post": "yes"})

    assert response.url == address(Event, "change", part.event_id)
    assert Event.objects.get().version == 2
    assert not Participation.objects.exists()


def test_items_of_a_plan_are_no_part_of_its_conflicts(anna, boris):
    plan = make_plan()
    make_item(plan=plan, number="1")
    page = address(ActionPlan, "change", plan.pk)
    annas, boriss = typed_in(anna.get(page)), typed_in(boris.get(page))
    second = {"number": "2", "title_en": "Exchanges", "status": "draft"}
    third = {"number": "3", "title_en": "Visits", "status": "draft"}
    anna.post(page, added(annas, "items", **second))
    refused = boris.post(page, added(boriss, "items", **third))

    response = boris.post(page, typed_in(refused))

    assert differences(refused) == {"Action item “2. Exchanges”": ("added", None)}
    assert response.status_code == 302
    assert [item.number for item in plan.items.order_by("number")] == ["1", "2", "3"]


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_the_same_moment_one_is_refused(anna, boris):
    if connection.vendor == "sqlite":
        pytest.skip("The SQLite of the tests has one connection.")
    event = make_event()
    forms = [(one, typed_in(one.get(page_of(event)))) for one in (anna, boris)]

    def save(browser, typed):
        try:
            return browser.post(page_of(event), typed).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor() as threads:
        statuses = list(threads.map(save, *zip(*forms, strict=True)))

    event.refresh_from_db()
    assert sorted(statuses) == [302, 409]
    assert event.version == 2


@pytest.mark.parametrize("seen", ["", "-1", "x", "9" * 40, "9" * 5000, "²"])
def test_form_without_the_version_it_was_read_from_is_not_saved(anna, seen):
    event = make_event(title_en="4th Seminar")
    typed = typed_in(anna.get(page_of(event)), seen_version=seen, title_en="Other")

    response = anna.post(page_of(event), typed)

    event.refresh_from_db()
    assert response.status_code in {200, 409}
    assert "somebody else saved this" in response.content.decode()
    assert event.title_en == "4th Seminar"
