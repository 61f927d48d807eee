from pathlib import Path

from django.core.management.base import BaseCommand

from trilateral.contents import KINDS
from trilateral.interchange.writing import dump


class Command(BaseCommand):
    help = "Write the published record in the interchange format (docs/data-format.md)."

    def add_arguments(self, parser):
        parser.add_argument(
            "file", type=Path, nargs="?", help="Where to; standard output if left out."
        )
        parser.add_argument(
            "--all",
            action="store_true",
            dest="everything",
            help="Write drafts and withdrawn records, too.",
        )

    def handle(self, *, file, everything, **options):
        pieces = dump(KINDS, everything=everything)
        if file is None:
            for piece in pieces:
                self.stdout.write(piece, ending="")
        else:
            # Not in place: a dump that fails must not leave half a file behind.
            fresh = file.with_name(f"{file.name}.part")
            with fresh.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(pieces)
            fresh.replace(file)
