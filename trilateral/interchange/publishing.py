"""The whole public record as one file, made once for each public revision."""

import gzip
import time
from pathlib import Path

from django.conf import settings
from django.core.files import locks
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.utils.translation import gettext

from trilateral.browse import TodayView
from trilateral.budgets import lift
from trilateral.citing import site_name
from trilateral.interchange.writing import dump
from trilateral.kept import CACHE_CONTROL, digest_of, takes_gzip
from trilateral.linked_data import said
from trilateral.revision import latest

PATIENCE = 10  # seconds for which one waits while another makes the file
RETRY = 60  # seconds after which it is worth coming back
FILE_NAME = "trilateral.json"
MEDIA_TYPE = "application/json"
_PIECE = 1 << 16


class BeingMadeError(Exception):
    """Another request makes the file at this moment."""


class Edition:
    """The public record as it was at a revision, packed in a file of its own."""

    def __init__(self, kinds, site):
        self.kinds = kinds
        self.site = site  # its address, to which those in the file belong
        self.folder = Path(settings.DATA_DIR) / "public"
        self.revision = latest()

    @property
    def revised(self):
        """Tells apart all revisions, also those before and after a restored copy."""
        moment = self.revision.changed_at
        is_counted = self.revision.pk is not None
        return f"{self.revision.number}-{moment:%Y%m%d%H%M%S%f}" if is_counted else "0"

    @property
    def name(self):
        """Tells apart the files of a revision: of which release and site they are."""
        return f"{self.revised}-{digest_of(self.site)}"

    @property
    def about(self):
        """What the file says of itself."""
        edition = said(
            site=site_name(),
            address=self.site + reverse("public_record"),
            revision=self.revision.number,
            changed_at=self.revision.pk and self.revision.changed_at.isoformat(),
            licence=settings.DATA_LICENCE,
            licence_url=settings.DATA_LICENCE_URL,
        )
        return {"$schema": self.site + reverse("data_schema"), "edition": edition}

    @property
    def path(self):
        return self.folder / f"{self.name}.json.gz"

    def open(self):
        """The file, packed with gzip; made now if nobody has asked for it before."""
        try:
            return self.path.open("rb")
        except FileNotFoundError:
            return self._make()

    def _make(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        end = time.monotonic() + PATIENCE
        with (self.folder / "lock").open("w") as lock:
            while not locks.lock(lock, locks.LOCK_EX | locks.LOCK_NB):
                if time.monotonic() > end:
                    raise BeingMadeError
                time.sleep(0.1)
            if self.path.exists():
                return self.path.open("rb")
            return self._write()

    def _write(self):
        lift()  # it is made once, for everybody
        fresh = self.folder / "fresh"
        with gzip.open(fresh, "wt", 6, "utf-8", newline="") as file:
            file.writelines(dump(self.kinds, about=self.about))
        # What changed while it was written may be in it or not: such a file is handed
        # out, as any long answer is, but kept for nobody else.
        if Edition(self.kinds, self.site).name != self.name:
            opened = fresh.open("rb")
            fresh.unlink()
            return opened
        for old in self.folder.glob("*.json.gz"):
            if not old.name.startswith(f"{self.revised}-"):
                old.unlink()
        fresh.rename(self.path)
        return self.path.open("rb")


def unpacked(file):
    with file, gzip.open(file) as content:
        while part := content.read(_PIECE):
            yield part


class PublicRecord(TodayView):
    """Hands out the whole public record, packed for all who can unpack it."""

    kinds = ()

    def get(self, request):
        edition = Edition(self.kinds, f"{request.scheme}://{request.get_host()}")
        etag = f'W/"{edition.name}"'
        response = get_conditional_response(request, etag=etag)
        if response is None:
            try:
                response = self.answer(edition.open())
            except BeingMadeError:
                return self.come_back()
        response.headers["Cache-Control"] = CACHE_CONTROL
        response.headers["ETag"] = etag
        response.headers["Vary"] = "Accept-Encoding"
        if settings.DATA_LICENCE_URL:
            response.headers["Link"] = f'<{settings.DATA_LICENCE_URL}>; rel="license"'
        return response

    def answer(self, file):
        """The file as it lies here, or unpacked for those who cannot do it."""
        if takes_gzip(self.request.META):
            response = FileResponse(file, content_type=MEDIA_TYPE)
            response.headers["Content-Encoding"] = "gzip"
        else:
            response = StreamingHttpResponse(unpacked(file), content_type=MEDIA_TYPE)
        # What lies here has another name, which FileResponse tells.
        disposition = content_disposition_header(True, FILE_NAME)
        response.headers["Content-Disposition"] = disposition
        return response

    def come_back(self):
        words = gettext("This file is being made. Please come back in a minute.")
        response = HttpResponse(
            f"{words}\n", status=503, content_type="text/plain; charset=utf-8"
        )
        response.headers["Retry-After"] = str(RETRY)
        return response
