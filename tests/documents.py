"""Small histories in the interchange format, and loading them."""

import re

from django.conf import settings

from trilateral.contents import KINDS
from trilateral.interchange.loading import load

# The history that the project ships.
SHIPPED = settings.BASE_DIR / "trilateral/data/china-mongolia-russia.json"


def document(**lists):
    return {"format": "trilateral-history", "version": 1, **lists}


def without_uids(text):
    """A file without what records are given when they are loaded."""
    return re.sub(r'\n +"uid": "[^"]+",', "", text)


def load_document(history, **options):
    return load(history, KINDS, reason="Loaded in a test", **options)


def meeting(**keys):
    return {
        "slug": "heads-meeting-2001",
        "kind": "heads_meeting",
        "title": {"en": "Heads' Meeting"},
        **keys,
    }
