"""Partial dates, spans of them, ordinals and more, as a language's readers write them.

How that is is told by the modules in ``formats``, one a language, of which Django
reads the formats that it knows itself.
"""

from functools import lru_cache

from django.conf import settings
from django.utils.dateformat import format as format_date
from django.utils.formats import get_format_modules
from django.utils.translation import get_language, gettext

# A list shows the same few dates again and again, and to format one costs more than
# anything else on its page.
_REMEMBERED = 10_000


@lru_cache
def _of(language, name):
    """What the module of a language says under a name."""
    modules = get_format_modules(language or settings.LANGUAGE_CODE)
    return next(getattr(each, name) for each in modules if hasattr(each, name))


def form(name):
    """A form of words in the reader's language, such as IN_BRACKETS."""
    return _of(get_language(), name)


def says(words, text, language):
    """Whether a text in a language has one of the words of a form, or their like."""
    return any(word in text.casefold() for word in _of(language, words))


def in_words(date):
    """A partial date in words."""
    return _in_words(get_language(), date)


@lru_cache(_REMEMBERED)
def _in_words(language, date):
    words = format_date(date.earliest, _of(language, _BY_PRECISION[date.precision]))
    return _marked(date, words)


def _marked(date, words):
    """The words for a partial date with what its mark says."""
    if date.mark == "?":
        return gettext("%(date)s (uncertain)") % {"date": words}
    if date.mark == "~":
        return gettext("about %(date)s") % {"date": words}
    return words


_BY_PRECISION = {
    "year": "YEAR_FORMAT",
    "month": "YEAR_MONTH_FORMAT",
    "day": "DATE_FORMAT",
}


def since_in_words(date):
    """The words for a partial date after a word such as "from", which may bend it."""
    since, day = form("SINCE")[date.precision], date.earliest
    return _marked(date, since(day) if callable(since) else format_date(day, since))


def span_in_words(start, end):
    """From when to when, in three parts: the start, what stands between, the end.

    What both ends have in common is said once, where the language does so.
    """
    return _span_in_words(get_language(), start, end)


@lru_cache(_REMEMBERED)
def _span_in_words(language, start, end):
    name = _common_format(start, end)
    if name is None:
        return in_words(start), _of(language, "BETWEEN_DATES"), in_words(end)
    first, between, last = _of(language, name)
    return format_date(start.earliest, first), between, format_date(end.earliest, last)


def _common_format(start, end):
    """The name of the format for two dates that share their month or their year."""
    if start.mark or end.mark or start.precision != end.precision:
        return None
    if start.precision == "year":
        return "YEARS_FORMAT"
    if start.parts[0] != end.parts[0]:
        return None
    if start.precision == "month":
        return "MONTHS_OF_YEAR_FORMAT"
    if start.parts[1] != end.parts[1]:
        return "DAYS_OF_YEAR_FORMAT"
    return "DAYS_OF_MONTH_FORMAT"


def ordinal(number):
    """Which one in a row: 4th."""
    return form("ordinal")(number)
