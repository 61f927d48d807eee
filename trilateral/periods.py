"""Spans of time of which a source may know a beginning, an end, or a sighting."""

import datetime
from typing import NamedTuple

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from trilateral.dates import PartialDateField, in_order


def earlier(*days):
    """The earliest of some days, of which None is no bound; None if all are."""
    return min(filter(None, days), default=None)


def begun(things, day, start="first_day"):
    """Those of some things that may have begun by a day; all if there is no day.

    ``start`` is the name of their first day; what has none may have begun by any.
    """
    if day is None:
        return list(things)
    return [each for each in things if (getattr(each, start, None) or day) <= day]


def that_began(by, path=""):
    """The condition that a period may have begun by a day; none if there is no day.

    It may be one to which a path leads.
    """
    if by is None:
        return Q()
    unknown = {"starts_on_earliest": None, "first_seen_on_earliest": None}
    unknown = Q(**{f"{path}{name}": value for name, value in unknown.items()})
    return unknown | known_to_have_begun(by, path)


def known_to_have_begun(by, path=""):
    """The condition that a period may have begun, or was seen, by a day."""
    starts, seen = f"{path}starts_on_earliest", f"{path}first_seen_on_earliest"
    return Q(**{f"{starts}__lte": by}) | Q(**{starts: None, f"{seen}__lte": by})


class Known(NamedTuple):
    """What is known of a period as of a day."""

    starts_on: str = ""
    ends_on: str = ""
    first_seen_on: str = ""
    last_seen_on: str = ""


class Period(models.Model):
    """From when to when something held, as far as the sources tell.

    Where a source gives no beginning or end, the first and last day on which one
    shows the thing bound what is known. With neither, it is taken to hold on.
    """

    starts_on = PartialDateField(_("from"), blank=True)
    ends_on = PartialDateField(_("to"), blank=True)
    first_seen_on = PartialDateField(
        _("first mentioned on"),
        blank=True,
        help_text=_("If the beginning is not known."),
    )
    last_seen_on = PartialDateField(
        _("last mentioned on"), blank=True, help_text=_("If the end is not known.")
    )

    told_when_come = Known._fields

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
                    "It cannot be last mentioned before it is first mentioned."
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
    def is_dated(self):
        return any(getattr(self, name) for name in Known._fields)

    @property
    def has_come_and_gone(self):
        """It is known to have ended, and not to have held always before that."""
        return bool(self.ends_on and (self.starts_on or self.first_seen_on))

    @property
    def day(self):
        """The last day on which it is known to have held; None if it holds still."""
        if self.ends_on or self.last_seen_on:
            return self.last_day
        return None if self.starts_on or not self.first_seen_on else self.first_day

    def known_by(self, day):
        """Its dates as of a day, without those that lie after it; all without a day."""
        told = (name for name in Known._fields if self.tells(name, day))
        return Known(**{name: getattr(self, name) for name in told})

    def covers(self, day):
        return self.first_day <= day <= self.last_day
