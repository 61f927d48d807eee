"""Agreements and the items of plans at the desk."""

import pytest

from agreements.models import ActionItem, ActionPlan, Agreement, Memorandum
from tests.desk import added, address, browser_of, errors, typed_in
from tests.factories import make_agreement, make_item, make_office, make_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return browser_of("anna")


def test_memorandum_of_which_only_the_year_is_known_is_entered(anna):
    typed = typed_in(
        anna.get(address(Memorandum, "add")),
        title_en="Memorandum of Understanding",
        slug="memorandum-2015",
        signed_on="2015",
    )

    anna.post(address(Memorandum, "add"), typed)

    memorandum = Agreement.objects.get()
    assert (memorandum.kind, memorandum.signed_on) == ("memorandum", "2015")


def test_plan_is_entered_with_signatures_and_items_on_one_page(anna):
    memorandum = make_agreement()
    offices = [make_office(), make_office(), make_office()]
    typed = typed_in(
        anna.get(address(ActionPlan, "add")),
        title_en="2016-2017 Cooperative Action Plan",
        slug="plan-2016",
        signed_on="2016-09-06",
        parties=[office.pk for office in offices],
    )
    typed = added(typed, "relations", kind="based_on", other=memorandum.pk)
    for office in offices:
        typed = added(typed, "signatures", office=office.pk, capacity="head")
    for number in ["1", "2.1", "2-1"]:
        item = {"number": number, "title_en": "Training", "status": "draft"}
        typed = added(typed, "items", **item)

    response = anna.post(address(ActionPlan, "add"), typed)

    assert response.status_code == 302
    plan = ActionPlan.objects.get()
    assert plan.signatures.count() == 3
    assert [relation.other for relation in plan.relations.all()] == [memorandum]
    slugs = {item.number: item.slug for item in plan.items.all()}
    assert slugs == {
        "1": "plan-2016-1",
        "2.1": "plan-2016-2-1",
        "2-1": "plan-2016-2-1-2",
    }


def test_item_on_the_page_of_its_plan_is_not_changed_there(anna):
    plan = make_plan()
    item = make_item(plan=plan, number="1", title_en="Training")
    page = address(ActionPlan, "change", plan.pk)
    typed = typed_in(anna.get(page))

    anna.post(page, {**typed, "items-0-title_en": "Other", "items-0-DELETE": "on"})

    item.refresh_from_db()
    assert (item.title_en, item.version) == ("Training", 1)


def test_number_is_refused_a_second_time_in_its_plan(anna):
    plan = make_plan()
    make_item(plan=plan, number="1")
    page = address(ActionPlan, "change", plan.pk)
    item = {"number": "1", "title_en": "Training", "status": "draft"}

    response = anna.post(page, added(typed_in(anna.get(page)), "items", **item))

    assert errors(response) == ["The plan has an item with this number."]
    assert ActionItem.objects.count() == 1


def test_plan_based_on_itself_is_refused(anna):
    plan = make_plan()
    page = address(ActionPlan, "change", plan.pk)
    relation = {"kind": "based_on", "other": plan.pk}

    response = anna.post(page, added(typed_in(anna.get(page)), "relations", **relation))

    assert "An agreement is not based on itself" in errors(response)[0]


def test_agreement_opens_at_the_place_of_its_kind(anna):
    plan, memorandum = make_plan(), make_agreement()

    opened = [
        anna.get(address(Agreement, "change", one.pk)) for one in [plan, memorandum]
    ]

    assert opened[0].url == address(ActionPlan, "change", plan.pk)
    assert opened[1].url == address(Memorandum, "change", memorandum.pk)
