"""Records to test with: published, unless told otherwise, and as plain as allowed."""

from itertools import count

from django.contrib.contenttypes.models import ContentType

from agreements.models import ActionItem, ActionPlan, Agreement
from offices.models import (
    Country,
    Mechanism,
    Office,
    OfficeName,
    Official,
    Place,
    Position,
    User,
)
from seminars.models import Event, Participation, Series, Topic
from trilateral.records import Status
from trilateral.sources import Citation, Source

_numbers = count(1)


def _made(model, slug, many=None, **fields):
    number = next(_numbers)
    fields.setdefault("slug", f"{slug}-{number}")
    fields.setdefault("status", Status.PUBLISHED)
    record = model.objects.create(**fields)
    for name, records in (many or {}).items():
        getattr(record, name).set(records)
    return record


# Kit


def make_source(**fields):
    return _made(Source, "source", **{"title": "Press release", **fields})


def cite(record, source=None, **fields):
    return Citation.objects.create(
        content_type=ContentType.objects.get_for_model(record),
        object_id=record.pk,
        source=source or make_source(),
        **fields,
    )


# Offices


def make_country(**fields):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    first, second = divmod(next(_numbers), 26)
    fields.setdefault("code", letters[first % 26] + letters[second])
    return _made(Country, "country", **{"name_en": "Mongolia", **fields})


def make_place(**fields):
    return _made(Place, "place", **{"name_en": "Ulan Bator", **fields})


def make_office(name="", **fields):
    fields = {"label": "SIPO", "kind": Office.Kind.IP_OFFICE, **fields}
    office = _made(Office, "office", **fields)
    OfficeName.objects.create(
        office=office, name=name or f"{office.label} in full", language="en"
    )
    return office


def make_official(**fields):
    return _made(Official, "official", **{"name_en": "Shen Changyu", **fields})


def make_position(**fields):
    if "office" not in fields:
        fields["office"] = make_office()
    return Position.objects.create(**{"title_en": "Commissioner", **fields})


def make_mechanism(**fields):
    return _made(Mechanism, "mechanism", **{"name_en": "Trilateral", **fields})


def make_staff(**fields):
    """A member of the staff who may do everything in the admin."""
    fields = {"username": f"staff-{next(_numbers)}", **fields}
    return User.objects.create_superuser(password="correct horse", **fields)


# Seminars


def make_series(**fields):
    return _made(Series, "series", **{"name_en": "IP Seminar", **fields})


def make_topic(**fields):
    return _made(Topic, "topic", **{"name_en": "Commercialization", **fields})


def make_event(topics=(), co_organisers=(), **fields):
    fields = {"kind": Event.Kind.SEMINAR, "title_en": "4th IP Seminar", **fields}
    many = {"topics": topics, "co_organisers": co_organisers}
    return _made(Event, "event", many, **fields)


def make_participation(**fields):
    if not {"office", "official", "name_as_printed"} & fields.keys():
        fields["office"] = make_office()
    if "event" not in fields:
        fields["event"] = make_event()
    return Participation.objects.create(**fields)


# Agreements


def make_agreement(parties=(), **fields):
    fields = {
        "kind": Agreement.Kind.MEMORANDUM,
        "title_en": "Memorandum of Understanding",
        **fields,
    }
    return _made(Agreement, "agreement", {"parties": parties}, **fields)


def make_plan(parties=(), **fields):
    fields = {
        "kind": Agreement.Kind.ACTION_PLAN,
        "title_en": "2016-2017 Cooperative Action Plan",
        **fields,
    }
    return _made(ActionPlan, "plan", {"parties": parties}, **fields)


def make_item(partners=(), carried_out_by=(), **fields):
    if "plan" not in fields:
        fields["plan"] = make_plan()
    fields.setdefault("number", str(next(_numbers)))
    fields.setdefault("title_en", "Training of personnel")
    many = {"partners": partners, "carried_out_by": carried_out_by}
    return _made(ActionItem, "item", many, **fields)
