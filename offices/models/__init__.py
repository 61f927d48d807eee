"""Who takes part."""

from offices.models.mechanisms import Mechanism, Membership
from offices.models.offices import Office, OfficeName, Succession
from offices.models.officials import Capacity, Official, Position, Spelling
from offices.models.places import Country, Place, PlaceName
from offices.models.users import User

__all__ = [
    "Capacity",
    "Country",
    "Mechanism",
    "Membership",
    "Office",
    "OfficeName",
    "Official",
    "Place",
    "PlaceName",
    "Position",
    "Spelling",
    "Succession",
    "User",
]
