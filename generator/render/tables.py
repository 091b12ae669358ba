"""tables: rows in a page's context -> CSV."""

from collections.abc import Mapping
from typing import Any

from generator.exports import csv_bytes


def write_table(context: Mapping[str, Any]) -> bytes:
    """The rows as CSV in UTF-8."""
    return csv_bytes(context["columns"], context["rows"])
