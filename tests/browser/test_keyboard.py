"""What people do with a keyboard alone, with JavaScript and without, at 320 pixels."""

import pytest

from tests.browser.pages import NARROW

HEADS = "China-Mongolia-Russia heads' meeting 2016"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def open_narrow(request, open_page):
    def open_narrow(path):
        return open_page(path, viewport=NARROW, java_script_enabled=request.param)

    return open_narrow


def test_search_of_the_whole_record(open_narrow):
    page = open_narrow("/en/")

    page.get_by_text("Menu", exact=True).press("Enter")
    page.get_by_role("searchbox", name="Search the whole record").focus()
    page.keyboard.type("伊夫利耶夫")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=*")
    [box] = page.get_by_role("searchbox").all()
    assert box.input_value() == "伊夫利耶夫"
    page.locator(".kinds").get_by_role("link", name="Officials").press("Enter")
    page.wait_for_url("**/en/search/?*kind=*")
    page.locator(".results a").first.press("Enter")
    page.wait_for_url("**/en/officials/**")

    assert page.get_by_role("heading", level=1).inner_text() == "Grigory Ivliev"
    assert page.faults == []


def test_filters_are_set_and_taken_off(open_narrow):
    page = open_narrow("/en/seminars/?year=2016")

    page.get_by_text("Filters", exact=True).press("Enter")
    page.get_by_label("Kind").focus()
    page.keyboard.type("heads")
    page.get_by_role("button", name="Apply the filters").press("Enter")
    page.wait_for_url("**/en/seminars/?*kind=heads_meeting*")
    assert page.get_by_role("heading", name=HEADS).is_visible()
    assert page.locator(".count").inner_text() == "1 event"
    page.get_by_role("link", name="Kind: heads' meeting").press("Enter")
    page.wait_for_url("**/en/seminars/?year=2016")

    assert page.locator(".count").inner_text() != "1 event"


def test_pages_are_turned(open_narrow):
    page = open_narrow("/en/search/?q=china")
    first = page.locator(".results h2").first.inner_text()

    page.get_by_role("link", name="Next").press("Enter")
    page.wait_for_url("**/en/search/?*page=2*")
    assert page.locator(".results h2").first.inner_text() != first
    page.get_by_role("link", name="Previous").press("Enter")
    page.wait_for_url("**/en/search/?*page=1*")

    assert page.locator(".results h2").first.inner_text() == first


def test_citation_of_a_page_is_taken_as_a_file(open_narrow):
    page = open_narrow("/en/seminars/events-full/")
    assert page.locator(".citation").is_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="BibTeX: citation of this page").press("Enter")

    assert download.value.suggested_filename == "event-events-full-en.bib"


def test_timeline_leads_to_its_records_and_their_sources(open_narrow):
    page = open_narrow("/en/")

    page.locator(".timeline").get_by_role("link", name="4th China").first.press("Enter")
    page.wait_for_url("**/en/seminars/seminar-4-2016/")
    page.get_by_role("link", name="Source 1").first.press("Enter")
    page.wait_for_url("**#source-1")

    assert page.locator("#source-1").is_visible()


def test_language_is_changed_on_the_same_page(open_narrow):
    page = open_narrow("/en/search/?q=2016&kind=event")

    page.locator("a[hreflang=mn]").press("Enter")
    page.wait_for_url("**/mn/search/?q=2016&kind=event")

    assert page.locator("html").get_attribute("lang") == "mn"
