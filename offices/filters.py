"""By what the public can filter offices and officials."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from offices.models import Country, Mechanism, Office, Official
from trilateral.choosing import RecordFilter
from trilateral.dates import begun_by
from trilateral.filters import ChoiceFilter, SearchFilter
from trilateral.periods import that_began
from trilateral.queries import BrowseFilterSet


class OfficeFilter(BrowseFilterSet):
    q = SearchFilter()
    country = RecordFilter(Country, "country", label=_("Country"))
    kind = ChoiceFilter(choices=Office.Kind, label=_("Kind"))
    mechanism = RecordFilter(
        Mechanism,
        "memberships__mechanism",
        begun={"memberships__mechanism": that_began},
        label=_("Party to"),
    )

    class Meta:
        model = Office
        fields = []


class OfficialFilter(BrowseFilterSet):
    q = SearchFilter()
    office = RecordFilter(
        Office,
        "positions__office",
        "participations__office",
        begun={
            "positions__office": that_began,
            "participations__office": partial(begun_by, "event__starts_on"),
        },
        label=_("Office"),
    )

    class Meta:
        model = Official
        fields = []
