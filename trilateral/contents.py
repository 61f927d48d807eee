"""What the whole history holds: the kinds of records of all apps, in order."""

from agreements import interchange as agreements
from offices import interchange as offices
from seminars import interchange as seminars
from trilateral.interchange.shapes import Kind
from trilateral.sources import Source

KINDS = [
    Kind("sources", Source),
    *offices.KINDS,
    *seminars.KINDS,
    *agreements.KINDS,
]
