"""Small histories in the interchange format, and loading them."""

from trilateral.contents import KINDS
from trilateral.interchange.loading import load


def document(**lists):
    return {"format": "trilateral-history", "version": 1, **lists}


def load_document(history, **options):
    return load(history, KINDS, reason="Loaded in a test", **options)


def meeting(**keys):
    return {
        "slug": "heads-meeting-2001",
        "kind": "heads_meeting",
        "title": {"en": "Heads' Meeting"},
        **keys,
    }
