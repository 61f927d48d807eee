"""What readers ask in their own words: sentences, questions, titles and dates."""

import pytest

from tests.trilateral.finding.test_readings import (
    BYAMBATSOGT,
    FIFTH,
    FIRST_SEMINAR,
    FOURTH,
    IVLIEV,
    KIRIY,
    MEMORANDUM,
    SECOND,
    SEVENTH,
    SHEN,
    SIXTH,
    SODKHUU,
    THIRD,
    found,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

CNIPA, IPOM, ROSPATENT, COURT = (
    f"office/{slug}"
    for slug in ("cnipa", "ipom", "rospatent", "russia-court-for-ip-rights")
)
HEADS_2016, HEADS_2017, HEADS_2019 = (
    f"event/heads-meeting-{year}" for year in (2016, 2017, 2019)
)
PLAN = "agreement/action-plan-2016-2017"
SVANTNER = "official/michal-svantner"

FIRST = {
    # Chinese sentences: what joins words or says that something happened
    "第四届中蒙俄知识产权研讨会在乌兰巴托举行": FOURTH,
    "第三届中蒙俄知识产权研讨会在北京召开": THIRD,
    "第三届中蒙俄知识产权研讨会在京举行": THIRD,
    "第二届中蒙俄知识产权研讨会在莫斯科举行": SECOND,
    "第六届中蒙俄知识产权研讨会在苏州举行": SIXTH,
    "申长雨出席第四届中蒙俄知识产权研讨会": FOURTH,
    "谁出席了第四届研讨会": FOURTH,
    "在苏州举行的第六届研讨会": SIXTH,
    "知识产权的商业化": "outcome/seminar-4-2016",
    "地理标志与区域发展": SEVENTH,
    "2015年签署的谅解备忘录": MEMORANDUM,
    # Courtesy titles
    "Mr Ivliev": IVLIEV,
    "Mr. Ivliev": IVLIEV,
    "Dr Ivliev": IVLIEV,
    "Prof. Ivliev": IVLIEV,
    "Mrs Kiriy": KIRIY,
    "Ms. Kiriy": KIRIY,
    "господин Ивлиев": IVLIEV,
    "господину Ивлиеву": IVLIEV,
    "г-н Ивлиев": IVLIEV,
    "г-на Ивлиева": IVLIEV,
    "г-жа Кирий": KIRIY,
    "申长雨先生": SHEN,
    "基里女士": KIRIY,
    "ноён Чинбат": "official/namjil-chinbat",
    "хатагтай Кирий": KIRIY,
    # Words that join others or say that something happened
    "memorandum between China, Mongolia and Russia": MEMORANDUM,
    "Memorandum between the Intellectual Property Offices of Mongolia": MEMORANDUM,
    "seminar that was held in Moscow": SECOND,
    "list of seminars": SEVENTH,
    "all seminars": SEVENTH,
    "SIPO now CNIPA": CNIPA,
    "formerly SIPO": CNIPA,
    "when did SIPO become CNIPA": CNIPA,
    "who attended the 4th seminar": FOURTH,
    "семинар прошёл во Владивостоке": FIFTH,
    "4-й семинар состоялся в Улан-Баторе": FOURTH,
    "меморандум подписан в 2015 году": MEMORANDUM,
    "Москвад болсон семинар": SECOND,
    "Улаанбаатар хотод болсон семинар": SEVENTH,
    "7 дахь удаагийн семинар": SEVENTH,
    "где прошёл шестой семинар": SIXTH,
    "самый первый семинар": FIRST_SEMINAR,
    "кто подписал план действий": PLAN,
    "signing of the action plan": PLAN,
    "China, Mongolia and Russia sign action plan": PLAN,
    "memorandum of understanding between the three offices": MEMORANDUM,
    "the last seminar": SEVENTH,
    "последний семинар": SEVENTH,
    "最新研讨会": SEVENTH,
    # Questions
    "How many seminars were held?": SEVENTH,
    "show me all agreements": PLAN,
    "what happened in Ulan Bator in 2016?": FOURTH,
    "Кто такой Ивлиев?": IVLIEV,
    "бывший руководитель Роспатента Ивлиев": IVLIEV,
    "кто участвовал в пятом семинаре?": FIFTH,
    "какой семинар проходил в Сучжоу?": SIXTH,
    "Ивлиев гэж хэн бэ?": IVLIEV,
    "ОӨУБЕГ гэж юу вэ?": IPOM,
    "谁是伊夫利耶夫？": IVLIEV,
    "伊夫利耶夫是谁": IVLIEV,
    "谅解备忘录是哪一年签署的": MEMORANDUM,
    "哪一届研讨会在苏州举行": SIXTH,
    # of which what is left stands in the record as it is
    "国家知识产权局局长是谁": SHEN,
    # What the page of each event tells
    "participants of the 2nd seminar": SECOND,
    "участники второго семинара": SECOND,
    "topics of the seventh seminar": SEVENTH,
    "第四届研讨会时间地点": FOURTH,
    "第四届研讨会代表团": FOURTH,
    # Days with the endings of ordinals
    "6th September 2016": FOURTH,
    "September 6th 2016": FOURTH,
    "September 6th, 2016": FOURTH,
    "5th of September 2014": SECOND,
    "Sept 6th 2016": FOURTH,
    "2016 оны 9 дүгээр сарын 6-ны өдөр": FOURTH,
    "2016 оны 9 сарын 6-ны өдөр": FOURTH,
    "2016 оны 9-р сарын 6-ны өдөр": FOURTH,
    "2016 оны 9-р сарын 6-нд": FOURTH,
    "2016 оны 9 дүгээр сарын 06": FOURTH,
    "6-го сентября 2016": FOURTH,
    "6-го сентября 2016 года": FOURTH,
    "6-е сентября 2016": FOURTH,
    "6-ое сентября 2016": FOURTH,
    "6 сентября 2016": FOURTH,
    "6 сентября 2016 года": FOURTH,
    "2016年九月": FOURTH,
    "二〇一六年九月六日": FOURTH,
    "二〇一六年 研讨会": FOURTH,
    # Numbers in a row
    "IV seminar": FOURTH,
    "seminar Nr. 4": FOURTH,
    "seminar number 4": FOURTH,
    "семинар номер 4": FOURTH,
    "к пятому семинару": FIFTH,
    "пятым семинаром": FIFTH,
    "пятую": FIFTH,
    "пятых": FIFTH,
    "首届中蒙俄知识产权研讨会": FIRST_SEMINAR,
    "анхдугаар семинар": FIRST_SEMINAR,
    "5-й семинар": FIFTH,
    "5 дугаар семинар": FIFTH,
    # Kinds and states, as others call them or in another order
    "局长会议": HEADS_2019,
    "三边局长会议": HEADS_2019,
    "第七届局长会议": HEADS_2019,
    "中蒙俄知识产权局局长会议": HEADS_2019,
    "第四届中俄蒙知识产权研讨会": FOURTH,
    "俄中蒙研讨会": SEVENTH,
    "蒙中俄知识产权研讨会": SEVENTH,
    # Years in a row
    "2016-17 action plan": PLAN,
    "2016至2017年合作行动计划": PLAN,
    # A long title, with its year at the end
    "Хятад, Монгол, Оросын оюуны өмчийн байгууллагын дарга нарын 2016 оны уулзалт": (
        HEADS_2016
    ),
    # An office by its country, before what happened in that country
    "Rospatent Russia": ROSPATENT,
    # also before other offices of that country
    "российское ведомство": ROSPATENT,
    "office Mongolia": IPOM,
    "Russian Patent Office": ROSPATENT,
    "中国知识产权局": CNIPA,
    "китайское ведомство": CNIPA,
    "Chinese patent office": CNIPA,
    "китайское патентное ведомство": CNIPA,
    "Оросын Патентын газар": ROSPATENT,
    "俄罗斯专利局": ROSPATENT,
    "Монголын Оюуны өмчийн газар": IPOM,
    # A source tells of something else, so it comes after that
    "SIPO (CNIPA)": CNIPA,
    "Shen Changyu seminar": SIXTH,
    # but what it is and its day are its own
    "September 2019": "source/cmr-s04",
    "меморандума": MEMORANDUM,
    "苏州研讨会": SIXTH,
    "乌兰巴托研讨会": SEVENTH,
    "2017": FIFTH,
    "seminar in Russia": FIFTH,
    "семинар в Китае": SIXTH,
    # Cases and adjectives of Russian
    "патентное ведомство Китая": CNIPA,
    "Шэня Чанъюя": SHEN,
    "Шэнем Чанъюем": SHEN,
    "московский семинар": SECOND,
    "региональное развитие": SEVENTH,
    "Патентное ведомство": ROSPATENT,
    "российское патентное ведомство": ROSPATENT,
    "Один пояс, один путь": "outcome/seminar-4-2016",
    "боловсон хүчин": "item/action-plan-2016-2017-3",
    "Роспатент РФ": ROSPATENT,
    # Names in other letters
    "Швантнер": SVANTNER,
    "Михал Швантнер": SVANTNER,
    "Lubov Kiriy": KIRIY,
    "Ljubov Kirij": KIRIY,
    "Sandag Byambatsogt": BYAMBATSOGT,
    "Cодхүү": SODKHUU,
    "Ивлиeв": IVLIEV,
    "M.Yu. Zamoydik": "official/zamoydik",
    "Sh. Changyu": SHEN,
    "格里戈里·伊夫利耶夫": IVLIEV,
    "柳波芙·列昂尼多夫娜·基里": KIRIY,
    # Abbreviations and other spellings
    "S.I.P.O.": CNIPA,
    "M.O.U.": MEMORANDUM,
    "Ulaanbaatar hot 2016": FOURTH,
    "IP court": COURT,
    "СИП": COURT,
    "国知局": CNIPA,
    "国知局局长申长雨": SHEN,
    "蒙古国知产局": IPOM,
    "ОӨГ": IPOM,
    "ОӨГ-ын дарга Эрдэнэбат": "official/erdenebat",
    "МУ-ын Оюуны өмчийн газар": IPOM,
    "SIPO-гийн дарга": SHEN,
    "ХЗДХ-ийн сайд": BYAMBATSOGT,
    "УБ 2016": FOURTH,
    "UB 2016": FOURTH,
    "ВЭФ": "event/east-russia-economic-forum-2017",
    "Хууль зүйн яам": "office/mongolia-ministry-of-justice",
    "Минюст Монголии": "office/mongolia-ministry-of-justice",
    "Минэкономразвития РФ": "office/russia-ministry-of-economic-development",
    "Chinese IP office": CNIPA,
    "China IPO": CNIPA,
    "GI association": "office/mongolia-geographical-indications-association",
    "Mongolian IP office": IPOM,
    "Technology and Innovation Support Centres": FOURTH,
    "IP commercialisation": "outcome/seminar-4-2016",
}

AMONG = {
    "Russian IP office": ROSPATENT,
    "российско-китайско-монгольский семинар": SEVENTH,
    "8 дугаар семинар": "outcome/heads-meeting-2019",
    "申长雨和伊夫利耶夫": FOURTH,
    "申长雨会见伊夫利耶夫": FOURTH,
    "Шэнь Чанъюй встретился с Ивлиевым": FOURTH,
    "申长雨与伊夫利耶夫": FOURTH,
    "中国、蒙古国和俄罗斯": MEMORANDUM,
    "研讨会和局长会": HEADS_2017,
    "第五届中蒙俄知识产权研讨会暨局长会": HEADS_2017,
    "IP legal system": FOURTH,
    "administrative protection of IPR": FOURTH,
}

NOTHING = [
    "9-й семинар",
    "9-р семинар",
    "9 дүгээр семинар",
    "9-ый семинар",
    "9дүгээр семинар",
    "10-й семинар",
    "10 дугаар семинар",
    "第九届研讨会",
    "申长雨和天地玄黄",
    "格里戈里·普京",
    "在东京举行的研讨会",
    "中日韩研讨会",
    "Mr Qwerty",
    "Dr Rabinovich",
    "токийский семинар",
    "семинар прошёл в Токио",
]

ALONE = {
    "5-й семинар": {FIFTH},
    "IV seminar": {FOURTH},
}


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(words):
    assert found(words)[:1] == [FIRST[words]]


@pytest.mark.parametrize("words", AMONG)
def test_what_has_all_of_it_is_found(words):
    assert AMONG[words] in found(words)


@pytest.mark.parametrize("words", NOTHING)
def test_what_the_record_does_not_have_finds_nothing(words):
    assert found(words) == []


@pytest.mark.parametrize("words", ALONE)
def test_another_number_is_not_found(words):
    events = {each for each in found(words) if "/seminar-" in each}

    assert {each for each in events if each.startswith("event/")} == ALONE[words]
