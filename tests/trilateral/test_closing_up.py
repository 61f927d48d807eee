import pytest
from django.template import Context, Template

from trilateral.templatetags.record import unbroken

NUMBER = '<sup class="cite">1</sup>'


def closed_up(html):
    template = Template("{% load record %}{% close_up %}{{ html }}{% endclose_up %}")
    return template.render(Context({"html": html}, autoescape=False))


def test_number_of_a_source_follows_what_it_is_about():
    html = f"<p>Held in May 2013\n  {NUMBER} at <b>\n  Beijing</b> {NUMBER}\n</p>\n"

    closed = closed_up(html)

    assert closed == (
        f"<p>Held in May 2013{NUMBER} at <b>\n  Beijing</b>{NUMBER}\n</p>\n"
    )


def test_number_follows_words_that_end_with_space_of_their_own():
    assert closed_up(f"<span>Ulaanbaatar\n</span>\n{NUMBER}") == (
        f"<span>Ulaanbaatar</span>{NUMBER}"
    )


def test_what_has_no_number_stays_as_it_is():
    assert closed_up(" <span>Ulaanbaatar </span> ") == " <span>Ulaanbaatar </span> "


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        ("局2016—2017年合作 <计划>", "局{2016—2017年}合作 &lt;计划&gt;"),
        ("на 2016–2017 годы", "на {2016–2017 годы}"),
        ("4-й семинар", "{4-й} семинар"),
        ("өмчийн 4 дүгээр семинар", "өмчийн {4 дүгээр} семинар"),
        ("the 2016-2017 plan", "the {2016-2017} plan"),
    ],
)
def test_no_line_breaks_within_a_number_and_its_ending(title, broken):
    marked = broken.replace("{", '<span class="unbroken">').replace("}", "</span>")

    assert unbroken(title) == marked


def test_what_has_no_number_is_broken_as_it_comes():
    assert unbroken("国家知识产权局") == "国家知识产权局"
    assert unbroken("") == ""
