"""Where the lines of a timeline run."""

from trilateral.threads import BOTTOM, LANES, Branch, beginnings, draw, lanes, lay_rope


def drawn(drawings):
    """What is drawn beside each row: [(node, upright lines, bends)]."""
    return [(each.node, each.lines, each.bends) for each in drawings]


def test_branch_leaves_a_node_and_ends_at_its_own():
    assert drawn(draw(3, [Branch(2, stops=[0])])) == [
        (9, [("link", 22, 28, BOTTOM)], [("link", "M9 14Q22 14 22 28")]),
        (9, [("link", 22, 0, BOTTOM)], []),
        (22, [("link", 22, 0, 14)], []),
    ]


def test_branch_leads_to_later_nodes_and_ends_at_the_last():
    assert drawn(draw(3, [Branch(0, stops=[1, 2])])) == [
        (22, [("link", 22, 14, BOTTOM)], []),
        (9, [("link", 22, 0, BOTTOM)], [("link", "M22 0Q22 14 9 14")]),
        (9, [], [("link", "M22 0Q22 14 9 14")]),
    ]


def test_band_runs_as_long_as_something_holds():
    assert drawn(draw(3, [Branch(1, stops=[0], band=(1, 2))])) == [
        (9, [("link", 22, 28, BOTTOM)], [("link", "M9 14Q22 14 22 28")]),
        (22, [("link", 22, 0, 14), ("band", 22, 14, BOTTOM)], []),
        (9, [("band", 22, 0, BOTTOM)], []),
    ]


def test_band_ends_open_where_nobody_knows_the_end():
    rows = drawn(draw(2, [Branch(0, band=(0, 1), is_open=True)]))

    assert [lines for _node, lines, _bends in rows] == [
        [("band", 22, 14, BOTTOM)],
        [("band ahead", 22, 0, BOTTOM)],
    ]


def test_a_node_alone_is_no_line():
    assert drawn(draw(1, [Branch(0)])) == [(22, [], [])]


def test_what_finds_no_lane_is_not_drawn():
    branches = [Branch(0, band=(0, 1)) for _number in range(LANES + 1)]

    first = draw(2, branches)[0]

    assert lanes(branches) == [1, 2, 3, 4, 5, None]
    assert len(first.lines) == LANES


def test_strands_begin_one_after_another():
    assert drawn(beginnings(2)) == [
        (9, [("s0", 9, 14, BOTTOM)], []),
        (22, [("s0", 9, 0, BOTTOM), ("s1", 22, 14, BOTTOM)], []),
    ]


def test_strands_become_one_rope():
    drawings = draw(3, [])

    lay_rope(drawings, 3, day=1)

    assert drawings[0].lines == [
        ("s0", 6, 28, BOTTOM),
        ("s1", 9, 28, BOTTOM),
        ("s2", 12, 28, BOTTOM),
    ]
    assert [name for name, path in drawings[0].bends] == ["s0", "s1", "s2"]
    assert drawings[1].lines[:1] == [("s0", 6, 0, 14)]
    assert drawings[1].lines[3:4] == [("s0 ahead", 6, 14, BOTTOM)]
    assert drawings[2].lines[:1] == [("s0 ahead", 6, 0, BOTTOM)]


def test_a_rope_without_strands_is_a_plain_line():
    drawings = draw(2, [])

    lay_rope(drawings, 0, day=1)

    assert [drawing.lines for drawing in drawings] == [
        [("s", 9, 0, BOTTOM)],
        [("s", 9, 0, 14), ("s ahead", 9, 14, BOTTOM)],
    ]


def test_there_are_no_more_strands_than_lanes():
    rows = beginnings(LANES + 3)

    assert [row.node for row in rows] == [9, 22, 35, 48, 61, 74, None, None]
    assert len(rows[-1].lines) == LANES + 1
