"""Why we believe what the record says: sources, and citations of them."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.core.validators import URLValidator
from django.db import models, transaction
from django.db.models import (
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    prefetch_related_objects,
)
from django.utils.translation import gettext_lazy as _, pgettext_lazy
from translated_fields import TranslatedField

from trilateral.dates import PartialDateField
from trilateral.records import History, Record, Status
from trilateral.translations import LanguageField, translated


class WebAddressField(models.URLField):
    """An http or https address; nothing that a browser would run."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 500)
        super().__init__(*args, **kwargs)

    def db_check(self, connection):
        column = connection.ops.quote_name(self.column)
        schemes = f"lower(substr({column}, 1, 7)) = 'http://'"
        schemes += f" OR lower(substr({column}, 1, 8)) = 'https://'"
        return f"{column} = '' OR {schemes}"


class Source(Record):
    """A press release, a page or a document that says what happened."""

    class Kind(models.TextChoices):
        PRESS_RELEASE = "press_release", _("press release")
        NEWS_ARTICLE = "news_article", _("news article")
        WEB_PAGE = "web_page", _("web page")
        DOCUMENT = "document", _("document")
        LEGAL_TEXT = "legal_text", _("legal text")
        BOOK = "book", _("book")

    class Reliability(models.TextChoices):
        # Issued by an office or a state about its own doings.
        OFFICIAL = "official", pgettext_lazy("grade of a source", "official")
        # Somebody else's copy of an official text.
        REPRINT = "reprint", _("reprint of an official text")
        PRESS = "press", _("press")
        SECONDARY = "secondary", _("secondary")
        # Compiled from secondary sources: encyclopaedias, blogs.
        TERTIARY = "tertiary", _("tertiary")

    # Identification
    title = models.CharField(
        _("title"), max_length=500, help_text=_("As printed, in its own language.")
    )
    language = LanguageField(_("language"), blank=True, default="")
    kind = models.CharField(
        _("kind"), max_length=20, choices=Kind, blank=True, default=""
    )
    publisher = models.CharField(_("publisher"), max_length=300, blank=True, default="")
    published_on = PartialDateField(_("published on"), blank=True)
    # Whereabouts
    url = WebAddressField(_("address"), blank=True, default="")
    archive_url = WebAddressField(_("archived copy"), blank=True, default="")
    accessed_on = PartialDateField(_("read on"), blank=True)
    # Standing
    reliability = models.CharField(
        _("reliability"), max_length=20, choices=Reliability, blank=True, default=""
    )
    translation_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="translations",
        verbose_name=_("translation of"),
    )
    translated_from = models.CharField(
        _("translated from"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("The original as printed, if it is not a source of its own here."),
    )

    class Meta(Record.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(translation_of=None) | ~Q(translation_of=F("id")),
                name="%(app_label)s_%(class)s_not_own_original",
                violation_error_message=_("A source is not a translation of itself."),
            ),
        ]

    def __str__(self):
        return source_name(self.title, self.publisher)


def source_name(title, publisher):
    return f"{title} ({publisher})" if publisher else title


class CitationQuerySet(models.QuerySet):
    def published(self):
        """The citations of published sources, with those sources."""
        return (
            self.filter(source__status=Status.PUBLISHED)
            .select_related("source__translation_of")
            .order_by("pk")
        )


class Citation(models.Model):
    """A record, or one fact of it, rests on a source."""

    class Basis(models.TextChoices):
        STATED = "stated", _("stated")
        # The source does not say it, but it follows from what it says.
        INFERRED = "inferred", _("inferred")
        # The source says something else; the note tells what.
        DISAGREES = "disagrees", _("disagrees")

    # Subject
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey()
    about = models.CharField(
        _("about"),
        max_length=50,
        blank=True,
        default="",
        help_text=_("The one fact meant, such as starts_on; empty for all of it."),
    )
    # Statement
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        related_name="citations_of_it",
        verbose_name=_("source"),
    )
    basis = models.CharField(
        _("basis"), max_length=10, choices=Basis, default=Basis.STATED
    )
    locator = models.CharField(
        _("place in the source"),
        max_length=100,
        blank=True,
        default="",
        help_text=_("Page, paragraph or minute."),
    )
    note = translated(models.TextField(_("note"), blank=True, default=""))

    history = History()

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        indexes = [models.Index(fields=["content_type", "object_id"])]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "source", "about"],
                name="%(app_label)s_%(class)s_once_a_fact",
                violation_error_message=_("This source is cited for this already."),
            ),
        ]

    def __str__(self):
        return f"{self.subject} ← {self.source}"

    def save(self, **kwargs):
        """With its history and its part in the public revision, or not at all."""
        with transaction.atomic(savepoint=False):
            super().save(**kwargs)

    @property
    def is_shown(self):
        return self.source.is_published


def inferred(model, fact):
    """The condition that public sources let infer one fact, and none states it."""
    cited = Citation.objects.published().filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id=OuterRef("pk"),
        about=fact,
    )
    stated = Exists(cited.filter(basis=Citation.Basis.STATED))
    return Exists(cited.filter(basis=Citation.Basis.INFERRED)) & ~stated


def fact_name(record, key):
    """What a fact of a record is called, of which a citation gives the key."""
    if isinstance(field := getattr(type(record), key, None), TranslatedField):
        return field.short_description
    try:
        field = record._meta.get_field(key)
    except FieldDoesNotExist:
        return key
    if field.one_to_many:
        return field.related_model._meta.verbose_name_plural
    return field.verbose_name


class NumberedSources:
    """The sources of records and parts, numbered as a page comes to name them.

    The public citations of all are read at once, whatever they are of. As of a day,
    those of dates that lie after it are left out, as the dates are.
    """

    def __init__(self, cited, day=None):
        self._day = day
        _read_citations(cited)
        self._statements = {}
        for each in cited:
            for citation in self.told_of(each):
                told = self._statements.setdefault(citation.source, [])
                told.append((each, citation))
        # What is said of a source may rest on another one.
        _read_citations([*self._statements])
        self._numbers = {}

    def __bool__(self):
        return bool(self._statements)

    def told_of(self, each):
        """The citations of a record or part that the page tells."""
        citations = each.citations.all()
        return [one for one in citations if each.tells(one.about, self._day)]

    def number_of(self, source):
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def rows(self):
        """All of them, with what is said of each and what rests on it.

        That is [(number, source, [(record or part, citation)])], in their order; those
        that the page has not named come last.
        """
        return [
            (
                self.number_of(source),
                source,
                [(source, each) for each in source.citations.all()]
                + self._statements[source],
            )
            for source in sorted(self._statements, key=self.number_of)
        ]


def _read_citations(cited):
    if not cited:
        return
    public = Prefetch("citations", Citation.objects.published())
    prefetch_related_objects(cited, public)
