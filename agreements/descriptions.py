"""What agreements and action items are to bibliographies and to schema.org.

An agreement of offices is seldom law, so it is no Legislation but a CreativeWork
whose genre is said in words. An item is an Action that somebody is to carry out.
"""

from agreements.models import AgreementRelation, ProgressReport
from offices.descriptions import office_reference, person_reference, place_of
from seminars.descriptions import event_reference
from trilateral.citing import Subject
from trilateral.linked_data import (
    date_of,
    interval_of,
    names_in,
    other_names,
    said,
)
from trilateral.records import shown
from trilateral.translations import text_in
from trilateral.wording import form

_STATES = {
    ProgressReport.State.NOT_STARTED: "PotentialActionStatus",
    ProgressReport.State.UNDER_WAY: "ActiveActionStatus",
    ProgressReport.State.DELAYED: "ActiveActionStatus",
    ProgressReport.State.COMPLETED: "CompletedActionStatus",
}


def agreement_subject(agreement, page):
    title, language = text_in(agreement, "title")
    return Subject(
        title,
        language,
        agreement.get_kind_display(),
        dates=(agreement.signed_on,) if agreement.signed_on else (),
        place=str(shown(agreement.place) or ""),
    )


def agreement_reference(agreement, page):
    return page.reference("CreativeWork", agreement, str(agreement))


def who_signed(signature, page):
    """The person, known or as printed; None if that is not public or not known."""
    if shown(signature.official):
        return person_reference(signature.official, page)
    name = signature.name_as_printed
    return {"@type": "Person", "name": name} if name else None


def _text(text, page):
    """A text of an agreement, in its language; with its file, if there is one here."""
    title = text.title or str(text.agreement)
    return {"@type": "CreativeWork", "name": title} | said(
        inLanguage=text.language, description=text.get_grade_display(), url=text.url
    )


def describe_agreement(agreement, page):
    name = str(agreement)
    texts = sorted(agreement.texts.all(), key=lambda text: text.pk)
    parties = [party for party in agreement.parties.all() if shown(party)]
    signatures = sorted(
        page.begun(agreement.signatures.all()), key=lambda each: each.pk
    )
    signatories = [who_signed(each, page) for each in signatures]
    titles = [(text.title, text.language) for text in texts]
    based_on = AgreementRelation.Kind.BASED_ON
    return agreement_reference(agreement, page) | said(
        alternateName=other_names(name, [*names_in(agreement, "title"), *titles]),
        genre=agreement.get_kind_display(),
        dateCreated=date_of(agreement.signed_on),
        temporalCoverage=interval_of(agreement.effective_on, agreement.expires_on),
        locationCreated=place_of(agreement.place),
        author=[office_reference(party, page, agreement.day) for party in parties],
        contributor=[person for person in signatories if person],
        isBasedOn=[
            agreement_reference(relation.other, page)
            for relation in agreement.relations.all()
            if relation.kind == based_on
        ],
        subjectOf=shown(agreement.signed_at)
        and event_reference(agreement.signed_at, page),
        workExample=[_text(text, page) for text in texts],
        description=agreement.summary,
    )


def item_subject(item, page):
    title, language = text_in(item, "title")
    kind = f"{item._meta.verbose_name}{form('COLON')}{item.plan}"
    return Subject(f"{item.number}. {title}", language, kind)


def describe_item(item, page):
    name = str(item)
    day = item.plan.day
    lead, state = shown(item.lead), _STATES.get(item.state)
    events = page.begun(item.carried_out_by.all(), "day")
    events = sorted(filter(shown, events), key=lambda event: event.pk)
    return page.reference("Action", item, name) | said(
        alternateName=other_names(name, names_in(item, "title")),
        actionStatus=state and f"https://schema.org/{state}",
        agent=lead and office_reference(lead, page, day),
        participant=[
            office_reference(partner, page, day)
            for partner in item.partners.all()
            if shown(partner)
        ],
        object=agreement_reference(item.plan, page),
        result=[event_reference(event, page) for event in events],
        description=item.description,
    )
