"""Events: seminars, meetings of heads of office, trainings, signings."""

from django.db import models
from django.db.models import Case, F, Q, When
from django.utils.translation import gettext_lazy as _

from offices.models import Mechanism, Office, Place
from seminars.models.series import Series, Topic
from trilateral.addresses import page_of
from trilateral.dates import PartialDateField, in_order
from trilateral.records import AsPrinted, Part, Record, RecordQuerySet
from trilateral.translations import LanguageField, in_some_language, translated


class EventQuerySet(RecordQuerySet):
    begins_on = "starts_on"

    def for_listing(self):
        """Seminars first, then heads' meetings, then others; in each the newest first.

        Those without a date come last.
        """
        return (
            self.prefetch_related("series", "place__country", "host__names", "topics")
            .order_by("rank", "-starts_on", "-pk")
            .fetch_mode(models.FETCH_RAISE)
        )

    def for_detail(self):
        return self.prefetch_related(
            "series__mechanism",
            "mechanism",
            "place__country",
            "held_during",
            "host__names",
            "co_organisers__names",
            "other_titles",
            "topics",
            "participations__office__names",
            "participations__official",
            "agenda__speakers__office__names",
            "agenda__speakers__official",
            "outcomes",
            "materials",
            "included_events__agreements_signed",
        ).fetch_mode(models.FETCH_RAISE)


class Event(AsPrinted, Record):
    """Something that the offices held: a seminar, a meeting, a training, a signing."""

    class Kind(models.TextChoices):
        SEMINAR = "seminar", _("seminar")
        HEADS_MEETING = "heads_meeting", _("heads' meeting")
        EXPERT_MEETING = "expert_meeting", _("meeting of experts")
        TRAINING = "training", _("training")
        EXCHANGE = "exchange", _("exchange")
        VISIT = "visit", _("visit")
        SIGNING = "signing", _("signing")
        # A wider occasion, within which others are held.
        FORUM = "forum", _("forum or conference")
        OTHER = "other", _("other")

    # Those that it is for; a proxy is for fewer.
    kinds = tuple(Kind)

    class Mode(models.TextChoices):
        """schema.org's EventAttendanceModeEnumeration."""

        OFFLINE = "offline", _("in person")
        ONLINE = "online", _("online")
        MIXED = "mixed", _("in person and online")

    class EventStatus(models.TextChoices):
        """schema.org's EventStatusType, and what became of it."""

        SCHEDULED = "scheduled", _("scheduled")
        HELD = "held", _("held")
        POSTPONED = "postponed", _("postponed")
        CANCELLED = "cancelled", _("cancelled")

    # Identification
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, db_index=True)
    # Where its kind stands in lists; a column of its own so that an index knows it.
    rank = models.GeneratedField(
        expression=Case(
            When(kind=Kind.SEMINAR, then=0),
            When(kind=Kind.HEADS_MEETING, then=1),
            default=2,
        ),
        output_field=models.PositiveSmallIntegerField(_("rank")),
        db_persist=True,
    )
    series = models.ForeignKey(
        Series,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("series"),
    )
    mechanism = models.ForeignKey(
        Mechanism,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("mechanism"),
        help_text=_("If it is not of a series, which has one."),
    )
    edition = models.PositiveSmallIntegerField(
        _("edition"),
        null=True,
        blank=True,
        help_text=_("Its number in the series; empty if it is not known."),
    )
    title = translated(
        models.CharField(_("title"), max_length=300, blank=True, default="")
    )
    # Time
    starts_on = PartialDateField(
        _("starts on"), blank=True, help_text=_("2016, 2016-09 or 2016-09-06.")
    )
    ends_on = PartialDateField(
        _("ends on"), blank=True, help_text=_("If it took more than one day.")
    )
    event_status = models.CharField(
        _("took place"), max_length=10, choices=EventStatus, default=EventStatus.HELD
    )
    # Whereabouts
    mode = models.CharField(
        _("mode"), max_length=10, choices=Mode, blank=True, default=""
    )
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("place"),
    )
    venue = translated(
        models.CharField(_("venue"), max_length=200, blank=True, default="")
    )
    # Context
    host = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_events",
        verbose_name=_("host"),
        db_index=False,  # one of its own begins with it
    )
    co_organisers = models.ManyToManyField(
        Office,
        blank=True,
        related_name="co_organised_events",
        verbose_name=_("co-organisers"),
    )
    held_during = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="included_events",
        verbose_name=_("held during"),
        help_text=_("The seminar or forum of which it was a part."),
    )
    # Content
    topics = models.ManyToManyField(
        Topic, blank=True, related_name="events", verbose_name=_("topics")
    )
    summary = translated(models.TextField(_("summary"), blank=True, default=""))

    _history_m2m_fields = ["co_organisers", "topics"]

    objects = EventQuerySet.as_manager()
    chosen_by = ("-starts_on", "-pk")

    class Meta(Record.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            *Record.Meta.constraints,
            *AsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=in_some_language("title") | ~Q(as_printed=""),
                name="%(app_label)s_%(class)s_has_title",
                violation_error_message=_("Give its title in at least one language."),
            ),
            models.UniqueConstraint(
                fields=["series", "edition"],
                name="%(app_label)s_%(class)s_edition_once_a_series",
                violation_error_message=_(
                    "The series already has an event with this edition number."
                ),
            ),
            models.CheckConstraint(
                condition=Q(edition=None) | Q(series__isnull=False, edition__gte=1),
                name="%(app_label)s_%(class)s_edition_in_series",
                violation_error_message=_(
                    "An edition number counts from 1 within a series: name the series."
                ),
            ),
            models.CheckConstraint(
                condition=Q(ends_on="") | ~Q(starts_on=""),
                name="%(app_label)s_%(class)s_end_has_start",
                violation_error_message=_("Say when it started, if you know the end."),
            ),
            models.CheckConstraint(
                condition=in_order("starts_on", "ends_on"),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("It cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(held_during=None) | ~Q(held_during=F("id")),
                name="%(app_label)s_%(class)s_not_during_itself",
                violation_error_message=_("An event is not held during itself."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["status", "rank", "-starts_on", "-id"],
                name="seminars_event_in_lists",
            ),
            # For the thread of all events, and of those of a series.
            models.Index(fields=["-starts_on", "-id"], name="seminars_event_by_day"),
            models.Index(
                fields=["series", "starts_on", "id"], name="seminars_event_in_series"
            ),
            # What is counted is counted without looking at the records themselves.
            models.Index(fields=["status", "id"], name="seminars_event_published"),
            models.Index(
                fields=["host", "status", "id"], name="seminars_event_by_host"
            ),
            models.Index(
                fields=[
                    "status",
                    "starts_on_earliest",
                    "starts_on_latest",
                    "ends_on_latest",
                ],
                name="seminars_event_in_time",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return page_of("seminars:event_detail", self.slug)

    @property
    def day(self):
        """The first day on which it may have been held, or None."""
        return self.starts_on.earliest if self.starts_on else None

    @property
    def called_off(self):
        """In a word, that it was postponed or cancelled; nothing if it was not."""
        statuses = {self.EventStatus.POSTPONED, self.EventStatus.CANCELLED}
        return self.get_event_status_display() if self.event_status in statuses else ""


class EventTitle(Part):
    """A title that a source gives an event, in whatever language that is."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="other_titles")
    title = models.CharField(_("title"), max_length=300)
    language = LanguageField(_("language"))

    class Meta:
        verbose_name = _("other title")
        verbose_name_plural = _("other titles")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "title", "language"],
                name="%(app_label)s_%(class)s_once_an_event",
                violation_error_message=_("The event has this title already."),
            ),
        ]

    def __str__(self):
        return self.title
