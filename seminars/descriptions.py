"""What events are to bibliographies and to schema.org."""

from operator import attrgetter

from offices.descriptions import office_reference, person_reference, place_of
from seminars.models import Event
from trilateral.citing import Subject
from trilateral.linked_data import date_of, mention, names_in, other_names, said
from trilateral.records import shown
from trilateral.translations import text_in

# Those who came to a meeting of hundreds are on its page; machines get the first.
MOST = 50

_STATUSES = {
    Event.EventStatus.POSTPONED: "EventPostponed",
    Event.EventStatus.CANCELLED: "EventCancelled",
}
_MODES = {
    Event.Mode.OFFLINE: "OfflineEventAttendanceMode",
    Event.Mode.ONLINE: "OnlineEventAttendanceMode",
    Event.Mode.MIXED: "MixedEventAttendanceMode",
}


def event_subject(event, page):
    title, language = text_in(event, "title")
    return Subject(
        title,
        language,
        event.get_kind_display(),
        dates=tuple(date for date in (event.starts_on, event.ends_on) if date),
        is_event=True,
        place=str(shown(event.place) or ""),
        called_off=event.called_off,
    )


def event_reference(event, page):
    return page.reference("Event", event, str(event)) | said(
        startDate=date_of(event.starts_on)
    )


def who_came(participation, page, day):
    """A person or, if nobody is named, an office; None if neither may be shown."""
    official, office = shown(participation.official), shown(participation.office)
    office = office and office_reference(office, page, day)
    if official:
        return person_reference(official, page) | said(affiliation=office)
    if participation.name_as_printed:
        person = {"@type": "Person", "name": participation.name_as_printed}
        return person | said(affiliation=office)
    return office


def _once(things):
    """Each of some things once: an office for which nobody is named may come twice."""
    return [each for at, each in enumerate(things) if each and each not in things[:at]]


def _location(event):
    if event.mode == Event.Mode.ONLINE:
        return {"@type": "VirtualLocation"}
    return place_of(event.place, event.venue)


def describe_event(event, page):
    name = str(event)
    came = sorted(event.participations.all(), key=attrgetter("pk"))[:MOST]
    attendees = [who_came(each, page, event.day) for each in came]
    speakers = [who_came(each, page, event.day) for each in came if each.is_speaker]
    titles = [(each.title, each.language) for each in event.other_titles.all()]
    hosts = [shown(event.host), *map(shown, event.co_organisers.all())]
    series, whole = shown(event.series), shown(event.held_during)
    wholes = [
        series and {"@type": "EventSeries", "name": str(series)},
        whole and event_reference(whole, page),
    ]
    included = page.begun(event.included_events.all(), "day")
    parts = sorted(filter(shown, included), key=attrgetter("pk"))
    mode = _MODES.get(event.mode)
    status = _STATUSES.get(event.event_status, "EventScheduled")
    return event_reference(event, page) | said(
        alternateName=other_names(name, [*names_in(event, "title"), *titles]),
        endDate=date_of(event.ends_on),
        eventStatus=f"https://schema.org/{status}",
        eventAttendanceMode=mode and f"https://schema.org/{mode}",
        location=_location(event),
        organizer=[office_reference(host, page, event.day) for host in hosts if host],
        superEvent=[each for each in wholes if each],
        subEvent=[event_reference(part, page) for part in parts],
        attendee=_once(attendees),
        performer=[mention(each) for each in _once(speakers)],
        about=[str(topic) for topic in event.topics.all() if shown(topic)],
        description=event.summary,
    )
