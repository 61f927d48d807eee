"""The interchange format described: as a JSON Schema, and field by field in words."""

from django.utils.text import capfirst
from django.utils.translation import override

from trilateral.dates import PATTERN
from trilateral.interchange.reading import FORMAT, VERSION
from trilateral.interchange.shapes import UUID, Reference, References, Translated, Uid
from trilateral.translations import LANGUAGE_CODES, LANGUAGE_TAG, LanguageField

# What recurs, under the names by which the rest refers to it.
_DEFINITIONS = {
    "slug": {"type": "string", "pattern": "^[-a-zA-Z0-9_]{1,100}$"},
    "slugs": {"type": "array", "items": {"$ref": "#/$defs/slug"}},
    "texts": {
        "type": "object",
        "properties": {code: {"type": "string"} for code in LANGUAGE_CODES},
        "additionalProperties": False,
    },
    "date": {"type": "string", "pattern": f"^({PATTERN})?$"},
    "uid": {"type": "string", "format": "uuid", "pattern": f"^{UUID}$"},
    "language": {"type": "string", "pattern": f"^({LANGUAGE_TAG})?$"},
}
# What a published file says of itself; a file that is written by hand need not.
_EDITION = {
    "site": ("string", "What the site is called on which the file was published."),
    "address": ("string", "Where on the web the file was taken from."),
    "revision": ("integer", "How often the public record had changed by then."),
    "changed_at": ("string", "When it had last changed (RFC 3339)."),
    "licence": ("string", "The name of the licence under which it may be used."),
    "licence_url": ("string", "Where that licence is to be read."),
}
_JSON_TYPES = {str: "string", int: "integer", bool: "boolean"}


def json_schema(kinds, address=""):
    """A JSON Schema (2020-12) of the format; with the address at which it stands.

    It tells the form of a file. That references lead somewhere, and the rules
    between values, only loading can check.
    """
    with override("en"):
        lists = {kind.name: _list(kind.shape) for kind in kinds}
        citations = _list(kinds[0].shape.parts["citations"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$id": address} if address else {}),
        "title": "The history of a cooperation between offices",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "$schema": {"type": "string", "description": "Where this schema stands."},
            "edition": {
                "description": "What a published file says of itself.",
                "type": "object",
                "properties": {
                    name: {"description": meaning, "type": form}
                    for name, (form, meaning) in _EDITION.items()
                },
            },
            **lists,
        },
        "required": ["format", "version"],
        "additionalProperties": False,
        "$defs": _DEFINITIONS | {"citations": citations},
    }


def _list(shape):
    properties = {key.key: _property(key) for key in shape.keys}
    for name, part in shape.parts.items():
        is_common = name == "citations"
        properties[name] = {"$ref": "#/$defs/citations"} if is_common else _list(part)
    required = [key.key for key in shape.keys if key.is_required]
    item = {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return {
        "type": "array",
        "items": item | ({"required": required} if required else {}),
    }


def _property(key):
    if isinstance(key, Translated):
        rule = {"$ref": "#/$defs/texts"}
    elif isinstance(key, References):
        rule = {"$ref": "#/$defs/slugs"}
    elif isinstance(key, Reference) or key.key == "slug":
        rule = {"$ref": "#/$defs/slug"}
    elif isinstance(key, Uid):
        rule = {"$ref": "#/$defs/uid"}
    elif key.is_date:
        rule = {"$ref": "#/$defs/date"}
    elif isinstance(key.column, LanguageField):
        rule = {"$ref": "#/$defs/language"}
    else:
        rule = {"type": _JSON_TYPES[key.type]}
        if key.choices:
            rule["enum"] = key.choices
        elif key.type is str and key.column.max_length:
            rule["maxLength"] = key.column.max_length
    return {"description": _meaning(key)} | rule


def _column(key):
    return next(iter(key.columns.values()), None) or key.column


def _meaning(key):
    """What a key says, in a sentence: its label and the help that an editor gets."""
    column = _column(key)
    label = key.key if isinstance(key, Translated) else column.verbose_name
    label = capfirst(str(label).replace("_", " "))
    return f"{label}. {column.help_text}".strip()


def reference(kinds):
    """The lists of the format and their keys, as Markdown."""
    with override("en"):
        for kind in kinds:
            yield f"### `{kind.name}`\n\n{_docstring(kind.model)}\n\n"
            yield from _table(kind.shape)
            for name, part in kind.shape.parts.items():
                if name != "citations":
                    yield f"#### `{kind.name}[].{name}`\n\n{_docstring(part.model)}\n\n"
                    yield from _table(part)
        yield "### `citations`\n\nOf any record, and of any part of one: "
        shape = kinds[0].shape.parts["citations"]
        yield f"{_docstring(shape.model)}\n\n"
        yield from _table(shape)


def _docstring(model):
    """A model's docstring, its paragraphs unfolded."""
    paragraphs = model.__doc__.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _table(shape):
    yield "| key | value | meaning |\n|---|---|---|\n"
    for key in shape.keys:
        name = f"`{key.key}`" + (" (required)" if key.is_required else "")
        yield f"| {name} | {_value(key)} | {_meaning(key)} |\n"
    for name, part in shape.parts.items():
        label = capfirst(part.model._meta.verbose_name_plural)
        yield f"| `{name}` | list | {label}. |\n"
    yield "\n"


def _value(key):
    if isinstance(key, Translated):
        return "texts by language"
    if isinstance(key, References):
        where = " of this record" if key.is_local else ""
        return f"list of slugs: {key.model._meta.verbose_name_plural}{where}"
    if isinstance(key, Reference):
        return f"slug: {key.model._meta.verbose_name}"
    if isinstance(key, Uid):
        return "UUID"
    if key.choices:
        default = key.column.get_default()
        return " \\| ".join(
            f"`{choice}`" + (" (default)" if choice == default else "")
            for choice in key.choices
        )
    if key.is_date:
        return "partial date"
    if isinstance(key.column, LanguageField):
        return "language tag"
    return {str: "text", int: "whole number", bool: "`true` or `false`"}[key.type]
