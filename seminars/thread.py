"""The thread at an event: what was before it, what was signed at it, what came next."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from seminars.models import Event
from trilateral.records import Status
from trilateral.steps import MOST, Step, begun, drawn


def in_order(records, name, by):
    """Those of some records that may have begun by a day, by their dates."""
    found = filter(None, [begun(record, by) for record in records])
    return sorted(found, key=lambda record: (getattr(record, name), record.pk))


def parts_of(event, by=None):
    """What was held during an event, and what was signed there: [(event, [agreement])].

    Both in the order of time.
    """
    parts = in_order(event.included_events.all(), "starts_on", by)
    return [
        (part, in_order(part.agreements_signed.all(), "signed_on", by))
        for part in parts
    ]


def has_room(agreements, parts):
    """Whether the thread at an event holds all that was held and signed there."""
    kinds = [parts, agreements, *(signed for _part, signed in parts)]
    return all(len(records) <= MOST for records in kinds)


def item_counts(events):
    """How many items the plans have that were signed at some events: {plan: count}."""
    signed = Event.objects.filter(
        pk__in=[event.pk for event in events],
        agreements_signed__status=Status.PUBLISHED,
        agreements_signed__items__status=Status.PUBLISHED,
    )
    counts = signed.values_list("agreements_signed")
    return dict(counts.annotate(count=Count("agreements_signed__items")))


def steps(event, agreements, parts, neighbours, by=None):
    """The steps of the thread at an event, each with its drawing.

    ``agreements`` are those signed at it, ``parts`` what was held during it and what
    was signed there, ``neighbours`` the events before and after it.
    """
    previous, following = neighbours
    parts = parts[:MOST]
    counts = item_counts([event, *(part for part, _signed in parts)])
    found = []

    def add(record, how, date, **fields):
        found.append(Step(record, how, date, **fields))
        return len(found) - 1

    def add_signed(agreements, how, row):
        for agreement in agreements[:MOST]:
            count = counts.get(agreement.pk, 0)
            fields = {"is_aside": True, "is_agreement": True, "ties": [row]}
            add(agreement, how, agreement.signed_on, count=count, **fields)

    if previous:
        add(previous, _("Before it"), previous.starts_on, rel="prev")
    if whole := begun(event.held_during, by):
        fields = {"is_aside": whole.rank > event.rank, "ties": [len(found) + 1]}
        add(whole, _("Held during"), whole.starts_on, **fields)
    here = add(event, _("Here"), event.starts_on, is_here=True)
    add_signed(agreements, _("Signed at it"), here)
    for part, signed in parts:
        fields = {"is_aside": True, "ties": [here]}
        row = add(part, _("Held during it"), part.starts_on, **fields)
        add_signed(signed, _("Signed there"), row)
    if following:
        add(following, _("After it"), following.starts_on, rel="next")
    return drawn(found)
