"""dates_stream: the interface that programs rely on."""

import datetime
import json

import pytest

from generator.dates_stream import answer, parse_day, run

KEYS = {"start", "end", "text", "type", "value", "edtf", "rule", "anchor"}


def test_an_answer_has_the_promised_keys() -> None:
    """Offsets are code points; each end of a range carries the whole range."""
    text = "☂ They met on Feb. 2-3."
    (first, second) = answer({"id": 7, "published": "2023-02-04", "text": text})["time_expressions"]
    assert set(first) >= KEYS
    assert text[first["start"] : first["end"]] == first["text"] == "Feb. 2"
    assert first["edtf"] == second["edtf"] == "2023-02-02/2023-02-03"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-02-04", datetime.date(2023, 2, 4)),
        ("2023-02-04T06:10", datetime.datetime.fromisoformat("2023-02-04T06:10")),
        ("4 Feb", None),
        ("2023-02-30", None),
    ],
)
def test_days(text: str, day: datetime.date | None) -> None:
    """A day, a day and time, or nothing."""
    assert parse_day(text) == day


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "3",
        '{"id": 1}',
        '{"id": 1, "text": 5}',
        '{"id": 1, "text": "x", "language": 5}',
        '{"id": 1, "text": "x", "published": "never"}',
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_told(line: str) -> None:
    """Every bad line is one message with its number; the others are answered."""
    out: list[str] = []
    err: list[str] = []
    good = json.dumps({"id": "a", "published": None, "text": "In 2014."})
    assert run([line, "", good], out.append, err.append) == 1
    assert [json.loads(one)["id"] for one in out] == ["a"]
    assert len(err) == 1
    assert err[0].startswith("standard input:1: ")
