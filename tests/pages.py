"""How tests read a page."""

import json
import re


def words(response):
    """The text of the main part of a page, without its tags."""
    main = re.search(r"<main.*?</main>", response.text, re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def data_of(response):
    """What a page says to machines: {type of thing: thing}."""
    script = r'<script type="application/ld\+json">(.*?)</script>'
    data = json.loads(re.search(script, response.text)[1])
    return {thing["@type"]: thing for thing in data["@graph"]}
