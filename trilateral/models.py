"""The models of the kit, where Django looks for them."""

from trilateral.sources import Citation, Source

__all__ = ["Citation", "Source"]
