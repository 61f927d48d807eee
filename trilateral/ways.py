"""Ways from records to the values of the columns of a file, for many records at once.

A way names the facts that it takes, and what is made of them. A fact is the name of a
field, an expression, or something to be looked up. All facts of some records come in
one query, those of each kind of their parts in another, and what is looked up, once
for all of them: so a million records cost little more than to write them down.
"""

from collections import defaultdict
from itertools import chain
from typing import NamedTuple

from trilateral.expressions import Among


class Lookup(NamedTuple):
    """A fact that is the number of something, which is found for many at once.

    ``find`` is given a set of numbers, and gives a mapping from them.
    """

    fact: str
    find: object


class Owner(NamedTuple):
    """A fact of the record to which a part belongs."""

    fact: str


class Way:
    """The way to what a record says itself: its facts, and what is made of them."""

    def __init__(self, *facts, make=None):
        self.facts = facts
        self.make = make

    @property
    def own_facts(self):
        return self.facts

    def values(self, table):
        columns = [table[fact] for fact in self.facts]
        return list(map(self.make, *columns)) if self.make else list(*columns)


class Each:
    """The way to a list: a line for each of the parts of a record.

    ``parts`` is a queryset, and ``owner`` the name of its field that leads to the
    record. A part of which nothing is made has no line. ``gather`` may make one value
    of the lines.
    """

    def __init__(self, parts, owner, *facts, make=None, gather=None):
        self.parts = parts
        self.owner = owner
        self.way = Way(*facts, make=make)
        self.gather = gather

    @property
    def facts(self):
        return (self.owner, *self.way.facts)

    @property
    def own_facts(self):
        return [fact.fact for fact in self.facts if isinstance(fact, Owner)]

    def read(self, keys, owners):
        """The facts of the parts of some records, of which those of the records are
        known."""
        table = _read(self.parts.filter(Among(self.owner, keys)), self.facts)
        for fact in self.facts:
            if isinstance(fact, Owner):
                known = dict(zip(keys, owners[fact.fact], strict=True))
                table[fact] = list(map(known.get, table[self.owner]))
        return table

    def values(self, table, keys):
        lines = {key: [] for key in keys}
        for owner, line in zip(table[self.owner], self.way.values(table), strict=True):
            if line:
                lines[owner].append(line)
        found = lines.values()
        return list(map(self.gather, found) if self.gather else found)


def rows_of(queryset, keys, ways):
    """The rows of those records of a queryset that have one of the primary keys."""
    own = [fact for way in ways for fact in way.own_facts]
    table = _read(queryset.filter(Among("pk", keys)), ["pk", *own])
    keys = table["pk"]
    parts = {way: way.read(keys, table) for way in ways if isinstance(way, Each)}
    _look_up([(table, own), *((parts[way], way.facts) for way in parts)])
    columns = [
        way.values(parts[way], keys) if way in parts else way.values(table)
        for way in ways
    ]
    return list(zip(*columns, strict=True))


def _read(queryset, facts):
    """{fact: its values, in the order of the queryset}, without what is not in it."""
    asked = dict.fromkeys(
        fact.fact if isinstance(fact, Lookup) else fact
        for fact in facts
        if not isinstance(fact, Owner)
    )
    rows = list(queryset.values_list(*asked))
    columns = zip(*rows, strict=True) if rows else [()] * len(asked)
    return dict(zip(asked, columns, strict=True))


def _look_up(tables):
    """Add what is to be looked up to tables of facts, each thing once for all."""
    places = defaultdict(list)
    for table, facts in tables:
        for fact in dict.fromkeys(facts):
            if isinstance(fact, Lookup):
                places[fact.find].append((table, fact))
    for find, found_at in places.items():
        numbers = set(chain.from_iterable(table[at.fact] for table, at in found_at))
        found = find(numbers - {None})
        for table, at in found_at:
            table[at] = list(map(found.get, table[at.fact]))
