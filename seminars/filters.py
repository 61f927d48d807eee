"""By what the public can filter events."""

from django.utils.translation import gettext_lazy as _

from offices.models import Country, Mechanism, Office, Official, Place
from seminars.models import Event, Series, Topic
from trilateral.choosing import RecordFilter
from trilateral.filters import (
    ChoiceFilter,
    NumberFilter,
    SearchFilter,
    SinceFilter,
    UntilFilter,
    YearFilter,
)
from trilateral.queries import BrowseFilterSet


class EventFilter(BrowseFilterSet):
    q = SearchFilter()
    kind = ChoiceFilter(choices=Event.Kind, label=_("Kind"))
    series = RecordFilter(Series, "series", label=_("Series"))
    edition = NumberFilter(label=_("Edition"))
    mechanism = RecordFilter(
        Mechanism, "mechanism", "series__mechanism", label=_("Mechanism")
    )
    year = YearFilter("starts_on", "ends_on")
    since = SinceFilter("starts_on", "ends_on", label=_("Since"))
    until = UntilFilter("starts_on", "ends_on", label=_("Until"))
    office = RecordFilter(
        Office,
        "host",
        "co_organisers",
        "participations__office",
        label=_("Office"),
    )
    official = RecordFilter(Official, "participations__official", label=_("Official"))
    country = RecordFilter(Country, "place__country", label=_("Country"))
    place = RecordFilter(Place, "place", label=_("Place"))
    topic = RecordFilter(Topic, "topics", label=_("Topic"))
    mode = ChoiceFilter(choices=Event.Mode, label=_("Mode"))

    class Meta:
        model = Event
        fields = []
