"""Keep the catalogues in locale/ in step with the code: `make messages`.

    messages.py                       extract, merge and compile, for all languages
    messages.py --untranslated ru     write what waits for a translation, as JSON
    messages.py --fill ru FILE        put in the translations of such a JSON file

The JSON is a list of objects, each with the empty texts of its "translation" to be
filled in; what is left empty goes on waiting. It is Babel that reads and writes,
since the programs of GNU gettext, which Django's own commands call, are not
everywhere.
"""

import argparse
import json
import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh_Hans", "ru", "mn")
# Migrations keep the words of their day, and nobody reads them.
SOURCES = ("trilateral", "offices", "seminars", "agreements", "templates")
FOREIGN = "deploy/foreign_messages.py"
_WITH_PLURAL = (1, 2)
_WITH_CONTEXT = ((1, "c"), 2)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": _WITH_PLURAL,
    "ngettext_lazy": _WITH_PLURAL,
    "pgettext": _WITH_CONTEXT,
    "pgettext_lazy": _WITH_CONTEXT,
    "npgettext": (*_WITH_CONTEXT, 3),
    "npgettext_lazy": (*_WITH_CONTEXT, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{\w*\}")
# The kinds of ending that a translation keeps, whatever its script's own sign.
ENDINGS = {"。": ".", "：": ":", "？": "?", "！": "!", "，": ",", "、": ",", "）": ")"}


class Messages(Catalog):
    """A catalogue whose header says no more than is needed, and never when."""

    @property
    def mime_headers(self):
        return [
            ("Language", self.locale_identifier),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def po_path(language):
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def sources():
    """All that may hold messages: [(path, text in Python)]."""
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.suffix == ".py" and "migrations" not in path.parts:
                yield name, path.read_text()
            elif path.suffix in (".html", ".txt", ".xml") and "templates" in path.parts:
                lines = templatize(path.read_text(), origin=name).splitlines()
                yield name, "\n".join(line.lstrip() for line in lines)
    yield FOREIGN, (ROOT / FOREIGN).read_text()


def extracted(language):
    """A catalogue of all messages in the code, without translations."""
    comment = "# Made by `make messages`, which keeps the translations."
    messages = Messages(language, header_comment=comment, fuzzy=False)
    for name, text in sources():
        found = extract(
            "python",
            BytesIO(text.encode()),
            KEYWORDS,
            comment_tags=["Translators:"],
            strip_comment_tags=True,
        )
        for _line, message, comments, context in found:
            messages.add(
                message,
                "" if isinstance(message, str) else ("",) * messages.num_plurals,
                locations=[(name, 0)],
                auto_comments=comments,
                context=context,
            )
    return messages


def translations(language):
    """The catalogue as it was written last; empty if there is none yet."""
    path = po_path(language)
    return read_po(BytesIO(path.read_bytes() if path.exists() else b""), language)


def merged(language):
    """The messages in the code, with the translations that there are.

    A message whose English has changed is a new one: nothing is guessed from
    messages that look like it.
    """
    messages, known = extracted(language), translations(language)
    for message in filter(is_message, messages):
        old = known.get(message.id, message.context)
        if old and len(forms_of(old)) == count_of_forms(messages, message):
            message.string = old.string
    return messages


def as_po(messages):
    file = BytesIO()
    write_po(file, messages, include_lineno=False, width=79)
    return file.getvalue()


class Compiled(list):
    """What goes into a compiled catalogue.

    A word that is counted is now and then used alone too, and Python before 3.13
    does not find it among the counted, so it is there once more.
    """

    charset = "utf-8"

    def __init__(self, messages):
        counted = [message for message in messages if message.pluralizable]
        alone = [
            Message(message.id[0], message.string[0], context=message.context)
            for message in counted
        ]
        super().__init__([*messages, *alone])


def as_mo(messages):
    file = BytesIO()
    write_mo(file, Compiled(messages))
    return file.getvalue()


def is_message(message):
    """Whether it is one, and not the header."""
    return bool(message.id)


def forms_of(message):
    """A translation in all its plural forms, of which there may be just one."""
    return [message.string] if isinstance(message.string, str) else [*message.string]


def count_of_forms(messages, message):
    return messages.num_plurals if message.pluralizable else 1


def faults(message, forms):
    """What is wrong with the forms of a translation: sentences."""
    original = message.id[1] if message.pluralizable else message.id
    is_abbreviated = original.endswith(".") and " " not in original
    for form in forms:
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(original)):
            yield f"It has other placeholders: {form}"
        for trim in (str.lstrip, str.rstrip):
            if (trim(form) == form) != (trim(original) == original):
                yield f"It has other spaces around it: {form!r}"
        if not is_abbreviated and _ending(form) != _ending(original):
            yield f"It ends with another sign: {form}"


def _ending(text):
    last = text.rstrip()[-1:]
    last = ENDINGS.get(last, last)
    return last if last in ".:?!,…" else ""


def untranslated(language):
    """What waits for a translation, with all that helps a translator."""
    messages = merged(language)
    return [
        {
            "message": message.id,
            "context": message.context,
            "comments": message.auto_comments,
            "found in": [name for name, line in message.locations],
            "translation": [""] * count_of_forms(messages, message),
        }
        for message in filter(is_message, messages)
        if not all(forms_of(message))
    ]


def fill(language, entries):
    """The catalogue with translations put in, and what is wrong with them."""
    messages, wrong = merged(language), []
    for entry in entries:
        if not any(forms := entry["translation"]):
            continue
        identity = entry["message"]
        identity = identity if isinstance(identity, str) else tuple(identity)
        message = messages.get(identity, entry["context"])
        if message is None:
            wrong.append(f"{identity}: There is no such message.")
        elif len(forms) != count_of_forms(messages, message) or not all(forms):
            wrong.append(f"{identity}: It needs all its forms, and no more.")
        elif found := list(faults(message, forms)):
            wrong += [f"{identity}: {sentence}" for sentence in found]
        else:
            message.string = tuple(forms) if message.pluralizable else forms[0]
    return messages, wrong


def write(language, messages):
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_po(messages))
    path.with_suffix(".mo").write_bytes(as_mo(messages))


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--untranslated", metavar="LANGUAGE", choices=LANGUAGES)
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    options = parser.parse_args(arguments)
    if language := options.untranslated:
        json.dump(untranslated(language), sys.stdout, ensure_ascii=False, indent=1)
    elif options.fill:
        language, file = options.fill
        messages, wrong = fill(language, json.loads(Path(file).read_text()))
        write(language, messages)
        if wrong:
            sys.exit("\n".join(wrong))
    else:
        for language in LANGUAGES:
            write(language, merged(language))


if __name__ == "__main__":
    main(sys.argv[1:])
