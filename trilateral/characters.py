"""Characters that files and addresses of ours do not carry."""

import re

_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Of XML's own list and, so that no reader stumbles, the other control characters.
_NOT_PRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text):
    """A text with one kind of line break, and ``�`` for what no file can show."""
    return _NOT_PRINTABLE.sub("\ufffd", _LINE_BREAK.sub("\n", text))
