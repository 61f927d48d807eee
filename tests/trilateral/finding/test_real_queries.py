"""What readers ask of the shipped history, and what they are to find first."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

FIRST = {
    # People, in every script and spelling
    "Ivliev": "official/grigory-ivliev",
    "Ивлиев": "official/grigory-ivliev",
    "伊夫利耶夫": "official/grigory-ivliev",
    "ИВЛИЕВА": "official/grigory-ivliev",
    "gregory ivliev": "official/grigory-ivliev",
    "Grigoriy": "official/grigory-ivliev",
    "Шэнь Чанъюй": "official/shen-changyu",
    "申长雨": "official/shen-changyu",
    "申長雨": "official/shen-changyu",
    "Chang-yu Shen": "official/shen-changyu",
    "何志敏": "official/he-zhimin",
    "허지민": "official/he-zhimin",
    "Кирий": "official/liubov-kiriy",
    "Kiríy": "official/liubov-kiriy",
    "Byambatsogt": "official/byambatsogt",
    # Offices, under each name that they had
    "SIPO": "office/cnipa",
    "sipo": "office/cnipa",
    "ＳＩＰＯ": "office/cnipa",
    "CNIPA": "office/cnipa",
    "国家知识产权局": "office/cnipa",
    "State Intellectual Property Office": "office/cnipa",
    "Rospatent": "office/rospatent",
    "Роспатент": "office/rospatent",
    "патент": "office/rospatent",
    "патентами": "office/rospatent",
    "GAIPSR": "office/ipom",
    "Оюуны өмчийн газар": "office/ipom",
    "WIPO": "office/wipo",
    "court": "office/russia-court-for-ip-rights",
    # Events, by number, place and time
    "4th seminar": "event/seminar-4-2016",
    "fourth seminar": "event/seminar-4-2016",
    "第四届": "event/seminar-4-2016",
    "第4届": "event/seminar-4-2016",
    "IV семинар": "event/seminar-4-2016",
    "четвертый": "event/seminar-4-2016",
    "Четвёртый": "event/seminar-4-2016",
    "2016 Ulan Bator": "event/seminar-4-2016",
    "Ulaanbaatar 2016": "event/seminar-4-2016",
    "Улаанбаатар 2016": "event/seminar-4-2016",
    "乌兰巴托 2016": "event/seminar-4-2016",
    "Rospatent 2016": "event/seminar-4-2016",
    "Rospatent, 2016!": "event/seminar-4-2016",
    "September 2016": "event/seminar-4-2016",
    "сентябрь 2016": "event/seminar-4-2016",
    "2016年9月": "event/seminar-4-2016",
    "2016-09-06": "event/seminar-4-2016",
    "Ulaanbaatar": "event/seminar-7-2019",
    "Moscow": "event/seminar-2-2014",
    "Владивосток": "event/seminar-5-2017",
    "苏州": "event/seminar-6-2018",
    "京": "event/seminar-3-2015",
    "seminar": "event/seminar-7-2019",
    "seminars": "event/seminar-7-2019",
    "монголо-российско-китайский семинар": "event/seminar-7-2019",
    "研讨会": "event/seminar-7-2019",
    "heads' meeting 2017": "event/heads-meeting-2017",
    "heads’ meeting 2017": "event/heads-meeting-2017",
    "headsʼ meeting 2017": "event/heads-meeting-2017",
    # Agreements, items, outcomes and sources
    "memorandum": "agreement/memorandum-2015",
    "action plan": "agreement/action-plan-2016-2017",
    "cooperative plan 2016-2017": "agreement/action-plan-2016-2017",
    "agreement": "agreement/action-plan-2016-2017",
    "соглашения 2015": "agreement/memorandum-2015",
    "training personnel": "item/action-plan-2016-2017-3",
    "Belt and Road": "outcome/seminar-4-2016",
    "Belt and Road Initiative": "outcome/seminar-4-2016",
    "most recent seminar": "event/seminar-7-2019",
    "2015 онд байгуулсан санамж бичиг": "agreement/memorandum-2015",
    "Not Simply Renamed": "source/cmr-s29",
}


def found(client, words, language="en", **more):
    answer = client.get(f"/{language}/search/", {"q": words, **more})
    return answer.context["results"]


def name_of(result):
    return f"{result.kind}/{result.slug}"


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(client, words):
    results = found(client, words)

    assert [name_of(result) for result in results][:1] == [FIRST[words]]


def test_results_are_the_same_in_each_language(client):
    for words in ("产权", "2016", "SIPO"):
        orders = [
            [name_of(result) for result in found(client, words, language)]
            for language in ("en", "zh-hans", "ru", "mn")
        ]

        assert orders == orders[:1] * 4


def test_a_part_of_a_chinese_word_is_enough(client):
    names = {name_of(result) for result in found(client, "产权")}

    assert {"office/cnipa", "event/seminar-7-2019"} <= names
