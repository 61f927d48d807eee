"""Pieces of templates that many pages have in common."""

from django import template

from trilateral.fragments import KnownLine, Lines, kept, line_key
from trilateral.templatetags.record import asked_day

register = template.Library()


class KeptNode(template.Node):
    def __init__(self, nodelist, name, expressions):
        self.nodelist = nodelist
        self.name = name
        self.expressions = expressions

    def render(self, context):
        on = [str(expression.resolve(context)) for expression in self.expressions]
        return kept((self.name, *on), lambda: self.nodelist.render(context))


@register.tag("kept")
def keep(parser, token):
    """Keeps what stands in it: {% kept "name" what it depends on %} … {% endkept %}.

    It names all that it depends on but the language, the published record and the
    day.
    """
    _tag, name, *expressions = token.split_contents()
    nodelist = parser.parse(["endkept"])
    parser.delete_first_token()
    compiled = [parser.compile_filter(each) for each in expressions]
    return KeptNode(nodelist, name.strip('"'), compiled)


class LineNode(template.Node):
    def __init__(self, nodelist, record):
        self.nodelist = nodelist
        self.record = record

    def render(self, context):
        record = self.record.resolve(context)
        if isinstance(record, KnownLine):
            return record.line
        key = line_key(type(record), record.pk, asked_day(context))
        read_with = getattr(record, "read_with", None)
        return kept(key, lambda: self.nodelist.render(context), read_with)


@register.tag
def line(parser, token):
    """Keeps the line of a record in a list: {% line event %} … {% endline %}.

    It depends on the record, on what is read with it, and on nothing of the page.
    """
    _tag, record = token.split_contents()
    nodelist = parser.parse(["endline"])
    parser.delete_first_token()
    return LineNode(nodelist, parser.compile_filter(record))


class LinesNode(template.Node):
    def __init__(self, nodelist, records):
        self.nodelist = nodelist
        self.records = records

    def render(self, context):
        records = self.records.resolve(context)
        if not isinstance(records, Lines):
            return self.nodelist.render(context)
        return kept(records.key, lambda: self.nodelist.render(context))


@register.tag
def lines(parser, token):
    """Keeps all lines of a page of a list: {% lines object_list %} … {% endlines %}.

    They depend on the records, their order and what those are grouped by. Of records
    whose lines are not kept, all are made each time.
    """
    _tag, records = token.split_contents()
    nodelist = parser.parse(["endlines"])
    parser.delete_first_token()
    return LinesNode(nodelist, parser.compile_filter(records))


class PieceNode(template.Node):
    def __init__(self, nodelist, name):
        self.nodelist = nodelist
        self.name = name

    def render(self, context):
        pieces = context["pieces"]
        if self.name not in pieces:
            pieces[self.name] = self.nodelist.render(context)
        return pieces[self.name]


@register.tag
def piece(parser, token):
    """A piece of the page of a record: {% piece "body" %} … {% endpiece %}.

    The view keeps all pieces together; they depend on nothing of the request but its
    path, its host and the day that is asked for.
    """
    _tag, name = token.split_contents()
    nodelist = parser.parse(["endpiece"])
    parser.delete_first_token()
    return PieceNode(nodelist, name.strip('"'))
