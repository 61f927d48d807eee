"""A piece of a template that many pages of a revision have in common."""

from django import template

from trilateral.fragments import kept

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
