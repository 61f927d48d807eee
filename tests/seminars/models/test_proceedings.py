import pytest

from seminars.models import Participation
from tests.factories import (
    make_agenda_item,
    make_event,
    make_material,
    make_office,
    make_official,
    make_outcome,
    make_participation,
)

pytestmark = pytest.mark.django_db


# Slugs


@pytest.fixture
def event():
    return make_event()


def test_slug_is_the_official_s_or_the_office_s(event):
    office, official = make_office(slug="sipo"), make_official(slug="shen-changyu")

    both = make_participation(event=event, office=office, official=official)
    of_office = make_participation(event=event, office=office)

    assert both.slug == "shen-changyu"
    assert of_office.slug == "sipo"


def test_slug_of_somebody_unknown_is_guest(event):
    guest = {"name_as_printed": "Иванов", "as_printed_language": "ru", "event": event}

    participations = [make_participation(**guest) for _ in range(3)]

    slugs = [participation.slug for participation in participations]
    assert slugs == ["guest", "guest-2", "guest-3"]


def test_slug_takes_the_first_number_that_is_free(event):
    office = make_office(slug="sipo")
    make_participation(event=event, slug="sipo")
    make_participation(event=event, slug="sipo-2")
    make_participation(event=event, slug="sipo-4")

    assert make_participation(event=event, office=office).slug == "sipo-3"


def test_slug_is_free_in_another_event(event):
    office = make_office(slug="sipo")
    make_participation(event=event, office=office)

    assert make_participation(event=make_event(), office=office).slug == "sipo"


def test_slug_stays_when_it_is_saved_again(event):
    office = make_office(slug="sipo")
    participation = make_participation(event=event, office=office)
    participation.official = make_official(slug="shen-changyu")

    participation.full_clean()
    participation.save()

    assert Participation.objects.get().slug == "sipo"


def test_slug_may_be_left_empty_in_a_form(event):
    office = make_office(slug="sipo")
    make_participation(event=event, office=office)
    participation = Participation(event=event, office=office)

    participation.full_clean()
    participation.save()

    assert participation.slug == "sipo-2"


# What they are called


def test_participation_is_called_as_it_is_printed():
    official = make_official(name_en="Gregory Ivliev")
    printed = {"title_as_printed": "head of Rospatent", "as_printed_language": "en"}

    def name(**fields):
        return str(make_participation(**fields))

    assert name(office=make_office(label="SIPO")) == "SIPO"
    assert name(office=make_office(), **printed) == "head of Rospatent"
    assert name(official=official, **printed) == "Gregory Ivliev"
    assert (
        name(official=official, name_as_printed="G. Ivliev", **printed) == "G. Ivliev"
    )


def test_parts_of_an_event_are_called_by_what_they_say():
    assert str(make_agenda_item(kind="signing")) == "signing"
    assert str(make_agenda_item(title_en="On patents")) == "On patents"
    assert str(make_outcome(text_en="x" * 100)) == "x" * 80
    assert str(make_material(title_en="", file_name="a.pdf")) == "a.pdf"
