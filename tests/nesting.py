"""Whether the elements of a page stand within each other as HTML wants it.

A browser mends what does not, and shows something else than was written: a paragraph
within a paragraph ends the outer one.
"""

import re
from html.parser import HTMLParser

# HTML's void elements, which have no end.
VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
# What holds phrasing content alone holds none of these; a paragraph ends before them.
BLOCK = re.compile(
    "address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|section|table|ul"
)
PHRASING = re.compile("p|span|abbr|strong|em|small|time|h[1-6]")


class _Nesting(HTMLParser):
    def __init__(self):
        super().__init__()
        self.opened = []
        self.faults = []

    def handle_starttag(self, tag, attributes):
        holders = [each for each in self.opened if PHRASING.fullmatch(each)]
        if BLOCK.fullmatch(tag) and holders:
            self._fault(f"<{tag}> within {holders}")
        if not VOID.fullmatch(tag):
            self.opened.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass  # of SVG, where they end themselves

    def handle_endtag(self, tag):
        if self.opened[-1:] == [tag]:
            self.opened.pop()
        else:
            self._fault(f"</{tag}> within {self.opened[-3:]}")

    def _fault(self, words):
        line, _offset = self.getpos()
        self.faults.append(f"line {line}: {words}")


def nesting_faults(page):
    """What stands where it must not, in words: [str]."""
    parser = _Nesting()
    parser.feed(page)
    parser.close()
    return parser.faults + [f"<{tag}> does not end" for tag in parser.opened]
