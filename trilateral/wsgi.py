"""The WSGI application that a server runs: kept pages, and Django behind them."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trilateral.settings")

behind = get_wsgi_application()

# What it keeps stands on models, for which Django has to be there.
from trilateral.kept import KeptPages  # noqa: E402

application = KeptPages(behind)
