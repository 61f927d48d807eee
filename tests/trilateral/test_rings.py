"""Where the seats stand in a schematic."""

import pytest

from trilateral.rings import LARGEST, MIDDLE, SMALLEST, WIDTH, height_of, ring


def test_seats_are_as_large_as_their_weights():
    assert [seat.radius for seat in ring([4, 1, 0])] == [
        LARGEST,
        LARGEST // 2,
        SMALLEST,
    ]


def test_the_first_stands_above_and_the_others_follow_clockwise():
    above, right, left = ring([1, 1, 1])

    assert above.x == (right.x + left.x) / 2
    assert above.y < right.y == left.y
    assert left.x < right.x


@pytest.mark.parametrize("count", range(13))
def test_seats_and_labels_stand_within_the_drawing(count):
    seats = ring([1] * count)

    assert len(seats) == count
    for seat in seats:
        assert LARGEST <= seat.x <= WIDTH - LARGEST
        assert 12 <= seat.label_y < height_of(seats)
        assert seat.y + seat.radius <= height_of(seats)


def test_a_drawing_is_no_higher_than_what_stands_in_it():
    assert height_of(ring([1, 1, 1])) < height_of(ring([1, 1])) < 2 * MIDDLE[1]


def test_nothing_hosted_yet_is_drawn_small():
    assert {seat.radius for seat in ring([0, 0])} == {SMALLEST}
