"""The thread in the order of time: what was held, what was signed, what led to what."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Count

from agreements.models import ActionItem, Agreement, AgreementRelation
from seminars.models import Event
from trilateral.records import shown
from trilateral.threads import (
    Branch,
    Drawing,
    beginnings,
    draw,
    lay_rope,
    shape_of,
    strand,
    width,
)

HELD = Event.EventStatus.HELD


@dataclass
class Entry:
    """A row of the timeline.

    It is a record with its date, or the heading of the years from that of ``day`` to
    ``until``, or else the day on which one looks. ``links`` are what led to it:
    [(how, record, how often)].
    """

    day: datetime.date
    record: Event | Agreement | None = None
    date: str = ""
    until: int | None = None
    links: list[tuple] = field(default_factory=list)
    drawing: Drawing | None = None
    # The strand of the office that was the host.
    strand: str = ""

    @property
    def is_agreement(self):
        return isinstance(self.record, Agreement)

    @property
    def shape(self):
        return shape_of(self.date)

    @property
    def look(self):
        """The names of its node: whose turn it was, what is not sure or not so."""
        names = [self.strand]
        if self.date.mark:
            names.append("unsure")
        if not self.is_agreement and self.record.event_status != HELD:
            names.append("not-held")
        return " ".join(filter(None, names))


def in_order(events, agreements):
    """Those that have a date, in the order of time.

    What fell on one day stays in this order: seminars, meetings of heads, other
    events, and what was signed.
    """
    dates = [(event.starts_on, event) for event in sorted(events, key=lambda e: e.rank)]
    dates += [(agreement.signed_on, agreement) for agreement in agreements]
    entries = [Entry(date.earliest, record, date) for date, record in dates if date]
    return sorted(entries, key=lambda entry: entry.day)


def with_day(entries, day):
    """The entries, and the day on which one looks where it stands among them."""
    return sorted([*entries, Entry(day)], key=lambda entry: entry.day)


def with_years(entries):
    """The entries under headings of their years, and of the years without any."""
    headed, last = [], None
    for entry in entries:
        year = entry.day.year
        if last and year - last > 1:
            headed.append(Entry(datetime.date(last + 1, 1, 1), until=year - 1))
        if year != last:
            headed.append(Entry(datetime.date(year, 1, 1), until=year))
        headed.append(entry)
        last = year
    return headed


def relations_among(agreements):
    """Which of some agreements are based on, amend or replace which others of them."""
    keys = [agreement.pk for agreement in agreements]
    among = AgreementRelation.objects.filter(agreement__in=keys, other__in=keys)
    return among.order_by("pk")


def deeds_among(agreements, events):
    """Which events carried items of which plans out: [(event, plan, how many)]."""
    links = ActionItem.carried_out_by.through.objects.filter(
        actionitem__in=ActionItem.objects.published(),
        actionitem__plan__in=[agreement.pk for agreement in agreements],
        event__in=[event.pk for event in events],
    )
    pairs = links.values_list("event", "actionitem__plan")
    return pairs.annotate(count=Count("pk")).order_by("event", "actionitem__plan")


class Timeline:
    """The events and agreements of some offices, drawn as they led to one another.

    Of more than ``limit`` it has the latest.
    """

    def __init__(self, events, agreements, offices, day, limit):
        entries = in_order(events, agreements)
        self.is_cut = len(entries) > limit
        self.entries = with_years(with_day(entries[-limit:], day)) if entries else []
        rows = enumerate(self.entries)
        self.rows = {entry.record: row for row, entry in rows if entry.record}
        self.branches = {}
        # When an agreement was replaced by another.
        self.replaced = {}
        self.add_links()
        drawings = draw(len(self.entries), list(self.branches.values()))
        for entry, drawing in zip(self.entries, drawings, strict=True):
            entry.drawing = drawing
        self.add_offices(offices, day)

    def add_links(self):
        events = [record for record in self.rows if isinstance(record, Event)]
        agreements = [record for record in self.rows if isinstance(record, Agreement)]
        self.branches |= {each: Branch(self.rows[each]) for each in agreements}
        for event in events:
            self.add_occasion(event)
        for agreement in agreements:
            self.add_signing(agreement)
        self.add_relations({each.pk: each for each in agreements})
        self.add_deeds(agreements, {each.pk: each for each in events})
        for agreement in agreements:
            branch = self.branches[agreement]
            branch.band = self.band(agreement)
            branch.is_open = not agreement.expires_on and agreement not in self.replaced

    def add_offices(self, offices, day):
        """The strands: where each begins, and which office was the host."""
        first = beginnings(len(offices))
        self.offices = list(zip(offices, first, strict=True))
        drawings = [entry.drawing for entry in self.entries]
        self.width = width([*drawings, *first])
        if drawings:
            is_past = [entry.day <= day for entry in self.entries]
            lay_rope(drawings, len(offices), sum(is_past) - 1)
        names = {office: strand(number) for number, office in enumerate(offices)}
        for entry in self.entries:
            if isinstance(entry.record, Event):
                entry.strand = names.get(entry.record.host, "")

    def tell(self, record, how, other, count=1):
        """Say of a record what led to it."""
        self.entries[self.rows[record]].links.append((how, other, count))

    def join(self, branching, other):
        """Lead the branch of a record to the node of another."""
        self.branches[branching].stops.append(self.rows[other])

    def add_occasion(self, event):
        """An event within another: the wider occasion stands beside the rope, or else
        the part of a seminar."""
        if not (whole := shown(event.held_during)):
            return
        self.tell(event, "held during", whole)
        if whole in self.rows:
            aside, other = (
                (event, whole) if event.rank >= whole.rank else (whole, event)
            )
            self.branches.setdefault(aside, Branch(self.rows[aside]))
            self.join(aside, other)

    def add_signing(self, agreement):
        if event := shown(agreement.signed_at):
            self.tell(agreement, "signed at", event)
            if event in self.rows:
                self.join(agreement, event)

    def add_relations(self, agreements):
        for relation in relations_among(agreements.values()):
            new, old = agreements[relation.agreement_id], agreements[relation.other_id]
            self.tell(new, relation.kind, old)
            self.join(old, new)
            if relation.kind == AgreementRelation.Kind.REPLACES:
                day = self.entries[self.rows[new]].day
                self.replaced[old] = min(day, self.replaced.get(old, day))

    def add_deeds(self, agreements, events):
        plans = {each.pk: each for each in agreements}
        for event, plan, count in deeds_among(agreements, events.values()):
            self.tell(events[event], "carried out", plans[plan], count)
            self.join(plans[plan], events[event])

    def band(self, agreement):
        """The rows over which an agreement is in force, as its own dates have it."""
        own = self.rows[agreement]
        effective, expires = agreement.effective_on, agreement.expires_on
        if agreement.kind in Agreement.DECLARATIONS and not (effective or expires):
            return None
        begins, ends = self.entries[own].day, datetime.date.max
        if effective:
            begins = max(begins, effective.earliest)
        if expires:
            ends = expires.latest
        ends = min(ends, self.replaced.get(agreement, ends))
        days = enumerate(entry.day for entry in self.entries)
        rows = [row for row, day in days if row >= own and begins <= day <= ends]
        return (rows[0], rows[-1]) if rows else None
