from django.urls import reverse, set_script_prefix
from django.utils.translation import override

from trilateral.addresses import page_of


def test_address_of_a_page_is_the_one_of_its_language():
    for language in ("en", "zh-hans"):
        with override(language):
            for slug in ("a", "4th-seminar"):
                for name in ("seminars:event_detail", "offices:office_detail"):
                    assert page_of(name, slug) == reverse(name, args=[slug])


def test_address_of_a_page_is_below_that_of_the_site():
    with override("ru"):
        set_script_prefix("/record/")
        try:
            assert page_of("seminars:event_detail", "a") == "/record/ru/seminars/a/"
        finally:
            set_script_prefix("/")
