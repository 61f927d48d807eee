"""What a file of offices or of officials tells: key, heading, and the way to it."""

from operator import attrgetter

from django.conf import settings
from django.db.models import Prefetch
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from offices.filters import OfficeFilter, OfficialFilter
from offices.models import Membership, Office, Official, Position, Succession
from trilateral.columns import chosen, name_of
from trilateral.exports import ExportView
from trilateral.records import shown
from trilateral.translations import columns_of


def office_on(office, day=None):
    """An office under its name as of a day, or the latest, if the public may see it."""
    return str(office.name_on(day) or office) if shown(office) else ""


def offices_on(offices, day):
    """Those of some offices that the public may see, under their names as of a day."""
    return [office_on(office, day) for office in offices if shown(office)]


def person_on(part, day):
    """Who took part or signed: name and title as printed, and the office's name."""
    name = part.name_as_printed or name_of(part.official)
    title = part.title_as_printed or part.get_capacity_display()
    return ", ".join(filter(None, [name, title, office_on(part.office, day)]))


def country_of(place):
    return name_of(place.country) if shown(place) else ""


def with_span(text, period):
    """A text and, if known, the interval (EDTF) in which it held."""
    if not (period.starts_on or period.ends_on):
        return text
    return f"{text} ({period.starts_on}/{period.ends_on})"


def _names_of(office):
    names = sorted(
        office.names.all(), key=lambda name: (name.language, name.first_day, name.pk)
    )
    return [with_span(f"{name} [{name.language}]", name) for name in names]


def _by_time(positions):
    return sorted(
        positions.all(), key=lambda position: (position.first_day, position.pk)
    )


def _holding(position, *names):
    """A position in a line, with the names that go with it."""
    title = position.title
    acting = f"[{_('acting')}]" if position.is_acting else ""
    words = " ".join(filter(None, [title, acting]))
    return with_span(", ".join(filter(None, [words, *names])), position)


def _heads_of(office):
    return [
        _holding(position, name_of(position.official))
        for position in _by_time(office.positions)
        if position.is_head
    ]


def _positions_of(official):
    return [
        _holding(position, office_on(position.office, position.day))
        for position in _by_time(official.positions)
    ]


OFFICE_COLUMNS = {
    "label": (_("label"), lambda office: office.label),
    "name": (_("name"), office_on),
    "kind": (_("kind"), lambda office: chosen(Office.Kind, office.kind)),
    "country": (_("country"), lambda office: name_of(office.country)),
    "seat": (_("seat"), lambda office: name_of(office.seat)),
    "part_of": (_("part of"), lambda office: office_on(office.parent)),
    "website": (_("website"), lambda office: office.website),
    "names": (_("names over time"), _names_of),
    "mechanisms": (
        _("member of"),
        lambda office: [
            with_span(str(membership.mechanism), membership)
            for membership in office.memberships.all()
            if shown(membership.mechanism)
        ],
    ),
    "heads": (_("heads"), _heads_of),
    "successors": (
        _("successors"),
        lambda office: [
            f"{succession.get_kind_display()} {office_on(succession.successor)}"
            for succession in office.successions.all()
            if shown(succession.successor)
        ],
    ),
    "predecessors": (
        _("predecessors"),
        lambda office: [
            office_on(succession.predecessor)
            for succession in office.origins.all()
            if shown(succession.predecessor)
        ],
    ),
}

OFFICIAL_COLUMNS = {
    "name": (_("name"), str),
    **{
        column: (format_lazy("{} ({})", _("name"), language), attrgetter(column))
        for column, (code, language) in zip(
            columns_of("name"), settings.LANGUAGES, strict=True
        )
    },
    "name_order": (
        _("order of the name"),
        lambda official: chosen(Official.NameOrder, official.name_order),
    ),
    "spellings": (
        _("spellings"),
        lambda official: [
            f"{spelling} [{spelling.language}]" for spelling in official.spellings.all()
        ],
    ),
    "positions": (_("positions"), _positions_of),
}


class OfficeExport(ExportView):
    queryset = (
        Office.objects.published()
        .for_listing()
        .select_related("parent")
        .prefetch_related(
            "parent__names",
            Prefetch("positions", Position.objects.select_related("official")),
            Prefetch(
                "memberships",
                Membership.objects.select_related("mechanism").order_by("pk"),
            ),
            Prefetch(
                "successions",
                Succession.objects.select_related("successor")
                .prefetch_related("successor__names")
                .order_by("pk"),
            ),
            Prefetch(
                "origins",
                Succession.objects.select_related("predecessor")
                .prefetch_related("predecessor__names")
                .order_by("pk"),
            ),
        )
    )
    filterset_class = OfficeFilter
    columns = OFFICE_COLUMNS
    title = Office._meta.verbose_name_plural
    file_name = "offices"

    def get_columns(self):
        name = (_("name"), lambda office: office_on(office, self.asked_day))
        return super().get_columns() | {"name": name}


class OfficialExport(ExportView):
    queryset = Official.objects.published().for_listing()
    filterset_class = OfficialFilter
    columns = OFFICIAL_COLUMNS
    title = Official._meta.verbose_name_plural
    file_name = "officials"
