"""Where the lines of a timeline run: plain numbers for a drawing, row by row.

Time goes downwards. A rope of strands runs through all rows, one strand for each who
takes part; beside it, each in a lane, run branches, for what was in force for a time
or was held within something else. How high a row is depends on its words and on the
reader, so lines are straight over the height of a row, whatever that is, and bend in
its first pixels only.
"""

from dataclasses import dataclass, field

ROPE = 9  # pixels from the left edge to the middle of the rope
STRAND = 3  # from one strand of the rope to the next
COLOURS = 3  # for strands
LANE = 13  # from one lane to the next; the rope is in lane 0
LANES = 5  # beside the rope: what finds none is told in words alone
RADIUS = 6  # of a node
NODE = 14  # from the top of a row to its node
BEND = 28  # and to where all lines are straight again
BOTTOM = "100%"


@dataclass
class Branch:
    """A line beside the rope, with a node of its own in one row.

    ``stops`` are the rows to whose nodes it leads, ``band`` the first and the last
    row over which it is drawn as something that holds, if it does; ``is_open`` says
    that nobody knows where that ends.
    """

    row: int
    stops: list[int] = field(default_factory=list)
    band: tuple[int, int] | None = None
    is_open: bool = False

    @property
    def rows(self):
        rows = [self.row, *self.stops, *(self.band or ())]
        return range(min(rows), max(rows) + 1)


@dataclass
class Drawing:
    """What is drawn beside a row.

    ``lines`` are upright: [(name, x, top, bottom)]; ``bends`` are paths: [(name,
    path)]; ``node`` is where the middle of its node is, from the left, if it
    has one.
    """

    node: int | None = ROPE
    lines: list[tuple] = field(default_factory=list)
    bends: list[tuple] = field(default_factory=list)

    @property
    def left(self):
        """Where its node begins."""
        return self.node - RADIUS


def shape_of(date):
    """How high a node is and how far down it begins: a month or a year is no point."""
    precision = date.precision if date else "day"
    height = {"day": 2, "month": 3, "year": 4}[precision] * RADIUS
    return height, NODE - height // 2


def lane_x(lane):
    return ROPE + LANE * lane


def width(drawings):
    """How wide a drawing has to be for all lines of some rows."""
    lines = [line[1] for drawing in drawings for line in drawing.lines]
    nodes = [drawing.node or ROPE for drawing in drawings]
    return max([*lines, *nodes, ROPE]) + ROPE


def strand(number):
    """What a strand is called: there are three colours, however many strands."""
    return f"s{number % COLOURS}"


def strands(count):
    """The strands as they lie side by side in the rope, from the left: [(name, x)]."""
    left = ROPE - (count - 1) / 2 * STRAND
    return [(strand(n), round(left + n * STRAND)) for n in range(count)]


def beginnings(count):
    """Rows in which one strand after another begins, each in a lane, on its way to the
    rope. Where there is no lane left, none begins."""
    xs = [lane_x(lane) for lane in range(min(count, LANES + 1))]
    rows = []
    for number in range(count):
        begun = [(strand(n), x, 0, BOTTOM) for n, x in enumerate(xs[:number])]
        row = Drawing(node=None, lines=begun)
        if number < len(xs):
            row.node = xs[number]
            row.lines.append((strand(number), row.node, NODE, BOTTOM))
        rows.append(row)
    return rows


def lay_rope(rows, count, day):
    """Draw the rope beside some rows; in the first of them its strands come together.

    Below the node of the ``day`` on which one looks it is only meant to go on.
    """
    rope = strands(min(count, LANES + 1)) or [("s", ROPE)]
    for number, row in enumerate(rows):
        top = BEND if count and number == 0 else 0
        ends = NODE if number == day else top if number > day else BOTTOM
        behind = [(name, x, top, ends) for name, x in rope if ends != top]
        ahead = [(f"{name} ahead", x, ends, BOTTOM) for name, x in rope]
        row.lines[:0] = behind if ends == BOTTOM else behind + ahead
    for lane, (name, x) in enumerate(rope if count else []):
        begun = lane_x(lane)
        rows[0].bends.append((name, f"M{begun} 0C{begun} 18 {x} 10 {x} {BEND}"))


def lanes(branches):
    """The lane of each branch, from 1 on; None where all are taken."""
    free_from = dict.fromkeys(range(1, LANES + 1), 0)
    found = {}
    for branch in sorted(branches, key=lambda branch: branch.rows.start):
        rows = branch.rows
        lane = next((n for n, row in free_from.items() if row <= rows.start), None)
        if lane:
            free_from[lane] = rows.stop
        found[id(branch)] = lane
    return [found[id(branch)] for branch in branches]


def draw(count, branches):
    """What is drawn beside each of a number of rows."""
    drawings = [Drawing() for _row in range(count)]
    drawn = [
        (branch, lane_x(lane))
        for branch, lane in zip(branches, lanes(branches), strict=True)
        if lane
    ]
    for branch, x in drawn:
        drawings[branch.row].node = x
    for branch, x in drawn:
        first, last = branch.rows[0], branch.rows[-1]
        for row in branch.rows:
            drawing = drawings[row]
            is_stop = row in branch.stops
            top, bottom = 0, BOTTOM
            if row == first:
                top = BEND if is_stop else NODE
            if row == last and not is_held(branch, row):
                bottom = 0 if is_stop else NODE
            if is_stop:
                drawing.bends.append(("link", bend(row == first, drawing.node, x)))
            drawing.lines += upright(branch, row, x, top, bottom)
    return drawings


def is_held(branch, row):
    """Whether what a branch stands for holds in a row."""
    return branch.band is not None and branch.band[0] <= row <= branch.band[1]


def bend(leaves, node, x):
    """The path from a node to a line that leaves it downwards, or comes from above."""
    if leaves:
        return f"M{node} {NODE}Q{x} {NODE} {x} {BEND}"
    return f"M{x} 0Q{x} {NODE} {node} {NODE}"


def upright(branch, row, x, top, bottom):
    """The parts of a branch's line in a row: a link, a band, or one after the other."""
    if not is_held(branch, row):
        parts = [("link", x, top, bottom)]
    else:
        ends_open = branch.is_open and row == branch.band[1]
        band = "band ahead" if ends_open else "band"
        if row == branch.band[0] and top == 0:
            parts = [("link", x, top, NODE), (band, x, NODE, bottom)]
        else:
            parts = [(band, x, top, bottom)]
    return [part for part in parts if part[2] != part[3]]
