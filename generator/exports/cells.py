"""cells: rows -> CSV (RFC 4180); a cell that a spreadsheet would run as a formula is disarmed."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@|%＝＋－﹣−＠]|[\t\r\n]")
_DATE = re.compile(r"-\d{4,}(?:-\d\d){0,2}[~?%]?(?:/-?\d{4,}(?:-\d\d){0,2}[~?%]?)?", re.ASCII)


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The rows as CSV in UTF-8, the names of the columns first."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([disarmed(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def disarmed(cell: object) -> object:
    """Text that begins like a formula gets an apostrophe before it; dates before the year 1 stay as they are.

    Blanks before it, and the wide forms of East Asian scripts, do not keep a spreadsheet from running it.
    """
    if not isinstance(cell, str) or _DATE.fullmatch(cell) or not _FORMULA.match(cell):
        return cell
    return "'" + cell
