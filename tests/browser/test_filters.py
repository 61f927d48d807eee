"""Where JavaScript is on, a list follows its filters without loading the page again."""

import pytest

from tests.browser.pages import NARROW

HEADS = "China-Mongolia-Russia heads' meeting 2016"
SEMINAR = "4th China-Mongolia-Russia IP Seminar"


def choose(page, kind):
    with page.expect_response("**/en/seminars/*kind=*"):
        page.get_by_label("Kind").select_option(kind)
    page.wait_for_url(f"**/en/seminars/?*kind={kind}*")


def test_choosing_a_filter_changes_the_list_alone(open_page):
    page = open_page("/en/seminars/?year=2016")
    page.evaluate("window.isTheSamePage = true")
    page.get_by_label("Kind").focus()

    choose(page, "heads_meeting")

    assert page.evaluate("window.isTheSamePage")
    assert page.evaluate("document.activeElement.name") == "kind"
    assert page.get_by_role("heading", name=HEADS).is_visible()
    assert page.get_by_role("heading", name=SEMINAR).count() == 0
    assert page.get_by_role("status").inner_text() == "1 event"
    assert "kind=heads_meeting" in page.locator("a[hreflang=ru]").get_attribute("href")
    assert page.faults == []


def test_the_way_back_leads_to_the_list_before(open_page):
    page = open_page("/en/seminars/?year=2016")
    choose(page, "heads_meeting")

    page.go_back()
    page.get_by_role("heading", name=SEMINAR).wait_for()

    assert page.url.endswith("/en/seminars/?year=2016")
    assert page.get_by_label("Kind").input_value() == ""
    assert page.get_by_label("Year").input_value() == "2016"


def test_a_wrong_choice_is_told_by_a_page_of_its_own(open_page):
    page = open_page("/en/seminars/")

    page.get_by_label("Year").fill("never")
    page.get_by_label("Year").press("Enter")
    page.locator(".notice").wait_for()

    assert page.url.endswith("?year=never")
    assert page.get_by_label("Year").input_value() == "never"


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_a_filter_is_taken_off_on_a_telephone(open_page, with_script):
    page = open_page(
        "/en/seminars/?year=2016&kind=heads_meeting",
        viewport=NARROW,
        java_script_enabled=with_script,
    )

    page.get_by_role("link", name="Kind: heads' meeting").click()
    page.wait_for_url("**/en/seminars/?year=2016")

    assert page.get_by_role("heading", name=SEMINAR).is_visible()
