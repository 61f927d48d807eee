"""Writing the record out as a file: the same bytes for the same record."""

import json
from operator import attrgetter

from trilateral.interchange.reading import FORMAT, VERSION
from trilateral.interchange.shapes import Reference, References, Translated, Uid
from trilateral.records import Record, shown

CHUNK = 200


def dump(kinds, *, everything=False, about=None):
    """The file in pieces of text: of what is published, or of everything.

    Records stand in the order of their slugs, keys in the order of their shapes, and
    what is empty is left out. From the public file references to what is not
    published are left out too, and the parts that would say nothing without them.
    ``about`` is what the file says of itself.
    """
    head = {"format": FORMAT, "version": VERSION} | (about or {})
    yield json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    writer = Writer(everything)
    for kind in kinds:
        start = f',\n "{kind.name}": ['
        end = "]"
        for record in writer.records(kind):
            text = json.dumps(record, ensure_ascii=False, indent=1)
            yield f"{start}\n  " + text.replace("\n", "\n  ")
            start, end = ",", "\n ]"
        yield end if start == "," else start + end
    yield "\n}\n"


class Writer:
    """Turns rows into objects of the file."""

    def __init__(self, everything):
        self.everything = everything

    def records(self, kind):
        """The objects of a kind, read a chunk at a time."""
        records = kind.model.objects.all()
        if not self.everything:
            records = records.published()
        records = records.order_by("slug").prefetch_related(*kind.shape.prefetches)
        slug = ""
        while chunk := list(records.filter(slug__gt=slug)[:CHUNK]):
            for record in chunk:
                yield self.record(record, kind.shape)
            slug = chunk[-1].slug

    def record(self, record, shape):
        """A record as an object of the file, with its parts."""
        self.aliases = self.aliases_in(record, shape)
        return self.object(record, shape)

    def aliases_in(self, record, shape):
        """Other slugs for the parts whose own may tell of what is not public.

        The slug of a part is often that of the record to which it refers.
        """
        aliases = {}
        for name, part in shape.parts.items():
            references = [key for key in part.keys if isinstance(key, Reference)]
            for number, row in enumerate(getattr(record, name).all(), start=1):
                others = [getattr(row, key.key) for key in references]
                if any(other and not self.keeps(other) for other in others):
                    aliases[row] = f"{name}-{number}"
        return aliases

    def object(self, row, shape):
        """A row as an object of the file."""
        item = {}
        for key in shape.keys:
            value = self.value(row, key)
            if value not in (None, "", [], {}):
                item[key.key] = value
        for name, part in shape.parts.items():
            rows = [each for each in getattr(row, name).all() if self.keeps(each)]
            if rows:
                # Those that have no order of their own stand as they were entered.
                if not part.model._meta.ordering:
                    rows.sort(key=attrgetter("pk"))
                item[name] = [self.object(row, part) for row in rows]
        return item

    def value(self, row, key):
        """What the file says of a row under a key; something empty for nothing."""
        if isinstance(key, Translated):
            texts = {
                code: getattr(row, column.name)
                for code, column in key.languages.items()
            }
            return {code: text for code, text in texts.items() if text}
        if isinstance(key, Reference):
            other = getattr(row, key.key)
            return other.slug if other and self.keeps(other) else None
        if isinstance(key, References):
            others = getattr(row, key.key).all()
            return sorted(self.slug(other) for other in others if self.keeps(other))
        if key.key == "slug":
            return self.slug(row)
        value = getattr(row, key.key)
        if isinstance(key, Uid):
            return str(value)
        is_default = value == key.column.get_default() and key.key != "status"
        return None if is_default else value

    def slug(self, row):
        return self.aliases.get(row, row.slug)

    def keeps(self, row):
        """Whether a record or a part is written, wherever it appears."""
        if self.everything:
            return True
        return bool(shown(row)) if isinstance(row, Record) else row.is_shown
