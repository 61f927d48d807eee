import json

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import transaction

from offices.accounts import editors, make_account
from offices.models import Office
from trilateral.contents import KINDS
from trilateral.interchange.loading import load

SHIPPED = settings.BASE_DIR / "trilateral" / "data" / "china-mongolia-russia.json"
ADMINISTRATOR = "administrator"


class Command(BaseCommand):
    help = (
        "Load the history that the project ships into an empty database, and make an"
        " account for each office that is a party, and one for an administrator."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--address", default="", help="Where the site is going to answer."
        )

    def handle(self, *, address, **options):
        with transaction.atomic():
            if not any(kind.model.objects.exists() for kind in KINDS):
                self.load_history()
            editors()  # with the permissions of today's models
            if get_user_model().objects.exists():
                self.stdout.write(
                    "The accounts are there already; for a new password, run"
                    " manage.py changepassword NAME."
                )
            else:
                self.make_accounts()
        if address:
            self.stdout.write(f"The public record: {address}")
            self.stdout.write(f"The desk of the staff: {address}admin/")

    def load_history(self):
        document = json.loads(SHIPPED.read_text(encoding="utf-8"))
        report = load(document, KINDS, reason=f"Loaded from {SHIPPED.name}")
        self.stdout.write(f"Loaded {len(report.added)} records from {SHIPPED.name}.")

    def make_accounts(self):
        passwords = {
            office.slug: make_account(office.slug, office=office)
            for office in Office.objects.parties().order_by("slug")
        }
        passwords[ADMINISTRATOR] = make_account(ADMINISTRATOR, is_administrator=True)
        self.stdout.write("Accounts, with passwords that are shown this once:")
        for username, password in passwords.items():
            self.stdout.write(f"  {username:<16} {password}")
