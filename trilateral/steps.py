"""The thread at one record: the steps that led to it, and those to which it led."""

from dataclasses import dataclass, field

from trilateral.records import shown
from trilateral.threads import Branch, Drawing, draw, lay_rope, shape_of, width

MOST = 20  # steps of a kind: the rest is in lists


def begun(record, by):
    """The record if it may be seen and may have begun by a day, else None."""
    record = shown(record)
    is_later = record and by and record.day and record.day > by
    return None if is_later else record


@dataclass
class Step:
    """A record, and how it belongs to the one that is read.

    ``ties`` are the steps to which its branch leads, if it stands beside the rope;
    ``count`` is how many items of a plan it stands for; it may be inferred that it
    belongs there.
    """

    record: object
    how: str
    date: str = ""
    is_here: bool = False
    is_aside: bool = False
    is_agreement: bool = False
    is_inferred: bool = False
    ties: list[int] = field(default_factory=list)
    count: int = 0
    rel: str = ""
    look: str = ""
    drawing: Drawing | None = None
    width: int = 0

    @property
    def shape(self):
        return shape_of(self.date)


def drawn(steps):
    """The steps, each with its piece of the drawing; none if there is but one."""
    if len(steps) < 2:
        return []
    branches = [Branch(n, step.ties) for n, step in enumerate(steps) if step.is_aside]
    drawings = draw(len(steps), branches)
    lay_rope(drawings, 0, len(steps))
    for step, drawing in zip(steps, drawings, strict=True):
        step.drawing, step.width = drawing, width(drawings)
    return steps
