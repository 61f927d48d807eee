from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from trilateral.databases import count_rows


class TrilateralConfig(AppConfig):
    name = "trilateral"
    verbose_name = _("Why we believe it")

    def ready(self):
        """Let each app say in its ``search`` what of it can be found.

        Where tables have changed, or a new release begins, their rows are counted.
        """
        autodiscover_modules("search")
        post_migrate.connect(count_rows, sender=self)
