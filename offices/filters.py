"""By what the public can filter offices and officials."""

from django.utils.translation import gettext_lazy as _

from offices.models import Country, Mechanism, Office, Official
from trilateral.browse import BrowseFilterSet
from trilateral.filters import ChoiceFilter, RecordFilter, SearchFilter


class OfficeFilter(BrowseFilterSet):
    q = SearchFilter(
        "label",
        "names__name",
        "names__abbreviation",
        "country__name",
        "note",
    )
    country = RecordFilter(Country, "country", label=_("Country"))
    kind = ChoiceFilter(choices=Office.Kind, label=_("Kind"))
    mechanism = RecordFilter(Mechanism, "memberships__mechanism", label=_("Party to"))

    class Meta:
        model = Office
        fields = []


class OfficialFilter(BrowseFilterSet):
    q = SearchFilter(
        "name",
        "as_printed",
        "spellings__name",
        "positions__title",
        "positions__as_printed",
        "note",
    )
    office = RecordFilter(
        Office,
        "positions__office",
        "participations__office",
        label=_("Office"),
    )

    class Meta:
        model = Official
        fields = []
