"""A world in which each published record is linked with hidden ones in every way.

Records that are not published hold a secret word in each of their texts, and so do
the parts by which others are linked with them.
"""

from django.core.files.base import ContentFile
from django.db import models

from agreements.models import ActionItem, ActionPlan, Agreement, ProgressReport
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
)
from seminars.models import Event, Participation, Series, Topic
from tests import factories
from trilateral.records import Status
from trilateral.revision import in_one_step
from trilateral.sources import Source
from trilateral.translations import LanguageField

SECRET = "zzsecret"
PDF = b"%PDF-1.7 " + SECRET.encode()
HIDDEN = [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN]


def secret_texts(model):
    """The secret word in each text of a model that may hold any word."""
    texts = {}
    for field in model._meta.fields:
        if isinstance(field, LanguageField):
            texts[field.name] = "en"
        elif isinstance(field, models.URLField):
            texts[field.name] = f"https://{SECRET}.example/"
        elif field.choices or field.name in {"code", "sha256", "number_key"}:
            continue
        elif type(field) in {models.CharField, models.TextField}:
            texts[field.name] = SECRET
    return texts


def hide(model, status, **fields):
    fields = secret_texts(model) | {"slug": f"{SECRET}-{status}"} | fields
    return model.objects.create(status=status, **fields)


def add_part(model, **fields):
    return model.objects.create(**secret_texts(model) | fields)


def link_offices(office, official, status):
    """Hidden offices and officials around published ones."""
    code = {"draft": "XA", "in_review": "XB", "withdrawn": "XC"}[status]
    country = hide(Country, status, code=code)
    place = hide(Place, status, country=country)
    add_part(PlaceName, place=place)
    hidden = hide(Office, status, kind="other", country=country, seat=place)
    add_part(OfficeName, office=hidden)
    person = hide(Official, status)
    add_part(Spelling, official=person)
    mechanism = hide(Mechanism, status)
    add_part(Membership, mechanism=mechanism, office=office)
    public = factories.make_mechanism()
    Membership.objects.create(mechanism=public, office=hidden)
    add_part(Position, office=hidden, official=official, is_head=True)
    Position.objects.create(office=office, official=person, is_head=True)
    add_part(Succession, predecessor=hidden, successor=office, kind="merged")
    Succession.objects.create(predecessor=office, successor=hidden, kind="merged")
    Office.objects.filter(pk=hidden.pk).update(parent=office)
    factories.make_office(parent=hidden, country=country, seat=place)
    return hidden, person, place, mechanism


def link_events(event, office, official, status, hidden_ones):
    """Hidden events, series and topics around a published event."""
    hidden_office, person, place, mechanism = hidden_ones
    series = hide(Series, status, mechanism=mechanism)
    topic = hide(Topic, status)
    hidden = hide(
        Event,
        status,
        kind="seminar",
        series=event.series,
        held_during=event,
        starts_on="2016-09-06",
        host=office,
        place=event.place,
    )
    add_part(Participation, event=hidden, office=office, official=official, slug="a")
    hidden.topics.set(event.topics.all())
    hidden.materials.create(
        kind="photo",
        title_en=SECRET,
        file=ContentFile(PDF, name=f"{SECRET}.pdf"),
    )
    hidden.outcomes.create(kind="agreed", text_en=SECRET)
    hidden.agenda.create(kind="speech", title_en=SECRET)
    factories.make_event(
        series=series,
        edition=4,
        place=place,
        host=hidden_office,
        held_during=hidden,
        topics=[topic],
        co_organisers=[hidden_office],
    )
    event.topics.add(topic)
    event.co_organisers.add(hidden_office)
    speakers = [
        Participation.objects.create(event=event, office=hidden_office),
        Participation.objects.create(
            event=event,
            official=person,
            office=hidden_office,
            name_as_printed="Printed Person",
            as_printed_language="en",
        ),
    ]
    event.agenda.create(kind="speech").speakers.set(speakers)
    return hidden, topic


def link_agreements(plan, status, event, office, official, hidden_ones):
    """Hidden agreements and items around a published plan."""
    hidden_office, person, place, mechanism, hidden_event, topic = hidden_ones
    hidden = hide(
        Agreement,
        status,
        kind="action_plan",
        signed_at=event,
        signed_on="2016-09",
        place=event.place,
    )
    hidden.parties.set([office])
    hidden.signatures.create(office=office, official=official, note_en=SECRET)
    hidden.relations.create(kind="replaces", other=plan)
    text = hidden.texts.create(
        language="en", grade="authentic", file=ContentFile(PDF, name=f"{SECRET}.pdf")
    )
    plan.relations.create(kind="based_on", other=hidden, note_en=SECRET)
    plan.parties.add(hidden_office)
    plan.signatures.create(office=hidden_office, official=person)
    factories.make_agreement(
        parties=[hidden_office],
        signed_at=hidden_event,
        place=place,
        mechanism=mechanism,
    )
    items = [
        hide(ActionItem, status, plan=plan, number=f"{SECRET}-{status}", lead=office),
        # Published itself, but of a plan that is not.
        hide(
            ActionItem,
            Status.PUBLISHED,
            slug=f"{SECRET}-of-{status}",
            plan=ActionPlan.objects.get(pk=hidden.pk),
            lead=office,
        ),
    ]
    for item in items:
        item.carried_out_by.set([event])
        report = add_part(
            ProgressReport,
            item=item,
            reported_on="2017",
            state="completed",
            file=ContentFile(PDF, name=f"{SECRET}.pdf"),
        )
    seen = factories.make_item(
        plan=plan,
        lead=hidden_office,
        partners=[hidden_office],
        area=topic,
        carried_out_by=[hidden_event],
    )
    seen.progress_reports.create(
        office=hidden_office, reported_on="2017", state="completed"
    )
    return text, report


@in_one_step()
def make_world():
    """Published records among hidden ones; the addresses of the hidden files."""
    place = factories.make_place(country=factories.make_country())
    office = factories.make_office(country=place.country, seat=place)
    official = factories.make_official()
    factories.make_position(office=office, official=official)
    event = factories.make_event(
        series=factories.make_series(),
        edition=4,
        starts_on="2016-09-06",
        place=place,
        host=office,
        topics=[factories.make_topic()],
    )
    factories.make_participation(event=event, office=office, official=official)
    plan = factories.make_plan([office], signed_at=event, signed_on="2016-09-06")
    files = []
    for status in HIDDEN:
        hidden = [*link_offices(office, official, status)]
        hidden += link_events(event, office, official, status, hidden)
        text, report = link_agreements(plan, status, event, office, official, hidden)
        files += [f"texts/{text.sha256}/{SECRET}.pdf"]
        files += [f"reports/{report.sha256}/{SECRET}.pdf"]
        files += [f"materials/{text.sha256}/{SECRET}.pdf"]
        source = hide(Source, status)
        translation = factories.make_source(translation_of=source)
        for record in (office, official, event, plan):
            factories.cite(record, source, note_en=SECRET)
            factories.cite(record, translation)
    return files
