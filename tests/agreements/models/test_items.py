import datetime

import pytest
from django.core.exceptions import ValidationError

from agreements.models import ActionItem, ProgressReport
from agreements.models.items import natural_key
from tests.factories import (
    make_agreement,
    make_change,
    make_item,
    make_plan,
    make_report,
)
from trilateral.records import Status

pytestmark = pytest.mark.django_db


def day(text):
    return datetime.date.fromisoformat(text)


def overdue(on):
    return list(ActionItem.objects.overdue(on=day(on)).order_by("pk"))


def as_of(on):
    item = ActionItem.objects.as_of(day(on)).get()
    return item.due, item.state


# Numbers


def test_items_stand_in_the_order_of_their_numbers():
    numbers = ["1", "2", "2.1", "2.9", "2.10", "3a", "3B", "10", "A.2", "A.11"]
    plan = make_plan()
    for number in reversed(numbers):
        make_item(plan=plan, number=number)

    listed = ActionItem.objects.order_by("number_key")

    assert [item.number for item in listed] == numbers


def test_longest_number_has_room_for_its_key():
    longest = "1." * 10
    item = make_item(number=longest)

    item.full_clean()

    key = ActionItem._meta.get_field("number_key")
    assert len(natural_key(longest)) <= key.max_length
    assert len(natural_key("1 " * 10)) <= key.max_length


def test_key_follows_the_number_when_only_that_is_saved():
    item = make_item(number="2.9")

    item.number = "2.10"
    item.save(update_fields=["number"])

    item.refresh_from_db()
    assert item.number_key == natural_key("2.10")


# As of a day


def test_due_date_is_the_first_one_until_it_is_changed():
    item = make_item(due_on="2016-12")
    make_change(item=item, changed_on="2016-11-01", due_on="2017-06")
    make_change(item=item, changed_on="2017-05", due_on="2017~")

    assert as_of("2016-10-31") == ("2016-12", "")
    assert as_of("2016-11-01") == ("2017-06", "")
    assert as_of("2017-04-30") == ("2017-06", "")
    # Of the second change the month is known: from its first day on it may hold.
    assert as_of("2017-05-01") == ("2017~", "")
    item.refresh_from_db()
    assert item.due_on == "2016-12"


def test_due_date_of_two_changes_on_one_day_is_the_one_entered_last():
    item = make_item(due_on="2016")
    make_change(item=item, changed_on="2016-11-01", due_on="2018")
    make_change(item=item, changed_on="2016-11-01", due_on="2017")

    assert as_of("2016-11-01")[0] == "2017"


def test_due_date_may_be_given_by_a_change_alone():
    item = make_item(due_on="")
    make_change(item=item, changed_on="2016-11-01", due_on="2017")

    assert as_of("2016-10-31") == ("", "")
    assert as_of("2016-11-01") == ("2017", "")
    assert overdue("2016-10-31") == []
    assert overdue("2018-01-01") == [item]


def test_due_date_as_of_a_day_is_a_partial_date():
    make_item(due_on="2016-12")
    other = make_item(due_on="2016")
    make_change(item=other, changed_on="2016-11-01", due_on="2017")

    items = ActionItem.objects.as_of(day("2017-01-01")).order_by("pk")

    assert [item.due.latest for item in items] == [day("2016-12-31"), day("2017-12-31")]
    assert [item.due_latest for item in items] == [item.due.latest for item in items]


def test_a_state_that_was_written_past_the_models_is_shown_as_it_is(client):
    report = make_report(state="completed")
    ProgressReport.objects.update(state="resting")

    assert ">resting</span>" in client.get("/en/action-items/").text
    assert ">resting</span>" in client.get(report.item.get_absolute_url()).text
    assert client.get(report.item.plan.get_absolute_url()).status_code == 200
    assert b"resting" in client.get("/en/action-items/export.csv").getvalue()


def test_state_is_that_of_the_last_report_by_the_day():
    item = make_item()
    make_report(item=item, reported_on="2017-03-01", state="completed")
    make_report(item=item, reported_on="2016-10", state="under_way")

    assert as_of("2016-09-30") == ("", "")
    assert as_of("2016-10-01") == ("", "under_way")
    assert as_of("2017-02-28") == ("", "under_way")
    assert as_of("2017-03-01") == ("", "completed")


# Overdue


@pytest.mark.parametrize(
    ("due_on", "last_day", "first_day_overdue"),
    [
        ("2016-09-06", "2016-09-06", "2016-09-07"),
        ("2016-09", "2016-09-30", "2016-10-01"),
        ("2016?", "2016-12-31", "2017-01-01"),
    ],
)
def test_item_is_overdue_after_the_last_day_it_may_be_due(
    due_on, last_day, first_day_overdue
):
    item = make_item(due_on=due_on)

    assert overdue(last_day) == []
    assert overdue(first_day_overdue) == [item]


def test_item_without_a_due_date_is_never_overdue():
    make_item()

    assert overdue("9999-12-31") == []


def test_item_is_not_overdue_any_more_when_its_date_is_changed():
    item = make_item(due_on="2016")
    make_change(item=item, changed_on="2017-02-01", due_on="2017")

    assert overdue("2017-01-31") == [item]
    assert overdue("2017-02-01") == []
    assert overdue("2018-01-01") == [item]


@pytest.mark.parametrize(
    ("state", "is_closed"),
    [
        ("not_started", False),
        ("under_way", False),
        ("delayed", False),
        ("completed", True),
        ("dropped", True),
    ],
)
def test_item_is_overdue_until_it_is_closed(state, is_closed):
    item = make_item(due_on="2016")
    make_report(item=item, reported_on="2017-03-01", state=state)

    assert overdue("2017-02-28") == [item]
    assert overdue("2017-03-01") == ([] if is_closed else [item])


def test_item_that_is_opened_again_is_overdue_again():
    item = make_item(due_on="2016")
    make_report(item=item, reported_on="2017-03-01", state="completed")
    make_report(item=item, reported_on="2017-05-01", state="under_way")

    assert overdue("2017-04-30") == []
    assert overdue("2017-05-01") == [item]


# Publication


def test_item_is_public_only_with_its_plan():
    public = make_item()
    hidden = [status for status in Status.values if status != Status.PUBLISHED]
    for status in hidden:
        make_item(status=status)
        make_item(plan=make_plan(status=status))

    assert list(ActionItem.objects.published()) == [public]
    assert list(ActionItem.objects.published().overdue(on=day("2016-01-01"))) == []


# The rest


def test_only_an_action_plan_has_items():
    item = make_item(plan=make_plan())
    item.plan_id = make_agreement(kind="memorandum").pk

    with pytest.raises(ValidationError) as refusal:
        item.full_clean()

    assert set(refusal.value.message_dict) == {"plan"}


def test_item_and_its_parts_say_what_they_are():
    item = make_item(number="2.1", title_en="Training")

    assert str(item) == "2.1. Training"
    assert str(make_change(item=item)) == "2016-09: 2017"
    assert str(make_report(item=item)) == "2017: under way"
