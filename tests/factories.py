"""Records to test with: published, unless told otherwise, and as plain as allowed."""

from itertools import count

from django.contrib.contenttypes.models import ContentType

from agreements.models import (
    ActionItem,
    ActionPlan,
    Agreement,
    AgreementRelation,
    AgreementText,
    DueDateChange,
    ProgressReport,
    Signature,
)
from offices.models import (
    Country,
    Mechanism,
    Membership,
    Office,
    OfficeName,
    Official,
    Place,
    PlaceName,
    Position,
    Spelling,
    Succession,
    User,
)
from seminars.models import (
    AgendaItem,
    Event,
    EventTitle,
    Material,
    Outcome,
    Participation,
    Series,
    Topic,
)
from trilateral.records import Status
from trilateral.sources import Citation, Source

_numbers = count(1)


def _made(model, prefix, many=None, **fields):
    number = next(_numbers)
    fields.setdefault("slug", f"{prefix}-{number}")
    fields.setdefault("status", Status.PUBLISHED)
    record = model.objects.create(**fields)
    for name, records in (many or {}).items():
        getattr(record, name).set(records)
    return record


def _part(model, fields, **defaults):
    """A part; a default that is a factory is called only if it is needed."""
    for name, default in defaults.items():
        if name not in fields:
            fields[name] = default() if callable(default) else default
    return model.objects.create(**fields)


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
    # XA to XZ stand for no country: they are left to tests that choose a code.
    fields.setdefault("code", letters[first % 23] + letters[second])
    return _made(Country, "country", **{"name_en": "Mongolia", **fields})


def make_place(**fields):
    return _made(Place, "place", **{"name_en": "Ulan Bator", **fields})


def make_place_name(**fields):
    defaults = {"name": "Ulaanbaatar", "language": "en"}
    return _part(PlaceName, fields, place=make_place, **defaults)


def make_office(name="", **fields):
    fields = {"label": "SIPO", "kind": Office.Kind.IP_OFFICE, **fields}
    office = _made(Office, "office", **fields)
    OfficeName.objects.create(
        office=office, name=name or f"{office.label} in full", language="en"
    )
    return office


def make_office_name(**fields):
    defaults = {"name": "State Intellectual Property Office", "language": "en"}
    return _part(OfficeName, fields, office=make_office, **defaults)


def make_succession(**fields):
    offices = {"predecessor": make_office, "successor": make_office}
    return _part(Succession, fields, kind=Succession.Kind.REPLACED, **offices)


def make_official(**fields):
    return _made(Official, "official", **{"name_en": "Shen Changyu", **fields})


def make_spelling(**fields):
    defaults = {"name": "申长雨", "language": "zh-hans"}
    return _part(Spelling, fields, official=make_official, **defaults)


def make_position(**fields):
    return _part(Position, fields, office=make_office, title_en="Commissioner")


def make_mechanism(**fields):
    return _made(Mechanism, "mechanism", **{"name_en": "Trilateral", **fields})


def make_membership(**fields):
    return _part(Membership, fields, mechanism=make_mechanism, office=make_office)


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


def make_event_title(**fields):
    if "event" not in fields:
        fields["event"] = make_event()
    return EventTitle.objects.create(
        **{"title": "中蒙俄知识产权研讨会", "language": "zh-hans", **fields}
    )


def make_participation(**fields):
    if not {"office", "official", "name_as_printed"} & fields.keys():
        fields["office"] = make_office()
    return _part(Participation, fields, event=make_event)


def make_agenda_item(speakers=(), **fields):
    kind = AgendaItem.Kind.SPEECH
    item = _part(AgendaItem, fields, event=make_event, kind=kind)
    item.speakers.set(speakers)
    return item


def make_outcome(**fields):
    defaults = {"kind": Outcome.Kind.AGREED, "text_en": "To meet again"}
    return _part(Outcome, fields, event=make_event, **defaults)


def make_material(**fields):
    defaults = {"kind": Material.Kind.PHOTO, "title_en": "Group photo"}
    return _part(Material, fields, event=make_event, **defaults)


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


def make_relation(**fields):
    agreements = {"agreement": make_agreement, "other": make_agreement}
    kind = AgreementRelation.Kind.BASED_ON
    return _part(AgreementRelation, fields, kind=kind, **agreements)


def make_signature(**fields):
    return _part(Signature, fields, agreement=make_agreement, office=make_office)


def make_text(**fields):
    defaults = {"language": "mn", "grade": AgreementText.Grade.AUTHENTIC}
    return _part(AgreementText, fields, agreement=make_agreement, **defaults)


def make_item(partners=(), carried_out_by=(), **fields):
    if "plan" not in fields:
        fields["plan"] = make_plan()
    fields.setdefault("number", str(next(_numbers)))
    fields.setdefault("title_en", "Training of personnel")
    many = {"partners": partners, "carried_out_by": carried_out_by}
    return _made(ActionItem, "item", many, **fields)


def make_change(**fields):
    """A change of an item's due date."""
    defaults = {"changed_on": "2016-09", "due_on": "2017", "reason_en": "No budget"}
    return _part(DueDateChange, fields, item=make_item, **defaults)


def make_report(**fields):
    defaults = {"reported_on": "2017", "state": ProgressReport.State.UNDER_WAY}
    return _part(ProgressReport, fields, item=make_item, **defaults)
