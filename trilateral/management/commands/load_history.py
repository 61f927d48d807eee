from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from trilateral.contents import KINDS
from trilateral.databases import count_rows
from trilateral.interchange.loading import load
from trilateral.interchange.reading import InvalidFileError, parse

MAX_BYTES = 100 * 1024 * 1024


class Command(BaseCommand):
    help = (
        "Load a file in the interchange format (docs/data-format.md): all or nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--check", action="store_true", help="Stop before anything is written."
        )

    def handle(self, *, file, check, **options):
        try:
            report = load(
                parse(self.read(file)),
                KINDS,
                reason=f"Loaded from {file.name}",
                check=check,
            )
        except InvalidFileError as error:
            for path, sentence in error.faults:
                self.stderr.write(f"{path}: {sentence}")
            raise CommandError(
                f"{file.name} was refused, and nothing was written:"
                f" {len(error.faults)} fault(s)."
            ) from None
        if not check:
            count_rows()
        for name in report.added:
            self.stdout.write(f"added {name}")
        for name, keys in report.changed.items():
            self.stdout.write(f"changed {name}: {', '.join(keys)}")
        self.stdout.write(
            f"{len(report.added)} added, {len(report.changed)} changed,"
            f" {len(report.unchanged)} unchanged."
            + (" Nothing was written: this was a check." if check else "")
        )

    def read(self, file):
        try:
            if file.stat().st_size > MAX_BYTES:
                raise CommandError(f"{file} is larger than {MAX_BYTES >> 20} MB.")
            return file.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{file} is not UTF-8 text: {error}.") from error
