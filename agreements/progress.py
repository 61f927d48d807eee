"""How far a plan has come: its items by state, and what is known beside that."""

from dataclasses import dataclass

from django.db.models import Count, Q

from agreements.models import ProgressReport


@dataclass
class Share:
    """The items in one state: how many, and their piece of a bar, in per cent."""

    state: str
    label: str
    count: int
    start: str
    width: str


@dataclass
class Progress:
    """The items of a plan by state, and how many events are known to have carried out.

    The state is what offices have reported, and nothing else; so a plan of which
    nobody reported has none, whatever was done.
    """

    shares: list
    total: int
    carried_out: int


def counted(items, *by):
    """How many of some items are in each state, and how many of them were carried out.

    The items have their ``state`` and their ``deeds``; ``by`` is what else to count by.
    """
    return (
        items.values_list(*by, "state")
        .annotate(count=Count("pk"), done=Count("pk", filter=Q(deeds__gt=0)))
        .order_by()
    )


def progress(counts):
    """How far a plan has come, from [(state, how many, how many carried out)]."""
    counts = list(counts)
    by_state = {state: count for state, count, _done in counts}
    total = sum(by_state.values())
    before, shares = 0, []
    for state, label in ProgressReport.STATES.items():
        if count := by_state.get(state):
            start, width = 100 * before / total, 100 * count / total
            shares.append(Share(state, label, count, f"{start:.1f}%", f"{width:.1f}%"))
            before += count
    return Progress(shares, total, sum(done for _state, _count, done in counts))
