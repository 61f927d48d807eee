"""By what the public can filter agreements and the items of action plans."""

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from agreements.models import ActionItem, ActionPlan, Agreement, ProgressReport
from offices.models import Mechanism, Office
from seminars.models import Event, Topic
from trilateral.choosing import RecordFilter
from trilateral.dates import Earliest
from trilateral.filters import (
    ChoiceFilter,
    SearchFilter,
    SinceFilter,
    UntilFilter,
    YearFilter,
    YesNoFilter,
)
from trilateral.queries import BrowseFilterSet

# The state of an item on which nobody has reported yet.
UNREPORTED = "unreported"


class AgreementFilter(BrowseFilterSet):
    q = SearchFilter()
    kind = ChoiceFilter(choices=Agreement.Kind, label=_("Kind"))
    party = RecordFilter(Office, "parties", label=_("Party"))
    year = YearFilter("signed_on")
    since = SinceFilter("signed_on", label=_("Signed since"))
    until = UntilFilter("signed_on", label=_("Signed until"))
    in_force = YesNoFilter(label=_("In force"), method="filter_in_force")
    mechanism = RecordFilter(Mechanism, "mechanism", label=_("Mechanism"))
    event = RecordFilter(Event, "signed_at", label=_("Signed at"))

    class Meta:
        model = Agreement
        fields = []

    def filter_in_force(self, queryset, name, value):
        in_force = Agreement.objects.in_force(on=self.day).values("pk")
        if value == "yes":
            return queryset.filter(pk__in=in_force)
        return queryset.exclude(pk__in=in_force)


class ActionItemFilter(BrowseFilterSet):
    q = SearchFilter()
    plan = RecordFilter(ActionPlan, "plan", label=_("Plan"))
    office = RecordFilter(Office, "lead", "partners", label=_("Office"))
    area = RecordFilter(Topic, "area", label=_("Area"))
    event = RecordFilter(Event, "carried_out_by", label=_("Carried out by"))
    state = ChoiceFilter(
        choices=[
            (UNREPORTED, ProgressReport.STATES[""]),
            *ProgressReport.State.choices,
        ],
        label=_("State"),
        method="filter_state",
    )
    since = SinceFilter("due", label=_("Due since"))
    until = UntilFilter("due", label=_("Due until"))
    overdue = YesNoFilter(label=_("Overdue"), method="filter_overdue")

    class Meta:
        model = ActionItem
        fields = []

    def filter_queryset(self, queryset):
        # The due date of the day, which may not be the first one.
        items = queryset.as_of(self.day).alias(due_earliest=Earliest(F("due")))
        return super().filter_queryset(items)

    def filter_state(self, queryset, name, value):
        return queryset.filter(state="" if value == UNREPORTED else value)

    def filter_overdue(self, queryset, name, value):
        overdue = ActionItem.objects.overdue(on=self.day).values("pk")
        if value == "yes":
            return queryset.filter(pk__in=overdue)
        return queryset.exclude(pk__in=overdue)
