"""The public pages of events, and the files that belong to them."""

from seminars import exports
from seminars.filters import EventFilter
from seminars.models import Event, Material
from trilateral.browse import BrowseView, FileView, RecordView
from trilateral.records import Status, shown


def delegations(event):
    """Who came to an event, by office: [(office or None, [participations])].

    Offices come in the order in which the record first names them, and those who
    came for none that may be shown, last.
    """
    groups = {}
    for each in event.participations.all():
        office, official = shown(each.office), shown(each.official)
        if office or official or each.name_as_printed or each.title_as_printed:
            groups.setdefault(office, []).append(each)
    return sorted(groups.items(), key=lambda group: group[0] is None)


def neighbours(event):
    """The events of its series before and after an event, as far as dates tell."""
    if not (shown(event.series) and event.starts_on):
        return None, None
    dated = event.series.events.published().exclude(starts_on="")
    events = list(dated.order_by("starts_on", "edition", "pk"))
    index = events.index(event)
    return (
        events[index - 1] if index else None,
        events[index + 1] if index + 1 < len(events) else None,
    )


class EventList(BrowseView):
    queryset = Event.objects.published().for_listing()
    filterset_class = EventFilter
    export = "seminars:event_export"
    extensions = exports.EventExport.extensions


class EventDetail(RecordView):
    queryset = Event.objects.published().for_detail()
    parts = ("other_titles", "participations", "agenda", "outcomes", "materials")

    def get_context_data(self, **kwargs):
        event = self.object
        previous, following = neighbours(event)
        return super().get_context_data(
            delegations=delegations(event),
            agreements=event.agreements_signed.published().order_by("signed_on", "pk"),
            items=event.action_items.published()
            .select_related("plan")
            .order_by("plan", "number_key"),
            previous=previous,
            following=following,
            **kwargs,
        )


class MaterialFile(FileView):
    queryset = Material.objects.filter(event__status=Status.PUBLISHED)
