"""Addresses of records, for pages that show many of them."""

from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

_SLUG = "slug-of-a-record"


def page_of(name, slug):
    """The address of the page of a record, as ``reverse`` would give it.

    That looks through all patterns again for each record; what stands before and
    after the slug is the same for all of a kind, in a language.
    """
    return _around(name, get_language(), get_script_prefix(), get_urlconf()).replace(
        _SLUG, slug
    )


def address_of(name, **kwargs):
    """What ``reverse`` gives for a name, which is looked for once in a language."""
    around = get_language(), get_script_prefix(), get_urlconf()
    return _address(name, *around, **kwargs)


@lru_cache(1_000)
def _address(name, _language, _script, _urlconf, **kwargs):
    return reverse(name, kwargs=kwargs)


@lru_cache
def _around(name, _language, _script, _urlconf):
    return reverse(name, args=[_SLUG])
