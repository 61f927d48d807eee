"""Where branches run, whatever they lead to."""

from itertools import combinations, pairwise

import pytest

from trilateral.threads import Branch, draw, lanes

given = pytest.importorskip("hypothesis").given
st = pytest.importorskip("hypothesis.strategies")

COUNT = 20  # of rows
rows = st.integers(0, COUNT - 1)


@st.composite
def branch(draw):
    row = draw(rows)
    others = rows.filter(lambda other: other != row)
    band = draw(st.none() | st.integers(row, COUNT - 1).map(lambda end: (row, end)))
    return Branch(row, draw(st.lists(others, max_size=3)), band)


@given(st.lists(branch(), max_size=12))
def test_no_two_branches_share_a_row_of_a_lane(branches):
    taken = [
        (branch, lane)
        for branch, lane in zip(branches, lanes(branches), strict=True)
        if lane
    ]

    for (one, lane), (other, another) in combinations(taken, 2):
        assert lane != another or not set(one.rows) & set(other.rows)


@given(branch())
def test_a_line_goes_on_from_row_to_row(branch):
    drawings = draw(COUNT, [branch])

    for row, drawing in enumerate(drawings):
        runs = [(top, bottom) for name, x, top, bottom in drawing.lines]
        if row in list(branch.rows)[1:-1]:
            assert runs[0][0] == 0
            assert runs[-1][1] == "100%"
            assert all(end == top for (_, end), (top, _) in pairwise(runs))
        elif row not in branch.rows:
            assert runs == []
