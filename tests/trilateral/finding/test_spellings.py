"""What is written in several ways is found by each of them."""

import pytest

from tests import factories
from tests.trilateral.finding.test_real_queries import found
from trilateral.finding.spellings import rewritten


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 дүгээр семинар", "4-р семинар"),
        ("7 ДУГААР семинар", "7-р семинар"),
        ("2016 оны 9 дүгээр сарын 6", "2016 оны 9 дүгээр сарын 6"),
        ("S.I.P.O.", "SIPO"),
        ("M.O.U of 2015.", "MOU of 2015."),
        ("Г.П. Ивлиев", "Г.П. Ивлиев"),
        ("Г.П.Ивлиев", "Г.П.Ивлиев"),
        ("二〇一六年九月六日", "2016年9月6日"),
        ("二零一六年十二月二十一日", "2016年12月21日"),
        ("第四届", "第四届"),
        ("三个月", "三个月"),
        ("2016-17", "2016-2017"),
        ("план 2016–17 гг.", "план 2016–2017 гг."),
        ("2016-09", "2016-09"),
        ("2016-2017", "2016-2017"),
        ("и.о. директора", "врио директора"),
        ("И. О. Петров", "И. О. Петров"),
        ("申局长", "申 局长"),
        ("副局长", "副局长"),
        ("三局局长", "三局局长"),
        ("國知局", "国家知识产权局"),
        ("智慧財產權", "知识产权"),
        ("中華人民共和國政府", "中国政府"),
        ("行動計畫", "行动计划"),
        ("行動計劃", "行動計劃"),
    ],
)
def test_there_is_one_way_to_write_it(text, expected):
    assert rewritten(text) == expected


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["9 дүгээр", "9-р", "9р", "9дүгээр"])
def test_a_number_in_a_title_is_found_however_it_is_written(client, words):
    factories.make_event(title_mn="9 дүгээр хурал", slug="ninth")
    factories.make_event(title_mn="8 дугаар хурал", starts_on="2016-09-09")

    assert [result.slug for result in found(client, words)] == ["ninth"]
