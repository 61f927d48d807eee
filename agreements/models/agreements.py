"""Agreements: memoranda, action plans, joint statements, letters of intent."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from offices.models import Mechanism, Office, Place
from seminars.models import Event
from trilateral.addresses import page_of
from trilateral.dates import PartialDateField, in_order
from trilateral.records import (
    AsPrinted,
    Part,
    Record,
    RecordQuerySet,
)
from trilateral.translations import in_some_language, translated


def _has_begun(on):
    """The condition that an agreement's known dates of beginning have come."""
    begun = Q(signed_on_earliest__lte=on) | Q(effective_on_earliest__lte=on)
    signed = Q(signed_on_earliest=None) | Q(signed_on_earliest__lte=on)
    effective = Q(effective_on_earliest=None) | Q(effective_on_earliest__lte=on)
    return begun & signed & effective


class AgreementQuerySet(RecordQuerySet):
    begins_on = "signed_on"

    def in_force(self, on):
        """The agreements in force on a day.

        They are signed and have taken effect, have not expired, and no published
        agreement that has begun by then replaces them. The last day of a partial
        date still counts; an agreement without any date is not known to be in force,
        nor is a statement or a letter that gives no time for itself.
        """
        replaced = AgreementRelation.objects.filter(
            Q(agreement__in=Agreement.objects.published().filter(_has_begun(on))),
            kind=AgreementRelation.Kind.REPLACES,
            other=OuterRef("pk"),
        )
        return self.filter(
            _has_begun(on),
            Q(expires_on_latest=None) | Q(expires_on_latest__gte=on),
            ~Q(kind__in=Agreement.DECLARATIONS, effective_on="", expires_on=""),
            ~Exists(replaced),
        )

    def as_of(self, on):
        """With ``is_in_force`` as it stood on a day."""
        in_force = Agreement.objects.in_force(on=on).filter(pk=OuterRef("pk"))
        return self.annotate(is_in_force=Exists(in_force))

    def for_listing(self):
        """Newest first, those without a date last."""
        return (
            self.prefetch_related("signed_at", "place", "parties__names")
            .order_by("-signed_on", "-pk")
            .fetch_mode(models.FETCH_RAISE)
        )

    def for_detail(self, by=None):
        """With the relations to agreements that the public may see.

        With a day, only to those that may have been signed by then.
        """
        relations = AgreementRelation.objects.order_by("pk")
        others = Agreement.objects.published().begun_by(by)
        to_others = relations.filter(other__in=others)
        by_others = relations.filter(agreement__in=others)
        return self.prefetch_related(
            "mechanism",
            "signed_at__held_during",
            "place__country",
            "parties__names",
            "signatures__office__names",
            "signatures__on_behalf_of__names",
            "signatures__official",
            "texts",
            Prefetch("relations", to_others.select_related("other")),
            Prefetch("reverse_relations", by_others.select_related("agreement")),
        ).fetch_mode(models.FETCH_RAISE)


class Agreement(AsPrinted, Record):
    """What offices put their names to: a memorandum, a plan, a statement."""

    class Kind(models.TextChoices):
        MEMORANDUM = "memorandum", _("memorandum of understanding")
        ACTION_PLAN = "action_plan", _("action plan")
        JOINT_STATEMENT = "joint_statement", _("joint statement")
        LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
        AGREEMENT = "agreement", _("agreement")
        PROTOCOL = "protocol", _("protocol")
        OTHER = "other", _("other")

    # Those that it is for; a proxy is for fewer.
    kinds = tuple(Kind)
    # They say something, and bind nobody.
    DECLARATIONS = (Kind.JOINT_STATEMENT, Kind.LETTER_OF_INTENT)

    # Identification
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, db_index=True)
    title = translated(
        models.CharField(_("title"), max_length=300, blank=True, default="")
    )
    # Parties
    mechanism = models.ForeignKey(
        Mechanism,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("mechanism"),
    )
    parties = models.ManyToManyField(
        Office, blank=True, related_name="agreements", verbose_name=_("parties")
    )
    # Signing
    signed_on = PartialDateField(_("signed on"), blank=True)
    signed_at = models.ForeignKey(
        Event,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements_signed",
        verbose_name=_("signed at"),
        help_text=_("The event at which it was signed."),
    )
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("place"),
    )
    # Force
    effective_on = PartialDateField(
        _("in force from"), blank=True, help_text=_("If not from its signing.")
    )
    expires_on = PartialDateField(_("in force to"), blank=True)
    # Content
    summary = translated(models.TextField(_("summary"), blank=True, default=""))

    _history_m2m_fields = ["parties"]

    objects = AgreementQuerySet.as_manager()
    chosen_by = ("-signed_on", "-pk")

    class Meta(Record.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        constraints = [
            *Record.Meta.constraints,
            *AsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=in_some_language("title") | ~Q(as_printed=""),
                name="%(app_label)s_%(class)s_has_title",
                violation_error_message=_("Give its title in at least one language."),
            ),
            models.CheckConstraint(
                condition=in_order("effective_on", "expires_on"),
                name="%(app_label)s_%(class)s_expires_after_effect",
                violation_error_message=_("It cannot expire before it takes effect."),
            ),
            models.CheckConstraint(
                condition=in_order("signed_on", "expires_on"),
                name="%(app_label)s_%(class)s_expires_after_signing",
                violation_error_message=_("It cannot expire before it is signed."),
            ),
        ]
        indexes = [
            models.Index(fields=["-signed_on", "-id"], name="agreements_newest_first"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return page_of("agreements:agreement_detail", self.slug)

    def in_force(self, on):
        """Whether it is in force on a day, as AgreementQuerySet.in_force has it."""
        return Agreement.objects.in_force(on=on).filter(pk=self.pk).exists()

    @property
    def day(self):
        """The first day on which it may have been signed, or None."""
        return self.signed_on.earliest if self.signed_on else None


class AgreementRelation(Part):
    """One agreement is based on, amends or replaces another."""

    class Kind(models.TextChoices):
        BASED_ON = "based_on", _("based on")
        AMENDS = "amends", _("amends")
        REPLACES = "replaces", _("replaces")

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="relations", verbose_name=_("agreement")
    )
    kind = models.CharField(_("relation"), max_length=20, choices=Kind)
    other = models.ForeignKey(
        Agreement,
        models.PROTECT,
        related_name="reverse_relations",
        verbose_name=_("to the agreement"),
    )

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "kind", "other"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("This relation is there already."),
            ),
            models.CheckConstraint(
                condition=~Q(agreement=F("other")),
                name="%(app_label)s_%(class)s_not_to_itself",
                violation_error_message=_(
                    "An agreement is not based on itself, nor does it amend or"
                    " replace itself."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.agreement} {self.get_kind_display()} {self.other}"

    @property
    def is_shown(self):
        return self.other.is_published
