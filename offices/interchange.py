"""Who takes part, in the interchange format."""

from offices.models import Country, Mechanism, Office, Official, Place
from trilateral.interchange.shapes import Kind

KINDS = [
    Kind("countries", Country),
    Kind("places", Place, ("names",)),
    Kind("offices", Office, ("names", "successions", "positions")),
    Kind("officials", Official, ("spellings",)),
    Kind("mechanisms", Mechanism, ("memberships",)),
]
