"""How templates show what is in the record: texts, dates, names and sources."""

from operator import itemgetter

from django import template
from django.urls import get_script_prefix, translate_url
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_info
from translated_fields import to_attribute

from trilateral import records, sources, wording
from trilateral.breaks import unbroken
from trilateral.dates import MARKS
from trilateral.periods import begun
from trilateral.translations import LANGUAGE_CODES, evident_language, text_in

register = template.Library()

_TIME = '<time datetime="{}">{}</time>'

register.filter("shown", records.shown)
register.simple_tag(sources.fact_name)
register.filter("begun", begun)


@register.filter
def published(linked):
    """Those of some records that the public may see."""
    return [record for record in linked if records.shown(record)]


def asked_day(context):
    """The day as of which the page shows the record, if the reader asked for one."""
    return getattr(getattr(context, "request", None), "asked_day", None)


@register.simple_tag(takes_context=True)
def on_day(context, joiner="?"):
    """What keeps that day in an address: after a path, or with "&" after a query."""
    day = asked_day(context)
    return f"{joiner}on={day}" if day else ""


@register.simple_tag(takes_context=True)
def address(context, record):
    """The address of a record, as of the day of the page."""
    return record.get_absolute_url() + on_day(context)


@register.simple_tag(takes_context=True)
def webcal(context, address):
    """The address by which a calendar program subscribes to a calendar."""
    return f"webcal://{context.request.get_host()}{address}"


@register.simple_tag(takes_context=True)
def origin(context):
    """What the addresses of all pages begin with: the scheme and the host."""
    request = context["request"]
    return f"{request.scheme}://{request.get_host()}"


@register.simple_tag(takes_context=True)
def absolute(context, address):
    """An address with the site's own host, to be used elsewhere."""
    return context.request.build_absolute_uri(address)


@register.simple_tag(takes_context=True)
def known_by_day(context, period):
    """The dates of a period as they are known as of the day of the page."""
    return period.known_by(asked_day(context))


@register.simple_tag
def printed(text, language):
    """A text that is marked with its language where the page has another one."""
    if text and language:
        language = evident_language(text, language)
    if not text or not language or language == get_language():
        return text
    return format_html('<span lang="{}">{}</span>', language, text)


@register.filter
def named(text):
    """A name that may be in any language, marked with it where its letters tell."""
    return printed(str(text), get_language())


@register.simple_tag(takes_context=True)
def called(context, record):
    """What a record or a part of one is called, as of the day of the page."""
    if hasattr(record, "called_on"):
        return in_a_language(*record.called_on(asked_day(context)))
    return named(record)


@register.simple_tag
def in_a_language(text, language):
    """A text of the record, and which language it is in if not that of the page."""
    if not text or not language or language == get_language():
        return unbroken(text)
    return format_html(
        '<span lang="{}">{}</span><small class="tongue"> {}</small>',
        language,
        unbroken(text),
        language_name(language),
    )


@register.simple_tag
def text(record, name):
    """A translated text, in the language of the page or else in one there is."""
    return in_a_language(*text_in(record, name))


@register.simple_tag
def texts(record, name):
    """A translated text in all languages that there are: [(language, text)]."""
    columns = [(code, to_attribute(name, code)) for code in LANGUAGE_CODES]
    found = [(code, getattr(record, column)) for code, column in columns]
    return [(code, text) for code, text in found if text]


@register.filter
def dated(date):
    """A partial date in words."""
    return timed(date, date.text) if date else ""


@register.filter
def dated_since(date):
    """The same after a word such as "from"."""
    return timed(date, wording.since_in_words(date)) if date else ""


def timed(date, words):
    """The words for a date, or for the end of a span, with that date for machines."""
    html = '<time class="marked" datetime="{}">{}</time>' if date.mark else _TIME
    return format_html(html, date.rstrip(MARKS), words)


@register.simple_tag
def span(starts_on, ends_on):
    """From when to when something was held; empty if that is not known."""
    if not starts_on or not ends_on or ends_on == starts_on:
        return dated(starts_on or ends_on)
    start, between, end = wording.span_in_words(starts_on, ends_on)
    return format_html("{}{}{}", timed(starts_on, start), between, timed(ends_on, end))


register.filter(wording.ordinal)


@register.filter
def in_brackets(text):
    """A remark after what it is about."""
    return format_html(wording.form("IN_BRACKETS"), text)


@register.filter
def in_country(place, country):
    """The name of a place with that of its country, if that is known."""
    return format_html(wording.form("IN_COUNTRY"), place, country) if country else place


@register.simple_tag
def comma():
    """What stands between two names, with the space that follows it."""
    return wording.form("COMMA")


@register.simple_tag
def colon():
    """The same between a label and what it is of."""
    return wording.form("COLON")


@register.filter
def language_name(tag):
    """What the language of a tag is called, or the tag."""
    try:
        return get_language_info(tag)["name_translated"]
    except KeyError:
        return tag


@register.simple_tag
def address_in(address, language):
    """The same page in another language: its address begins with that."""
    script = get_script_prefix()
    own = f"{script}{get_language()}/"
    if not address.startswith(own):
        return translate_url(address, language)
    return f"{script}{language}/{address.removeprefix(own)}"


_NUMBER = '<sup class="cite">'


class ClosedUpNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        *parts, last = self.nodelist.render(context).split(_NUMBER)
        return _NUMBER.join([*map(self.closed_up, parts), last])

    @staticmethod
    def closed_up(html):
        """The same without space at its end, nor at that of what ends there."""
        start, end, rest = html.rstrip().rpartition("</span>")
        return start.rstrip() + end if end and not rest else start + end + rest


@register.tag
def close_up(parser, _token):
    """Lets no space stand before the number of a source, up to {% endclose_up %}.

    A number follows at once what it is about, however the template is laid out.
    """
    nodelist = parser.parse(["endclose_up"])
    parser.delete_first_token()
    return ClosedUpNode(nodelist)


@register.inclusion_tag("includes/cite.html", takes_context=True)
def cite(context, part):
    """Numbers of the sources of a part; what they say of it stands with them."""
    return _numbered(context, part)


@register.inclusion_tag("includes/cite.html", takes_context=True)
def cite_fact(context, record, key):
    """The same for one fact of a record."""
    return _numbered(context, record, key)


@register.simple_tag(takes_context=True)
def telling(context, statements, source):
    """The citations that add something to naming a source: [(record, citation)]."""
    return [
        (record, each)
        for record, each in statements
        if each.locator
        or each.basis != "stated"
        or each.source != source
        or (each.about and record == context.get("object"))
        or text_in(each, "note")[0]
    ]


def _numbered(context, part, key=None):
    sources = context["source_numbers"]
    citations = [each for each in sources.told_of(part) if key in {None, each.about}]
    numbered = [(sources.number_of(each.source), each) for each in citations]
    return {"citations": sorted(numbered, key=itemgetter(0))}
