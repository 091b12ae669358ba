"""What holds of any text: offsets, hostile input, the table of values, undated texts."""

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.timex import examine, find_time_expressions
from generator.timex.grammar.lexicon import languages

WRITTEN = datetime.date(2023, 2, 4)
TABLE = (
    ("China said on Thursday that", [("Thursday", "2023-02-02", "2023-02-02")]),
    (
        "his Feb. 2-3 visit",
        [
            ("Feb. 2", "2023-02-02", "2023-02-02/2023-02-03"),
            ("3", "2023-02-03", "2023-02-02/2023-02-03"),
        ],
    ),
    ("it came this week.", [("this week", "2023-W05", "2023-01-30/2023-02-05")]),
    ("it came last month.", [("last month", "2023-01", "2023-01")]),
    ("in Moscow a year ago", [("a year ago", "2022-02", "2022-02~")]),
    ("a spring offensive", [("spring", "2023-SP", "2023-21")]),
    ("in the third quarter", [("the third quarter", "2022-Q3", "2022-07/2022-09")]),
    ("in the 1990s", [("the 1990s", "199", "199X")]),
    ("in 44 BC", [("44 BC", "BC0044", "-0043")]),
    ("since 2014", [("2014", "2014", "2014/..")]),
    ("until Thursday", [("Thursday", "2023-02-09", "../2023-02-09")]),
    ("for two days", [("two days", "P2D", None)]),
    ("meets every Monday", [("every Monday", "XXXX-WXX-1", None)]),
    ("met recently", [("recently", "PAST_REF", None)]),
)
PIECES = (
    "Feb. ",
    "2-3 ",
    "Monday ",
    "and ",
    "the ",
    "two days ",
    "ago",
    "until ",
    "1914",
    "-",
    "19:00",
    "\n",
    "said ",
    "May ",
    "'90s",
    "last ",
    "week",
    "BC ",
    "Q3 ",
    "of ",
    "2年",
    "١٢",
    "\u0130",
    " ",
)
HOSTILE = {
    "letters": "x" * 100_000,
    "figures": "1" * 100_000,
    "years": "2014 " * 20_000,
    "hyphens": "2014-" * 20_000,
    "blanks": "May" + " " * 100_000 + "5",
    "lists": "Feb. 2, " * 12_000,
    "days": "days " * 20_000,
    "beginnings": "the end of the " * 6_000,
    "quarters": "third quarter of " * 5_000,
    "a megabyte without a blank": "a" * 1_000_000,
}


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text for text, _ in TABLE])
def test_table_of_values(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """Every row of the table that programs may rely on."""
    found = find_time_expressions(text, WRITTEN)
    assert [(one.text, one.value, one.edtf) for one in found] == wanted


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(languages()), st.booleans())
def test_any_text(pieces: list[str], language: str, dated: bool) -> None:
    """Whatever the text, offsets point at the words, expressions stand in order and do not overlap."""
    text = "".join(pieces)
    seen = examine(text, WRITTEN if dated else None, language)
    end = 0
    for one in seen.found:
        assert text[one.start : one.end] == one.text
        assert end <= one.start < one.end
        end = one.end
    for left in seen.rejected:
        assert text[left.start : left.end] == left.text
        assert left.reason


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_random_text(text: str) -> None:
    """No input raises."""
    find_time_expressions(text, WRITTEN)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text(name: str) -> None:
    """Text made to be slow takes time in proportion to its length."""
    began = time.process_time()
    find_time_expressions(HOSTILE[name], WRITTEN)
    assert time.process_time() - began < 15


def test_undated() -> None:
    """Without a day of publication a weekday has no place in the calendar, and what is stated in full has."""
    found = find_time_expressions("On Thursday they met; in February 2022 it began.", None)
    assert [(one.value, one.edtf) for one in found] == [
        ("XXXX-WXX-4", None),
        ("2022-02", "2022-02"),
    ]


def test_a_time_of_day_is_given_up() -> None:
    """A day and time of publication count as the day."""
    moment = datetime.datetime(2023, 2, 4, 6, 10, tzinfo=datetime.UTC)
    assert find_time_expressions("yesterday", moment)[0].value == "2023-02-03"


def test_an_unknown_language_is_read_as_english() -> None:
    """A language without a word list is read by the English one; a region does not matter."""
    assert find_time_expressions("on Thursday", WRITTEN, "xx")[0].value == "2023-02-02"
    assert find_time_expressions("am Donnerstag", WRITTEN, "de-AT")[0].value == "2023-02-02"


def test_a_line_with_the_day_of_publication_is_a_stamp() -> None:
    """A line that only repeats the day of publication dates the document, and is left out."""
    seen = examine("Envoy visits Moscow\nFebruary 4, 2023\nHe came on Friday.", WRITTEN)
    assert [one.text for one in seen.found] == ["Friday"]
    assert "dates the document" in seen.rejected[0].reason
