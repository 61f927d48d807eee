"""What was agreed, and what came of it, in the interchange format."""

from agreements.models import ActionItem, Agreement
from trilateral.interchange.shapes import Kind

KINDS = [
    Kind("agreements", Agreement, ("relations", "signatures", "texts")),
    Kind("action_items", ActionItem, ("due_date_changes", "progress_reports")),
]
