"""Offices under the names that they had over time, and what became of them."""

import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils.translation import get_language, gettext_lazy as _, pgettext_lazy

from offices.models.places import Country, Place
from offices.naming import best_name, title_on
from trilateral.addresses import page_of
from trilateral.dates import PartialDateField
from trilateral.periods import Period, known_to_have_begun, that_began
from trilateral.records import Part, Record, RecordQuerySet, Status
from trilateral.sorting import SortedByName, SortKeyField, listing_indexes
from trilateral.sources import WebAddressField
from trilateral.translations import LanguageField


class OfficeQuerySet(RecordQuerySet):
    def begun_by(self, day):
        """Those that may have been by a day: not every name of them began later.

        One that others were split into or replaced by began with that, or by a name.
        """
        if day is None:
            return self
        names = OfficeName.objects.filter(office=OuterRef("pk"))
        origins = Succession.objects.exclude(kind=Succession.Kind.MERGED)
        later = origins.filter(successor=OuterRef("pk"), happened_on_earliest__gt=day)
        named = Exists(names.filter(known_to_have_begun(day)))
        may_be = Exists(names.filter(that_began(day))) | ~Exists(names)
        return self.filter(named | (may_be & ~Exists(later)))

    def parties(self):
        """The offices that are members of a mechanism, not its guests."""
        return self.filter(memberships__isnull=False).distinct()

    def for_listing(self):
        return self.prefetch_related("country", "seat", "names").fetch_mode(
            models.FETCH_RAISE
        )

    def for_detail(self):
        """With the successions among offices that the public may see."""
        successions = Succession.objects.order_by("pk")
        to_others = successions.filter(successor__status=Status.PUBLISHED)
        from_others = successions.filter(predecessor__status=Status.PUBLISHED)
        return self.prefetch_related(
            "country",
            "seat__country",
            "names",
            "parent__names",
            "branches__names",
            "positions__official",
            Prefetch("successions", to_others),
            Prefetch("origins", from_others),
            "successions__successor__names",
            "origins__predecessor__names",
        ).fetch_mode(models.FETCH_RAISE)


class Office(SortedByName, Record):
    """A body that takes part: an IP office, a ministry, a court, an organisation."""

    class Kind(models.TextChoices):
        IP_OFFICE = "ip_office", _("intellectual-property office")
        MINISTRY = "ministry", _("ministry")
        # Any other authority of a state.
        AUTHORITY = "authority", _("authority")
        COURT = "court", _("court")
        INTERNATIONAL = "international", _("international organisation")
        ACADEMY = "academy", _("academy or university")
        ASSOCIATION = "association", _("association")
        COMPANY = "company", _("company")
        OTHER = "other", _("other")

    # Identification
    label = models.CharField(
        _("label"),
        max_length=100,
        help_text=_("What everybody calls it today: CNIPA, Rospatent, WIPO."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    # Whereabouts
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        verbose_name=_("country"),
    )
    seat = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        verbose_name=_("seat"),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="branches",
        verbose_name=_("part of"),
    )
    website = WebAddressField(_("website"), blank=True, default="")

    named_by = ("names",)

    objects = OfficeQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["label"]
        indexes = listing_indexes("office")
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="%(app_label)s_%(class)s_not_own_parent",
                violation_error_message=_("An office is not part of itself."),
            ),
        ]

    def __str__(self):
        return self.label

    def get_absolute_url(self):
        return page_of("offices:office_detail", self.slug)

    def name_on(self, date=None, language=None):
        """The office's name as of a day (an OfficeName), or None if none is known.

        Of those that may stand for the day it is the one in the language wanted (the
        reader's, by default), or else in another one; of several, the official one,
        and the one that held on that day, last began before it, or else first after
        it. Without a date, the latest.
        """
        return best_name(self.names.all(), date, language or get_language())

    @property
    def first_day(self):
        """The first day on which it may have had a name, and so have been."""
        days = (name.first_day for name in self.names.all())
        return min(days, default=datetime.date.min)

    def name_in_list(self, day=None):
        return title_on(self, day)[0]

    def name_to_sort_by(self, language):
        name = best_name(self._names_to_sort_by, None, language)
        return name.name if name else self.label

    def save(self, **kwargs):
        self._names_to_sort_by = list(self.names.all()) if self.pk else ()
        super().save(**kwargs)

    # Those that it has when it is saved.
    _names_to_sort_by = ()

    def update_sort_keys(self):
        """After a change of its names; it is no change of the office itself."""
        self._names_to_sort_by = list(self.names.all())
        fields = [f for f in self._meta.fields if isinstance(f, SortKeyField)]
        keys = {field.name: field.pre_save(self, add=False) for field in fields}
        Office.objects.filter(pk=self.pk).update(**keys)

    def head_on(self, date):
        """The position of the head as of a day, or None if nobody is known.

        The post may be known and its holder not, so it is the Position that is
        returned; an acting head gives way to a head.
        """
        heads = [
            position
            for position in self.positions.all()
            if position.is_head and position.covers(date)
        ]
        return max(
            heads, key=lambda head: (not head.is_acting, head.first_day), default=None
        )


class OfficeName(Period, Part):
    """A name that an office had, in one language, over a time."""

    class Usage(models.TextChoices):
        OFFICIAL = "official", pgettext_lazy("kind of a name", "official")
        # What others call it in their language, by custom.
        CUSTOMARY = "customary", _("customary among others")
        VARIANT = "variant", _("variant in a source")

    office = models.ForeignKey(Office, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=200)
    language = LanguageField(_("language"))
    abbreviation = models.CharField(
        _("abbreviation"), max_length=30, blank=True, default=""
    )
    usage = models.CharField(
        _("usage"), max_length=20, choices=Usage, default=Usage.OFFICIAL
    )

    class Meta(Period.Meta):
        verbose_name = _("name of an office")
        verbose_name_plural = _("names of offices")

    def __str__(self):
        return self.name

    @property
    def is_official(self):
        return self.usage == self.Usage.OFFICIAL

    @property
    def is_variant(self):
        return self.usage == self.Usage.VARIANT


@receiver([post_save, post_delete], sender=OfficeName)
def sort_by_its_names(sender, instance, **kwargs):
    if office := Office.objects.filter(pk=instance.office_id).first():
        office.update_sort_keys()


class Succession(Part):
    """One body's work passed to another: a merger, a division, a replacement."""

    class Kind(models.TextChoices):
        MERGED = "merged", _("merged into")
        SPLIT = "split", _("split into")
        REPLACED = "replaced", _("replaced by")

    predecessor = models.ForeignKey(Office, models.CASCADE, related_name="successions")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    successor = models.ForeignKey(
        Office,
        models.PROTECT,
        related_name="origins",
        verbose_name=_("successor"),
    )
    happened_on = PartialDateField(_("happened on"), blank=True)

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor", "kind", "happened_on"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("This succession is there already."),
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")),
                name="%(app_label)s_%(class)s_between_two",
                violation_error_message=_(
                    "An office does not succeed itself; give it another name instead."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.predecessor} {self.get_kind_display()} {self.successor}"

    @property
    def first_day(self):
        """The first day on which it may have happened."""
        return self.happened_on.earliest if self.happened_on else datetime.date.min

    @property
    def is_shown(self):
        return self.successor.is_published
