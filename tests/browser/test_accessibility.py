"""Nobody is shut out: WCAG 2.2 AA as far as a machine can tell, on every template."""

import pytest

from tests.browser.pages import LANGUAGES, NARROW, PAGES, SCHEMES, WIDE

axe_playwright = pytest.importorskip("axe_playwright_python.sync_playwright")

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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_the_narrowest_screen(open_page, name, language):
    page = open_page(f"/{language}{PAGES[name]}", viewport=NARROW)

    width = page.evaluate("document.scrollingElement.scrollWidth")

    assert width == NARROW["width"]
