"""What happened, in the interchange format."""

from seminars.models import Event, Series, Topic
from trilateral.interchange.shapes import Kind

KINDS = [
    Kind("series", Series),
    Kind("topics", Topic),
    Kind(
        "events",
        Event,
        ("other_titles", "participations", "agenda", "outcomes", "materials"),
    ),
]
