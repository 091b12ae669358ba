"""model: the values that everything speaks in."""

import datetime

import msgspec
import pytest

from generator.model import DigestOf, Publication, Report

DAY, OTHER = datetime.date(2023, 2, 4), datetime.date(2024, 4, 9)


def report(**said: object) -> Report:
    """A report of two paragraphs."""
    values: dict[str, object] = {
        "id": "a",
        "path": "a.md",
        "form": "report",
        "title": None,
        "publication": Publication(value=DAY),
        "body": ("One.", "Two."),
    }
    return msgspec.convert(values | said, Report)


def test_a_reports_text_is_its_paragraphs() -> None:
    """Joined by an empty line, so that offsets are the same for everyone."""
    assert report().text == "One.\n\nTwo."


def test_values_are_frozen() -> None:
    """Nothing that was handed on changes afterwards."""
    with pytest.raises(AttributeError):
        report().title = "x"  # type: ignore[misc]


def test_the_day_that_relative_words_are_read_against() -> None:
    """The publication day; for a digest that of its source; a curator's decision over both."""
    assert report().reading_day == DAY
    source = DigestOf(published=OTHER)
    assert report(form="digest", digest_of=source).reading_day == OTHER
    decided = Publication(value=DAY, source="curator")
    assert report(form="digest", digest_of=source, publication=decided).reading_day == DAY


def test_values_survive_the_cache() -> None:
    """Encoded and decoded, a value equals itself."""
    one = report(tags=("x",))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Report) == one
