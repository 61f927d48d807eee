"""One page of each template, and the languages, schemes and widths it is seen in."""

from trilateral.translations import LANGUAGE_CODES

PAGES = {
    "home": "/",
    "home then": "/?on=2016-09-06",
    "events": "/seminars/",
    "events of a series": "/seminars/?series=series-full",
    "event": "/seminars/events-full/",
    "agreements": "/agreements/",
    "agreement": "/agreements/agreements-full/",
    "items": "/action-items/",
    "item": "/action-items/action_items-full/",
    "offices": "/offices/",
    "office": "/offices/offices-full/",
    "officials": "/officials/",
    "official": "/officials/officials-full/",
    "search": "/search/?q=2016",
    "nothing to search": "/search/?q=",
    "nothing to be found": "/search/?q=zzzzzz",
    "a page of results": "/search/?q=china&page=2",
    "data": "/data/",
    "calendars": "/calendars/",
    "wrong filters": "/seminars/?year=never&colour=red&topic=nothing",
    "nothing found": "/seminars/?q=zzzzzz",
    "not found": "/seminars/no-such-thing/",
    "refused": f"/seminars/?q={'x' * 101}",
}
# Lists under filters whose names are long, and the pages of long titles.
FILTERED = {
    "events of an office": "/seminars/?office=cnipa",
    "items of a plan and an office": (
        "/action-items/?plan=action-plan-2016-2017&office=rospatent"
    ),
    "agreements of a party": "/agreements/?party=rospatent",
    "a long title": "/seminars/seminar-4-2016/",
    "a long title of a plan": "/agreements/action-plan-2016-2017/",
    "a long name": "/offices/rospatent/",
}
LANGUAGES = LANGUAGE_CODES
SCHEMES = ("light", "dark")
NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
# What some readers set for themselves, as far as WCAG 1.4.12 asks a page to bear it.
SPACED_OUT = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * {
            letter-spacing: 0.12em !important;
            line-height: 1.5 !important;
            word-spacing: 0.16em !important;
        }
        p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
}"""
