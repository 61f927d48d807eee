import re
from importlib import import_module

import pytest
from django.utils import translation

pytest.importorskip("babel")
messages = import_module("deploy.messages")

LANGUAGES = {"zh_Hans": "zh-hans", "ru": "ru", "mn": "mn"}


def all_of(catalogue):
    return [message for message in catalogue if messages.is_message(message)]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def kept(language):
    """The catalogue as it is committed."""
    return messages.translations(language)


# The catalogues


def test_translations_are_sound(kept):
    faults = [
        (message.id, sentence)
        for message in all_of(kept)
        if all(forms := messages.forms_of(message))
        for sentence in messages.faults(message, forms)
    ]

    assert faults == []
    assert not any(message.fuzzy for message in kept)


def test_catalogues_hold_the_messages_of_the_code_and_no_others(language):
    catalogue = messages.merged(language)

    path = messages.po_path(language)
    again = "Messages have changed: run `make messages`, and translate the new ones."
    assert messages.as_po(catalogue) == path.read_bytes(), again
    assert messages.as_mo(catalogue) == path.with_suffix(".mo").read_bytes(), again


def test_no_message_waits_for_a_translation(language):
    assert [entry["message"] for entry in messages.untranslated(language)] == []


def test_our_catalogues_come_before_those_of_packages(language, kept):
    with translation.override(LANGUAGES[language]):
        other = []
        for message in all_of(kept):
            if not all(messages.forms_of(message)):
                continue
            alone = message.id[0] if message.pluralizable else message.id
            if message.context:
                shown = translation.pgettext(message.context, alone)
            else:
                shown = translation.gettext(alone)
            if shown != messages.forms_of(message)[0]:
                other.append((message.id, shown))

    assert other == []


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("zh-hans", [0, 0, 0, 0, 0, 0]),
        ("ru", [0, 1, 2, 2, 0, 1]),
        ("mn", [0, 1, 1, 1, 1, 1]),
    ],
)
def test_each_language_has_its_plural_forms(language, forms):
    catalogue = messages.extracted(translation.to_locale(language))

    rule = re.search(r"plural=(.*)", catalogue.plural_forms)[1].rstrip(";")
    plural = import_module("gettext").c2py(rule)

    assert [plural(number) for number in (1, 2, 5, 11, 21, 104)] == forms


# The tool


@pytest.fixture
def code(tmp_path, monkeypatch):
    """A project with one module and one template, whose catalogues are empty."""
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    (tmp_path / "offices").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "deploy").mkdir()
    (tmp_path / messages.FOREIGN).write_text("")
    (tmp_path / "offices/models.py").write_text(
        """
# Translators: The building.
_("seat") + pgettext_lazy("of a person", "title")
ngettext("%(n)s office", "%(n)s offices", n)
"""
    )
    (tmp_path / "templates/home.html").write_text(
        """
<p>It's {% translate "seat" %}
      {# Translators: A button. #}
      {% translate "Show" context "filters" %}</p>
  {% include "x.html" with heading=_("Heading") %}
{% blocktranslate trimmed count n=n %}
  {{ n }} event
{% plural %}
  {{ n }} events
{% endblocktranslate %}
"""
    )
    return tmp_path


def test_messages_are_found_in_code_and_templates(code):
    catalogue = messages.extracted("ru")

    assert [
        (message.id, message.context, message.auto_comments)
        for message in all_of(catalogue)
    ] == [
        ("seat", None, ["The building."]),
        ("title", "of a person", []),
        (("%(n)s office", "%(n)s offices"), None, []),
        ("Show", "filters", ["A button."]),
        ("Heading", None, []),
        (("%(n)s event", "%(n)s events"), None, []),
    ]


def test_a_catalogue_names_files_but_neither_lines_nor_times(code):
    text = messages.as_po(messages.extracted("ru")).decode()

    assert "#: offices/models.py templates/home.html\n" in text
    assert "-Date" not in text
    assert "fuzzy" not in text


def test_what_waits_can_be_filled_in(code):
    entries = messages.untranslated("ru")
    texts = [["резиденция"], ["должность"], ["%(n)s ведомство"] * 3]

    for entry, translation_ in zip(entries, texts, strict=False):
        entry["translation"] = translation_
    catalogue, wrong = messages.fill("ru", entries)
    messages.write("ru", catalogue)

    assert wrong == []
    assert [entry["message"] for entry in messages.untranslated("ru")] == [
        "Show",
        "Heading",
        ("%(n)s event", "%(n)s events"),
    ]


def test_a_translation_outlives_its_place_but_not_its_message(code):
    entries = messages.untranslated("mn")
    entries[0]["translation"] = ["байршил"]
    entries[1]["translation"] = ["албан тушаал"]
    messages.write("mn", messages.fill("mn", entries)[0])

    (code / "offices/models.py").write_text("")
    catalogue = messages.merged("mn")

    assert {m.id: m.string for m in all_of(catalogue) if any(m.string)} == {
        "seat": "байршил",
    }


@pytest.mark.parametrize(
    ("original", "translated"),
    [
        ("%(n)s events", "событий"),
        ("%(n)s events", "%(m)s событий"),
        ("Page %s", "Страница %d"),
        ("{} ({})", "{}"),
        ("Not known.", "Неизвестно"),
        ("Not known", "Неизвестно."),
        ("Why:", "Почему"),
        (" and", "и"),
        ("and", "и "),
    ],
)
def test_an_unsound_translation_is_told(original, translated):
    message = messages.Messages("ru").add(original)

    assert list(messages.faults(message, [translated]))


def test_a_translation_may_end_with_the_sign_of_its_script():
    message = messages.Messages("zh_Hans").add("Not known.")

    assert list(messages.faults(message, ["不详。"])) == []


def test_an_unsound_translation_is_not_filled_in(code):
    entries = messages.untranslated("ru")
    entries[0]["translation"] = ["резиденция."]
    entries[2]["translation"] = ["%(n)s ведомство", "%(n)s ведомства"]
    entries[3]["message"] = "Hide"
    entries[3]["translation"] = ["Скрыть"]

    catalogue, wrong = messages.fill("ru", entries)

    assert len(wrong) == 3
    assert not any(all(messages.forms_of(message)) for message in all_of(catalogue))
