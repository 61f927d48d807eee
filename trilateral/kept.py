"""Public pages, kept as finished bytes: exact, never merely recent.

A public page depends on its address, on the published record and on the day, so an
answer holds until the public revision is another one or the day is over. Each request
asks the database for the revision, and where the answer to it is kept, for nothing
else. At another revision of the same day the database is asked again what it was asked
for the page: if it says the same, the page still holds, and if not, it is made anew.
Browsers and proxies are told to ask us each time as well: they get the page, or in a
few bytes that theirs still holds.

Pages are packed with gzip. That would help to guess a secret that stands on a page
beside what a reader typed; public pages hold none, and no cookie.
"""

import gzip
import json
import re
from dataclasses import dataclass
from functools import cache, cached_property, wraps
from hashlib import blake2b
from http import HTTPStatus
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import Error
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from trilateral.budgets import OverBudgetError, time_budget
from trilateral.questions import Moment, Questions, hearing
from trilateral.revision import stamp
from trilateral.shelves import Shelf, find_shared, share

CAPACITY = 64 * 1024 * 1024  # bytes in each process
MAX_PAGE = 1024 * 1024  # bytes of a page that is kept
MAX_ADDRESS = 2000  # characters
CHECK_BUDGET = 1  # seconds; whether a page holds is not worth more
MIN_PACKED = 200  # bytes; below that, packing saves nothing
CACHE_CONTROL = "public, no-cache"

_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")

shelf = Shelf(CAPACITY)


def takes_gzip(environ):
    """Whether who asks can unpack an answer."""
    return _GZIP.search(environ.get("HTTP_ACCEPT_ENCODING", ""))


@cache
def release():
    """What this process runs, as a secret: its code and its settings.

    An answer of another release is not taken for one of this.
    """
    digest = blake2b(digest_size=32)
    base = settings.BASE_DIR
    own = [Path(app.path) for app in apps.get_app_configs()]
    own = [folder for folder in own if folder.parent == base]
    own += [base / name for name in ("templates", "locale", "docs", "deploy")]
    for folder in own:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path}\n".encode())
                digest.update(path.read_bytes())
    names = [name for name in dir(settings) if settings.is_overridden(name)]
    chosen = {name: getattr(settings, name) for name in names}
    words = json.dumps(chosen, default=lambda value: type(value).__name__)
    digest.update(words.encode())
    return digest.digest()


def address_of(environ):
    """What an answer depends on, of all that a request says; None if it is too long."""
    address = (
        environ.get("wsgi.url_scheme", ""),
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("HTTP_HOST") or environ.get("SERVER_NAME", ""),
        environ.get("PATH_INFO", ""),
        environ.get("QUERY_STRING", ""),
    )
    return address if sum(map(len, address)) <= MAX_ADDRESS else None


def moment():
    """When an answer is made: the public revision and the day; None if unknown."""
    revision = stamp()
    return revision and Moment(*revision, timezone.localdate())


class Asked:
    """A public page that is asked for, at a revision and on a day."""

    def __init__(self, address, moment):
        self.address = address
        self.moment = moment

    @classmethod
    def of(cls, environ):
        """What a request asks for; None if it cannot be kept."""
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return None
        address = address_of(environ)
        if address is None or (now := moment()) is None:
            return None
        return cls(address, now)

    @cached_property
    def key(self):
        """Tells apart the answers of all addresses, moments and releases."""
        return digest_of((self.address, self.moment))


def digest_of(thing, body=b""):
    """A thing, and bytes, in a few letters, which differ from release to release."""
    digest = blake2b(repr(thing).encode(), key=release(), digest_size=12)
    digest.update(b"\0" + body)
    return digest.hexdigest()


@dataclass
class Page:
    """A finished answer, without the headers that depend on how it is sent."""

    etag: str
    headers: list
    body: bytes
    questions: Questions

    @property
    def size(self):
        return 2 * len(self.body) + self.questions.size  # with room for the packed one

    def holds(self, moment):
        """Whether it is the answer at a moment."""
        if self.questions.moment == moment:
            return True
        try:
            with time_budget(CHECK_BUDGET):
                return self.questions.hold(moment)
        except (Error, OverBudgetError):
            return False

    @cached_property
    def packed(self):
        return gzip.compress(self.body, compresslevel=6, mtime=0)

    def sent(self, environ):
        """The status, the headers and the body of an answer to a request."""
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and (self.etag in known or known.strip() == "*"):
            kept = {"cache-control", "etag", "vary"}
            headers = [each for each in self.headers if each[0].lower() in kept]
            return HTTPStatus.NOT_MODIFIED, headers, b""
        body, headers = self.body, [*self.headers]
        if len(body) >= MIN_PACKED and takes_gzip(environ):
            body = self.packed
            headers.append(("Content-Encoding", "gzip"))
        headers.append(("Content-Length", str(len(body))))
        return HTTPStatus.OK, headers, body


def may_be_kept(view):
    """Marks a public view; what it answers depends on nothing but what is asked."""

    @wraps(view)
    def marked(request, *args, **kwargs):
        if (asked := Asked.of(request.META)) is None:
            return view(request, *args, **kwargs)
        if found := find_shared(asked.key):
            headers, body = found
            response = HttpResponse(body, headers=headers)
            response.shared = True
            questions = Questions(asked.moment, can_be_asked=False)
        else:
            with hearing(asked.moment) as questions:
                response = view(request, *args, **kwargs)
        response.asked, response.questions = asked, questions
        return response

    return marked


def _is_whole(response):
    """Whether an answer is a page, and the same for everybody who asks for it."""
    vary = {name.strip().lower() for name in response.get("Vary", "").split(",")}
    return (
        response.status_code == HTTPStatus.OK
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and vary <= {"", "accept-encoding"}
        and "'nonce-" not in response.get("Content-Security-Policy", "")
    )


def keep(get_response):
    """Middleware that finishes public pages and keeps them; it stands first of all."""

    def middleware(request):
        response = get_response(request)
        asked = getattr(response, "asked", None)
        if asked and _is_whole(response):
            _finish(response, asked, request)
        return response

    return middleware


def _finish(response, asked, request):
    own, body = list(response.items()), response.content
    # It tells what is sent, not when it was made, so that it holds as long as that.
    # What was packed and what was not are the same page.
    etag = f'"{digest_of(sorted(own), body)}"'
    response.headers["Cache-Control"] = CACHE_CONTROL
    response.headers["ETag"] = f"W/{etag}"
    patch_vary_headers(response, ["Accept-Encoding"])
    del response.headers["Content-Length"]
    page = Page(etag, list(response.items()), body, response.questions)
    if request.method == "GET" and len(body) <= MAX_PAGE:
        shelf.put(asked.address, page)
        if not hasattr(response, "shared"):
            share(asked.key, (own, body))
    status, headers, body = page.sent(request.META)
    response.status_code = status
    response.content = body
    for name, value in headers:
        response.headers[name] = value


class KeptPages:
    """A WSGI application before another one, which answers with what is kept.

    What it does not know it leaves to the other, whole: also when the database does
    not say what the revision is, for then nothing that is kept is known to hold.
    """

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        page = shelf.get(address_of(environ))
        if page is None or environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self.application(environ, start_response)
        if (now := moment()) is None or not page.holds(now):
            return self.application(environ, start_response)
        status, headers, body = page.sent(environ)
        start_response(f"{status.value} {status.phrase}", headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]
