"""Records as entries of a calendar (iCalendar, RFC 5545), to subscribe to.

An entry takes whole days. A date that is not a day is told for what it is, in the
title and the description; a record without a date cannot be in a calendar, and the
calendar says how many there are.
"""

import datetime
from typing import NamedTuple

from django.http import HttpResponse
from django.utils.translation import gettext, ngettext
from icalendar import Calendar, Event, vText

from trilateral.characters import printable
from trilateral.citing import site_name
from trilateral.exports import ExportView
from trilateral.streams import CHUNK, in_chunks
from trilateral.wording import form, span_in_words

# A calendar of no more entries is made whole before it is sent. It is then kept as a
# page is, and who polls it gets it again only if it has changed.
SHORT = CHUNK
MEDIA_TYPE = "text/calendar; charset=utf-8"
CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
_END = b"END:VCALENDAR\r\n"


class Entry(NamedTuple):
    """A record as a calendar shows it, from its first day to its last."""

    record: object
    address: str
    summary: str
    first_day: datetime.date
    last_day: datetime.date
    # What became of it, and what is not known about the days, in words.
    remark: str = ""
    description: str = ""
    location: str = ""
    status: str = CONFIRMED


def remark_on(start, end=""):
    """What the dates of a span leave open, in words; nothing if they are plain days."""
    dates = [date for date in (start, end) if date]
    words = "".join(span_in_words(start, end)) if end else start.text
    precisions = {date.precision for date in dates}
    if "year" in precisions:
        return gettext("%(date)s, month and day not known") % {"date": words}
    if "month" in precisions:
        return gettext("%(date)s, day not known") % {"date": words}
    return words if any(date.mark for date in dates) else ""


def to_ical(entry):
    """An entry as the bytes of a VEVENT: the same ones until its record changes."""
    record = entry.record
    event = Event()
    event.add("uid", str(record.uid))
    event.add("dtstamp", record.modified_at)
    event.add("last-modified", record.modified_at)
    event.add("sequence", record.version)
    event.add("dtstart", entry.first_day)
    # The end is the day after; without one, the entry takes its first day.
    if entry.last_day < datetime.date.max:
        event.add("dtend", entry.last_day + datetime.timedelta(days=1))
    summary, remark = entry.summary, entry.remark
    event.add("summary", _text(f"{summary} ({remark})" if remark else summary))
    paragraphs = filter(None, [remark, entry.description, entry.address])
    event.add("description", _text("\n\n".join(paragraphs)))
    if entry.location:
        event.add("location", _text(entry.location))
    event.add("url", entry.address)
    event.add("status", entry.status)
    # An entry of the public record does not make anybody busy.
    event.add("transp", "TRANSPARENT")
    return event.to_ical()


def _text(text):
    return vText(printable(text))


def calendar_parts(title, undated, chunks):
    """An ICS file in parts of bytes, one for each chunk of entries.

    RFC 5545 asks for at least one, but a plan whose deadlines are not known yet has
    none. Programs take an empty calendar and fill it later; an error would end the
    subscription before it begins, and an entry that is none would be an invention.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Trilateral//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _text(title))
    if undated:
        remark = ngettext(
            "%(count)d record without a date is left out.",
            "%(count)d records without a date are left out.",
            undated,
        ) % {"count": undated}
        for name in ("description", "x-wr-caldesc"):
            calendar.add(name, _text(remark))
    day = datetime.timedelta(days=1)
    calendar.add("refresh-interval", day, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vText("P1D"))
    part = calendar.to_ical().removesuffix(_END)
    for entries in chunks:
        yield part + b"".join(to_ical(entry) for entry in entries)
        part = b""
    yield part + _END


class CalendarExportView(ExportView):
    """An export that is a calendar too."""

    extensions = (*ExportView.extensions, "ics")
    # The partial date without which a record is in no calendar.
    date_name = ""

    def entry_of(self, record):
        """The Entry of a record."""
        raise NotImplementedError

    def calendar_name(self):
        """What tells it from others among the calendars of a reader."""
        chosen, colon = self.filterset.chosen(), form("COLON")
        chosen = [f"{label}{colon}{value}" for label, value, _others in chosen]
        about = form("COMMA").join(chosen)
        about = form("IN_BRACKETS").format(about) if about else ""
        return f"{self.get_title()}{about} – {site_name()}"

    def as_ics(self, queryset):
        undated = queryset.filter(**{self.date_name: ""})
        dated = queryset.exclude(**{self.date_name: ""})
        chunks = ([self.entry_of(r) for r in records] for records in in_chunks(dated))
        parts = calendar_parts(self.calendar_name(), undated.count(), chunks)
        if dated[: SHORT + 1].count() > SHORT:
            return self.stream("ics", MEDIA_TYPE, parts)
        content = b"".join(parts)
        return HttpResponse(content, MEDIA_TYPE, headers=self.disposition("ics"))
