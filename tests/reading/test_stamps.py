"""Stamps: dates as people and machines write them, and what is none."""

import datetime

import pytest

from generator.reading.stamps import compact, iso_day, relative_in, stamps_in

WRITTEN = [
    ("2023-02-04 | 06:10", "en", "2023-02-04", "06:10"),
    ("Published: Feb 04, 2023 03:27 PM", "en", "2023-02-04", "15:27"),
    ("DECEMBER 9, 2022", "en", "2022-12-09", None),
    ("February 22, 202310:47 AM GMT+1Updated a year ago", "en", "2023-02-22", "10:47"),
    ("Wed 22 Feb 2023 15.47 GMT", "en", "2023-02-22", "15:47"),
    ("02:33 GMT 22.02.2023 (Updated: 08:11)", "en", "2023-02-22", "08:11"),
    ("Nov. 8, 2023, 4:05 p.m. ET", "en", "2023-11-08", "16:05"),
    ("8 November 2023 at 10:30pm", "en", "2023-11-08", "22:30"),
    ("Friday 3rd November 2023", "en", "2023-11-03", None),
    ("02-Nov-2023 12:30", "en", "2023-11-02", "12:30"),
    ("6:05 AM EST, Thu November 9, 2023", "en", "2023-11-09", "06:05"),
    ("Last Update: 19-09-2023 Hour: 01:09", "en", "2023-09-19", "01:09"),
    ("12/31/23", "en", "2023-12-31", None),
    ("Stand: 3. März 2023, 14:05 Uhr", "de", "2023-03-03", "14:05"),
    ("3 de noviembre de 2023", "es", "2023-11-03", None),
    ("1er janvier 2023 à 9h05", "fr", "2023-01-01", "09:05"),
    ("3 ноября 2023, 12:30", "ru", "2023-11-03", "12:30"),
    ("3 listopada 2023", "pl", "2023-11-03", None),
    ("3 Kasım 2023 Cuma", "tr", "2023-11-03", None),
    ("ngày 3 tháng 11 năm 2023", "vi", "2023-11-03", None),
    ("2023. november 3.", "hu", "2023-11-03", None),
    ("2023年11月3日 10:30", "zh", "2023-11-03", "10:30"),
    ("2023.11.03 10:20", "ko", "2023-11-03", "10:20"),
    ("٣ نوفمبر ٢٠٢٣", "ar", "2023-11-03", None),
]
NO_DATE = ["May 2023", "version 2.6.29", "31/02/2023", "page 3 of 12", "call 555-12-3456", "1/2"]


@pytest.mark.parametrize(("line", "language", "day", "time"), WRITTEN)
def test_a_written_date_is_found(line: str, language: str, day: str, time: str | None) -> None:
    """The day, and the time of day beside it."""
    (stamp,) = stamps_in(line, language)
    assert (str(stamp.value), stamp.time) == (day, time)
    assert stamp.text in line


@pytest.mark.parametrize("line", NO_DATE)
def test_what_is_no_full_date_is_none(line: str) -> None:
    """A month, a version, an impossible day, a telephone number."""
    assert stamps_in(line) == ()


def test_day_and_month_may_read_both_ways() -> None:
    """In English both readings are kept; 31 can only be a day, and other languages write the day first."""
    assert [str(day) for day in (stamps_in("03/04/2023")[0].value, stamps_in("03/04/2023")[0].other)] == [
        "2023-04-03",
        "2023-03-04",
    ]
    assert stamps_in("03/31/2023")[0].other is None
    assert stamps_in("03/04/2023", "fr")[0].other is None


@pytest.mark.parametrize("words", ["2 hours ago", "one day ago", "vor 3 Stunden", "il y a 5 minutes", "3小时前"])
def test_stamps_that_count_back(words: str) -> None:
    """They are seen, and give no day: nobody knows when the page was saved."""
    assert relative_in(words) is not None
    assert stamps_in(words) == ()


def test_machine_dates() -> None:
    """ISO, compact and RFC dates, and whether the time is UTC's."""
    assert iso_day("2023-11-09T01:20:00Z") == (datetime.date(2023, 11, 9), "01:20", True)
    assert iso_day("2023-11-08T20:20:00-05:00") == (datetime.date(2023, 11, 8), "20:20", False)
    assert iso_day("20231108")[0] == compact("20231108") == datetime.date(2023, 11, 8)
    assert iso_day("Wed, 08 Nov 2023 20:20:00 GMT") == (datetime.date(2023, 11, 8), "20:20", True)
    assert iso_day("soon") == (None, None, False)


@pytest.mark.parametrize("counted", ["1556879400", "1556879400000"])
def test_a_machine_may_count_seconds(counted: str) -> None:
    """Since 1970, in seconds or milliseconds; a day written without signs is no such count."""
    assert iso_day(counted) == (datetime.date(2019, 5, 3), "10:30", True)
    assert iso_day("2019050310")[0] == datetime.date(2019, 5, 3)
