"""Series of events, and the topics that run through them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import Mechanism
from trilateral.records import NamedRecord


class Series(NamedRecord):
    """Events that follow one another and are counted, such as yearly seminars."""

    mechanism = models.ForeignKey(
        Mechanism,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="series",
        verbose_name=_("mechanism"),
    )

    class Meta(NamedRecord.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["slug"]


class Topic(NamedRecord):
    """A subject of events and of plans, from one list."""

    class Meta(NamedRecord.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]
