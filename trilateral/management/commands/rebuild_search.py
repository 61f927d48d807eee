from django.core.management.base import BaseCommand

from trilateral.finding.index import rebuild
from trilateral.finding.models import SearchEntry


class Command(BaseCommand):
    help = (
        "Make the index of the search anew from the record; needed after an upgrade,"
        " and after rows were written past the models."
    )

    def handle(self, **options):
        rebuild()
        count = SearchEntry.objects.count()
        self.stdout.write(f"The search knows {count} entries.")
