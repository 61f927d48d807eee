"""Lists in the order in which the readers of a language look for a name.

Both databases sort texts by code point, which is no reader's order. So beside the
names of a record stands a key for each language, made when the record is saved,
whose code points are in that order: Mongolian ө after о and ү after у, Russian ё with
е, Latin letters without regard to their accents, and Chinese by pinyin. A character
has one place, whatever its reading in a word: 长 stands under chang, also in 局长.
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from django.db import models
from django.utils.translation import get_language
from translated_fields import to_attribute

from trilateral.translations import (
    SCRIPTS,
    columns_of,
    language_of,
    text_in,
    translated,
)

# Letters that do not stand where their code points are. The mark puts one right after
# all that begins with the letter before it.
AFTER = "\uffff"
LETTERS = {
    "mn": {"ё": f"е{AFTER}", "ө": f"о{AFTER}", "ү": f"у{AFTER}"},
    "ru": {"ё": "е", "ө": f"о{AFTER}", "ү": f"у{AFTER}"},
}
# What has no accent to take away, and is looked for as if it had.
LATIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"}
MAX_LENGTH = 100


def natural_key(text):
    """A text by which "2.10" sorts after "2.9": each run of digits padded to six."""
    return re.sub(r"[0-9]+", lambda match: match[0].zfill(6), text.lower())


def sort_key(text, language):
    """A text whose code points sort as the readers of a language sort this one."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    letters = LATIN | LETTERS.get(language, LETTERS["ru"])
    key = "".join(letters.get(letter) or _place(letter) for letter in folded)
    key = natural_key(" ".join(key.split()))
    # A list begins with names in the script of its readers.
    first = next((letter for letter in folded if letter.isalpha()), " ")
    is_own = unicodedata.name(first, "").startswith(SCRIPTS[language])
    return f"{'0' if is_own else '1'}{key}"[:MAX_LENGTH]


def _place(letter):
    """One letter without its accent, a character in its place, or a space."""
    if "\u4e00" <= letter <= "\u9fff":
        return _in_pinyin_order().get(letter, letter)
    base = unicodedata.normalize("NFD", letter)[0]
    if "a" <= base <= "z":
        return base
    return letter if letter.isalnum() else " "


def syllables():
    """The syllables of pinyin in their order, each with its characters."""
    path = Path(__file__).parent / "data" / "pinyin.txt"
    lines = (line for line in path.read_text().splitlines() if line[0] != "#")
    return [line.split() for line in lines]


@lru_cache
def _in_pinyin_order():
    """The character in whose place each character stands."""
    characters = "".join(characters for _, characters in syllables())
    return {each: chr(0x4E00 + place) for place, each in enumerate(characters)}


class SortKeyField(models.CharField):
    """The key of a record in one language; nobody sees or edits it."""

    def __init__(self, *args, **kwargs):
        kwargs |= {"max_length": MAX_LENGTH, "default": "", "editable": False}
        super().__init__("sort key", *args, **kwargs)

    def deconstruct(self):
        name, path, _args, _kwargs = super().deconstruct()
        return name, path, [], {}

    def pre_save(self, record, add):
        language = language_of(self)
        key = sort_key(record.name_to_sort_by(language), language)
        setattr(record, self.attname, key)
        return key


class SortedByName(models.Model):
    """A record that stands in lists by its name."""

    sort_key = translated(SortKeyField())

    class Meta:
        abstract = True

    # What it takes to name some of them in a list.
    named_by = ()

    def name_in_list(self, day=None):
        """What it is called where one is chosen among many, as of a day or today."""
        return str(self)

    def name_to_sort_by(self, language):
        return text_in(self, "name", language)[0]


def by_name(queryset):
    """Records in the order of their names in the language of the reader.

    Those that are sorted by something else keep their order.
    """
    if not issubclass(queryset.model, SortedByName):
        return queryset
    return queryset.order_by(to_attribute("sort_key", get_language()), "pk")


def for_choosing(queryset):
    """Records among which a reader chooses one: by name, or as their model says."""
    records = by_name(queryset).prefetch_related(
        *getattr(queryset.model, "named_by", ())
    )
    order = getattr(queryset.model, "chosen_by", None)
    return records.order_by(*order) if order else records


def name_in_list(record, day=None):
    """The name under which a record is chosen, as of a day or today."""
    if isinstance(record, SortedByName):
        return record.name_in_list(day)
    return str(record)


def listing_indexes(model_name):
    """What the database needs to make a page of a long list in any language."""
    return [
        models.Index(
            fields=["status", column, "id"],
            name=f"{model_name}_by_{column.removeprefix('sort_key_')}_name",
        )
        for column in columns_of("sort_key")
    ]
