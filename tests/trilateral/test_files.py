import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from seminars.models import Material
from tests.factories import make_event, make_material
from trilateral import files
from trilateral.files import MAX_BYTES, SIGNATURES

PDF = b"%PDF-1.7 minutes"
PNG = b"\x89PNG\r\n\x1a\n photo"
JPEG = b"\xff\xd8\xff\xe0 photo"
ZIP = b"PK\x03\x04 slides"


def checked(content, name):
    """The names of the fields in which a form would find a fault, and the faults."""
    material = Material(kind="photo", file=ContentFile(content, name))
    try:
        material.clean_fields(exclude=["event"])
    except ValidationError as refusal:
        return {
            field: [error.code for error in errors]
            for field, errors in refusal.error_dict.items()
        }
    return {}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PDF, "minutes.pdf"),
        (PDF, "MINUTES.PDF"),
        (PNG, "photo.png"),
        (JPEG, "photo.jpg"),
        (JPEG, "фото.JPEG"),
        (ZIP, "slides.pptx"),
        (ZIP, "议程.docx"),
        (ZIP, "plan.2016.xlsx"),
    ],
)
def test_file_that_is_what_its_name_says_is_taken(content, name):
    assert checked(content, name) == {}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><script>alert(1)</script>", "minutes.pdf"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photo.png"),
        (PNG, "photo.jpg"),
        (PDF, "slides.pptx"),
        (b" %PDF-1.7", "minutes.pdf"),
        (b"", "empty.pdf"),
        (b"%PD", "short.pdf"),
    ],
)
def test_file_that_is_not_what_its_name_says_is_refused(content, name):
    assert checked(content, name) == {"file": ["file_not_as_named"]}


@pytest.mark.parametrize(
    "name",
    [
        "drawing.svg",
        "page.html",
        "page.pdf.html",
        "macro.docm",
        "archive.zip",
        "script.js",
        "pdf",
        "photo.gif",
    ],
)
@pytest.mark.parametrize("content", [PDF, b"<svg/>"])
def test_file_of_another_kind_is_refused(content, name):
    codes = {"file": ["invalid_extension", "file_not_as_named"]}

    assert checked(content, name) == codes


def test_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", len(PDF))

    assert checked(PDF, "minutes.pdf") == {}
    assert checked(PDF + b"x", "minutes.pdf") == {"file": ["file_too_large"]}


def test_limit_is_the_one_that_is_written_beside_the_field():
    help_text = str(Material._meta.get_field("file").help_text)

    assert f"{MAX_BYTES // 2**20} MB" in help_text
    assert not {"svg", "html", "htm", "xml", "js", "zip"} & SIGNATURES.keys()


@pytest.mark.django_db
def test_file_is_kept_under_its_checksum(settings):
    checksum = hashlib.sha256(PDF).hexdigest()

    material = make_material(file=ContentFile(PDF, "../Протокол 2016.PDF"))

    material.refresh_from_db()
    assert material.sha256 == checksum
    assert material.file_name == "Протокол 2016.PDF"
    assert material.file.name == f"files/{checksum[:2]}/{checksum}.pdf"
    assert (settings.MEDIA_ROOT / material.file.name).read_bytes() == PDF


@pytest.mark.django_db
def test_same_file_twice_is_one_file(settings):
    minutes = make_material(file=ContentFile(PDF, "minutes.pdf"))
    copy = make_material(file=ContentFile(PDF, "Copy of minutes.pdf"))

    copy.refresh_from_db()

    assert copy.file.name == minutes.file.name
    assert copy.file_name == "Copy of minutes.pdf"
    assert copy.file.read() == PDF
    copy.file.close()
    stored = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    assert len(stored) == 1


@pytest.mark.django_db
def test_another_file_takes_another_checksum():
    material = make_material(file=ContentFile(PDF, "minutes.pdf"))

    material.file = ContentFile(PNG, "photo.png")
    material.save(update_fields=["file"])

    material.refresh_from_db()
    assert material.file_name == "photo.png"
    assert material.sha256 == hashlib.sha256(PNG).hexdigest()
    assert material.file.name.endswith(f"{material.sha256}.png")


@pytest.mark.django_db
def test_file_that_was_lost_keeps_nobody_from_saving_the_rest():
    material = make_material(file=ContentFile(PDF, "minutes.pdf"))
    material.file.storage.delete(material.file.name)
    material = Material.objects.get()

    material.title_en = "Minutes"
    material.full_clean()
    material.save()

    assert Material.objects.get().file_name == "minutes.pdf"


@pytest.mark.django_db
def test_file_that_is_kept_elsewhere_has_the_checksum_that_was_given():
    material = make_material(
        event=make_event(), url="https://example.org/x.pdf", sha256="0" * 64
    )

    material.full_clean()
    material.save()

    assert Material.objects.get().sha256 == "0" * 64


@pytest.mark.parametrize("checksum", ["0" * 63, "0" * 65, "G" * 64, "A" * 64])
def test_checksum_is_64_small_hexadecimal_digits(checksum):
    with pytest.raises(ValidationError) as refusal:
        Material(kind="photo", sha256=checksum).clean_fields(exclude=["event"])

    assert set(refusal.value.message_dict) == {"sha256"}
