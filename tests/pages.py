"""How tests read a page."""

import re


def words(response):
    """The text of the main part of a page, without its tags."""
    main = re.search(r"<main.*?</main>", response.text, re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())
