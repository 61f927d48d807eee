"""How far a plan has come."""

from agreements.progress import shares


def told(counts):
    return [(each.state, each.count, each.start, each.width) for each in shares(counts)]


def test_states_share_the_bar_by_their_counts():
    assert told({"": 1, "completed": 2, "under_way": 1}) == [
        ("under_way", 1, "0.0%", "25.0%"),
        ("completed", 2, "25.0%", "50.0%"),
        ("", 1, "75.0%", "25.0%"),
    ]


def test_no_items_are_no_bar():
    assert told({}) == []
