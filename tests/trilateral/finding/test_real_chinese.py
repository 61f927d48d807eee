"""What readers ask of the history in Chinese: without spaces, in both scripts."""

import pytest

from tests.trilateral.finding.test_real_queries import found, name_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

FIRST = {
    # A pair of characters goes across two facts
    "第四届研讨会": "event/seminar-4-2016",
    "第七届局长会": "event/heads-meeting-2019",
    "第四届中蒙俄研讨会": "event/seminar-4-2016",
    "2016年乌兰巴托": "event/seminar-4-2016",
    "2016年研讨会": "event/seminar-4-2016",
    "2016年9月6日乌兰巴托": "event/seminar-4-2016",
    "申长雨局长": "official/shen-changyu",
    "局长申长雨": "official/shen-changyu",
    "中蒙俄谅解备忘录": "agreement/memorandum-2015",
    "戈利高里伊夫利耶夫": "official/grigory-ivliev",
    "戈利高里・伊夫利耶夫": "official/grigory-ivliev",
    "中国国家知识产权局": "office/cnipa",
    "俄罗斯知识产权局": "office/rospatent",
    "蒙古知识产权局": "office/ipom",
    # States in full, of which the record has one character each
    "中国蒙古俄罗斯知识产权研讨会": "event/seminar-7-2019",
    "中国蒙古国和俄罗斯研讨会": "event/seminar-7-2019",
    # Traditional characters
    "國家知識產權局": "office/cnipa",
    "研討會": "event/seminar-7-2019",
    "諒解備忘錄": "agreement/memorandum-2015",
    "行動計劃": "agreement/action-plan-2016-2017",
    "第四屆": "event/seminar-4-2016",
    "第四屆研討會": "event/seminar-4-2016",
    "烏蘭巴托": "event/seminar-7-2019",
    "蘇州": "event/seminar-6-2018",
    "甘紹寧": "official/gan-shaoning",
    "埃爾德內巴特": "official/erdenebat",
    # What a city and an initiative are goes without saying
    "苏州市": "event/seminar-6-2018",
    "烏蘭巴托市研討會": "event/seminar-7-2019",
    "一带一路倡议": "outcome/seminar-4-2016",
    # Characters that are not seen
    "Ив\u00adлиев": "official/grigory-ivliev",
    "Ив\u200bлиев": "official/grigory-ivliev",
    "伊夫\u200b利耶夫": "official/grigory-ivliev",
}


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(client, words):
    results = found(client, words)

    assert [name_of(result) for result in results][:1] == [FIRST[words]]


@pytest.mark.parametrize("words", ["天地玄黄", "知产权识", "产识权知", "研讨权产"])
def test_nonsense_finds_nothing(client, words):
    assert found(client, words) == []


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("知識產權", "知识产权"),
        ("產權", "产权"),
        ("局長會", "局长会"),
        ("備忘錄", "备忘录"),
    ],
)
def test_both_scripts_find_the_same(client, traditional, simplified):
    results = [name_of(result) for result in found(client, traditional)]

    assert results
    assert results == [name_of(result) for result in found(client, simplified)]
