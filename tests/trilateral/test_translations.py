import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from offices.models import Country, OfficeName
from tests.factories import make_country
from trilateral.translations import (
    columns_of,
    evident_language,
    in_some_language,
    text_in,
)


@pytest.mark.parametrize(
    ("texts", "language", "found"),
    [
        ({"name_en": "Mongolia", "name_mn": "Монгол"}, "mn", ("Монгол", "mn")),
        ({"name_en": "Mongolia", "name_mn": "Монгол"}, "ru", ("Mongolia", "en")),
        ({"name_mn": "Монгол", "name_zh_hans": "蒙古"}, "en", ("Монгол", "mn")),
        ({"name_mn": "Монгол", "name_zh_hans": "蒙古"}, "ru", ("Монгол", "mn")),
        ({"name_ru": "Монголия", "name_en": "Mongolia"}, "zh-hans", ("Mongolia", "en")),
        ({"name_zh_hans": "蒙古"}, "zh-hans", ("蒙古", "zh-hans")),
        ({}, "en", ("", "")),
    ],
)
def test_text_falls_back_and_says_to_which_language(texts, language, found):
    country = Country(**texts)

    assert text_in(country, "name", language) == found
    with translation.override(language):
        assert text_in(country, "name") == found
        assert country.name == found[0]


def test_text_is_found_without_a_language_of_the_reader():
    with translation.override(None):
        assert text_in(Country(name_ru="Монголия"), "name") == ("Монголия", "ru")


@pytest.mark.parametrize(
    ("text", "language", "evident"),
    [
        ("国家知识产权局", "zh-hans", "zh-hans"),
        ("国家知识产权局 (CNIPA)", "zh-hans", "zh-hans"),
        ("China IP News", "zh-hans", "en"),
        ("国家知识产权局", "en", "zh-hans"),
        ("Роспатент", "en", "ru"),
        ("Оюуны өмчийн газар", "mn", "mn"),
        ("特許庁", "ja", "ja"),
        ("2016", "ru", "ru"),
        ("", "ru", "ru"),
    ],
)
def test_letters_show_when_a_text_is_in_another_language(text, language, evident):
    assert evident_language(text, language) == evident


@pytest.mark.django_db
def test_in_some_language_finds_text_in_any():
    for column in columns_of("note"):
        make_country(slug=column.replace("_", "-"), **{column: "text"})
    make_country(slug="without")

    found = Country.objects.filter(in_some_language("note")).order_by("slug")

    slugs = ["note-en", "note-mn", "note-ru", "note-zh-hans"]
    assert [country.slug for country in found] == slugs


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("en", "en"),
        ("zh-Hant", "zh-hant"),
        ("zh-Hans-CN", "zh-hans-cn"),
        ("es-419", "es-419"),
        ("khk", "khk"),
    ],
)
def test_language_is_a_tag_in_lower_case(typed, tag):
    name = OfficeName(name="x", language=typed)

    name.clean_fields(exclude=["office"])

    assert name.language == tag


@pytest.mark.parametrize("typed", ["English", "e", "zh_hans", "en-", "en\n", "кы", ""])
def test_language_refuses_what_is_no_tag(typed):
    with pytest.raises(ValidationError) as refusal:
        OfficeName(name="x", language=typed).clean_fields(exclude=["office"])

    assert set(refusal.value.message_dict) == {"language"}
