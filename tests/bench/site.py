"""The site as it runs, but with patience where the machine has other things to do."""

from django.conf import settings

from trilateral.wsgi import application

__all__ = ["application"]

settings.TIME_BUDGET = 60
