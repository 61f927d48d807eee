import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from translated_fields import to_attribute

from offices.models import Country
from tests.factories import make_office, make_official, make_position, make_spelling

pytestmark = pytest.mark.django_db


def test_official_is_called_by_the_name_in_the_language_of_the_reader():
    official = make_official(name_en="Gregory Ivliev", name_ru="Григорий Ивлиев")

    with translation.override("ru"):
        assert str(official) == "Григорий Ивлиев"
    with translation.override("mn"):
        assert str(official) == "Gregory Ivliev"


def test_spelling_is_called_by_itself():
    assert str(make_spelling(name="伊夫利耶夫")) == "伊夫利耶夫"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Commissioner: holder not known"),
        ({"title_en": "", "as_printed": "局长"}, "局长: holder not known"),
    ],
)
def test_position_says_if_its_holder_is_not_known(fields, words):
    assert str(make_position(as_printed_language="zh-hans", **fields)) == words


def test_position_names_its_holder_or_at_least_the_office():
    shen = make_official(name_en="Shen Changyu")
    office = make_office(label="SIPO")

    position = make_position(office=office, official=shen, title_en="")

    assert str(position) == "SIPO: Shen Changyu"


@pytest.mark.parametrize("code", ["mn", "M", "MNG", "M1", "МН", "MN\n"])
def test_country_has_a_code_of_two_capital_letters(code):
    with pytest.raises(ValidationError) as refusal:
        Country(slug="x", code=code).clean_fields()

    assert set(refusal.value.message_dict) == {"code"}


@pytest.mark.parametrize(
    ("language", "title", "fields", "role"),
    [
        ("en", "Commissioner", {"is_head": True}, "head"),
        ("en", "Commissioner", {"is_head": True, "is_acting": True}, "acting head"),
        ("en", "Secretary", {"is_acting": True}, "acting"),
        ("en", "Secretary", {}, ""),
        ("en", "Acting Director", {"is_head": True, "is_acting": True}, ""),
        ("ru", "руководитель", {"is_head": True}, ""),
        ("ru", "комиссар", {"is_head": True}, "руководитель"),
        ("ru", "исполняющая обязанности", {"is_acting": True}, ""),
        ("zh-hans", "局长", {"is_head": True}, ""),
        ("zh-hans", "代理局长", {"is_head": True, "is_acting": True}, ""),
        ("mn", "Дарга", {"is_head": True}, ""),
    ],
)
def test_what_a_title_says_of_a_post_is_not_said_again(language, title, fields, role):
    column = to_attribute("title", language)
    position = make_position(**{"title_en": "", column: title, **fields})

    with translation.override(language):
        assert position.role == role
