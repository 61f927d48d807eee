"""Sets of row numbers, kept as small as they can be.

Row numbers are parted into shelves of 4,096, so that a change touches little. In
memory, the rows of a shelf are the bits of one whole number, and sets are joined and
cut at the speed of the machine. In the database they are bytes: a list of numbers of
two bytes each, or all the bits where that is shorter.
"""

import sys
from array import array
from functools import reduce

BITS = 12
SIZE = 1 << BITS
_BYTES = SIZE // 8


def place(row):
    """The shelf of a row and its bit there."""
    return row >> BITS, 1 << (row & (SIZE - 1))


def rows_of(shelf, bits):
    """The row numbers of a shelf, the highest first."""
    base = shelf << BITS
    while bits:
        offset = bits.bit_length() - 1
        yield base + offset
        bits ^= 1 << offset


def all_rows(shelves):
    """The row numbers of several shelves: {shelf: bits}."""
    return [row for shelf, bits in shelves.items() for row in rows_of(shelf, bits)]


def all_bits(shelves):
    """The bits of several shelves as bytes, from row 0 on, the lowest bit first."""
    each = (shelves.get(shelf, 0) for shelf in range(max(shelves) + 1))
    return b"".join(bits.to_bytes(_BYTES, "little") for bits in each)


def count(shelves):
    return sum(bits.bit_count() for bits in shelves.values())


def in_all(several):
    """What is in each of several sets: {place: bits}."""
    return reduce(_both, several)


def _both(one, other):
    common = {at: one[at] & other[at] for at in one.keys() & other.keys()}
    return {at: bits for at, bits in common.items() if bits}


def in_any(several):
    """What is in one of several sets, at the least: {place: bits}."""
    joined = {}
    for each in several:
        for at, bits in each.items():
            joined[at] = joined.get(at, 0) | bits
    return joined


def pack(bits):
    if bits.bit_count() * 2 >= _BYTES:
        return bits.to_bytes(_BYTES, "little")
    numbers = array("H", rows_of(0, bits))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpack(data):
    data = bytes(data)
    if len(data) == _BYTES:
        return int.from_bytes(data, "little")
    numbers = array("H", data)
    if sys.byteorder == "big":
        numbers.byteswap()
    bits = 0
    for offset in numbers:
        bits |= 1 << offset
    return bits
