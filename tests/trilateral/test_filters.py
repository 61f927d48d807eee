"""Filters by a record: chosen from a box, or where there are many, typed."""

import pytest
from django.http import QueryDict

from offices.models import Official
from seminars.filters import EventFilter
from seminars.models import Event
from tests import factories
from trilateral import choosing

pytestmark = pytest.mark.django_db


def box(query=""):
    """The box of the officials in the form of events."""
    events = Event.objects.all()
    made = EventFilter(QueryDict(query), queryset=events, day=None)
    return str(made.form["official"])


def people(*names):
    return [factories.make_official(name_en=name, slug=name.lower()) for name in names]


def test_records_are_chosen_by_their_names():
    people("Ivliev", "Shen")

    assert box("official=shen") == (
        '<select id="id_official" name="official">\n'
        '<option value="">any</option>\n'
        '<option value="ivliev">Ivliev</option>\n'
        '<option value="shen" selected>Shen</option>\n'
        "</select>"
    )


def test_where_there_are_too_many_one_types_a_name(monkeypatch):
    monkeypatch.setattr(choosing, "MOST_CHOICES", 1)
    people("Ivliev", "Shen")

    assert box("official=Shen") == (
        '<input type="text" value="Shen" placeholder="Type the whole name"'
        ' id="id_official" name="official">'
    )


def test_what_is_typed_finds_a_record_by_its_name_in_any_language():
    shen, _other = people("Shen", "Ivliev")
    Official.objects.filter(pk=shen.pk).update(name_ru="Шэнь Чанъюй")
    event = factories.make_participation(official=shen).event
    factories.make_event()

    for query in ("shen", "SHEN", " шэнь чанъюй "):
        data = QueryDict(mutable=True)
        data["official"] = query
        found = EventFilter(data, queryset=Event.objects.all(), day=None)

        assert list(found.qs) == [event]


@pytest.mark.parametrize("query", ["Sh", "Two", "Draft"])
def test_what_is_no_name_or_that_of_several_is_a_fault(query):
    people("Shen", "Ivliev")
    factories.make_official(name_en="Two")
    factories.make_official(name_en="Two")
    factories.make_official(name_en="Draft", status="draft")
    made = EventFilter(
        QueryDict(f"official={query}"), queryset=Event.objects.all(), day=None
    )

    assert list(made.faults()) == ["official"]
