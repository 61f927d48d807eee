"""Where finished answers are kept: in this process, and in a cache that is shared.

A shelf has a bounded number of bytes. While there is room it takes what comes; once
it is full, only what is asked for a second time, in the place of what was asked for
longest ago. So a crawler, or somebody who makes up addresses, cannot clear it.
"""

import importlib.util
from collections import OrderedDict
from importlib import import_module
from threading import Lock

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured

SEEN = 10_000  # addresses that were asked for once since the shelf is full
A_DAY = 24 * 60 * 60  # seconds


class Shelf:
    """Answers by their address, up to a number of bytes."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.size = 0
        self._answers = OrderedDict()
        self._seen = OrderedDict()
        self._lock = Lock()

    def __len__(self):
        return len(self._answers)

    def get(self, address):
        with self._lock:
            if (answer := self._answers.get(address)) is not None:
                self._answers.move_to_end(address)
            return answer

    def put(self, address, answer):
        with self._lock:
            is_known = self._remove(address)
            is_full = self.size + answer.size > self.capacity
            if answer.size > self.capacity or (
                is_full and not is_known and not self._was_seen(address)
            ):
                return
            while self.size + answer.size > self.capacity:
                self._remove(next(iter(self._answers)))
            self._answers[address] = answer
            self.size += answer.size

    def clear(self):
        with self._lock:
            self._answers.clear()
            self._seen.clear()
            self.size = 0

    def _remove(self, address):
        answer = self._answers.pop(address, None)
        if answer is not None:
            self.size -= answer.size
        return answer is not None

    def _was_seen(self, address):
        mark = hash(address)  # an address can be long
        if self._seen.pop(mark, False):
            return True
        self._seen[mark] = True
        if len(self._seen) > SEEN:
            self._seen.popitem(last=False)
        return False


# The shared cache


def cache_from(url):
    """The settings of a cache from its address: redis://…, rediss://…, file:///…"""
    scheme, _separator, path = url.partition("://")
    if scheme == "file" and path.startswith("/"):
        return {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": path,
            "OPTIONS": {"MAX_ENTRIES": 5_000},
        }
    if scheme not in {"redis", "rediss"}:
        raise ImproperlyConfigured(
            "CACHE_URL begins with redis://, rediss:// or file:///."
        )
    if importlib.util.find_spec("redis") is None:
        raise ImproperlyConfigured(
            "CACHE_URL asks for Redis, which takes a package: pip install redis."
        )
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": url,
        # A cache that does not answer must not be slower than none.
        "OPTIONS": {"socket_timeout": 0.25, "socket_connect_timeout": 0.25},
    }


def _failures():
    """What a shared cache fails with; the site then does without it."""
    if importlib.util.find_spec("redis") is None:
        return (OSError,)
    return (OSError, import_module("redis").RedisError)


def find_shared(key):
    if not settings.HAS_SHARED_CACHE:
        return None
    try:
        return cache.get(key)
    except _failures():
        return None


def share(key, value):
    if not settings.HAS_SHARED_CACHE:
        return
    try:
        cache.set(key, value, A_DAY)
    except _failures():
        return
