from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class TrilateralConfig(AppConfig):
    name = "trilateral"
    verbose_name = _("Why we believe it")

    def ready(self):
        """Let each app say in its ``search`` what of it can be found."""
        autodiscover_modules("search")
