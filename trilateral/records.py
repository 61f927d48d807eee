"""What every record of the history has, whatever it is about.

A record has a slug for its address, a status that decides who may see it, a
history of who changed it when and why, and citations of the sources it rests on. A
part (a name, a signature, a line of an agenda) belongs to one record, is seen when
that record is seen, and has a history and citations of its own.
"""

import uuid
from functools import cache
from itertools import chain, count

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from trilateral.dates import PartialDateField, begun_by
from trilateral.sorting import SortedByName, SortKeyField
from trilateral.translations import LanguageField, in_some_language, translated


class History(HistoricalRecords):
    """Every version of a row, in one table for a model and its proxies."""

    def __init__(self, **kwargs):
        super().__init__(inherit=True, **kwargs)

    def finalize(self, sender, **kwargs):
        if not sender._meta.proxy:
            super().finalize(sender, **kwargs)
        elif issubclass(sender, self.cls):
            post_save.connect(self.post_save, sender=sender, weak=False)
            pre_delete.connect(self.pre_delete, sender=sender, weak=False)
            post_delete.connect(self.post_delete, sender=sender, weak=False)
            sender._meta.simple_history_manager_attribute = self.manager_name

    def fields_included(self, model):
        fields = super().fields_included(model)
        return [
            field
            for field in fields
            if not (field.generated or isinstance(field, SortKeyField))
        ]

    def copy_fields(self, model):
        fields = super().copy_fields(model)
        for field in fields.values():
            if isinstance(field, PartialDateField):
                field.has_bounds = False
        return fields


class Status(models.TextChoices):
    """How far a record has come on its way to the public."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    PUBLISHED = "published", _("published")
    # Was published, and is not shown any more; a record is not deleted.
    WITHDRAWN = "withdrawn", _("withdrawn")


class RecordQuerySet(models.QuerySet):
    # The way to the partial date on which its records begin, if they do.
    begins_on = ""

    def published(self):
        """The records that the public may see."""
        return self.filter(status=Status.PUBLISHED)

    def begun_by(self, day):
        """Those that may have begun by a day; all of them if there is no day."""
        return self.filter(begun_by(self.begins_on, day)) if self.begins_on else self


class KindManager(models.Manager):
    """Of the records in one table, those of the ``kinds`` that a proxy is for."""

    def get_queryset(self):
        return super().get_queryset().filter(kind__in=self.model.kinds)


@cache
def _words_of(field):
    """The words for the choices of a column, in whatever language is asked for."""
    return dict(field.flatchoices)


class Part(models.Model):
    """A fact within a record: a name, a participation, a signature."""

    # Statement
    note = translated(
        models.TextField(
            _("note"), blank=True, default="", help_text=_("A remark for the public.")
        )
    )
    # Provenance
    citations = GenericRelation("trilateral.Citation")
    history = History()

    # Its dates that are told as of a day only if they lie not after that.
    told_when_come = ()

    class Meta:
        abstract = True

    def save(self, **kwargs):
        """With its history and its part in the public revision, or not at all."""
        with transaction.atomic(savepoint=False):
            super().save(**kwargs)

    def tells(self, fact, day):
        """Whether it tells one fact of it as of a day; always, if there is no day."""
        date = getattr(self, fact) if day and fact in self.told_when_come else None
        return not (date and date.earliest > day)

    def _get_FIELD_display(self, field):  # noqa: N802 - Django's name
        """The word for a choice; Django makes a table of all choices for each."""
        code = getattr(self, field.attname)
        return str(_words_of(field).get(code, code) or "")

    @property
    def is_shown(self):
        """Whether something is left to show without the records that are not public."""
        return True


class Record(Part):
    """A thing that the history speaks of, with an address of its own."""

    # Publication
    slug = models.SlugField(
        _("slug"),
        max_length=100,
        unique=True,
        help_text=_("Its name in addresses and files: small letters, digits, hyphens."),
    )
    uid = models.UUIDField(
        _("UID"),
        default=uuid.uuid4,
        unique=True,
        editable=False,
        help_text=_("What calendars and feed readers know it by; it never changes."),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.DRAFT, db_index=True
    )
    published_at = models.DateTimeField(
        _("published at"), null=True, blank=True, editable=False, db_index=True
    )
    modified_at = models.DateTimeField(_("modified at"), auto_now=True)
    # Goes up with each save, so that an older form cannot overwrite a newer save.
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values),
                name="%(app_label)s_%(class)s_status_known",
                violation_error_message=_(
                    "A record is a draft, in review, published or withdrawn."
                ),
            ),
        ]

    def save(self, **kwargs):
        self.version += 1
        if self.status == Status.PUBLISHED and self.published_at is None:
            self.published_at = timezone.now()
        if (fields := kwargs.get("update_fields")) is not None:
            own = {"version", "published_at", "modified_at"}
            keys = {f.name for f in self._meta.fields if isinstance(f, SortKeyField)}
            kwargs["update_fields"] = {*fields, *own, *keys}
        super().save(**kwargs)

    @property
    def is_published(self):
        return self.status == Status.PUBLISHED


class AsPrinted(models.Model):
    """Keeps the words of the source beside what we made of them."""

    as_printed = models.TextField(
        _("as printed"),
        blank=True,
        default="",
        help_text=_("The source's own words, letter for letter."),
    )
    as_printed_language = LanguageField(
        _("language as printed"), blank=True, default=""
    )

    # The translated field for which the words of the source stand, if it is empty.
    printed_field = "title"

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(as_printed="") | ~Q(as_printed_language=""),
                name="%(app_label)s_%(class)s_as_printed_has_language",
                violation_error_message=_("Say in which language it is printed."),
            ),
        ]


class NamedRecord(SortedByName, AsPrinted, Record):
    """A record that is known by a name in the languages of its readers, or another."""

    name = translated(
        models.CharField(_("name"), max_length=200, blank=True, default="")
    )

    printed_field = "name"

    class Meta(Record.Meta):
        abstract = True
        constraints = [
            *Record.Meta.constraints,
            *AsPrinted.Meta.constraints,
            models.CheckConstraint(
                condition=in_some_language("name") | ~Q(as_printed=""),
                name="%(app_label)s_%(class)s_has_name",
                violation_error_message=_(
                    "Give its name in at least one language, or as printed."
                ),
            ),
        ]

    def __str__(self):
        return self.name


class PersonAsPrinted(models.Model):
    """A person's name and title as the source prints them on that occasion."""

    name_as_printed = models.CharField(
        _("name as printed"), max_length=200, blank=True, default=""
    )
    title_as_printed = models.CharField(
        _("title as printed"), max_length=300, blank=True, default=""
    )
    as_printed_language = LanguageField(
        _("language as printed"), blank=True, default=""
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(name_as_printed="", title_as_printed="")
                | ~Q(as_printed_language=""),
                name="%(app_label)s_%(class)s_as_printed_has_language",
                violation_error_message=_("Say in which language it is printed."),
            ),
        ]


def shown(record):
    """The record if the public may see it, else None; for links out of a part."""
    return record if record is not None and record.is_published else None


def free_slug(base, rows):
    """A slug that none of the rows has: the base, if need be with a number."""
    base = base[:90]  # with room for the number
    taken = set(rows.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in count(2))
    return next(slug for slug in chain([base], numbered) if slug not in taken)


def owner_field(part):
    """The field by which a part belongs to a record, and goes when that goes."""
    return next(
        field
        for field in part._meta.fields
        if field.remote_field and field.remote_field.on_delete is models.CASCADE
    )
