"""Whom readers ask for by a post: with a name, or with an office alone."""

import pytest

from tests.trilateral.finding.test_readings import (
    BYAMBATSOGT,
    DANILOV,
    GAN,
    HE,
    IVLIEV,
    KIRIY,
    SHEN,
    ZAMOYDIK,
    found,
)
from tests.trilateral.finding.test_real_sentences import SVANTNER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_shipped_history")]

FIRST = {
    # A man by his name and his office, or as his title is printed
    "Ivliev Russia": IVLIEV,
    "Кирий Россия": KIRIY,
    "Byambatsogt Mongolia": BYAMBATSOGT,
    "申长雨 中国": SHEN,
    "Minister of Justice and Internal Affairs of Mongolia S.Byambatsogt": BYAMBATSOGT,
    "国家知识产权局局长申长雨": SHEN,
    "中国国家知识产权局局长申长雨": SHEN,
    "中国国家知识产权局副局长甘绍宁": GAN,
    "俄罗斯联邦知识产权局局长戈利高里·伊夫利耶夫": IVLIEV,
    "伊夫利耶夫局长": IVLIEV,
    "Ivliev Rospatent": IVLIEV,
    "Ивлиев Роспатент": IVLIEV,
    "Director General of the Federal Service (Rospatent) Gregory Ivliev": IVLIEV,
    "Rospatent head Grigory Ivliev": IVLIEV,
    "глава Роспатента Ивлиев": IVLIEV,
    "head of CNIPA Shen Changyu": SHEN,
    # Somebody by the post alone
    "CNIPA commissioner": SHEN,
    "SIPO commissioner": SHEN,
    "head of Rospatent": IVLIEV,
    "Rospatent director": IVLIEV,
    "директор Роспатента": IVLIEV,
    "руководителя Роспатента": IVLIEV,
    "Роспатентын дарга": IVLIEV,
    "врио руководителя Роспатента": KIRIY,
    "Mongolian minister": BYAMBATSOGT,
    "司法部长": BYAMBATSOGT,
    "заместитель председателя суда по интеллектуальным правам": DANILOV,
    # and before what has the words of the post and of the office in one name
    "俄罗斯知识产权局局长": IVLIEV,
    "俄羅斯聯邦知識產權局局長": IVLIEV,
    "国家知识产权局局长": SHEN,
    "俄罗斯联邦知识产权局代理局长": KIRIY,
    "ОХУ-ын Роспатентын дарга": IVLIEV,
    "head of the Chinese IP office": SHEN,
    "министр юстиции Монголии": BYAMBATSOGT,
    "Director of the WIPO Office in Russia": SVANTNER,
    # A post that is shortened, or has but a surname
    "и.о. руководителя Роспатента": KIRIY,
    "и. о. руководителя Роспатента": KIRIY,
    "зам. председателя суда": DANILOV,
    "замруководителя Роспатента Замойдик": ZAMOYDIK,
    "申局长": SHEN,
    "何副局长": HE,
}


@pytest.mark.parametrize("words", FIRST)
def test_the_best_comes_first(words):
    assert found(words)[:1] == [FIRST[words]]
