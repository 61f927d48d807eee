"""Officials under every spelling of their names, and the posts that they held."""

import re

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from offices.models.offices import Office
from trilateral import wording
from trilateral.addresses import page_of
from trilateral.dates import begun_by
from trilateral.periods import Period, that_began
from trilateral.records import (
    AsPrinted,
    NamedRecord,
    Part,
    RecordQuerySet,
    Status,
    shown,
)
from trilateral.sorting import listing_indexes
from trilateral.translations import (
    LanguageField,
    in_some_language,
    text_in,
    translated,
)


class Capacity(models.TextChoices):
    """As what somebody stood for an office on an occasion."""

    HEAD = "head", _("head")
    ACTING_HEAD = "acting_head", _("acting head")
    DEPUTY_HEAD = "deputy_head", _("deputy head")
    MINISTER = "minister", _("minister")
    # Of the office's staff, or sent by it.
    REPRESENTATIVE = "representative", _("representative")
    # From outside the cooperation.
    GUEST = "guest", _("guest")


# What the public may know of an official: the conditions that it is shown.
KNOWN_BY = {
    "positions": Q(positions__office__status=Status.PUBLISHED),
    "participations": Q(participations__event__status=Status.PUBLISHED),
    "signatures": Q(signatures__agreement__status=Status.PUBLISHED),
}


class OfficialQuerySet(RecordQuerySet):
    def begun_by(self, day):
        """Those of whom not all that is known came after a day.

        Somebody of whom nothing is known but a name may have been there by any day.
        """
        if day is None:
            return self
        has_begun = {
            "positions": that_began(day, "positions__"),
            "participations": begun_by("participations__event__starts_on", day),
            "signatures": begun_by("signatures__agreement__signed_on", day)
            & begun_by("signatures__signed_on", day),
        }
        each = Official.objects.filter(pk=OuterRef("pk")).order_by()
        began, known = Q(), Q()
        for name, is_shown in KNOWN_BY.items():
            began |= Exists(each.filter(is_shown & has_begun[name]))
            known |= Exists(each.filter(is_shown))
        return self.filter(began | ~known)

    def for_listing(self):
        return self.prefetch_related("spellings", self._public_positions()).fetch_mode(
            models.FETCH_RAISE
        )

    def _public_positions(self):
        """Posts at offices that the public may see; each is a part of its office."""
        positions = Position.objects.filter(office__status=Status.PUBLISHED)
        return Prefetch("positions", positions.prefetch_related("office__names"))


class Official(NamedRecord):
    """A person who takes part for an office or as its guest."""

    class NameOrder(models.TextChoices):
        FAMILY_GIVEN = "family_given", _("family name, given name")
        GIVEN_FAMILY = "given_family", _("given name, family name")
        # Mongolian names: the father's name, no family name.
        PATRONYMIC_GIVEN = "patronymic_given", _("patronymic, given name")
        GIVEN_PATRONYMIC = "given_patronymic", _("given name, patronymic")

    name_order = models.CharField(
        _("order of the name"),
        max_length=20,
        choices=NameOrder,
        blank=True,
        default="",
    )

    objects = OfficialQuerySet.as_manager()

    class Meta(NamedRecord.Meta):
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        ordering = ["slug"]
        indexes = listing_indexes("official")

    def get_absolute_url(self):
        return page_of("offices:official_detail", self.slug)

    def name_to_sort_by(self, language):
        """The family name first; of a Mongolian name, which has none, the given one."""
        name = super().name_to_sort_by(language)
        words = re.split(r"[\s.·]+", name)
        if self.name_order in (
            self.NameOrder.GIVEN_FAMILY,
            self.NameOrder.PATRONYMIC_GIVEN,
        ):
            return " ".join([words[-1], *words[:-1]])
        return name


class Spelling(Part):
    """A person's name as somebody wrote it."""

    class Origin(models.TextChoices):
        AS_PRINTED = "as_printed", _("as a source prints it")
        # Made by an editor; in no source, and shown as such.
        TRANSLITERATION = "transliteration", _("transliterated by an editor")

    official = models.ForeignKey(
        Official, models.CASCADE, related_name="spellings", verbose_name=_("official")
    )
    name = models.CharField(_("name"), max_length=200)
    language = LanguageField(_("language"))
    origin = models.CharField(
        _("origin"), max_length=20, choices=Origin, default=Origin.AS_PRINTED
    )

    class Meta:
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")
        constraints = [
            models.UniqueConstraint(
                fields=["official", "name", "language"],
                name="%(app_label)s_%(class)s_once_an_official",
                violation_error_message=_("The official has this spelling already."),
            ),
        ]

    def __str__(self):
        return self.name


class Position(Period, AsPrinted, Part):
    """A post at an office, and who held it from when to when, if that is known."""

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="positions", verbose_name=_("office")
    )
    official = models.ForeignKey(
        Official,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("official"),
        help_text=_("Empty if the holder is not known."),
    )
    title = translated(
        models.CharField(
            pgettext_lazy("of a person", "title"),
            max_length=200,
            blank=True,
            default="",
        )
    )
    is_head = models.BooleanField(_("heads the office"), default=False)
    is_acting = models.BooleanField(_("acting"), default=False)

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        constraints = [
            *Period.Meta.constraints,
            *AsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=Q(official__isnull=False)
                | in_some_language("title")
                | ~Q(as_printed=""),
                name="%(app_label)s_%(class)s_names_holder_or_title",
                violation_error_message=_("Name the official or give the title."),
            ),
        ]

    def __str__(self):
        holder = self.official or _("holder not known")
        return f"{self.title or self.office}: {holder}"

    def called_on(self, day=None):
        official = shown(self.official)
        return text_in(official, "name") if official else text_in(self, "title")

    @property
    def says_acting(self):
        """Whether its title says that the holder is acting."""
        return wording.says("SAYS_ACTING", *text_in(self, "title"))

    @property
    def role(self):
        """As what its holder stands for the office, where its title does not say so."""
        title, language = text_in(self, "title")
        if self.is_acting:
            role = _("acting head") if self.is_head else _("acting")
            return "" if self.says_acting else role
        says_head = wording.says("SAYS_HEAD", title, language)
        return _("head") if self.is_head and not says_head else ""

    @property
    def is_shown(self):
        return bool(shown(self.official) or self.title)
