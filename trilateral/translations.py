"""Text in the languages of the cooperation, and tags for text in any other."""

import re
import unicodedata
from functools import lru_cache

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, gettext_lazy as _
from translated_fields import TranslatedField, to_attribute

LANGUAGE_CODES = tuple(code for code, name in settings.LANGUAGES)

# How Unicode names the letters in which each is written.
SCRIPTS = {"en": "LATIN", "zh-hans": "CJK", "ru": "CYRILLIC", "mn": "CYRILLIC"}

# RFC 5646: a language, with a script, a region or a variant where they matter.
LANGUAGE_TAG = r"[a-z]{2,3}(-[a-z0-9]{2,8})*"


@lru_cache
def reading_order(language):
    """The languages from the best to the last for those who read one.

    Who reads an alphabet makes out a name in another one, but not one in Chinese.
    """
    codes = dict.fromkeys([language, *LANGUAGE_CODES] if language else LANGUAGE_CODES)
    if SCRIPTS.get(language) == "CJK":
        return tuple(codes)
    return tuple(sorted(codes, key=lambda code: SCRIPTS.get(code) == "CJK"))


def text_in(record, name, language=None):
    """A translated text and the code of the language in which it was found.

    The languages come in the order in which the reader makes them out, and last the
    words of the source, in whatever language, where ``printed_field`` of the record
    says that those stand for this text. Two empty strings if there is none.
    """
    for code in reading_order(language or get_language()):
        if text := getattr(record, to_attribute(name, code), ""):
            return text, code
    if name == getattr(record, "printed_field", None):
        return record.as_printed, record.as_printed_language
    return "", ""


@lru_cache(maxsize=2_000)
def evident_language(text, language):
    """The language of a text that is said to be in one, as far as its letters show.

    A page in Chinese may have a publisher who is named in English, and an office may
    be known by a name in one language alone. A text without a letter of the script of
    its language is in the first one that is written in a script that it has.
    """
    scripts = {
        unicodedata.name(each, "").split(" ")[0] for each in text if each.isalpha()
    }
    if not scripts or SCRIPTS.get(language, "") in {"", *scripts}:
        return language
    found = (code for code in LANGUAGE_CODES if SCRIPTS[code] in scripts)
    return next(found, language)


def _text_getter(name, field):
    return lambda record: text_in(record, name)[0]


def translated(field):
    """One column for each language; reading it falls back to a language there is."""
    return TranslatedField(field, attrgetter=_text_getter)


def columns_of(name):
    """The columns that hold a translated field, in the order of LANGUAGES."""
    return [to_attribute(name, code) for code in LANGUAGE_CODES]


def language_of(column):
    """The language of a column of a translated field; None for any other column."""
    return getattr(column, "_translated_field_language_code", None)


def field_name_of(column):
    """The name of the translated field that a column is of, or else its own."""
    if code := language_of(column):
        return column.name.removesuffix(to_attribute("", code))
    return column.name


def in_some_language(name):
    """The condition that a translated field has text in at least one language."""
    condition = Q()
    for column in columns_of(name):
        condition |= ~Q(**{column: ""})
    return condition


class LanguageField(models.CharField):
    """The language of a printed text: a tag of BCP 47 in lower case, or empty."""

    default_validators = [
        RegexValidator(
            re.compile(rf"\A{LANGUAGE_TAG}\Z"),
            _("Write a language tag such as en, zh-hans, zh-hant, ru, mn, ja or ko."),
            code="invalid_language",
        )
    ]
    description = _("Language tag (BCP 47)")

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 35
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def to_python(self, value):
        return (super().to_python(value) or "").lower()
