"""The index of the search: what the public may find, and by which words.

It is made of nothing but what is published, and can be made anew at any time.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """A published record, or part of one, as the search ranks and shows it."""

    kind = models.CharField(_("kind"), max_length=20)
    # Its row number in the table of its kind.
    row = models.PositiveBigIntegerField(_("row"))
    # The slug of the record on whose page it is.
    slug = models.CharField(_("slug"), max_length=100)
    # Where it stands among others that are found as well: a small number is first.
    rank = models.PositiveSmallIntegerField(_("rank"))
    day = models.DateField(_("day"), null=True)
    # The words of its names and its time, a line for each.
    names = models.TextField(_("names"))
    # What it says: [role, language, text].
    texts = models.JSONField(_("texts"))
    # What its result shows beside: a JSON object that its kind knows.
    facts = models.JSONField(_("facts"), default=dict)

    class Meta:
        verbose_name = _("entry of the search")
        verbose_name_plural = _("entries of the search")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "row"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("It is in the index already."),
            ),
        ]

    def __str__(self):
        return f"{self.kind}/{self.slug}"


class SearchPosting(models.Model):
    """Which rows of a kind have a term, for one stretch of row numbers."""

    term = models.CharField(_("term"), max_length=60)
    kind = models.CharField(_("kind"), max_length=20)
    shelf = models.PositiveBigIntegerField(_("shelf"))
    rows = models.BinaryField(_("rows"))

    class Meta:
        verbose_name = _("posting of the search")
        verbose_name_plural = _("postings of the search")
        constraints = [
            models.UniqueConstraint(
                fields=["term", "kind", "shelf"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("It is in the index already."),
            ),
        ]

    def __str__(self):
        return f"{self.term} {self.kind} {self.shelf}"
