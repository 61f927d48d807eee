import json

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from trilateral.contents import KINDS
from trilateral.interchange.schema import json_schema, reference

MARK = "<!-- What follows is written by manage.py describe_format. -->\n"


class Command(BaseCommand):
    help = "Write what docs/ says of the interchange format: its keys and its schema."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Only say whether it is up to date."
        )

    def handle(self, *, check, **options):
        docs = settings.BASE_DIR / "docs"
        guide = docs / "data-format.md"
        introduction = guide.read_text(encoding="utf-8").partition(MARK)[0]
        schema = json.dumps(json_schema(KINDS), ensure_ascii=False, indent=2)
        contents = {
            guide: introduction
            + MARK
            + "\n"
            + "".join(reference(KINDS)).rstrip()
            + "\n",
            docs / "data-format.schema.json": schema + "\n",
        }
        for path, content in contents.items():
            is_fresh = path.exists() and path.read_text(encoding="utf-8") == content
            if check and not is_fresh:
                raise CommandError(
                    f"{path.name} is out of date: run manage.py describe_format."
                )
            if not is_fresh:
                path.write_text(content, encoding="utf-8", newline="\n")
