"""What comes out of a printer can be read, whatever is preferred on the screen."""

import pytest

from tests.browser.pages import PAGES, SCHEMES

# The words and lines that are paler than ink may be on white paper: 4.5 to 1.
PALE = """() => {
    const channel = (value) =>
        value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = (colour) => {
        const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number).map(channel);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [...document.querySelectorAll("body, body *")]
        .filter((each) => each.checkVisibility() && !(each instanceof SVGElement))
        .filter((each) => [...each.childNodes].some((node) => node.nodeValue?.trim()))
        .filter((each) => 1.05 / (luminance(getComputedStyle(each).color) + 0.05) < 4.5)
        .map((each) => each.outerHTML.slice(0, 80));
}"""


def test_paper_ends_with_how_to_cite_the_page(open_page, site):
    address = "/en/agreements/agreements-full/"
    page = open_page(address)

    page.emulate_media(media="print")

    last_line = page.locator("body").inner_text().splitlines()[-1]
    assert last_line.startswith(page.locator("h1").inner_text())
    assert last_line.endswith(site + address)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["home", "events", "event", "agreement", "office"])
def test_ink_is_dark_on_paper(open_page, name, scheme):
    page = open_page(f"/en{PAGES[name]}", color_scheme=scheme)

    page.emulate_media(media="print", color_scheme=scheme)

    assert page.evaluate(PALE) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
