"""What readers call an office, and who heads it, by the state that it is of."""

import pytest

from tests.trilateral.finding.test_readings import (
    BYAMBATSOGT,
    IVLIEV,
    KIRIY,
    SEVENTH,
    SHEN,
    found,
)
from tests.trilateral.finding.test_real_sentences import (
    CNIPA,
    HEADS_2019,
    IPOM,
    ROSPATENT,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

FIRST = {
    # before what has these words in a name of something else
    "Russian IP office": ROSPATENT,
    "Russian office": ROSPATENT,
    "Russian intellectual property office": ROSPATENT,
    "IP office of Russia": ROSPATENT,
    "Intellectual Property Office of Russia": ROSPATENT,
    "ведомство России по интеллектуальной собственности": ROSPATENT,
    "Оросын оюуны өмчийн газар": ROSPATENT,
    "ведомство Китая": CNIPA,
    "Хятадын оюуны өмчийн газар": CNIPA,
    "Хятадын газар": CNIPA,
    "Хятад улсын оюуны өмчийн газар": CNIPA,
    "Монгол Улсын Оюуны өмчийн газар": IPOM,
    "Улсын бүртгэлийн ерөнхий газар": "office/general-authority-for-state-registration",
    "State IP Office": CNIPA,
    "патентное бюро КНР": CNIPA,
    # and by the state in full
    "Russian Federation IP office": ROSPATENT,
    "People's Republic of China": CNIPA,
    "中华人民共和国国家知识产权局": CNIPA,
    "Mongolian office": IPOM,
    "Монголын патентын газар": IPOM,
    # Who heads an office, by what the office is
    "head of the Russian patent office": IVLIEV,
    "глава российского патентного ведомства": IVLIEV,
    "начальник Роспатента": IVLIEV,
    "俄罗斯专利局局长": IVLIEV,
    "глава китайского патентного ведомства": SHEN,
    "директор патентного ведомства Китая": SHEN,
    "врио главы Роспатента": KIRIY,
    "и.о. главы Роспатента": KIRIY,
    # In Chinese, with a single character for the office or for the state
    "俄罗斯局": ROSPATENT,
    "俄局": ROSPATENT,
    "俄方局": ROSPATENT,
    "俄国专利局": ROSPATENT,
    "俄知识产权局": ROSPATENT,
    "俄联邦知识产权局": ROSPATENT,
    "俄专利商标局": ROSPATENT,
    "俄羅斯局": ROSPATENT,
    "中国局": CNIPA,
    "中方局": CNIPA,
    "中国专利局": CNIPA,
    "蒙古局": IPOM,
    "蒙方局": IPOM,
    "蒙古局局长": "official/erdenebat",
    "俄罗斯局局长": IVLIEV,
    "俄局长": IVLIEV,
    "中国局局长": SHEN,
    "司法部部长": BYAMBATSOGT,
    "司法部": "office/mongolia-ministry-of-justice",
    # By an abbreviation, also beside a number
    "OMPI": "office/wipo",
    "УБЕГ": "office/general-authority-for-state-registration",
    "ВЭФ-2017": "event/east-russia-economic-forum-2017",
    "CMR seminar": SEVENTH,
    # What a meeting is called
    "встреча глав ведомств": HEADS_2019,
    "совещание руководителей": HEADS_2019,
}


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(words):
    assert found(words)[:1] == [FIRST[words]]


@pytest.mark.parametrize("words", ["德国局", "美国局", "美局", "日方局", "韩国专利局"])
def test_the_office_of_another_state_is_not_found(words):
    assert found(words) == []


def test_who_works_at_an_office_comes_after_the_offices():
    kinds = [name.partition("/")[0] for name in found("patent office")]

    assert kinds[:3] == ["office"] * 3
    assert "official" in kinds[3:]


def test_words_for_a_kind_are_not_shown(client):
    response = client.get("/en/search/", {"q": "head of the Russian patent office"})
    first = response.context["results"][0]

    assert first.slug == "grigory-ivliev"
    assert all("ведомство" not in str(each.parts) for each in first.excerpts)
    assert all(each.language for each in first.excerpts)
