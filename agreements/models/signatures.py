"""Who signed an agreement, for whom, and when."""

import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.models.agreements import Agreement
from offices.models import Capacity, Office, Official
from offices.naming import called
from trilateral.dates import PartialDateField
from trilateral.periods import earlier
from trilateral.records import Part, PersonAsPrinted


class Signature(PersonAsPrinted, Part):
    """Who signed an agreement for which office, and in what capacity."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="signatures")
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        related_name="signatures",
        verbose_name=_("office"),
        help_text=_("The office of the person who signed."),
    )
    official = models.ForeignKey(
        Official,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="signatures",
        verbose_name=_("official"),
        help_text=_("Empty if it is not known who signed."),
    )
    capacity = models.CharField(
        _("capacity"), max_length=20, choices=Capacity, blank=True, default=""
    )
    on_behalf_of = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="signatures_on_its_behalf",
        verbose_name=_("on behalf of"),
        help_text=_("If for another office than the signatory's own."),
    )

    signed_on = PartialDateField(
        _("signed on"), blank=True, help_text=_("If on another day than the others.")
    )

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints = [
            *PersonAsPrinted.Meta.constraints,
            # For an office of one's own once, and once for each other.
            models.UniqueConstraint(
                fields=["agreement", "official"],
                condition=Q(on_behalf_of=None),
                name="%(app_label)s_%(class)s_official_once",
                violation_error_message=_("This official signed it already."),
            ),
            models.UniqueConstraint(
                fields=["agreement", "official", "on_behalf_of"],
                name="%(app_label)s_%(class)s_official_once_on_behalf",
                violation_error_message=_(
                    "This official signed it on behalf of that office already."
                ),
            ),
        ]

    def __str__(self):
        who = self.name_as_printed or self.official or self.title_as_printed
        return f"{self.office}: {who}" if who else str(self.office)

    def called_on(self, day=None):
        return called(self, earlier(day, self.agreement.day))

    @property
    def first_day(self):
        """The first day on which it may have been signed, if not with the others."""
        return self.signed_on.earliest if self.signed_on else datetime.date.min

    @property
    def is_shown(self):
        return self.office.is_published
