"""Items of action plans, and what came of them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.models.agreements import Agreement
from agreements.models.kinds import ActionPlan
from offices.models import Office
from seminars.models import Event, Topic
from trilateral.addresses import page_of
from trilateral.dates import PartialDateField
from trilateral.files import Attachment
from trilateral.records import AsPrinted, Part, Record, RecordQuerySet, Status
from trilateral.sorting import natural_key
from trilateral.sources import inferred
from trilateral.translations import in_some_language, translated


class ActionItemQuerySet(RecordQuerySet):
    begins_on = "plan__signed_on"

    def published(self):
        """The published items of published plans."""
        return super().published().filter(plan__status=Status.PUBLISHED)

    def as_of(self, on):
        """With ``state``, ``due`` and ``due_latest`` as they stood on a day.

        The state is that of the latest report by then, the due date that of the
        latest change by then, or else the first one.
        """
        reports = ProgressReport.objects.filter(
            item=OuterRef("pk"), reported_on_earliest__lte=on
        ).order_by("-reported_on_latest", "-pk")
        changes = DueDateChange.objects.filter(
            item=OuterRef("pk"), changed_on_earliest__lte=on
        ).order_by("-changed_on_latest", "-pk")
        return self.annotate(
            state=Coalesce(
                Subquery(reports.values("state")[:1]),
                models.Value(""),
            ),
            due=Coalesce(
                Subquery(changes.values("due_on")[:1]),
                F("due_on"),
                output_field=PartialDateField(),
            ),
            due_latest=Coalesce(
                Subquery(changes.values("due_on_latest")[:1]),
                F("due_on_latest"),
                output_field=models.DateField(),
            ),
        )

    def with_deadline(self, on):
        """Those of which it was known on a day when they are due."""
        return self.as_of(on).exclude(due="")

    def with_deeds(self, by=None):
        """With ``deeds``: how many events carried it out that the public may see.

        With a day, those that may have been held by then.
        """
        links = ActionItem.carried_out_by.through.objects.filter(
            actionitem=OuterRef("pk"),
            event__in=Event.objects.published().begun_by(by),
        ).order_by()
        counts = links.values("actionitem").annotate(count=Count("pk"))
        return self.annotate(deeds=Coalesce(Subquery(counts.values("count")), 0))

    def with_grounds(self):
        """With ``is_inferred``: no source states which events carried it out."""
        return self.annotate(is_inferred=inferred(ActionItem, "carried_out_by"))

    def overdue(self, on):
        """The items whose due date is past on a day, and which are not closed."""
        return (
            self.as_of(on)
            .filter(due_latest__lt=on)
            .exclude(state__in=ProgressReport.CLOSED)
        )

    def for_listing(self):
        """Latest plan first, and in each the items in the order of their numbers."""
        return (
            self.prefetch_related("plan", "area", "lead__names", "partners__names")
            .order_by("-plan__signed_on", "-plan_id", "number_key", "pk")
            .fetch_mode(models.FETCH_RAISE)
        )

    def for_detail(self):
        return self.prefetch_related(
            "plan__signed_at__held_during",
            "area",
            "lead__names",
            "partners__names",
            "carried_out_by",
            "due_date_changes",
            "progress_reports__office__names",
        ).fetch_mode(models.FETCH_RAISE)


class ActionItem(AsPrinted, Record):
    """A line of an action plan: what is to be done, by whom, and by when."""

    # Identification
    plan = models.ForeignKey(
        ActionPlan, models.PROTECT, related_name="items", verbose_name=_("plan")
    )
    number = models.CharField(
        _("number"), max_length=20, help_text=_("As in the plan: 3, or 2.1.")
    )
    number_key = models.CharField(max_length=120, editable=False)
    # Task
    area = models.ForeignKey(
        Topic,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("area"),
    )
    title = translated(
        models.CharField(_("title"), max_length=300, blank=True, default="")
    )
    description = translated(models.TextField(_("description"), blank=True, default=""))
    # Responsibility
    lead = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_items",
        verbose_name=_("lead office"),
    )
    partners = models.ManyToManyField(
        Office,
        blank=True,
        related_name="partnered_items",
        verbose_name=_("partner offices"),
    )
    due_on = PartialDateField(
        _("first due on"),
        blank=True,
        help_text=_("The first date agreed; it stays when the date is changed."),
    )
    # Result
    carried_out_by = models.ManyToManyField(
        Event,
        blank=True,
        related_name="action_items",
        verbose_name=_("carried out by"),
        help_text=_("The events that carried it out."),
    )

    _history_m2m_fields = ["partners", "carried_out_by"]

    objects = ActionItemQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("action item")
        verbose_name_plural = _("action items")
        constraints = [
            *Record.Meta.constraints,
            *AsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=in_some_language("title") | ~Q(as_printed=""),
                name="%(app_label)s_%(class)s_has_title",
                violation_error_message=_("Say what is to be done."),
            ),
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="%(app_label)s_%(class)s_number_once_a_plan",
                violation_error_message=_("The plan has an item with this number."),
            ),
        ]
        indexes = [models.Index(fields=["plan", "number_key"])]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def save(self, **kwargs):
        self.number_key = natural_key(self.number)
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "number_key"}
        super().save(**kwargs)

    def clean(self):
        if self.plan_id and self.plan.kind != Agreement.Kind.ACTION_PLAN:
            raise ValidationError({"plan": _("Only an action plan has items.")})

    def get_absolute_url(self):
        return page_of("agreements:actionitem_detail", self.slug)

    @property
    def state_in_words(self):
        """What ActionItemQuerySet.as_of found as the state, for readers.

        As with a choice of Django's, one that was written past the models is itself.
        """
        return ProgressReport.STATES.get(self.state, self.state)


class DueDateChange(Part):
    """The day by which an item is due was changed, and why."""

    item = models.ForeignKey(
        ActionItem, models.CASCADE, related_name="due_date_changes"
    )
    changed_on = PartialDateField(_("changed on"))
    due_on = PartialDateField(_("now due on"))
    reason = translated(models.TextField(_("reason"), blank=True, default=""))

    class Meta:
        verbose_name = _("change of due date")
        verbose_name_plural = _("changes of due date")
        constraints = [
            models.CheckConstraint(
                condition=~Q(changed_on="") & ~Q(due_on=""),
                name="%(app_label)s_%(class)s_is_dated",
                violation_error_message=_("Say when it was changed, and to when."),
            ),
            models.CheckConstraint(
                condition=in_some_language("reason"),
                name="%(app_label)s_%(class)s_has_reason",
                violation_error_message=_("Give the reason for the change."),
            ),
        ]

    def __str__(self):
        return f"{self.changed_on}: {self.due_on}"

    @property
    def first_day(self):
        """The first day on which it may have been changed."""
        return self.changed_on.earliest


class ProgressReport(Attachment, Part):
    """An office's word, on a day, on how far an item has come, with evidence."""

    class State(models.TextChoices):
        NOT_STARTED = "not_started", _("not started")
        UNDER_WAY = "under_way", _("under way")
        DELAYED = "delayed", _("delayed")
        COMPLETED = "completed", _("completed")
        DROPPED = "dropped", _("dropped")

    CLOSED = (State.COMPLETED, State.DROPPED)
    # The states of items in words, with that of one on which nobody has reported.
    STATES = {**dict(State.choices), "": _("no report")}

    item = models.ForeignKey(
        ActionItem, models.CASCADE, related_name="progress_reports"
    )
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="progress_reports",
        verbose_name=_("office"),
    )
    reported_on = PartialDateField(_("reported on"))
    state = models.CharField(_("state"), max_length=20, choices=State)
    text = translated(models.TextField(_("text"), blank=True, default=""))

    class Meta:
        verbose_name = _("progress report")
        verbose_name_plural = _("progress reports")
        constraints = [
            models.CheckConstraint(
                condition=~Q(reported_on=""),
                name="%(app_label)s_%(class)s_is_dated",
                violation_error_message=_("Say when it was reported."),
            ),
        ]

    def __str__(self):
        return f"{self.reported_on}: {self.get_state_display()}"

    @property
    def first_day(self):
        """The first day on which it may have been reported."""
        return self.reported_on.earliest
