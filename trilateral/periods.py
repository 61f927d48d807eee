"""Spans of time of which a source may know a beginning, an end, or a sighting."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from trilateral.dates import PartialDateField, in_order


class Period(models.Model):
    """From when to when something held, as far as the sources tell.

    Where a source gives no beginning or end, the first and last day on which one
    shows the thing bound what is known. With neither, it is taken to hold on.
    """

    starts_on = PartialDateField(_("from"), blank=True)
    ends_on = PartialDateField(_("to"), blank=True)
    first_seen_on = PartialDateField(
        _("first seen on"), blank=True, help_text=_("If the beginning is not known.")
    )
    last_seen_on = PartialDateField(
        _("last seen on"), blank=True, help_text=_("If the end is not known.")
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=in_order("starts_on", "ends_on"),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("It cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=in_order("first_seen_on", "last_seen_on"),
                name="%(app_label)s_%(class)s_seen_in_order",
                violation_error_message=_(
                    "It cannot be last seen before it is first seen."
                ),
            ),
        ]

    @property
    def first_day(self):
        """The first day on which it may have held."""
        known = self.starts_on or self.first_seen_on
        return known.earliest if known else datetime.date.min

    @property
    def last_day(self):
        """The last day on which it may have held."""
        known = self.ends_on or self.last_seen_on
        return known.latest if known else datetime.date.max

    @property
    def day(self):
        """The last day on which it is known to have held; None if it holds still."""
        if self.ends_on or self.last_seen_on:
            return self.last_day
        return None if self.starts_on or not self.first_seen_on else self.first_day

    def covers(self, day):
        return self.first_day <= day <= self.last_day
