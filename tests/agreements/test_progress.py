"""How far a plan has come."""

from agreements.progress import progress


def told(*counts):
    shares = progress(counts).shares
    return [(each.state, each.count, each.start, each.width) for each in shares]


def test_states_share_the_bar_by_their_counts():
    assert told(("", 1, 0), ("completed", 2, 1), ("under_way", 1, 0)) == [
        ("under_way", 1, "0.0%", "25.0%"),
        ("completed", 2, "25.0%", "50.0%"),
        ("", 1, "75.0%", "25.0%"),
    ]


def test_items_carried_out_are_counted_beside_the_states():
    found = progress([("", 3, 2), ("completed", 2, 1)])

    assert (found.carried_out, found.total) == (3, 5)


def test_no_items_are_no_bar():
    assert told() == []
