import re

import pytest
from django.core.files.base import ContentFile

from tests import factories
from tests.pages import words

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 text"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"signed_on": "2001", "expires_on": "9999"}, "in force today"),
        ({"signed_on": "2001"}, "in force, as far as is known"),
        ({"signed_on": "2001", "expires_on": "2002"}, "not in force today"),
        ({}, "not known whether in force"),
    ],
)
def test_agreement_tells_whether_it_is_in_force(client, fields, told):
    agreement = factories.make_agreement(**fields)

    page = words(client.get(agreement.get_absolute_url()))

    assert page.startswith(f"memorandum of understanding {told}")


def test_agreement_without_an_end_says_that_none_is_recorded(client):
    agreement = factories.make_agreement(signed_on="2001")

    today = words(client.get(agreement.get_absolute_url()))
    then = words(client.get(f"{agreement.get_absolute_url()}?on=2005-01-01"))

    assert "In force no end is recorded" in today
    assert "in force on that day, as far as is known" in then
    for page in ("/en/agreements/", "/en/"):
        assert "in force, as far as is known" in words(client.get(page))


def test_agreement_tells_who_signed_it_for_whom(client):
    office = factories.make_office("First Office")
    other = factories.make_office("Second Office")
    agreement = factories.make_agreement([office, other], signed_on="2016-09")
    agreement.signatures.create(
        office=office,
        on_behalf_of=other,
        capacity="acting_head",
        title_as_printed="Acting Director",
        as_printed_language="en",
    )

    page = words(client.get(agreement.get_absolute_url()))

    assert "Parties First Office Second Office Signed on September 2016" in page
    assert (
        "Signatures First Office Acting head (not named) in the source: Acting Director"
        " on behalf of Second Office"
    ) in page


def test_agreement_leads_to_its_neighbours(client):
    event = factories.make_event()
    memorandum = factories.make_agreement(title_en="Memorandum", signed_at=event)
    plan = factories.make_plan(title_en="Plan", title_ru="План")
    plan.relations.create(kind="based_on", other=memorandum)
    item = factories.make_item(plan=plan, number="1")

    of_plan = client.get(plan.get_absolute_url())
    of_memorandum = client.get(memorandum.get_absolute_url())

    assert "This agreement is based on “Memorandum”" in words(of_plan)
    assert item.get_absolute_url() in of_plan.text
    assert f"/en/agreements/{plan.slug}/export.xlsx" in of_plan.text
    assert "“Plan” is based on this agreement" in words(of_memorandum)
    assert event.get_absolute_url() in of_memorandum.text
    russian = words(client.get(f"/ru/agreements/{memorandum.slug}/"))
    assert "Документ «План» основан на этом соглашении" in russian


def test_texts_are_handed_out_with_their_agreement(client):
    agreement = factories.make_agreement()
    agreement.texts.create(
        language="ru", grade="authentic", file=ContentFile(PDF, name="text.pdf")
    )

    page = client.get(agreement.get_absolute_url())
    (address,) = re.findall(r'href="(/files/texts/[^"]+)"', page.text)
    seen = client.get(address)
    agreement.status = "withdrawn"
    agreement.save()

    assert "Russian authentic" in words(page)
    assert seen.getvalue() == PDF
    assert client.get(address).status_code == 404


def test_items_stand_under_their_plan_in_order(client):
    lead = factories.make_office(label="Rospatent")
    plan = factories.make_plan(title_en="Plan")
    for number in ("10", "2"):
        factories.make_item(plan=plan, number=number, title_en="Task", due_on="2017")
    factories.make_item(plan=plan, number="1", title_en="Task", lead=lead)

    page = words(client.get("/en/action-items/"))

    assert "3 action items" in page
    assert (
        "1 Task Rospatent in full no date set no report"
        " 2 Task 2017 no report 10 Task 2017 no report"
    ) in page


def test_plan_without_reports_tells_what_is_known_to_have_carried_it_out(client):
    plan = factories.make_plan(signed_on="2016", expires_on="2017")
    held = factories.make_event(starts_on="2017-05")
    later = factories.make_event(starts_on="2019")
    draft = factories.make_event(status="draft")
    factories.make_item(plan=plan, number="1", carried_out_by=[held, later])
    done = factories.make_item(plan=plan, number="2", carried_out_by=[later])
    factories.make_item(plan=plan, number="3", carried_out_by=[draft])

    pages = [plan.get_absolute_url(), "/en/", "/en/action-items/"]
    today, home, items = [words(client.get(address)) for address in pages]
    then, _home, items_then = [
        words(client.get(f"{address}?on=2018-01-01")) for address in pages
    ]

    told = "3 items, no progress report Events that carried items out are recorded"
    bar = f"{told} for {{}} of 3 items"
    assert "action plan not in force today" in today
    assert "Items 3 items" in today.partition("Signed on")[0]
    assert bar.format(2) in today
    assert bar.format(2) in home
    assert bar.format(1) in then
    for page in (today, items):
        assert "no report carried out at 2 events 2" in page
        assert "no report carried out at 1 event 3" in page
    assert items_then.count("carried out at") == 1
    of_item = words(client.get(done.get_absolute_url()))
    assert f"Action item 2 no report carried out at 1 event {done.title}" in of_item


def test_progress_is_drawn_once_somebody_has_reported(client):
    plan = factories.make_plan()
    item = factories.make_item(plan=plan)
    factories.make_item(plan=plan)

    assert 'class="bar"' not in client.get(plan.get_absolute_url()).text
    item.progress_reports.create(reported_on="2016-12", state="under_way")

    assert 'class="bar"' in client.get(plan.get_absolute_url()).text


def test_what_is_inferred_to_have_carried_an_item_out_is_marked(client):
    plan = factories.make_plan(title_en="Plan")
    pages = {}
    for basis, others in [
        ("inferred", []),
        ("stated", []),
        ("inferred", ["stated"]),
        ("inferred", ["inferred"]),
    ]:
        event = factories.make_event(title_en="Training")
        item = factories.make_item(plan=plan, carried_out_by=[event])
        factories.cite(item, about="lead", basis="inferred")
        for each in [basis, *others]:
            factories.cite(item, about="carried_out_by", basis=each)
        pages[basis, *others] = words(client.get(event.get_absolute_url()))

    of_plan = words(client.get(plan.get_absolute_url()))
    of_items = words(client.get("/en/action-items/"))

    marked = {key for key, page in pages.items() if "of the plan Plan inferred" in page}
    assert marked == {("inferred",), ("inferred", "inferred")}
    assert of_plan.count("carried out at 1 event inferred") == 2
    assert of_plan.count("1 item of this plan inferred") == 2
    assert of_plan.count("Carried out items of the plan inferred") == 2
    assert of_items.count("carried out at 1 event inferred") == 2


def test_what_an_unpublished_source_lets_infer_is_not_marked(client):
    event = factories.make_event()
    item = factories.make_item(carried_out_by=[event])
    draft = factories.make_source(status="draft")
    factories.cite(item, draft, about="carried_out_by", basis="inferred")

    assert "inferred" not in words(client.get(event.get_absolute_url()))


def test_item_tells_its_due_dates_reports_and_events(client):
    event = factories.make_event(title_en="Training held")
    office = factories.make_office("Reporting Office")
    item = factories.make_item(due_on="2016-12", carried_out_by=[event])
    item.due_date_changes.create(changed_on="2017", due_on="2018", reason_en="Late.")
    report = item.progress_reports.create(
        office=office,
        reported_on="2017-06",
        state="under_way",
        text_en="Half done.",
        file=ContentFile(PDF, name="evidence.pdf"),
    )

    page = client.get(item.get_absolute_url())

    assert "Due 2018 first due December 2016" in words(page)
    assert "June 2017 Reporting Office under way Half done. evidence.pdf" in words(page)
    assert "2017 2018 Late." in words(page)
    assert event.get_absolute_url() in page.text
    address = f"/files/reports/{report.sha256}/evidence.pdf"
    assert address in page.text
    assert client.get(address).getvalue() == PDF


def test_files_of_items_are_seen_only_with_their_plan(client):
    item = factories.make_item()
    report = item.progress_reports.create(
        reported_on="2017",
        state="completed",
        file=ContentFile(PDF, name="evidence.pdf"),
    )
    item.plan.status = "draft"
    item.plan.save()

    response = client.get(f"/files/reports/{report.sha256}/evidence.pdf")

    assert response.status_code == 404


def test_item_leads_to_the_ones_before_and_after_it(client):
    plan = factories.make_plan()
    items = [
        factories.make_item(plan=plan, number=number) for number in ("2", "9", "10")
    ]
    factories.make_item(plan=plan, number="9.5", status="draft")

    page = client.get(items[1].get_absolute_url()).text

    assert f'rel="prev" href="{items[0].get_absolute_url()}"' in page
    assert f'rel="next" href="{items[2].get_absolute_url()}"' in page
