"""Mechanisms: the standing cooperations between offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models.offices import Office
from offices.naming import short_title_on
from trilateral.dates import PartialDateField, in_order
from trilateral.periods import Period
from trilateral.records import NamedRecord, Part, RecordQuerySet
from trilateral.translations import translated


class MechanismQuerySet(RecordQuerySet):
    begins_on = "started_on"


class Mechanism(NamedRecord):
    """A standing cooperation between offices, such as a trilateral one."""

    description = translated(models.TextField(_("description"), blank=True, default=""))
    started_on = PartialDateField(_("started on"), blank=True)
    ended_on = PartialDateField(_("ended on"), blank=True)

    told_when_come = ("ended_on",)

    objects = MechanismQuerySet.as_manager()

    class Meta(NamedRecord.Meta):
        verbose_name = _("mechanism")
        verbose_name_plural = _("mechanisms")
        ordering = ["slug"]
        constraints = [
            *NamedRecord.Meta.constraints,
            models.CheckConstraint(
                condition=in_order("started_on", "ended_on"),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("It cannot end before it starts."),
            ),
        ]


class Membership(Period, Part):
    """An office is a party to a mechanism."""

    mechanism = models.ForeignKey(Mechanism, models.CASCADE, related_name="memberships")
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="memberships", verbose_name=_("office")
    )

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["mechanism", "office", "starts_on"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("The office is a member already."),
            ),
        ]

    def __str__(self):
        return f"{self.office}: {self.mechanism}"

    def called_on(self, day=None):
        return short_title_on(self.office, day)

    @property
    def is_shown(self):
        return self.office.is_published
