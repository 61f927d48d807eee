"""Columns about offices and people that the files of several apps have in common."""

from bisect import bisect_right
from datetime import date, timedelta
from typing import NamedTuple

from offices.models import Capacity, Office
from trilateral.columns import name_at, name_of
from trilateral.periods import earlier
from trilateral.records import shown
from trilateral.ways import Each, Lookup, Owner


def office_on(office, day=None):
    """An office under its name as of a day, or the latest, if the public may see it."""
    return str(office.name_on(day) or office) if shown(office) else ""


class NameOverTime:
    """What ``office_on`` finds for an office on any day, but for those after ``by``.

    It changes on a few days only, so it is asked for once for each time between them.
    """

    def __init__(self, office, by=None):
        self.by = by
        names = office.names.all()
        turns = {name.first_day for name in names}
        turns |= {
            name.last_day + timedelta(1) for name in names if name.last_day < date.max
        }
        self.turns = sorted(turns)
        self.names = [office_on(office, day) for day in (date.min, *self.turns)]

        name = office.name_on(by)
        self.short_name = (name and name.abbreviation) or str(name or office)

    def on(self, day):
        return self.names[bisect_right(self.turns, earlier(day, self.by) or date.max)]


class _Offices(NamedTuple):
    """Finds offices by their numbers, under their names until a day."""

    by: date | None

    def __call__(self, numbers):
        offices = Office.objects.published().prefetch_related("names")
        return {
            number: NameOverTime(office, self.by)
            for number, office in offices.in_bulk(numbers).items()
        }


def office(name, by):
    """An office to which a field leads, as a fact: its NameOverTime until a day."""
    return Lookup(name, _Offices(by))


def name_on(office, day):
    """The name of an office that was looked up; nothing if it may not be seen."""
    return office.on(day) if office else ""


def offices_of(links, owner, day, by):
    """The way to the offices of a record, under their names as of a day.

    ``links`` is the model between the two, ``owner`` the name of its field that leads
    to the record, ``day`` a fact of the record, and ``by`` the day that is asked for.
    """
    in_order = links.objects.order_by("office__label", "pk")
    return Each(in_order, owner, office("office", by), Owner(day), make=name_on)


_CAPACITIES = dict(Capacity.choices)


def latest_name(office):
    return name_on(office, None)


def short_name(office):
    """What everybody calls an office that was looked up, as of the day of that."""
    return office.short_name if office else ""


def person(name, official, title, capacity, office, day):
    """Who took part or signed: name and title as printed, and the office's name."""
    title = title or str(_CAPACITIES.get(capacity, capacity))
    return ", ".join(filter(None, [name or official, title, name_on(office, day)]))


def person_facts(by):
    """The facts that ``person`` takes, but for the day."""
    return (
        "name_as_printed",
        name_at("official"),
        "title_as_printed",
        "capacity",
        office("office", by),
    )


def country_of(place):
    return name_of(place.country) if shown(place) else ""
