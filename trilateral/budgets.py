"""How long the database may take over one answer, so that none can stop the site.

Somebody watches: one thread, which looks a few times a second whether an answer takes
longer than it may, and then breaks off what the database does for it. So the budget
is that of all queries of an answer together, is the same on SQLite and PostgreSQL,
and costs an answer that keeps to it nothing: no transaction, no question more.
"""

import time
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock, Thread

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.shortcuts import render

TICK = 0.1  # seconds


class OverBudgetError(Exception):
    """The database took longer than an answer may take."""


class _Answer:
    """An answer that is being made, with the connection on which it asks."""

    def __init__(self, seconds):
        self.deadline = time.monotonic() + seconds
        self.connection = connections[DEFAULT_DB_ALIAS]
        self.is_over = False

    def stop(self):
        """Break off what the database does for it, if it does something now."""
        self.is_over = True
        raw = self.connection.connection
        if raw is None:
            return
        stop = raw.interrupt if self.connection.vendor == "sqlite" else raw.cancel
        try:
            stop()
        except self.connection.Database.Error:
            return  # It is closed already.


class _Watch:
    """The thread that watches, begun with the first answer of a process."""

    def __init__(self):
        self.answers = set()
        # Held while an answer is stopped: then it cannot end, and its connection
        # cannot go on to something else, in the midst of that.
        self.lock = Lock()
        self.thread = None

    def begin(self, answer):
        with self.lock:
            self.answers.add(answer)
            if self.thread is None:
                self.thread = Thread(target=self.run, name="budgets", daemon=True)
                self.thread.start()

    def end(self, answer):
        with self.lock:
            self.answers.discard(answer)

    def run(self):
        while True:
            time.sleep(TICK)
            now = time.monotonic()
            with self.lock:
                for answer in self.answers:
                    if now > answer.deadline:
                        answer.stop()


_watch = _Watch()
_current = ContextVar("answer", default=None)


@contextmanager
def time_budget(seconds=None):
    """Within it, the database may take so long; else it raises OverBudgetError."""
    answer = _Answer(settings.TIME_BUDGET if seconds is None else seconds)
    token = _current.set(answer)
    _watch.begin(answer)
    try:
        yield
    except OperationalError as error:
        if answer.is_over:
            raise OverBudgetError from error
        raise
    finally:
        _watch.end(answer)
        _current.reset(token)


def lift():
    """Leave the rest of an answer its time: it is known by now that it can be made."""
    if answer := _current.get():
        _watch.end(answer)


def within_budget(view):
    """A public view that says so, and what to do, if the database takes too long."""

    @wraps(view)
    def limited(request, *args, **kwargs):
        try:
            with time_budget():
                response = view(request, *args, **kwargs)
                # A page may ask the database only when it is rendered.
                return response.render() if hasattr(response, "render") else response
        except OverBudgetError:
            response = render(request, "too_slow.html", status=503)
            response.headers["Retry-After"] = "30"
            return response

    return limited
