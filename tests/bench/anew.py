"""The site with less kept than it has, by what the variable KEPT says.

``pages``: all, but before each request another event was published that the pages do
not show; ``pieces``: the pieces of pages alone; ``nothing``: not even those, as in a
process that has just begun. Without whole pages, each answer goes through Django.
"""

import os
from itertools import count

from trilateral.wsgi import application, behind

# What is kept stands on models, for which Django has to be there.
from tests.bench import site  # isort: skip
from trilateral import changes, fragments, kept, questions  # isort: skip

__all__ = ["application", "site"]

numbers = count(1)


def next_moment(moment=kept.moment):
    return moment()._replace(number=next(numbers))


def events_changed(known, now):
    changes.tables_changed(known, now)  # which costs what it costs
    return frozenset({"seminars_event"})


match os.environ["KEPT"]:
    case "pages":
        kept.moment = next_moment
        questions.tables_changed = events_changed
    case "pieces":
        application = behind
        kept.shelf.capacity = 0
    case "nothing":
        application = behind
        kept.shelf.capacity = fragments.shelf.capacity = 0
