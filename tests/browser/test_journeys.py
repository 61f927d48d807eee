"""What people do here, with a keyboard alone, and without JavaScript."""

import pytest

from tests.browser.pages import LANGUAGES, NARROW, WIDE

FOURTH = "seminar-4-2016"

# The element that has the focus: its name, and whether it shows it and is in sight.
FOCUSED = """() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
        tag: element.localName,
        name: (element.innerText || element.name || element.id).trim(),
        shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
        again: element === window.focusedBefore,
        ...(window.focusedBefore = element, {}),
    };
}"""


def tab_to(page, text, limit=200):
    """Press Tab until the thing of that name has the focus."""
    for _press in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED)["name"].startswith(text):
            return
    pytest.fail(f"The keyboard does not get to {text!r}.")


def test_first_key_leads_past_the_navigation(open_page):
    page = open_page("/en/")

    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["seen"]
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize(
    "path", ["/", "/seminars/", "/seminars/events-full/", "/search/?q=Ivliev"]
)
def test_focus_goes_everywhere_and_shows(open_page, path, viewport):
    page = open_page(f"/en{path}", viewport=viewport)
    things = page.locator(
        "a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']"
    )
    visible = sum(thing.is_visible() for thing in things.all())

    focused = []
    page.keyboard.press("Tab")
    while (thing := page.evaluate(FOCUSED))["tag"] != "body":
        # A box for a day has several parts to stop at.
        if not thing["again"]:
            focused.append(thing)
        assert len(focused) <= visible
        page.keyboard.press("Tab")

    assert len(focused) == visible
    assert [each for each in focused if not each["shown"] or not each["seen"]] == []


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_find_a_seminar_and_the_next_one_by_keyboard(open_page, with_script):
    page = open_page("/en/", java_script_enabled=with_script)
    # Without JavaScript a test cannot ask what has the focus: it uses the names.
    if with_script:
        tab_to(page, "Events")
        page.keyboard.press("Enter")
    else:
        page.get_by_role("link", name="Events", exact=True).first.press("Enter")
    page.wait_for_url("**/en/seminars/")

    page.get_by_role("searchbox").last.focus()
    page.keyboard.type("Ulan Bator")
    page.keyboard.press("Enter")
    page.wait_for_url("**/seminars/?*q=Ulan*")
    page.locator(f"main a[href='/en/seminars/{FOURTH}/']").first.press("Enter")
    page.wait_for_url(f"**/seminars/{FOURTH}/")
    title = page.get_by_role("heading", level=1).inner_text()
    page.locator("nav a[rel=next]").press("Enter")
    page.wait_for_load_state()

    assert page.get_by_role("heading", level=1).inner_text() != title


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_switch_stays_on_the_page(open_page, language):
    page = open_page("/en/seminars/?q=2016", java_script_enabled=False)

    if language != "en":
        page.locator(f"a[hreflang={language}]").first.click()

    assert page.url.endswith(f"/{language}/seminars/?q=2016")
    assert page.locator("html").get_attribute("lang") == language
