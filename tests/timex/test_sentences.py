"""Sentences as news writes them, in tests/cases/timex/sentences: value and role of each time in them."""

import datetime
import re

import pytest

from generator.timex import find_time_expressions
from tests.conftest import REPOSITORY

_FOLDER = REPOSITORY / "tests" / "cases" / "timex" / "sentences"
_MARK = re.compile(r"\[([^\]|]+)\|([^\]|]*)(?:\|([a-z]+))?\]|\{([^}]+)\}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def sentences() -> list[tuple[str, datetime.date, str]]:
    """Language, day of publication and marked sentence, of all documents; the file's name is the language."""
    listed = []
    for path in sorted(_FOLDER.glob("*.txt")):
        day = datetime.date.min
        for line in path.read_text(encoding="utf-8").splitlines():
            if _DAY.fullmatch(line):
                day = datetime.date.fromisoformat(line)
            elif line and not line.startswith("#"):
                listed.append((path.stem, day, line))
    return listed


@pytest.mark.parametrize(("language", "published", "marked"), sentences())
def test_sentence(language: str, published: datetime.date, marked: str) -> None:
    """What stands in [brackets] has its value, or whole EDTF, and its role; what stands in {braces} is no time."""
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        words = mark[1] or mark[4]
        marks.append((len(text), len(text) + len(words), mark[2], mark[3]))
        text, at = text + words, mark.end()
    text += marked[at:]
    found = find_time_expressions(text, published, language)
    for start, end, value, role in marks:
        here = [e for e in found if e.start < end and start < e.end]
        if value is None:
            assert not here, text[start:end]
            continue
        edtf = ".." in value or "/" in value
        assert value in [e.edtf if edtf else e.value for e in here], text[start:end]
        assert role is None or role in [e.role for e in here], text[start:end]
