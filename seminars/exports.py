"""What a file of events tells: key, heading, and the way to it."""

from django.db.models import Prefetch
from django.utils.translation import gettext, gettext_lazy as _

from offices.exports import country_of, office_on, offices_on, person_on
from seminars.filters import EventFilter
from seminars.models import Event, EventTitle, Participation
from trilateral.calendars import (
    CANCELLED,
    CONFIRMED,
    TENTATIVE,
    CalendarExportView,
    Entry,
    remark_on,
)
from trilateral.columns import TITLE_COLUMNS, chosen, name_of, names_of


def _present(texts):
    return [text for text in texts if text]


def _last_day(event):
    return event.ends_on_latest or event.starts_on_latest


COLUMNS = {
    "kind": (_("kind"), lambda event: chosen(Event.Kind, event.kind)),
    "series": (_("series"), lambda event: name_of(event.series)),
    "edition": (_("edition"), lambda event: event.edition),
    **TITLE_COLUMNS,
    "other_titles": (
        _("other titles"),
        lambda event: [
            f"{title} [{title.language}]" for title in event.other_titles.all()
        ],
    ),
    "starts_on": (_("starts on"), lambda event: event.starts_on),
    "ends_on": (_("ends on"), lambda event: event.ends_on),
    "first_day": (_("first day possible"), lambda event: event.starts_on_earliest),
    "last_day": (_("last day possible"), _last_day),
    "event_status": (
        _("took place"),
        lambda event: chosen(Event.EventStatus, event.event_status),
    ),
    "mode": (_("mode"), lambda event: chosen(Event.Mode, event.mode)),
    "place": (_("place"), lambda event: name_of(event.place)),
    "country": (_("country"), lambda event: country_of(event.place)),
    "venue": (_("venue"), lambda event: event.venue),
    "host": (_("host"), lambda event: office_on(event.host, event.day)),
    "co_organisers": (
        _("co-organisers"),
        lambda event: offices_on(event.co_organisers.all(), event.day),
    ),
    "held_during": (_("held during"), lambda event: name_of(event.held_during)),
    "topics": (_("topics"), lambda event: names_of(event.topics.all())),
    "participants": (
        _("participants"),
        lambda event: _present(
            person_on(part, event.day) for part in event.participations.all()
        ),
    ),
    "outcomes": (
        _("outcomes"),
        lambda event: [outcome.text for outcome in event.outcomes.all()],
    ),
    "summary": (_("summary"), lambda event: event.summary),
}


class EventExport(CalendarExportView):
    queryset = (
        Event.objects.published()
        .for_listing()
        .select_related("held_during")
        .prefetch_related(
            "co_organisers__names",
            "outcomes",
            Prefetch("other_titles", EventTitle.objects.order_by("pk")),
            Prefetch(
                "participations",
                Participation.objects.select_related("official", "office")
                .prefetch_related("office__names")
                .order_by("pk"),
            ),
        )
    )
    filterset_class = EventFilter
    columns = COLUMNS
    title = Event._meta.verbose_name_plural
    file_name = "events"
    date_name = "starts_on"

    def entry_of(self, event):
        remark = remark_on(event.starts_on, event.ends_on)
        return Entry(
            record=event,
            address=self.address_of(event),
            summary=str(event),
            first_day=event.starts_on.earliest,
            last_day=_last_day(event),
            remark=remark,
            description=event.summary,
            location=_location(event),
            status=_status(event, is_vague=bool(remark)),
        )


def _location(event):
    if event.mode == Event.Mode.ONLINE:
        return gettext("online")
    place = [event.venue, name_of(event.place), country_of(event.place)]
    return ", ".join(_present(place))


def _status(event, is_vague):
    statuses = Event.EventStatus
    if event.event_status == statuses.CANCELLED:
        return CANCELLED
    if event.event_status == statuses.POSTPONED:
        return TENTATIVE
    if event.event_status == statuses.SCHEDULED and is_vague:
        return TENTATIVE
    return CONFIRMED
