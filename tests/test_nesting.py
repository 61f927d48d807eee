import pytest

from tests.nesting import nesting_faults


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><html><p>One<br>two <a href='/'>three</a></p></html>",
        "<ul><li><p>One</p></li></ul><svg><path d='M0 0'/></svg>",
        "<a href='/'><div>One</div></a>",
    ],
)
def test_elements_that_stand_as_they_should(page):
    assert nesting_faults(page) == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("<p>One<p>two</p></p>", "<p> within ['p']"),
        ("<p><span><ul></ul></span></p>", "<ul> within ['p', 'span']"),
        ("<h2><div>One</div></h2>", "<div> within ['h2']"),
        ("<div><span>One</div></span>", "</div> within ['div', 'span']"),
        ("<div>One</div></div>", "</div> within []"),
    ],
)
def test_elements_that_do_not(page, fault):
    assert nesting_faults(page)[0] == f"line 1: {fault}"


def test_an_element_that_does_not_end():
    assert nesting_faults("<main><p>One</p>") == ["<main> does not end"]
