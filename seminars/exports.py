"""What a file of events tells: key, heading, and the way to it."""

from django.db.models.functions import Coalesce
from django.utils.translation import gettext, gettext_lazy as _

from offices.columns import (
    country_of,
    name_on,
    office,
    offices_of,
    person,
    person_facts,
)
from seminars.filters import EventFilter
from seminars.models import Event, EventTitle, Outcome, Participation
from trilateral.calendars import (
    CANCELLED,
    CONFIRMED,
    TENTATIVE,
    CalendarExportView,
    Entry,
    remark_on,
)
from trilateral.columns import TITLE_COLUMNS, choice, name_at, name_of
from trilateral.expressions import Text, written
from trilateral.ways import Each, Owner, Way


def event_columns(by):
    """What a file tells of an event, as of a day if there is one."""
    return {
        "kind": (_("kind"), choice("kind", Event.Kind)),
        "series": (_("series"), Way(name_at("series"))),
        "edition": (_("edition"), Way("edition")),
        **TITLE_COLUMNS,
        "other_titles": (
            _("other titles"),
            Each(
                EventTitle.objects.order_by("pk"),
                "event",
                "title",
                "language",
                make="{} [{}]".format,
            ),
        ),
        "starts_on": (_("starts on"), Way(written("starts_on"))),
        "ends_on": (_("ends on"), Way(written("ends_on"))),
        "first_day": (_("first day possible"), Way("starts_on_earliest")),
        "last_day": (
            _("last day possible"),
            Way(Coalesce("ends_on_latest", "starts_on_latest")),
        ),
        "event_status": (_("took place"), choice("event_status", Event.EventStatus)),
        "mode": (_("mode"), choice("mode", Event.Mode)),
        "place": (_("place"), Way(name_at("place"))),
        "country": (_("country"), Way(name_at("place", "country"))),
        "venue": (_("venue"), Way(Text("venue"))),
        "host": (
            _("host"),
            Way(office("host", by), "starts_on_earliest", make=name_on),
        ),
        "co_organisers": (
            _("co-organisers"),
            offices_of(Event.co_organisers.through, "event", "starts_on_earliest", by),
        ),
        "held_during": (_("held during"), Way(name_at("held_during", text="title"))),
        "topics": (
            _("topics"),
            Each(
                Event.topics.through.objects.order_by("topic__slug"),
                "event",
                name_at("topic"),
            ),
        ),
        "participants": (
            _("participants"),
            Each(
                Participation.objects.order_by("pk"),
                "event",
                *person_facts(by),
                Owner("starts_on_earliest"),
                make=person,
            ),
        ),
        "outcomes": (
            _("outcomes"),
            Each(Outcome.objects.order_by("order", "pk"), "event", Text("text")),
        ),
        "summary": (_("summary"), Way(Text("summary"))),
    }


class EventExport(CalendarExportView):
    queryset = Event.objects.published().for_listing()
    filterset_class = EventFilter
    columns = staticmethod(event_columns)
    title = Event._meta.verbose_name_plural
    file_name = "events"
    date_name = "starts_on"

    def entry_of(self, event):
        vague = remark_on(event.starts_on, event.ends_on)
        return Entry(
            record=event,
            address=self.address_of(event),
            summary=str(event),
            first_day=event.starts_on.earliest,
            last_day=event.ends_on_latest or event.starts_on_latest,
            remark="; ".join(filter(None, [event.called_off, vague])),
            description=event.summary,
            location=_location(event),
            status=_status(event, is_vague=bool(vague)),
        )


def _location(event):
    if event.mode == Event.Mode.ONLINE:
        return gettext("online")
    place = [event.venue, name_of(event.place), country_of(event.place)]
    return ", ".join(filter(None, place))


def _status(event, is_vague):
    statuses = Event.EventStatus
    if event.event_status == statuses.CANCELLED:
        return CANCELLED
    if event.event_status == statuses.POSTPONED:
        return TENTATIVE
    if event.event_status == statuses.SCHEDULED and is_vague:
        return TENTATIVE
    return CONFIRMED
