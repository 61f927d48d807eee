"""What a file of agreements or of action items tells: key, heading, and the way."""

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext, gettext_lazy as _

from agreements.filters import ActionItemFilter, AgreementFilter
from agreements.models import (
    ActionItem,
    ActionPlan,
    Agreement,
    AgreementRelation,
    AgreementText,
    ProgressReport,
    Signature,
)
from offices.exports import country_of, office_on, offices_on, person_on
from seminars.models import Event
from trilateral.calendars import (
    CANCELLED,
    CONFIRMED,
    CalendarExportView,
    Entry,
    remark_on,
)
from trilateral.columns import TITLE_COLUMNS, chosen, name_of, names_of
from trilateral.exports import ExportView
from trilateral.records import shown
from trilateral.spreadsheets import as_text


def _signature(signature, day):
    person = person_on(signature, day)
    if for_office := office_on(signature.on_behalf_of, day):
        return f"{person} → {for_office}"
    return person


AGREEMENT_COLUMNS = {
    "kind": (_("kind"), lambda agreement: chosen(Agreement.Kind, agreement.kind)),
    **TITLE_COLUMNS,
    "mechanism": (_("mechanism"), lambda agreement: name_of(agreement.mechanism)),
    "parties": (
        _("parties"),
        lambda agreement: offices_on(agreement.parties.all(), agreement.day),
    ),
    "signed_on": (_("signed on"), lambda agreement: agreement.signed_on),
    "first_day": (
        _("first day possible"),
        lambda agreement: agreement.signed_on_earliest,
    ),
    "last_day": (
        _("last day possible"),
        lambda agreement: agreement.signed_on_latest,
    ),
    "signed_at": (_("signed at"), lambda agreement: name_of(agreement.signed_at)),
    "place": (_("place"), lambda agreement: name_of(agreement.place)),
    "country": (_("country"), lambda agreement: country_of(agreement.place)),
    "signatures": (
        _("signatures"),
        lambda agreement: [
            line
            for signature in agreement.signatures.all()
            if (line := _signature(signature, agreement.day))
        ],
    ),
    "effective_on": (_("in force from"), lambda agreement: agreement.effective_on),
    "expires_on": (_("in force to"), lambda agreement: agreement.expires_on),
    "is_in_force": (_("in force"), lambda agreement: agreement.is_in_force),
    "relations": (
        _("relations"),
        lambda agreement: [
            f"{relation.get_kind_display()}: {relation.other}"
            for relation in agreement.relations.all()
            if shown(relation.other)
        ],
    ),
    "texts": (_("texts"), lambda agreement: list(map(str, agreement.texts.all()))),
    "summary": (_("summary"), lambda agreement: agreement.summary),
}


class AgreementExport(ExportView):
    queryset = (
        Agreement.objects.published()
        .for_listing()
        .select_related("mechanism", "place__country")
        .prefetch_related(
            Prefetch(
                "signatures",
                Signature.objects.select_related("office", "official", "on_behalf_of")
                .prefetch_related("office__names", "on_behalf_of__names")
                .order_by("pk"),
            ),
            Prefetch(
                "relations",
                AgreementRelation.objects.select_related("other").order_by("pk"),
            ),
            Prefetch("texts", AgreementText.objects.order_by("pk")),
        )
    )
    filterset_class = AgreementFilter
    columns = AGREEMENT_COLUMNS
    title = Agreement._meta.verbose_name_plural
    file_name = "agreements"

    def get_queryset(self):
        return super().get_queryset().as_of(on=self.day)


def _day_of_plan(item):
    """The day as of which a plan names its offices."""
    return item.plan.day


def _state(item):
    return chosen(ProgressReport.State, item.state)


def _last_report(item):
    """The latest report by the day of the file: its date, its office, its words."""
    if not item.reports_by_then:
        return ""
    report = item.reports_by_then[0]
    office = office_on(report.office, report.reported_on.earliest)
    return ", ".join(filter(None, [report.reported_on, office, report.text]))


ITEM_COLUMNS = {
    "plan": (_("plan"), lambda item: str(item.plan)),
    "plan_slug": (_("slug of the plan"), lambda item: item.plan.slug),
    "number": (_("number"), lambda item: item.number),
    "area": (_("area"), lambda item: name_of(item.area)),
    **TITLE_COLUMNS,
    "description": (_("description"), lambda item: item.description),
    "lead": (_("lead office"), lambda item: office_on(item.lead, _day_of_plan(item))),
    "partners": (
        _("partner offices"),
        lambda item: offices_on(item.partners.all(), _day_of_plan(item)),
    ),
    "first_due_on": (_("first due on"), lambda item: item.due_on),
    "due_on": (_("due on"), lambda item: item.due),
    "last_day": (_("last day possible"), lambda item: item.due_latest),
    "state": (_("state"), _state),
    "last_report": (_("last report"), _last_report),
    "carried_out_by": (
        _("carried out by"),
        lambda item: names_of(item.carried_out_by.all()),
    ),
}


class ActionItemExport(CalendarExportView):
    queryset = ActionItem.objects.published().for_listing()
    filterset_class = ActionItemFilter
    columns = ITEM_COLUMNS
    title = ActionItem._meta.verbose_name_plural
    file_name = "action-items"
    date_name = "due"

    def get_queryset(self):
        reports = (
            ProgressReport.objects.filter(reported_on_earliest__lte=self.day)
            .select_related("office")
            .prefetch_related("office__names")
            .order_by("-reported_on_latest", "-pk")
        )
        return (
            super()
            .get_queryset()
            .as_of(on=self.day)
            .prefetch_related(
                Prefetch("progress_reports", reports, to_attr="reports_by_then"),
                Prefetch("carried_out_by", Event.objects.order_by("starts_on", "pk")),
            )
        )

    def entry_of(self, item):
        """A deadline: the last day that the due date can mean.

        On it an item becomes overdue; a bar over a whole year would warn nobody.
        """
        state = _state(item)
        lines = [str(item.plan), item.description]
        if state:
            lines.append(gettext("State: %(state)s") % {"state": as_text(state)})
        return Entry(
            record=item,
            address=self.address_of(item),
            summary=gettext("Due: %(item)s") % {"item": item},
            first_day=item.due_latest,
            last_day=item.due_latest,
            remark=remark_on(item.due),
            description="\n\n".join(filter(None, lines)),
            status=CANCELLED if state == ProgressReport.State.DROPPED else CONFIRMED,
        )


class PlanExport(ActionItemExport):
    """The items of one plan."""

    def get_queryset(self):
        self.plan = get_object_or_404(
            ActionPlan.objects.published(), slug=self.kwargs["slug"]
        )
        return super().get_queryset().filter(plan=self.plan)

    def get_title(self):
        return str(self.plan)

    def get_file_name(self):
        return self.plan.slug
