"""The models of the kit, where Django looks for them."""

from trilateral.changes import PublicChange
from trilateral.finding.models import SearchEntry, SearchPosting
from trilateral.revision import PublicRevision
from trilateral.sources import Citation, Source

__all__ = [
    "Citation",
    "PublicChange",
    "PublicRevision",
    "SearchEntry",
    "SearchPosting",
    "Source",
]
