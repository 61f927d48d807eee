"""Files that belong to the record: photos, slides, texts of agreements.

A file is kept under its own checksum, so its name on disk is never a user's text,
and the same file twice is one file.
"""

import hashlib
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models
from django.http import FileResponse, Http404
from django.utils.translation import gettext_lazy as _

from trilateral.sources import WebAddressField

MAX_BYTES = 20 * 1024 * 1024

# The first bytes of each kind of file that is taken in; no markup, no macros.
SIGNATURES = {
    "pdf": b"%PDF-",
    "docx": b"PK\x03\x04",
    "pptx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
    "png": b"\x89PNG\r\n\x1a\n",
}

_OFFICE = "application/vnd.openxmlformats-officedocument"
CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
}


def validate_file(file):
    """Refuse a new file that is too large or is not what its name says."""
    # One that is kept was looked at when it came, and may have been lost since.
    if getattr(file, "_committed", False):
        return
    if file.size > MAX_BYTES:
        raise ValidationError(
            _("A file may have %(megabytes)d MB at the most."),
            code="file_too_large",
            params={"megabytes": MAX_BYTES // 1024 // 1024},
        )
    extension = PurePath(file.name).suffix.lower().lstrip(".")
    signature = SIGNATURES.get(extension)
    file.seek(0)
    if signature is None or file.read(len(signature)) != signature:
        raise ValidationError(
            _("The content of the file is not what its name says."),
            code="file_not_as_named",
        )
    file.seek(0)


def stored_name(attachment, file_name):
    extension = PurePath(file_name).suffix.lower()
    return f"files/{attachment.sha256[:2]}/{attachment.sha256}{extension}"


class Attachment(models.Model):
    """A file, held here or elsewhere, and its checksum."""

    url = WebAddressField(_("address"), blank=True, default="")
    file = models.FileField(
        _("file"),
        upload_to=stored_name,
        max_length=100,
        blank=True,
        default="",
        validators=[FileExtensionValidator(list(SIGNATURES)), validate_file],
        help_text=_("PDF, Word, PowerPoint, Excel, JPEG or PNG, 20 MB at the most."),
    )
    file_name = models.CharField(
        _("name of the file"), max_length=200, blank=True, default=""
    )
    sha256 = models.CharField(
        _("SHA-256 checksum"),
        max_length=64,
        blank=True,
        default="",
        validators=[RegexValidator(r"^[0-9a-f]{64}\Z")],
    )

    class Meta:
        abstract = True

    def save(self, **kwargs):
        if self.file and not self.file._committed:
            self.file_name = PurePath(self.file.name).name
            digest = hashlib.sha256()
            for chunk in self.file.chunks():
                digest.update(chunk)
            self.sha256 = digest.hexdigest()
            if self.file.storage.exists(name := stored_name(self, self.file_name)):
                self.file = name
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "file_name", "sha256"}
        super().save(**kwargs)

    @property
    def download_name(self):
        """Under what name a reader keeps the file."""
        return PurePath(self.file_name).name or PurePath(self.file.name).name


def serve(attachment):
    """Hand out a file to be kept, which no browser will run as a part of the site."""
    try:
        file = attachment.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    extension = PurePath(attachment.file.name).suffix.lower().lstrip(".")
    return FileResponse(
        file,
        as_attachment=True,
        filename=attachment.download_name,
        content_type=CONTENT_TYPES.get(extension, "application/octet-stream"),
        headers={
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            # Whether it is still published is asked every time.
            "Cache-Control": "no-cache",
        },
    )
