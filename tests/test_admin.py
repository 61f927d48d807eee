"""Every page of every model at the desk opens, and costs no more with more rows."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.options import flatten_fieldsets
from django.urls import reverse

from agreements import models as agreements
from offices import models as offices
from seminars import models as seminars
from tests import factories
from tests.desk import address, browser_of
from trilateral.records import Part, Record, owner_field
from trilateral.revision import in_one_step
from trilateral.sources import Source

pytestmark = pytest.mark.django_db


MAKERS = {
    Source: factories.make_source,
    offices.Country: factories.make_country,
    offices.Mechanism: factories.make_mechanism,
    offices.Membership: factories.make_membership,
    offices.Office: factories.make_office,
    offices.OfficeName: factories.make_office_name,
    offices.Official: factories.make_official,
    offices.Place: factories.make_place,
    offices.PlaceName: factories.make_place_name,
    offices.Position: factories.make_position,
    offices.Spelling: factories.make_spelling,
    offices.Succession: factories.make_succession,
    offices.User: factories.make_staff,
    seminars.AgendaItem: factories.make_agenda_item,
    seminars.Event: lambda: factories.make_event(kind="forum"),
    seminars.EventTitle: factories.make_event_title,
    seminars.HeadsMeeting: lambda: factories.make_event(kind="heads_meeting"),
    seminars.Material: factories.make_material,
    seminars.OtherEvent: lambda: factories.make_event(kind="training"),
    seminars.Outcome: factories.make_outcome,
    seminars.Participation: factories.make_participation,
    seminars.Seminar: factories.make_event,
    seminars.Series: factories.make_series,
    seminars.Topic: factories.make_topic,
    agreements.ActionItem: factories.make_item,
    agreements.ActionPlan: factories.make_plan,
    agreements.Agreement: lambda: factories.make_agreement(kind="protocol"),
    agreements.AgreementRelation: factories.make_relation,
    agreements.AgreementText: factories.make_text,
    agreements.DueDateChange: factories.make_change,
    agreements.Memorandum: factories.make_agreement,
    agreements.OtherAgreement: lambda: factories.make_agreement(kind="protocol"),
    agreements.ProgressReport: factories.make_report,
    agreements.Signature: factories.make_signature,
}
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
RECORDS = [model for model in MODELS if issubclass(model, Record)]
PARTS = [
    model
    for model in MODELS
    if issubclass(model, Part) and not issubclass(model, Record)
]
OF_ONE_KIND = [
    seminars.Seminar,
    seminars.HeadsMeeting,
    agreements.Memorandum,
    agreements.ActionPlan,
]
# Sent on to the place of their kind.
OF_ANY_KIND = [seminars.Event, agreements.Agreement]


def label(model):
    return model._meta.label


@pytest.fixture
def administrator():
    """A browser of somebody who may do everything."""
    return browser_of("admin", is_administrator=True)


def test_makers_know_each_model_of_the_desk():
    assert set(MAKERS) == set(MODELS)


def test_desk_knows_each_record_and_part():
    kept = {model for model in apps.get_models() if issubclass(model, Part)}

    assert {model for model in kept if hasattr(model, "history")} <= set(MODELS)


@pytest.mark.parametrize("model", RECORDS + PARTS, ids=label)
def test_each_field_of_a_record_can_be_entered(rf, model):
    fields = (*model._meta.fields, *model._meta.many_to_many)
    editable = {field.name for field in fields if field.editable} - {"id"}

    shown = flatten_fieldsets(admin.site.get_model_admin(model).get_fieldsets(rf))

    left_out = {"kind"} if model in OF_ONE_KIND else set()
    assert editable - set(shown) == left_out


@pytest.mark.parametrize("model", PARTS, ids=label)
def test_each_part_is_entered_on_the_page_of_its_record(model):
    record = owner_field(model).related_model

    inlines = admin.site.get_model_admin(record).inlines

    assert model in {inline.model for inline in inlines}


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_list_opens(administrator, model):
    MAKERS[model]()

    response = administrator.get(address(model, "changelist"))

    assert response.status_code == 200
    assert response.context["cl"].result_count >= 1


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_add_page_opens_unless_it_is_a_part(administrator, model):
    response = administrator.get(address(model, "add"))

    assert response.status_code == (403 if model in PARTS else 200)


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_change_page_opens(administrator, model):
    record = MAKERS[model]()

    response = administrator.get(address(model, "change", record.pk), follow=True)

    assert response.status_code == 200
    assert response.context["original"].pk == record.pk
    assert len(response.redirect_chain) == (1 if model in OF_ANY_KIND else 0)


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_history_page_opens(administrator, model):
    record = MAKERS[model]()

    response = administrator.get(address(model, "history", record.pk))

    assert response.status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_delete_page_opens(administrator, model):
    record = MAKERS[model]()

    response = administrator.get(address(model, "delete", record.pk))

    assert response.status_code == 200
    assert response.context["object"].pk == record.pk


@pytest.mark.parametrize(
    "model", [seminars.Seminar, seminars.Participation, Source], ids=label
)
@pytest.mark.parametrize("key", ["999999", "abc", "_00", "1" * 40])
def test_page_of_no_record_is_not_found(administrator, model, key):
    change = administrator.get(address(model, "change", key))
    delete = administrator.get(address(model, "delete", key))
    history = administrator.get(address(model, "history", key))
    version = administrator.get(address(model, "simple_history", key, key))

    # Django sends to the index, with a message.
    assert (change.status_code, change.url) == (302, reverse("admin:index"))
    assert (delete.status_code, delete.url) == (302, reverse("admin:index"))
    assert history.status_code == 404
    assert version.status_code == 404


# A list asks for the session, the user, two counts, the rows, and for what each of its
# filters offers.
QUERIES = {
    Source: 7,
    offices.Country: 5,
    offices.Mechanism: 5,
    offices.Office: 6,
    offices.Official: 6,
    offices.Place: 6,
    offices.User: 7,
    seminars.HeadsMeeting: 8,
    seminars.OtherEvent: 8,
    seminars.Seminar: 8,
    seminars.Series: 5,
    seminars.Topic: 5,
    agreements.ActionItem: 9,
    agreements.ActionPlan: 8,
    agreements.Memorandum: 8,
    agreements.OtherAgreement: 8,
}


def make_linked(model):
    """A record with all the links that its list shows."""
    event = {"place": factories.make_place, "series": factories.make_series}
    agreement = {"signed_at": factories.make_event}
    links = {
        offices.Office: {
            "country": factories.make_country,
            "seat": factories.make_place,
        },
        offices.Place: {"country": factories.make_country},
        offices.User: {"office": factories.make_office},
        seminars.HeadsMeeting: event,
        seminars.OtherEvent: event,
        seminars.Seminar: event,
        seminars.Series: {"mechanism": factories.make_mechanism},
        agreements.ActionItem: {
            "area": factories.make_topic,
            "lead": factories.make_office,
        },
        agreements.ActionPlan: agreement,
        agreements.Memorandum: agreement,
        agreements.OtherAgreement: agreement,
    }
    record = MAKERS[model]()
    for name, make in links.get(model, {}).items():
        setattr(record, name, make())
    record.save()


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("model", QUERIES, ids=label)
def test_list_costs_the_same_for_any_number_of_rows(
    administrator, django_assert_num_queries, model, count
):
    with in_one_step():
        for _ in range(count):
            make_linked(model)

    with django_assert_num_queries(QUERIES[model]):
        response = administrator.get(address(model, "changelist"))

    assert response.context["cl"].result_count >= count
