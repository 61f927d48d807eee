"""Where the lines of a text do not break, whatever language it is in."""

import pytest

from trilateral.breaks import unbroken


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        ("局2016—2017年 <计划>", "局{2016—2017年} &lt;计划&gt;"),
        ("годы 2016–2017 годов", "годы {2016–2017 годов}"),
        ("4-й семинар", "{4-й} семинар"),
        ("өмчийн 4 дүгээр семинар", "өмчийн {4 дүгээр} семинар"),
        ("the 2016-2017 plan", "the {2016-2017} plan"),
        ("第四届中蒙俄知识产权研讨会", "第四届中蒙俄{知识产权}{研讨会}"),
        ("国家知识产权局", "国家{知识产权局}"),
        ("局长会批准2016—2017年计划。", "局长会批准{2016—2017年}计划。"),
    ],
)
def test_no_line_breaks_within_a_number_or_a_chinese_word(title, broken):
    marked = broken.replace("{", '<span class="unbroken">').replace("}", "</span>")

    assert unbroken(title) == marked


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Китая, Монголии и России", "Китая, Монголии и_России"),
        ("Встреча в 2016 году", "Встреча в_2016 году"),
        ("о работе на семинаре", "о_работе на_семинаре"),
        ("аль нь ч хэвлээгүй", "аль_нь_ч хэвлээгүй"),
    ],
)
def test_a_short_word_stays_with_the_one_that_it_belongs_to(text, bound):
    assert unbroken(text) == bound.replace("_", "\xa0")


def test_a_short_word_stays_with_a_long_one_where_there_is_room():
    assert unbroken("и по интеллектуальной собственности") == (
        'и\xa0<span class="paired">по интеллектуальной</span> собственности'
    )


@pytest.mark.parametrize("text", ["", None, "собственности", "он хүртэл", "<b>"])
def test_all_else_is_broken_as_it_comes(text):
    assert unbroken(text) == text
