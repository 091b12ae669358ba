"""The smaller parts: numbers, lengths, words, modifiers, confidence, the story, the picture."""

import datetime

import pytest

from generator.model import TimeExpression
from generator.timex import examine, find_time_expressions
from generator.timex.arithmetic import Point
from generator.timex.carets import carets
from generator.timex.context.temporal_focus import TemporalFocus, moved
from generator.timex.grammar.amounts import length, number
from generator.timex.grammar.lexicon import languages, lexicon
from generator.timex.match.candidates import lowered

WRITTEN = datetime.date(2023, 2, 4)


def only(text: str) -> TimeExpression:
    """The one expression of a text."""
    (found,) = find_time_expressions(text, WRITTEN)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two", 2),
        ("twenty-one", 21),
        ("1,460", 1460),
        ("2.5", 2.5),
        ("5 1/2", 5.5),
        ("two hundred", 200),
        ("", None),
    ],
)
def test_number(text: str, value: float | None) -> None:
    """Counts in words and figures."""
    assert number(text, lexicon("en")) == value


def test_length() -> None:
    """Lengths in TIMEX3, decades and quarters in smaller units."""
    assert [length(2, "decade"), length(2, "quarter"), length(None, "week"), length(5.5, "hour")] == [
        "P20Y",
        "P6M",
        "PXW",
        "PT5H30M",
    ]


def test_every_language_has_twelve_months_and_seven_days() -> None:
    """Word lists are whole: months (Chinese counts them), weekdays, relative words, templates."""
    for language in languages():
        words = lexicon(language)
        assert set(words.months.values()) in ({*range(1, 13)}, set())
        assert {*range(1, 8)} <= set(words.weekdays.values())
        assert words.days
        assert words.templates or language == "en"


@pytest.mark.parametrize(
    ("text", "words", "modifier"),
    [
        ("in early March", "early March", "START"),
        ("in mid-2022", "mid-2022", "MID"),
        ("at the end of 2022", "the end of 2022", "END"),
        ("more than 20 years", "more than 20 years", "MORE_THAN"),
        ("nearly a year", "nearly a year", "LESS_THAN"),
        ("at least 72 hours", "at least 72 hours", "EQUAL_OR_MORE"),
        ("in about 1910", "about 1910", "APPROX"),
    ],
)
def test_modifier(text: str, words: str, modifier: str) -> None:
    """Words that sharpen or blur belong to the expression, which names what they do."""
    found = only(text)
    assert (found.text, found.modifier) == (words, modifier)


def test_about_is_a_tilde() -> None:
    """A blurred date is blurred in EDTF too."""
    assert only("in about 1910").edtf == "1910~"


def test_confidence() -> None:
    """What is stated is certain, what a clause settles is less so, a bare month least."""
    stated, told, bare = only("in May 2021"), only("they met on Friday"), only("rain in December")
    assert stated.confidence == 1 > told.confidence > bare.confidence


def test_story() -> None:
    """Another year within a sentence is an aside; opening a sentence, or named again, it moves the story."""
    story = TemporalFocus(Point(1941, 6), "June")
    assert moved(story, Point(1937), "1937", 50).point == Point(1941, 6)
    assert moved(story, Point(1943, 2), "1943", 3).point == Point(1943, 2)
    again = moved(moved(story, Point(1943), "1943", 50), Point(1943, 5), "May 1943", 50)
    assert again.point == Point(1943, 5)


def test_lowered_keeps_offsets() -> None:
    """Lower case never changes the length of a text."""
    assert lowered("\u0130 May") == "\u0130 may"


def test_picture() -> None:
    """Carets stand under the words; dots under what is no time, with the reason."""
    text = "On Friday it fell and may rise."
    seen = examine(text, WRITTEN)
    _, under, left = carets(text, seen.found, seen.rejected).split("\n")
    assert under == "       ^^^^^^ 2023-02-03   [weekday, from the publication date; event]"
    assert left.index("...") == 4 + text.index("may")
    assert "no time: months and weekdays are written with a capital   [month]" in left


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("The boats will return in the spring.", "2023-11-04", "2024-SP"),
        ("The boats will return in the spring.", "2023-02-04", "2023-SP"),
        ("The boats will return in the summer.", "2023-11-04", "2024-SU"),
        ("The boats sank in the autumn.", "2023-02-04", "2022-FA"),
        ("The boats sank in the autumn.", "2022-02-04", "2021-FA"),
        ("The boats sank in the summer.", "2023-08-04", "2023-SU"),
    ],
)
def test_a_season_without_its_year(text: str, written: str, value: str) -> None:
    """The next one of what is to come, the last one of what was."""
    (found,) = find_time_expressions(text, datetime.date.fromisoformat(written))
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    [
        "They met on Christmas Day and on Thursday.",
        "They met in May, on 3 March and in the spring.",
        "They met at about 5 p.m. on 2 February 2023 and a year ago.",
    ],
)
def test_confidence_is_a_share(text: str) -> None:
    """It lies above 0 and is at most 1, whatever was left open."""
    found = find_time_expressions(text, WRITTEN)
    assert found
    assert all(0 < one.confidence <= 1 for one in found)
