"""Nobody is shut out: WCAG 2.2 AA as far as a machine can tell, on every template."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override

from tests.browser.pages import FILTERED, LANGUAGES, NARROW, PAGES, SCHEMES, WIDE

axe_playwright = pytest.importorskip("axe_playwright_python.sync_playwright")

HTML = "text/html; charset=utf-8"
WENT_WRONG = (
    "400.html",
    "403.html",
    "403_csrf.html",
    "405.html",
    "500.html",
    "503.html",
    "too_slow.html",
)
# A rule that axe leaves out unless it is asked for.
OPTIONS = {"rules": {"target-size": {"enabled": True}}}


def violations(page):
    found = axe_playwright.Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page, name, language):
    page = open_page(f"/{language}{PAGES[name]}")
    found = []

    for width in (WIDE, NARROW):
        page.set_viewport_size(width)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found += [f"{width['width']} {scheme} {line}" for line in violations(page)]

    assert found == []


@pytest.mark.parametrize("name", FILTERED)
def test_axe_finds_nothing_on_pages_of_the_history(open_page, name):
    page = open_page(f"/en{FILTERED[name]}", viewport=WIDE)

    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_where_something_went_wrong(open_page, site, language):
    """Some pages nobody can ask for: the browser is given them as if they came."""
    page = open_page(f"/{language}/data/")
    found = []

    for name in WENT_WRONG:
        give(page, f"{site}/{language}/{name}", page_that_went_wrong(name, language))
        for width, scheme in zip((NARROW, WIDE), SCHEMES, strict=True):
            page.set_viewport_size(width)
            page.emulate_media(color_scheme=scheme)
            page.goto(f"/{language}/{name}")
            assert page.get_by_role("heading", level=1).inner_text()
            found += [f"{name} {scheme} {line}" for line in violations(page)]

    assert found == []
    assert page.faults == []


def give(page, address, html):
    page.route(address, lambda route: route.fulfill(body=html, content_type=HTML))


def page_that_went_wrong(name, language):
    with override(language):
        return render_to_string(name, request=RequestFactory().get(f"/{language}/"))


# The elements with words whose colour is not one that the reader has chosen.
UNCHOSEN = """() => {
    const probe = document.body.appendChild(document.createElement("i"));
    const chosen = ["CanvasText", "LinkText", "ButtonText", "FieldText", "GrayText"]
        .map((name) => (probe.style.color = name, getComputedStyle(probe).color));
    probe.remove();
    return [...document.querySelectorAll("body :not(.skip-link)")]
        .filter((each) => each.checkVisibility() && each.innerText !== "")
        .filter((each) => !(each instanceof SVGElement) || each.localName === "text")
        .filter((each) => {
            const { color, fill } = getComputedStyle(each);
            return !chosen.includes(each.localName === "text" ? fill : color);
        })
        .map((each) => each.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["home", "events", "event", "search"])
def test_words_have_the_colours_that_the_reader_has_chosen(open_page, name, scheme):
    page = open_page(f"/en{PAGES[name]}", color_scheme=scheme, forced_colors="active")

    assert page.evaluate(UNCHOSEN) == []


@pytest.mark.parametrize("name", ["home", "events", "event"])
def test_nothing_moves_by_itself(open_page, name):
    page = open_page(f"/en{PAGES[name]}")

    page.keyboard.press("Tab")

    assert page.evaluate("document.getAnimations().length") == 0
