"""Dates as a reader sees them: exactly as precise as their value."""

import pytest

from generator.pages.dates_in_words import date_in_words, day_in_words, is_uncertain, year_in_words

WORDS = [
    ("2023-02-02", "2 February 2023"),
    ("2023-02-02/2023-02-03", "2–3 February 2023"),
    ("2023-01-30/2023-02-05", "30 January – 5 February 2023"),
    ("2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"),
    ("2023-03", "March 2023"),
    ("2022-07/2022-09", "July–September 2022"),
    ("2023-34", "April–June 2023"),
    ("2023-21", "spring 2023"),
    ("2022-02~", "around February 2022"),
    ("2022~", "around 2022"),
    ("2023-02-02?", "perhaps 2 February 2023"),
    ("2023-02%", "perhaps around February 2023"),
    ("199X", "the 1990s"),
    ("19XX", "1900–1999"),
    ("-0043", "44 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("2014/..", "since 2014"),
    ("../2023-02-09", "until 9 February 2023"),
    (None, "undated"),
]


@pytest.mark.parametrize(("value", "words"), WORDS)
def test_a_value_is_told_as_precisely_as_it_is(value: str | None, words: str) -> None:
    """Every form of EDTF that the project writes has its words."""
    assert date_in_words(value) == words


def test_a_report_that_stands_in_is_told_as_reported() -> None:
    """Where only the day of the report is known, the words say so."""
    assert date_in_words("../2023-09-19", "reported") == "reported 19 September 2023"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "um Februar 2022"),
        ("fr", "vers février 2022"),
        ("ru", "около февраль 2022"),
        ("zh", "约2022年2月"),
    ],
)
def test_the_words_are_in_the_reader_s_language(language: str, words: str) -> None:
    """Months come from CLDR, the words around them from the catalogue."""
    assert date_in_words("2022-02~", "stated", language) == words


def test_a_language_that_nobody_speaks_falls_back_to_english() -> None:
    """An unknown language tag is no reason to fail."""
    assert date_in_words("2023-03", "stated", "xx") == "March 2023"


def test_a_day_can_be_told_with_its_weekday() -> None:
    """Weekdays of years before 1 are not told."""
    assert day_in_words("2023-02-04", "en", weekday=True) == "Saturday 4 February 2023"
    assert day_in_words("-0043-03-15", "en", weekday=True) == "15 March 44 BC"


def test_headings_for_years() -> None:
    """Years before 1 are told by era."""
    assert (year_in_words("2023"), year_in_words("-0043")) == ("2023", "44 BC")


def test_which_ends_are_soft() -> None:
    """Qualifiers and open ends make a date uncertain."""
    assert [is_uncertain(value) for value in ("2022~", "2022/..", "2022", None)] == [
        True,
        True,
        False,
        False,
    ]
