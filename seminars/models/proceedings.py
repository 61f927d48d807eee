"""What an event consisted of: who came, what was said, agreed and kept."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.models import Capacity, Office, Official
from offices.naming import called
from seminars.models.events import Event
from trilateral.files import Attachment
from trilateral.periods import earlier
from trilateral.records import AsPrinted, Part, PersonAsPrinted, free_slug, shown
from trilateral.translations import in_some_language, translated


class Participation(PersonAsPrinted, Part):
    """Somebody's, or an office's, part in an event, in the capacity of that day.

    An office can take part with nobody named, and a post-holder can be known by
    the title alone.
    """

    event = models.ForeignKey(
        Event, models.CASCADE, related_name="participations", verbose_name=_("event")
    )
    slug = models.SlugField(
        _("slug"),
        max_length=100,
        blank=True,
        help_text=_("Its name within the event; made from who it is if left empty."),
    )
    # Who
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("for office"),
        db_index=False,  # one of its own begins with it
    )
    official = models.ForeignKey(
        Official,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("official"),
    )
    # As what
    capacity = models.CharField(
        _("capacity"), max_length=20, choices=Capacity, blank=True, default=""
    )
    is_chair = models.BooleanField(_("chair"), default=False)
    is_head_of_delegation = models.BooleanField(_("head of delegation"), default=False)
    is_speaker = models.BooleanField(_("speaker"), default=False)
    is_observer = models.BooleanField(_("observer"), default=False)

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            *PersonAsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=Q(official__isnull=False)
                | Q(office__isnull=False)
                | ~Q(name_as_printed=""),
                name="%(app_label)s_%(class)s_names_somebody",
                violation_error_message=_(
                    "Name the official, the office, or the person as printed."
                ),
            ),
            models.UniqueConstraint(
                fields=["event", "official"],
                name="%(app_label)s_%(class)s_official_once_an_event",
                violation_error_message=_("This official takes part already."),
            ),
            models.UniqueConstraint(
                fields=["event", "slug"],
                name="%(app_label)s_%(class)s_slug_once_an_event",
                violation_error_message=_("This slug is taken within the event."),
            ),
        ]
        indexes = [
            # For whom somebody came, and to what, is counted from the index alone.
            models.Index(
                fields=["office", "event", "official"],
                name="seminars_participation_by_who",
            ),
        ]

    def __str__(self):
        who = self.name_as_printed or self.official or self.title_as_printed
        return str(who or self.office)

    def called_on(self, day=None):
        return called(self, earlier(day, self.event.day))

    @property
    def is_shown(self):
        return bool(self.name_as_printed or shown(self.official) or shown(self.office))

    def save(self, **kwargs):
        if not self.slug:
            known = self.official or self.office
            others = Participation.objects.filter(event=self.event).exclude(pk=self.pk)
            self.slug = free_slug(known.slug if known else "guest", others)
        super().save(**kwargs)


class AgendaItem(AsPrinted, Part):
    """A point of an event's agenda, in the order in which it was held."""

    class Kind(models.TextChoices):
        SPEECH = "speech", _("speech")
        PRESENTATION = "presentation", _("presentation")
        DISCUSSION = "discussion", _("discussion")
        SIGNING = "signing", _("signing")
        VISIT = "visit", _("visit")
        OTHER = "other", _("other")

    event = models.ForeignKey(Event, models.CASCADE, related_name="agenda")
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = translated(
        models.CharField(_("title"), max_length=300, blank=True, default="")
    )
    speakers = models.ManyToManyField(
        Participation,
        blank=True,
        related_name="agenda_items",
        verbose_name=_("speakers"),
    )

    _history_m2m_fields = ["speakers"]

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["order", "pk"]
        constraints = [*AsPrinted.Meta.constraints]

    def __str__(self):
        return self.title or self.get_kind_display()


class Outcome(AsPrinted, Part):
    """Something that an event agreed, decided, discussed or announced."""

    class Kind(models.TextChoices):
        AGREED = "agreed", _("agreed")
        DECIDED = "decided", _("decided")
        DISCUSSED = "discussed", _("discussed")
        ANNOUNCED = "announced", _("announced")

    event = models.ForeignKey(Event, models.CASCADE, related_name="outcomes")
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    text = translated(models.TextField(_("text"), blank=True, default=""))

    printed_field = "text"

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        ordering = ["order", "pk"]
        constraints = [
            *AsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=in_some_language("text") | ~Q(as_printed=""),
                name="%(app_label)s_%(class)s_has_text",
                violation_error_message=_("Say what came of it, or quote the source."),
            ),
        ]

    def __str__(self):
        return self.text[:80]


class Material(Attachment, Part):
    """A photo, slides, minutes: what is kept of an event."""

    class Kind(models.TextChoices):
        PHOTO = "photo", _("photo")
        SLIDES = "slides", _("slides")
        PROGRAMME = "programme", _("programme")
        MINUTES = "minutes", _("minutes")
        VIDEO = "video", _("video")
        OTHER = "other", _("other")

    event = models.ForeignKey(Event, models.CASCADE, related_name="materials")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = translated(
        models.CharField(_("title"), max_length=300, blank=True, default="")
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        constraints = [
            models.CheckConstraint(
                condition=in_some_language("title") | ~Q(file_name="") | ~Q(url=""),
                name="%(app_label)s_%(class)s_has_something",
                violation_error_message=_("Give a title, an address or a file."),
            ),
        ]

    def __str__(self):
        return self.title or self.file_name or self.url
