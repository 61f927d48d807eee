"""What a file of offices or of officials tells: key, heading, and the way to it."""

from datetime import date
from operator import itemgetter

from django.conf import settings
from django.db.models import Case, Value, When
from django.db.models.functions import Coalesce
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from offices.columns import latest_name, name_on, office, short_name
from offices.filters import OfficeFilter, OfficialFilter
from offices.models import (
    Membership,
    Office,
    OfficeName,
    Official,
    Position,
    Spelling,
    Succession,
)
from trilateral.columns import choice, name_at
from trilateral.dates import begun_by
from trilateral.exports import ExportView
from trilateral.expressions import Text, written
from trilateral.periods import that_began
from trilateral.records import Status
from trilateral.translations import columns_of
from trilateral.ways import Each, Way


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
