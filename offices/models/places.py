"""Countries, and the places in them where something was held."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from trilateral.records import NamedRecord, Part
from trilateral.translations import LanguageField


class Country(NamedRecord):
    """A state, under its code in ISO 3166-1."""

    code = models.CharField(
        _("code"),
        max_length=2,
        unique=True,
        validators=[
            RegexValidator(r"^[A-Z]{2}\Z", _("Two capital letters (ISO 3166-1)."))
        ],
        help_text=_("Two capital letters (ISO 3166-1)."),
    )

    class Meta(NamedRecord.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["code"]


class Place(NamedRecord):
    """A city, or another place where something was held."""

    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="places",
        verbose_name=_("country"),
    )

    class Meta(NamedRecord.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["slug"]


class PlaceName(Part):
    """A spelling of a place that a source used."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=100)
    language = LanguageField(_("language"))

    class Meta:
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")
        constraints = [
            models.UniqueConstraint(
                fields=["place", "name", "language"],
                name="%(app_label)s_%(class)s_once_a_place",
                violation_error_message=_("The place has this spelling already."),
            ),
        ]

    def __str__(self):
        return self.name
