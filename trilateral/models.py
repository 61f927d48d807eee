"""The models of the kit, where Django looks for them."""

from trilateral.revision import PublicRevision
from trilateral.sources import Citation, Source

__all__ = ["Citation", "PublicRevision", "Source"]
