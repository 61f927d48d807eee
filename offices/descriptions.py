"""What offices and officials are to bibliographies and to schema.org."""

from offices.models import Office
from trilateral.citing import Subject
from trilateral.linked_data import (
    date_of,
    in_language,
    names_in,
    other_names,
    said,
)
from trilateral.periods import earlier
from trilateral.records import shown
from trilateral.translations import text_in

_KINDS = {
    Office.Kind.IP_OFFICE: "GovernmentOrganization",
    Office.Kind.MINISTRY: "GovernmentOrganization",
    Office.Kind.AUTHORITY: "GovernmentOrganization",
    Office.Kind.COURT: "GovernmentOrganization",
    Office.Kind.ACADEMY: "EducationalOrganization",
}


def kind_of(office):
    return _KINDS.get(office.kind, "Organization")


def named_on(office, day):
    """What an office is called as of a day, and the language of that name."""
    name = office.name_on(day)
    return (name.name, name.language) if name else (office.label, "")


def office_reference(office, page, day):
    """An office that the public may see, under its name of a day.

    That is of none after the day of the page.
    """
    name, _language = named_on(office, earlier(day, page.asked_day))
    return page.reference(kind_of(office), office, name)


def person_reference(official, page):
    return page.reference("Person", official, str(official))


def place_of(place, venue=""):
    """Where something is or was: a place and its country, as far as they are shown."""
    place = shown(place)
    country = place and shown(place.country)
    address = said(
        addressLocality=place and str(place), addressCountry=country and country.code
    )
    if not (address or venue):
        return None
    address = address and {"@type": "PostalAddress", **address}
    name = venue or str(place)
    return {"@type": "Place"} | said(name=name, address=address)


def office_subject(office, page):
    title, language = named_on(office, page.asked_day)
    return Subject(title, language, office.get_kind_display())


def describe_office(office, page):
    name, _language = named_on(office, page.asked_day)
    names = sorted(
        page.begun(office.names.all()), key=lambda each: (each.first_day, each.pk)
    )
    # One in each language: on the day of a change, the one that began last.
    official = {
        each.language: each.name
        for each in names
        if each.is_official and each.covers(page.day)
    }
    pairs = [(each.name, each.language) for each in names]
    pairs += [(each.abbreviation, each.language) for each in names]
    # What everybody calls it today.
    if not page.asked_day and office.label not in dict(pairs):
        pairs.append((office.label, ""))
    parent = shown(office.parent)
    branches = page.begun(filter(shown, office.branches.all()))
    return page.reference(kind_of(office), office, name) | said(
        legalName=[in_language(text, code) for code, text in official.items()],
        alternateName=other_names(name, pairs),
        sameAs=office.website,
        location=place_of(office.seat),
        parentOrganization=parent and office_reference(parent, page, page.asked_day),
        subOrganization=[
            office_reference(branch, page, page.asked_day) for branch in branches
        ],
    )


def official_subject(official, page):
    title, language = text_in(official, "name")
    return Subject(title, language, str(official._meta.verbose_name))


def _times(position, page):
    known = position.known_by(page.asked_day)
    return said(startDate=date_of(known.starts_on), endDate=date_of(known.ends_on))


def describe_official(official, page):
    """A person under every spelling, with the posts that the page shows."""
    name = str(official)
    spellings = sorted(official.spellings.all(), key=lambda each: each.pk)
    pairs = names_in(official, "name")
    pairs += [(each.name, each.language) for each in spellings]
    positions = sorted(
        page.begun(official.positions.all()),
        key=lambda each: (each.first_day, each.pk),
    )
    return page.reference("Person", official, name) | said(
        alternateName=other_names(name, pairs),
        jobTitle=[
            each.title for each in positions if each.title and each.covers(page.day)
        ],
        hasOccupation=[
            {"@type": "Role"}
            | _times(each, page)
            | {"hasOccupation": {"@type": "Occupation", "name": each.title}}
            for each in positions
            if each.title
        ],
        affiliation=[
            {"@type": "OrganizationRole"}
            | said(roleName=each.title)
            | _times(each, page)
            | {"affiliation": office_reference(each.office, page, each.day)}
            for each in positions
        ],
    )
