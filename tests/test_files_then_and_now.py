"""What a file as of a day leaves out: all that came after that day."""

import pytest

from tests import factories
from tests.exports import calendar_events, get_export, json_records

pytestmark = pytest.mark.django_db

DAY = "2016-09-06"


def in_file(client, name, day=DAY):
    """The only record of a file as of a day."""
    query = f"on={day}" if day else ""
    (record,) = json_records(get_export(client, name, "json", query))
    return record


@pytest.mark.parametrize("day", [DAY, ""])
def test_file_of_officials_tells_nothing_of_later_days(client, official, office, day):
    factories.make_position(
        official=official, office=office, title_en="Adviser", starts_on="2017"
    )
    factories.make_position(
        official=official, office=office, title_en="Deputy", ends_on="2016-10"
    )

    record = in_file(client, "offices:official_export", day)

    assert record["positions"] == (
        ["Deputy, Old Office", "Head, Old Office (2014/)"]
        if day
        else [
            "Deputy, Old Office (/2016-10)",
            "Head, New Office (2014/)",
            "Adviser, New Office (2017/)",
        ]
    )


def test_file_of_offices_tells_nothing_of_later_days(client, official, office):
    factories.make_position(
        official=official,
        office=office,
        is_head=True,
        title_en="Later head",
        first_seen_on="2017",
    )
    heir = factories.make_office("Heir", slug="heir")
    heir.names.update(starts_on="2018")
    mechanism = factories.make_mechanism()
    mechanism.memberships.create(office=office, starts_on="2020")
    factories.make_succession(
        predecessor=office, successor=heir, kind="split", happened_on="2018"
    )

    record = in_file(client, "offices:office_export")

    told = ("label", "name", "names", "mechanisms", "heads", "successors")
    assert {key: record[key] for key in told} == {
        "label": "OLD",
        "name": "Old Office",
        "names": ["Old Office [en]"],
        "mechanisms": [],
        "heads": ["Head, Shen Changyu (2014/)"],
        "successors": [],
    }


def test_file_of_agreements_tells_nothing_of_later_days(client, office):
    plan = factories.make_plan([office], signed_on="2015", slug="plan")
    later = factories.make_agreement(signed_on="2019")
    factories.make_relation(agreement=plan, other=later, kind="based_on")
    official = factories.make_official(name_en="Acceded Later")
    factories.make_signature(
        agreement=plan, office=office, official=official, signed_on="2019"
    )

    record = in_file(client, "agreements:agreement_export")

    assert (record["relations"], record["signatures"]) == ([], [])


def test_file_of_items_tells_nothing_of_later_days(client, office):
    events = [
        factories.make_event(title_en="Training", starts_on="2016-05"),
        factories.make_event(title_en="Later training", starts_on="2021"),
    ]
    plan = factories.make_plan(signed_on="2015", slug="plan")
    item = factories.make_item([], events, plan=plan, due_on="2016")
    item.progress_reports.create(reported_on="2016-06", state="under_way", text_en="A")
    item.progress_reports.create(reported_on="2017", state="completed", text_en="B")
    item.due_date_changes.create(changed_on="2017", due_on="2018", reason_en="!")

    for name in ("actionitem_export", "plan_export"):
        kwargs = {"slug": "plan"} if name == "plan_export" else {}
        file = get_export(client, f"agreements:{name}", "json", f"on={DAY}", **kwargs)
        (record,) = json_records(file)

        told = ("carried_out_by", "last_report", "state", "due_on")
        assert [record[key] for key in told] == [
            ["Training"],
            "2016-06, A",
            "under_way",
            "2016",
        ]


def test_addresses_in_files_keep_the_day(client, office):
    event = factories.make_event(starts_on="2015")
    address = f"http://testserver{event.get_absolute_url()}?on={DAY}"

    calendar = get_export(client, "seminars:event_export", "ics", f"on={DAY}")

    assert in_file(client, "seminars:event_export")["address"] == address
    assert calendar_events(calendar)[0]["URL"] == address
