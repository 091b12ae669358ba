"""tables: rows -> CSV (RFC 4180); a cell that a spreadsheet would run as a formula is disarmed."""

import csv
import io
from collections.abc import Mapping
from typing import Any


def write_table(context: Mapping[str, Any]) -> bytes:
    """The rows as CSV in UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(context["columns"])
    writer.writerows([_cell(cell) for cell in row] for row in context["rows"])
    return text.getvalue().encode("utf-8", "replace")


def _cell(cell: object) -> object:
    """Text that begins like a formula gets an apostrophe before it; days before the year 1 stay as they are."""
    if not isinstance(cell, str) or not cell or cell[0] not in "=+-@\t\r":
        return cell
    return cell if cell[0] == "-" and cell[1:5].isdigit() else "'" + cell
