"""The public pages of events, and the files that belong to them."""

from operator import attrgetter

from django.db.models import Q

from seminars import descriptions, exports
from seminars.filters import EventFilter
from seminars.models import Event, Material
from seminars.thread import has_room, parts_of, steps
from trilateral.browse import BrowseView, FileView
from trilateral.descriptions import CiteView, DescribedView
from trilateral.records import Status, shown

# What a page tells of an event; the filtered lists tell it all.
SHOWN = 100


def delegations(event):
    """Who came to an event, by office: [(office or None, [participations])].

    Offices come in the order in which the record first names them, and those who
    came for none that may be shown, last.
    """
    groups = {}
    for each in sorted(event.participations.all(), key=attrgetter("pk")):
        office, official = shown(each.office), shown(each.official)
        if office or official or each.name_as_printed or each.title_as_printed:
            groups.setdefault(office, []).append(each)
    return sorted(groups.items(), key=lambda group: group[0] is None)


def mechanism_of(event):
    """The mechanism of an event or of its series, if the public may see it."""
    series = shown(event.series)
    return shown(event.mechanism) or (series and shown(series.mechanism))


def neighbours(event, by=None):
    """The events of its series before and after an event, or None for each.

    They are told by the dates, and where it has none, by the number of its edition.
    With a day, those that came after it are left out.
    """
    if not shown(event.series):
        return None, None
    events = event.series.events.published().begun_by(by)
    if event.starts_on:
        # Of those on one day, the ones that were entered first come first.
        day, pk = event.starts_on, event.pk
        before = events.filter(Q(starts_on__lt=day) | Q(starts_on=day, pk__lt=pk))
        before = before.filter(starts_on__gt="", starts_on__lte=day)
        after = events.filter(Q(starts_on__gt=day) | Q(starts_on=day, pk__gt=pk))
        after = after.filter(starts_on__gte=day)
        order = ("starts_on", "pk")
    elif event.edition:
        before = events.filter(edition__lt=event.edition)
        after = events.filter(edition__gt=event.edition)
        order = ("edition",)
    else:
        return None, None
    backwards = [f"-{name}" for name in order]
    return before.order_by(*backwards).first(), after.order_by(*order).first()


class EventList(BrowseView):
    filterset_class = EventFilter
    export = "seminars:event_export"
    extensions = exports.EventExport.extensions
    model = Event
    grouped_by = ("rank",)

    def get_queryset(self):
        return Event.objects.published().begun_by(self.asked_day).for_listing()


class EventDetail(DescribedView):
    queryset = Event.objects.published().for_detail()
    subject = descriptions.event_subject
    description = descriptions.describe_event
    cite = "seminars:event_cite"
    listed_in = "seminars:event_list"
    parts = ("other_titles", "participations", "agenda", "outcomes", "materials")

    def get_context_data(self, **kwargs):
        event, by = self.object, self.asked_day
        agreements = event.agreements_signed.published().begun_by(by)
        agreements = list(agreements.order_by("signed_on", "pk")[: SHOWN + 1])
        items = event.action_items.published().begun_by(by).with_grounds()
        items = items.select_related("plan")
        items = list(items.order_by("plan", "number_key", "pk")[: SHOWN + 1])
        parts = parts_of(event, by)
        thread = steps(event, agreements, parts, neighbours(event, by), by)
        if has_room(agreements, parts):  # so they are not told a second time
            parts, agreements = [], []
        return super().get_context_data(
            delegations=delegations(event),
            mechanism=mechanism_of(event),
            parts=parts,
            agreements=agreements[:SHOWN],
            has_more_agreements=len(agreements) > SHOWN,
            items=items[:SHOWN],
            has_more_items=len(items) > SHOWN,
            steps=thread,
            **kwargs,
        )


class EventCite(CiteView):
    queryset = Event.objects.published().select_related("place")
    subject = descriptions.event_subject


class MaterialFile(FileView):
    queryset = Material.objects.filter(event__status=Status.PUBLISHED)
