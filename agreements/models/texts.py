"""The texts of agreements, in the languages in which they bind or are read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.agreements import Agreement
from trilateral.files import Attachment
from trilateral.records import Part
from trilateral.translations import LanguageField


class AgreementText(Attachment, Part):
    """An agreement in one language, and how far that text binds."""

    class Grade(models.TextChoices):
        AUTHENTIC = "authentic", _("authentic")
        OFFICIAL = "official_translation", _("official translation")
        WORKING = "working_translation", _("working translation")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="texts")
    language = LanguageField(_("language"))
    grade = models.CharField(_("grade"), max_length=20, choices=Grade)
    title = models.CharField(
        _("title"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("As printed on the text, in its language."),
    )

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "language", "grade"],
                name="%(app_label)s_%(class)s_once_a_language",
                violation_error_message=_("There is such a text already."),
            ),
        ]

    def __str__(self):
        return f"{self.language} ({self.get_grade_display()})"
