"""Where the seats of a cooperation stand in a schematic: around its middle.

It is no map: the first stands above, the others follow clockwise at even distances,
and how far apart the cities are is not told.
"""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

WIDTH = 320
MIDDLE = 160, 132
RADIUS = 84  # from the middle to a seat
DESCENT = 6  # of the letters of a label
SMALLEST, LARGEST = 5, 22  # radius of a seat


@dataclass
class Seat:
    """A seat in the drawing: a circle, a strand to the middle, and a label."""

    x: int
    y: int
    radius: int
    path: str
    label_y: int


def ring(weights):
    """A seat for each of some weights, its area as large as the weight."""
    heaviest = max(weights, default=0) or 1
    seats = []
    for number, weight in enumerate(weights):
        turn = 2 * pi * number / len(weights)
        x = round(MIDDLE[0] + RADIUS * sin(turn) * 1.15)
        y = round(MIDDLE[1] - RADIUS * cos(turn))
        radius = max(SMALLEST, round(LARGEST * sqrt(weight / heaviest)))
        # Bent a little to one side, as strands are that are twisted together.
        bend_x = round((x + MIDDLE[0]) / 2 + (MIDDLE[1] - y) / 4)
        bend_y = round((y + MIDDLE[1]) / 2 + (x - MIDDLE[0]) / 4)
        # Outside, so that no strand runs through it.
        label_y = y - radius - 7 if y < MIDDLE[1] else y + radius + 17
        path = f"M{x} {y}Q{bend_x} {bend_y} {MIDDLE[0]} {MIDDLE[1]}"
        seats.append(Seat(x, y, radius, path, label_y))
    return seats


def height_of(seats):
    """How high a drawing of some seats is, with their labels."""
    lowest = [max(seat.y + seat.radius, seat.label_y + DESCENT) for seat in seats]
    return max(lowest, default=0)
