"""A process that serves the site, as tests ask it: with what it keeps."""

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import close_old_connections
from django.test import RequestFactory

from trilateral import fragments, kept
from trilateral.kept import KeptPages
from trilateral.shelves import Shelf

LIST = "/en/seminars/"


class Site:
    """A process that serves the site: its application and what it keeps."""

    def __init__(self, monkeypatch):
        self.monkeypatch = monkeypatch
        self.shelf = Shelf(kept.CAPACITY)
        self.made = 0
        self.application = KeptPages(self.make)
        self.handler = WSGIHandler()

    def make(self, environ, start_response):
        self.made += 1
        # As the test client does: the connection is in the test's transaction.
        request_started.disconnect(close_old_connections)
        try:
            return self.handler(environ, start_response)
        finally:
            request_started.connect(close_old_connections)

    def ask(self, path=LIST, method="GET", **headers):
        """The status, the headers and the body of an answer."""
        self.monkeypatch.setattr(kept, "shelf", self.shelf)
        environ = RequestFactory().generic(method, path, **headers).environ
        told = []
        body = self.application(environ, lambda *words: told.extend(words[:2]))
        content = b"".join(body)
        status, headers = told
        return int(status.split()[0]), dict(headers), content


def made_anew(monkeypatch, address):
    """The answer as a process makes it that keeps nothing yet."""
    with monkeypatch.context() as patch:
        patch.setattr(fragments, "shelf", Shelf(0))
        return Site(patch).ask(address)
