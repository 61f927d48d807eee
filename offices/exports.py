"""What a file of offices or of officials tells: key, heading, and the way to it."""

from bisect import bisect_right
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple

from django.conf import settings
from django.db.models import Case, Value, When
from django.db.models.functions import Coalesce
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from offices.filters import OfficeFilter, OfficialFilter
from offices.models import (
    Capacity,
    Membership,
    Office,
    OfficeName,
    Official,
    Position,
    Spelling,
    Succession,
)
from trilateral.columns import choice, name_at, name_of
from trilateral.dates import begun_by
from trilateral.exports import ExportView
from trilateral.expressions import Text, written
from trilateral.periods import earlier, that_began
from trilateral.records import Status, shown
from trilateral.translations import columns_of
from trilateral.ways import Each, Lookup, Owner, Way


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


def with_span(text, starts_on, ends_on):
    """A text and, if known, the interval (EDTF) in which it held."""
    return f"{text} ({starts_on}/{ends_on})" if starts_on or ends_on else text


def _holding(title, is_acting, name, starts_on, ends_on):
    """A position in a line, with the name that goes with it."""
    acting = f"[{_('acting')}]" if is_acting else ""
    words = " ".join(filter(None, [title, acting]))
    return with_span(", ".join(filter(None, [words, name])), starts_on, ends_on)


def _by_language(lines):
    return [line for language, line in sorted(lines, key=itemgetter(0))]


_FIRST_DAY = Coalesce("starts_on_earliest", "first_seen_on_earliest", Value(date.min))
# Of a period: Period.day.
_DAY = Coalesce(
    "ends_on_latest",
    "last_seen_on_latest",
    Case(When(starts_on="", then="first_seen_on_earliest")),
)
_SUCCESSIONS = dict(Succession.Kind.choices)


def office_columns(by):
    """What a file tells of an office, as of a day if there is one."""
    return {
        "label": (
            _("label"),
            Way(office("pk", by), make=short_name) if by else Way("label"),
        ),
        "name": (_("name"), Way(office("pk", by), make=latest_name)),
        "kind": (_("kind"), choice("kind", Office.Kind)),
        "country": (_("country"), Way(name_at("country"))),
        "seat": (_("seat"), Way(name_at("seat"))),
        "part_of": (_("part of"), Way(office("parent", by), make=latest_name)),
        "website": (_("website"), Way("website")),
        "names": (
            _("names over time"),
            Each(
                OfficeName.objects.filter(that_began(by)).order_by(_FIRST_DAY, "pk"),
                "office",
                "language",
                "name",
                written("starts_on", by),
                written("ends_on", by),
                make=lambda language, name, *span: (
                    language,
                    with_span(f"{name} [{language}]", *span),
                ),
                gather=_by_language,
            ),
        ),
        "mechanisms": (
            _("member of"),
            Each(
                Membership.objects.filter(
                    that_began(by), mechanism__status=Status.PUBLISHED
                ).order_by("pk"),
                "office",
                Text("mechanism__name"),
                written("starts_on", by),
                written("ends_on", by),
                make=with_span,
            ),
        ),
        "heads": (
            _("heads"),
            Each(
                Position.objects.filter(that_began(by), is_head=True).order_by(
                    _FIRST_DAY, "pk"
                ),
                "office",
                Text("title"),
                "is_acting",
                name_at("official"),
                written("starts_on", by),
                written("ends_on", by),
                make=_holding,
            ),
        ),
        "successors": (
            _("successors"),
            Each(
                Succession.objects.filter(
                    begun_by("happened_on", by), successor__status=Status.PUBLISHED
                ).order_by("pk"),
                "predecessor",
                "kind",
                office("successor", by),
                make=lambda kind, successor: (
                    f"{_SUCCESSIONS.get(kind, kind)} {latest_name(successor)}"
                ),
            ),
        ),
        "predecessors": (
            _("predecessors"),
            Each(
                Succession.objects.filter(begun_by("happened_on", by)).order_by("pk"),
                "successor",
                office("predecessor", by),
                make=latest_name,
            ),
        ),
    }


def official_columns(by):
    """What a file tells of an official, as of a day if there is one."""
    return {
        "name": (_("name"), Way(Text("name"))),
        **{
            column: (format_lazy("{} ({})", _("name"), language), Way(column))
            for column, (code, language) in zip(
                columns_of("name"), settings.LANGUAGES, strict=True
            )
        },
        "name_order": (
            _("order of the name"),
            choice("name_order", Official.NameOrder),
        ),
        "spellings": (
            _("spellings"),
            Each(
                Spelling.objects.order_by("pk"),
                "official",
                "name",
                "language",
                make="{} [{}]".format,
            ),
        ),
        "positions": (
            _("positions"),
            Each(
                # Each is a part of its office.
                Position.objects.filter(
                    that_began(by), office__status=Status.PUBLISHED
                ).order_by(_FIRST_DAY, "pk"),
                "official",
                Text("title"),
                "is_acting",
                office("office", by),
                _DAY,
                written("starts_on", by),
                written("ends_on", by),
                make=lambda title, is_acting, office, day, *span: _holding(
                    title, is_acting, name_on(office, day), *span
                ),
            ),
        ),
    }


class OfficeExport(ExportView):
    queryset = Office.objects.published().for_listing()
    filterset_class = OfficeFilter
    columns = staticmethod(office_columns)
    title = Office._meta.verbose_name_plural
    file_name = "offices"


class OfficialExport(ExportView):
    queryset = Official.objects.published().for_listing()
    filterset_class = OfficialFilter
    columns = staticmethod(official_columns)
    title = Official._meta.verbose_name_plural
    file_name = "officials"
