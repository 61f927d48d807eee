"""Names in the shipped history: those of a day, in every language."""

import datetime

import pytest

from offices.models import Office, OfficeName, Official
from seminars.models import Event
from trilateral.translations import LANGUAGE_CODES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]


@pytest.mark.parametrize(
    ("slug", "day", "names"),
    [
        (
            "cnipa",
            "2016-09-06",
            {
                "ru": "Государственное ведомство по интеллектуальной собственности КНР",
                "mn": "БНХАУ-ын Төрийн оюуны өмчийн газар",
            },
        ),
        (
            "cnipa",
            "2019-09-06",
            {
                "ru": "Национальное управление по интеллектуальной собственности КНР",
                "mn": "БНХАУ-ын Үндэсний оюуны өмчийн газар",
            },
        ),
        (
            "ipom",
            "2016-09-06",
            {
                "zh-hans": "蒙古国知识产权局",
                "ru": "Ведомство по интеллектуальной собственности Монголии",
                "mn": "Оюуны өмчийн газар",
            },
        ),
        (
            "ipom",
            "2017-09-06",
            {
                "zh-hans": "蒙古国知识产权和国家登记总局",
                "mn": "Оюуны өмч, улсын бүртгэлийн ерөнхий газар",
            },
        ),
        (
            "ipom",
            "2018-10-18",
            {
                "zh-hans": "蒙古国知识产权局",
                "ru": "Ведомство по интеллектуальной собственности Монголии",
                "mn": "Оюуны өмчийн газар",
            },
        ),
        ("rospatent", "2016-09-06", {"mn": "ОХУ-ын Оюуны өмчийн холбооны алба"}),
    ],
)
def test_office_bears_it_in_the_languages_of_the_others_too(slug, day, names):
    office, day = Office.objects.get(slug=slug), datetime.date.fromisoformat(day)

    assert {code: office.name_on(day, code).name for code in names} == names


def test_every_office_has_a_name_in_each_language():
    for office in Office.objects.published():
        languages = set(office.names.values_list("language", flat=True))

        assert set(LANGUAGE_CODES) <= languages, office


def test_names_that_no_source_prints_are_marked():
    names = OfficeName.objects.filter(note_en__startswith="A translation by the edit")

    assert names.filter(name="Ministry of Agriculture of Mongolia").exists()
    for name in names:
        assert [cited.basis for cited in name.citations.all()] == ["inferred"], name


def test_officials_can_be_read_in_every_alphabet():
    for official in Official.objects.published():
        assert official.name_en, official
        assert official.name_ru, official
        assert official.name_mn, official


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_name_of_the_day_has_begun_and_not_ended(language):
    days = [event.starts_on.earliest for event in Event.objects.all()]
    days += [datetime.date(2009, 1, 1), datetime.date(2018, 8, 28)]

    for office in Office.objects.prefetch_related("names"):
        for day in days:
            name = office.name_on(day, language)
            others = [each for each in office.names.all() if each.covers(day)]
            is_over = name.ends_on and name.last_day < day
            assert not others or (name.first_day <= day and not is_over), (name, day)
