"""The site without its kept pages: each answer is made anew, through Django.

With PIECES=0 it keeps no pieces of pages either, as right after a publication.
"""

import os

from trilateral.wsgi import behind as application

# What is kept stands on models, for which Django has to be there.
from tests.bench import site  # isort: skip
from trilateral import fragments, kept  # isort: skip

__all__ = ["application", "site"]

kept.shelf.capacity = 0
if os.environ.get("PIECES") == "0":
    fragments.shelf.capacity = 0
