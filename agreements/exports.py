"""What a file of agreements or of action items tells: key, heading, and the way."""

from datetime import date

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
from offices.columns import name_on, office, offices_of, person, person_facts
from trilateral.calendars import (
    CANCELLED,
    CONFIRMED,
    CalendarExportView,
    Entry,
    remark_on,
)
from trilateral.columns import TITLE_COLUMNS, choice, chosen, name_at
from trilateral.dates import begun_by
from trilateral.exports import ExportView
from trilateral.expressions import Text, written
from trilateral.records import Status
from trilateral.spreadsheets import as_text
from trilateral.ways import Each, Owner, Way


def _signature(*facts):
    *signatory, behalf, day = facts
    words = person(*signatory, day)
    if for_office := name_on(behalf, day):
        return f"{words} → {for_office}"
    return words


_RELATIONS = dict(AgreementRelation.Kind.choices)
_GRADES = dict(AgreementText.Grade.choices)


def agreement_columns(by):
    """What a file tells of an agreement, as of a day if there is one."""
    return {
        "kind": (_("kind"), choice("kind", Agreement.Kind)),
        **TITLE_COLUMNS,
        "mechanism": (_("mechanism"), Way(name_at("mechanism"))),
        "parties": (
            _("parties"),
            offices_of(
                Agreement.parties.through, "agreement", "signed_on_earliest", by
            ),
        ),
        "signed_on": (_("signed on"), Way(written("signed_on"))),
        "first_day": (_("first day possible"), Way("signed_on_earliest")),
        "last_day": (_("last day possible"), Way("signed_on_latest")),
        "signed_at": (_("signed at"), Way(name_at("signed_at", text="title"))),
        "place": (_("place"), Way(name_at("place"))),
        "country": (_("country"), Way(name_at("place", "country"))),
        "signatures": (
            _("signatures"),
            Each(
                Signature.objects.filter(begun_by("signed_on", by)).order_by("pk"),
                "agreement",
                *person_facts(by),
                office("on_behalf_of", by),
                Owner("signed_on_earliest"),
                make=_signature,
            ),
        ),
        "effective_on": (_("in force from"), Way(written("effective_on"))),
        "expires_on": (_("in force to"), Way(written("expires_on"))),
        "is_in_force": (_("in force"), Way("is_in_force")),
        "relations": (
            _("relations"),
            Each(
                AgreementRelation.objects.filter(
                    begun_by("other__signed_on", by), other__status=Status.PUBLISHED
                ).order_by("pk"),
                "agreement",
                "kind",
                Text("other__title"),
                make=lambda kind, other: f"{_RELATIONS.get(kind, kind)}: {other}",
            ),
        ),
        "texts": (
            _("texts"),
            Each(
                AgreementText.objects.order_by("pk"),
                "agreement",
                "language",
                "grade",
                make=lambda language, grade: (
                    f"{language} ({_GRADES.get(grade, grade)})"
                ),
            ),
        ),
        "summary": (_("summary"), Way(Text("summary"))),
    }


class AgreementExport(ExportView):
    queryset = Agreement.objects.published().for_listing()
    filterset_class = AgreementFilter
    columns = staticmethod(agreement_columns)
    title = Agreement._meta.verbose_name_plural
    file_name = "agreements"

    def get_queryset(self):
        return super().get_queryset().as_of(on=self.day)


def _report(date, office, day, text):
    return ", ".join(filter(None, [date, name_on(office, day), text]))


def _last_report(day, by):
    """The way to the latest report by a day: its date, its office, its words.

    ``by`` is the day that is asked for, if there is one.
    """
    return Each(
        ProgressReport.objects.filter(reported_on_earliest__lte=day).order_by(
            "-reported_on_latest", "-pk"
        ),
        "item",
        written("reported_on"),
        office("office", by),
        "reported_on_earliest",
        Text("text"),
        make=_report,
        gather=lambda lines: lines[0] if lines else "",
    )


def item_columns(by):
    """What a file tells of an item, as of a day if there is one."""
    return {
        "plan": (_("plan"), Way(Text("plan__title"))),
        "plan_slug": (_("slug of the plan"), Way("plan__slug")),
        "number": (_("number"), Way("number")),
        "area": (_("area"), Way(name_at("area"))),
        **TITLE_COLUMNS,
        "description": (_("description"), Way(Text("description"))),
        # A plan names its offices as of the day on which it was signed.
        "lead": (
            _("lead office"),
            Way(office("lead", by), "plan__signed_on_earliest", make=name_on),
        ),
        "partners": (
            _("partner offices"),
            offices_of(
                ActionItem.partners.through,
                "actionitem",
                "plan__signed_on_earliest",
                by,
            ),
        ),
        "first_due_on": (_("first due on"), Way(written("due_on"))),
        "due_on": (_("due on"), Way(written("due"))),
        "last_day": (_("last day possible"), Way("due_latest")),
        "state": (_("state"), choice("state", ProgressReport.State)),
        "last_report": (_("last report"), _last_report(date.max, by)),
        "carried_out_by": (
            _("carried out by"),
            Each(
                ActionItem.carried_out_by.through.objects.filter(
                    begun_by("event__starts_on", by)
                ).order_by("event__starts_on", "event"),
                "actionitem",
                name_at("event", text="title"),
            ),
        ),
    }


class ActionItemExport(CalendarExportView):
    queryset = ActionItem.objects.published().for_listing()
    filterset_class = ActionItemFilter
    columns = staticmethod(item_columns)
    title = ActionItem._meta.verbose_name_plural
    file_name = "action-items"
    date_name = "due"

    def get_queryset(self):
        return super().get_queryset().as_of(on=self.day)

    def get_columns(self):
        last_report = _last_report(self.day, self.asked_day)
        return super().get_columns() | {"last_report": (_("last report"), last_report)}

    def entry_of(self, item):
        """A deadline: the last day that the due date can mean.

        On it an item becomes overdue; a bar over a whole year would warn nobody.
        """
        state = chosen(ProgressReport.State, item.state)
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
