import datetime

import pytest
from django.http import QueryDict

from agreements.filters import ActionItemFilter, AgreementFilter
from agreements.models import ActionItem, Agreement
from tests import factories

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2017, 6, 15)


def found(filterset_class, query):
    """The records that are found on a certain day, where no fault was."""
    records = filterset_class.Meta.model.objects.published().as_of(on=TODAY)
    filterset = filterset_class(QueryDict(query), records.for_listing(), day=TODAY)
    assert filterset.faults() == {}
    return list(filterset.qs)


@pytest.fixture
def plan():
    """The plan that is looked for, beside a memorandum long out of force."""
    factories.make_agreement(signed_on="2001", expires_on="2002")
    return factories.make_plan(
        [factories.make_office(label="Rospatent")],
        title_ru="План действий",
        signed_on="2016-09-06",
        expires_on="2017",
        mechanism=factories.make_mechanism(),
        signed_at=factories.make_event(),
    )


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("kind=action_plan", True),
        ("kind=memorandum", False),
        ("year=2016", True),
        ("year=2017", False),
        ("since=2016-09&until=2016-09", True),
        ("until=2016-09-05", False),
        ("in_force=yes", True),
        ("in_force=no", False),
        ("q=ПЛАН+rospatent", True),
        ("q=план+cnipa", False),
    ],
)
def test_agreement_is_found_by_what_it_says(plan, query, is_found):
    assert (plan.pk in [a.pk for a in found(AgreementFilter, query)]) is is_found


def test_agreement_is_found_by_the_records_it_is_linked_with(plan):
    for name, record in {
        "party": plan.parties.get(),
        "mechanism": plan.mechanism,
        "event": plan.signed_at,
    }.items():
        agreements = found(AgreementFilter, f"{name}={record.slug}")
        assert [agreement.pk for agreement in agreements] == [plan.pk]


def test_agreements_not_in_force_are_the_others(plan):
    yes, no = (
        found(AgreementFilter, "in_force=yes"),
        found(AgreementFilter, "in_force=no"),
    )

    assert {a.pk for a in [*yes, *no]} == {a.pk for a in Agreement.objects.all()}
    assert len(yes) == len(no) == 1


def make_item(plan, **fields):
    return factories.make_item(plan=plan, **fields)


def test_item_is_found_by_plan_office_and_area(plan):
    factories.make_item()
    lead, partner = factories.make_office(), factories.make_office()
    item = make_item(
        plan,
        lead=lead,
        partners=[partner],
        area=factories.make_topic(name_en="Training"),
    )

    for query in (
        f"plan={plan.slug}",
        f"office={lead.slug}",
        f"office={partner.slug}",
        f"area={item.area.slug}",
    ):
        assert found(ActionItemFilter, query) == [item]


def test_item_is_found_by_its_state_of_the_day(plan):
    done, silent = make_item(plan), make_item(plan)
    done.progress_reports.create(reported_on="2017-05", state="completed")
    silent.progress_reports.create(reported_on="2017-07", state="completed")

    assert found(ActionItemFilter, "state=completed") == [done]
    assert found(ActionItemFilter, "state=unreported") == [silent]
    assert found(ActionItemFilter, "state=delayed") == []


def test_item_is_found_by_its_due_date_of_the_day(plan):
    item = make_item(plan, due_on="2016-12")
    item.due_date_changes.create(changed_on="2017-01", due_on="2018", reason_en="Late")

    assert found(ActionItemFilter, "since=2018-03&until=2018-04") == [item]
    assert found(ActionItemFilter, "until=2017") == []


def test_overdue_items_are_the_late_ones_that_are_not_closed(plan):
    late, closed = make_item(plan, due_on="2017-05"), make_item(plan, due_on="2017-05")
    closed.progress_reports.create(reported_on="2017-05", state="dropped")
    undated = make_item(plan)

    assert found(ActionItemFilter, "overdue=yes") == [late]
    assert set(found(ActionItemFilter, "overdue=no")) == {closed, undated}


def test_items_of_a_draft_plan_are_not_found(plan):
    item = make_item(plan)
    plan.status = "draft"
    plan.save()

    assert item not in ActionItem.objects.published()
    assert found(ActionItemFilter, "q=training") == []
