"""The public pages of agreements and action items, and their files."""

from django.urls import reverse
from django.utils.translation import gettext

from agreements import descriptions, exports
from agreements.filters import ActionItemFilter, AgreementFilter
from agreements.models import ActionItem, Agreement, AgreementText, ProgressReport
from agreements.progress import counted, progress
from agreements.thread import agreement_steps, deeds, item_steps
from offices.views import NO_DEADLINES
from trilateral.browse import BrowseView, FileView, downloads
from trilateral.descriptions import CiteView, DescribedView
from trilateral.records import Status

# What a page tells of a plan or an item; the filtered lists tell it all.
SHOWN = 200


class AgreementList(BrowseView):
    filterset_class = AgreementFilter
    export = "agreements:agreement_export"
    extensions = exports.AgreementExport.extensions
    model = Agreement

    def get_queryset(self):
        agreements = Agreement.objects.published().begun_by(self.asked_day)
        return agreements.as_of(on=self.day).for_listing()


def calendar_of(plan, has_deadlines):
    """The calendar of a plan: its name, its address, and what is to be said of it."""
    address = reverse("agreements:plan_export", args=[plan.slug, "ics"])
    return gettext("Its deadlines"), address, "" if has_deadlines else NO_DEADLINES


class AgreementDetail(DescribedView):
    model = Agreement
    subject = descriptions.agreement_subject
    description = descriptions.describe_agreement
    cite = "agreements:agreement_cite"
    listed_in = "agreements:agreement_list"
    parts = ("signatures", "texts", "relations")

    def calendars(self):
        if self.object.kind != Agreement.Kind.ACTION_PLAN:
            return []
        items = ActionItem.objects.published().filter(plan=self.object.pk)
        has_deadlines = items.with_deadline(self.day).exists()
        return [calendar_of(self.object, has_deadlines)]

    def get_queryset(self):
        agreements = Agreement.objects.published().as_of(on=self.day)
        return agreements.for_detail(by=self.asked_day)

    def get_context_data(self, **kwargs):
        plan, by = self.object, self.asked_day
        items = ActionItem.objects.published().filter(plan=plan.pk)
        items = items.as_of(on=self.day).with_deeds(by)
        rows = list(items.with_grounds().for_listing()[: SHOWN + 1])
        events = list(deeds(by, plan=plan.pk)[:SHOWN])
        return super().get_context_data(
            items=rows[:SHOWN],
            has_more=len(rows) > SHOWN,
            progress=progress(counted(items)),
            events=events,
            steps=agreement_steps(plan, events, by),
            downloads=downloads(
                "agreements:plan_export",
                exports.PlanExport.extensions,
                slug=self.object.slug,
            ),
            **kwargs,
        )


class AgreementCite(CiteView):
    queryset = Agreement.objects.published().select_related("place")
    subject = descriptions.agreement_subject


class ActionItemList(BrowseView):
    filterset_class = ActionItemFilter
    export = "agreements:actionitem_export"
    extensions = exports.ActionItemExport.extensions
    model = ActionItem
    # They stand under their plans, in a piece that other pages share.
    has_lines = False

    def get_context_data(self, **kwargs):
        dated = self.filterset.qs.exclude(due="")
        remark = "" if dated.exists() else NO_DEADLINES
        return super().get_context_data(calendar_remark=remark, **kwargs)

    def get_queryset(self):
        items = ActionItem.objects.published().begun_by(self.asked_day)
        items = items.as_of(on=self.day).with_deeds(self.asked_day)
        return items.with_grounds().for_listing()


class ActionItemDetail(DescribedView):
    model = ActionItem
    subject = descriptions.item_subject
    description = descriptions.describe_item
    cite = "agreements:actionitem_cite"
    listed_in = "agreements:actionitem_list"
    context_object_name = "item"
    parts = ("due_date_changes", "progress_reports")

    def get_queryset(self):
        return ActionItem.objects.published().as_of(on=self.day).for_detail()

    def get_context_data(self, **kwargs):
        item, by = self.object, self.asked_day
        siblings = ActionItem.objects.published().filter(plan=item.plan_id)
        events = list(deeds(by, pk=item.pk)[:SHOWN])
        return super().get_context_data(
            events=events,
            steps=item_steps(item, events, by),
            previous=siblings.filter(number_key__lt=item.number_key)
            .order_by("-number_key", "-pk")
            .first(),
            following=siblings.filter(number_key__gt=item.number_key)
            .order_by("number_key", "pk")
            .first(),
            **kwargs,
        )


class ActionItemCite(CiteView):
    queryset = ActionItem.objects.published().select_related("plan")
    subject = descriptions.item_subject


class TextFile(FileView):
    queryset = AgreementText.objects.filter(agreement__status=Status.PUBLISHED)


class ReportFile(FileView):
    queryset = ProgressReport.objects.filter(item__in=ActionItem.objects.published())
