"""How far a plan has come: its items by state."""

from dataclasses import dataclass

from agreements.models import ProgressReport


@dataclass
class Share:
    """The items in one state: how many, and their piece of a bar, in per cent."""

    state: str
    label: str
    count: int
    start: str
    width: str


def shares(counts):
    """The pieces of a bar from how many items are in which state."""
    total, before, found = sum(counts.values()), 0, []
    for state, label in ProgressReport.STATES.items():
        if count := counts.get(state):
            start, width = 100 * before / total, 100 * count / total
            found.append(Share(state, label, count, f"{start:.1f}%", f"{width:.1f}%"))
            before += count
    return found
