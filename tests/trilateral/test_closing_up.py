from django.template import Context, Template

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
