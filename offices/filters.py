"""By what the public can filter offices and officials."""

from django.utils.translation import gettext_lazy as _

from offices.models import Country, Mechanism, Office, Official
from trilateral.filters import ChoiceFilter, RecordFilter, SearchFilter
from trilateral.queries import BrowseFilterSet


class OfficeFilter(BrowseFilterSet):
    q = SearchFilter()
    country = RecordFilter(Country, "country", label=_("Country"))
    kind = ChoiceFilter(choices=Office.Kind, label=_("Kind"))
    mechanism = RecordFilter(Mechanism, "memberships__mechanism", label=_("Party to"))

    class Meta:
        model = Office
        fields = []


class OfficialFilter(BrowseFilterSet):
    q = SearchFilter()
    office = RecordFilter(
        Office,
        "positions__office",
        "participations__office",
        label=_("Office"),
    )

    class Meta:
        model = Official
        fields = []
