from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrilateralConfig(AppConfig):
    name = "trilateral"
    verbose_name = _("Why we believe it")
