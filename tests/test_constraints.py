"""Every rule that the database holds is tried on both of its sides."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction

from offices.models import User
from tests.agreements import constraints as agreements
from tests.constraints import assert_allowed, assert_refused
from tests.offices import constraints as offices
from tests.seminars import constraints as seminars
from tests.trilateral import constraints as trilateral
from trilateral.dates import PartialDateField
from trilateral.sources import WebAddressField

CASES = trilateral.CASES | offices.CASES | seminars.CASES | agreements.CASES

MODELS = [
    model
    for app in ("trilateral", "offices", "seminars", "agreements")
    for model in apps.get_app_config(app).get_models()
    if not model.__name__.startswith("Historical")
]
CONCRETE = [model for model in MODELS if not model._meta.proxy]
PROXIES = [model for model in MODELS if model._meta.proxy]


def rows(side):
    return [
        pytest.param(name, change, id=f"{name}-{number}")
        for name, case in CASES.items()
        for number, change in enumerate(getattr(case, side))
    ]


def columns(condition):
    """Of the models that are ours; User has the rules of Django's own."""
    return [
        pytest.param(model, field.name, id=f"{model._meta.label_lower}.{field.name}")
        for model in CONCRETE
        for field in model._meta.concrete_fields
        if condition(field) and not field.primary_key and model is not User
    ]


def make(model):
    return next(
        record
        for name, case in CASES.items()
        if name.startswith(model._meta.label_lower.replace(".", "_") + "_")
        and type(record := case.make()) is model
    )


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "change"), rows("allowed"))
def test_constraint_allows(name, change):
    assert_allowed(CASES[name].make(), change)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "change"), rows("refused"))
def test_constraint_refuses(name, change):
    assert_refused(CASES[name].make(), change, name)


def test_every_constraint_is_tried():
    constraints = {each.name for model in CONCRETE for each in model._meta.constraints}

    assert CASES.keys() == constraints
    assert all(case.allowed and case.refused for case in CASES.values())


@pytest.mark.parametrize("model", PROXIES)
def test_proxy_has_the_constraints_of_its_table(model):
    constraints = [each for _, several in model().get_constraints() for each in several]

    assert constraints == model._meta.concrete_model._meta.constraints


@pytest.mark.django_db
@pytest.mark.parametrize(("model", "name"), columns(lambda field: field.unique))
def test_unique_column_refuses_a_value_that_is_taken(model, name):
    record, another = make(model), make(model)

    setattr(record, name, getattr(another, name))
    with pytest.raises(ValidationError) as refusal:
        record.full_clean()
    assert set(refusal.value.message_dict) == {name}
    with pytest.raises(IntegrityError), transaction.atomic():
        record.save()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "name"), columns(lambda field: isinstance(field, PartialDateField))
)
def test_column_of_a_date_is_guarded(model, name):
    row = model.objects.filter(pk=make(model).pk)

    with pytest.raises(IntegrityError), transaction.atomic():
        row.update(**{name: "2016-02-30"})
    with pytest.raises(DatabaseError), transaction.atomic():
        row.update(**{name: "September 2016"})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "name"), columns(lambda field: isinstance(field, WebAddressField))
)
@pytest.mark.parametrize(
    ("address", "is_allowed"),
    [
        ("https://www.cnipa.gov.cn/", True),
        ("HTTP://rospatent.gov.ru", True),
        ("javascript:alert(1)//http://", False),
        ("data:text/html,x", False),
        ("ftp://example.org/", False),
        (" http://example.org/", False),
        ("https:example.org", False),
    ],
)
def test_column_of_an_address_is_guarded(model, name, address, is_allowed):
    record = make(model)
    row = model.objects.filter(pk=record.pk)
    setattr(record, name, address)

    if is_allowed:
        record.full_clean()
        row.update(**{name: address})
    else:
        with pytest.raises(ValidationError) as refusal:
            record.full_clean()
        assert set(refusal.value.message_dict) == {name}
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(**{name: address})
