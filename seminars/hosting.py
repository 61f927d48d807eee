"""Whose turn it was: how often each office was the host of a seminar, and when."""

from dataclasses import dataclass

from django.db.models import Count

from offices.models import Office
from seminars.models import Event
from trilateral.rings import Seat, ring
from trilateral.threads import strand

YEARS = 12  # that are told of an office; its list has them all


@dataclass
class Host:
    """An office, how often it was the host, in which years, and where it is drawn."""

    office: Office
    strand: str
    count: int
    years: list[int]
    seat: Seat


def hosts(offices, by=None):
    """How often each of some offices was the host of a seminar, by a day."""
    seminars = (
        Event.objects.published()
        .begun_by(by)
        .filter(
            kind=Event.Kind.SEMINAR,
            event_status=Event.EventStatus.HELD,
            host__in=offices,
        )
    )
    counts = seminars.values_list("host", "starts_on_earliest__year").annotate(
        count=Count("pk")
    )
    counts = list(counts.order_by("host", "starts_on_earliest__year"))
    totals = [sum(n for pk, _year, n in counts if pk == each.pk) for each in offices]
    found = []
    for number, (office, seat) in enumerate(zip(offices, ring(totals), strict=True)):
        years = [year for pk, year, _n in counts if pk == office.pk and year]
        found.append(Host(office, strand(number), totals[number], years[-YEARS:], seat))
    return found
