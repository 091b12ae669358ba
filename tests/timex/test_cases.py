"""The documents in tests/cases/timex: every block says what is found in it, and is printed the same."""

import datetime
from pathlib import Path

import pytest

from generator.timex import examine
from generator.timex.carets import carets
from tests.conftest import REPOSITORY

CASES = sorted((REPOSITORY / "tests" / "cases" / "timex").glob("*.txt"))


def pictured(block: str) -> str:
    """The block with its carets drawn anew."""
    lines = block.split("\n")
    head = [line for line in lines if line and not line.startswith("    ")]
    keys = dict(line.split(": ", 1) for line in head if not line.startswith("#"))
    text = "\n".join(
        line[4:]
        for line in lines
        if line.startswith("    ") and not line.strip().startswith(("^", "...."))
        and not line.strip().startswith((". ", ".. ", "... "))
    )  # fmt: skip
    day = datetime.date.fromisoformat(keys["published"]) if keys.get("published") else None
    seen = examine(text, day, keys.get("language", "en"))
    return "\n".join([*head, carets(text, seen.found, seen.rejected, every_line=True)])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_document(path: Path, rewrite: bool) -> None:
    """Every block of the document shows exactly what is found, with value, rule, anchor and role."""
    document = path.read_text(encoding="utf-8").strip("\n")
    drawn = "\n\n".join(pictured(block) for block in document.split("\n\n"))
    if rewrite:
        path.write_text(drawn + "\n", encoding="utf-8")
    else:
        assert drawn == document
