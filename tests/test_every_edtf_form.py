"""Every form of EDTF that a time expression can have, through every function that takes a value or its days."""

import datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edtf_bounds import bounds, day_number
from generator.events.features.entry_features import dated
from generator.events.stories.stated import precise_days
from generator.model import Entry, Excerpt
from generator.pages import pages
from generator.pages.calendar import _fits
from generator.pages.dates_in_words import date_in_words, is_uncertain, week_in_words
from generator.render import renderer
from generator.timex import arithmetic as cal
from generator.timex import find_time_expressions
from generator.timex.resolve.edtf import edtf_of
from generator.timex.resolve.roles import is_ahead
from tests.pages import sample

LANGUAGES = ("en", "de", "fr", "es", "ru", "ar", "zh")
YEARS = st.builds(lambda year, bc: f"{'BC' if bc else ''}{year:04}", st.integers(1, 9998), st.booleans())
DAYS = st.dates(datetime.date(1, 1, 1), datetime.date(9998, 12, 31)).map(str)
PARTS = st.sampled_from(["", "-SP", "-SU", "-FA", "-WI", "-Q1", "-Q4", "-H1", "-H2", "-02", "-12"])
TIMEX3 = st.one_of(
    st.builds(str.__add__, YEARS, PARTS),
    DAYS,
    DAYS.map(lambda day: "BC" + day),
    DAYS.map(lambda day: day + "T24:00"),
    st.builds("{:04}-W{:02}{}".format, st.integers(1, 9998), st.integers(1, 53), st.sampled_from(["", "-WE"])),
    st.builds("{}{:03}".format, st.sampled_from(["", "BC"]), st.integers(0, 999)),
    st.builds("{}{:02}".format, st.sampled_from(["", "BC"]), st.integers(0, 99)),
    st.integers(1, 9998).map("FY{:04}".format),
)  # fmt: skip
ENDS = st.builds(lambda value, near: edtf_of("DATE", value, near), TIMEX3, st.booleans())
SINGLE = ENDS.map(str).filter(lambda value: value != "None")


def _from_to(one: str, other: str) -> str:
    """The range from the earlier of two values to the later one."""
    first, last = sorted((one, other), key=lambda value: day_number(bounds(value)[0] or ""))
    return f"{first.split('/')[0]}/{last.split('/')[-1]}"


RANGES = st.builds(_from_to, SINGLE, SINGLE).filter(
    lambda value: day_number(bounds(value)[0] or "") <= day_number(bounds(value)[1] or "")
)
OPEN = st.one_of(
    SINGLE.map(lambda value: f"../{value.split('/')[-1]}"),
    SINGLE.map(lambda value: f"{value.split('/')[0]}/.."),
)
VALUES = st.one_of(SINGLE, RANGES, OPEN)
MARKED = [
    "2005-07-07~", "-0043-03-15~", "0000~", "2005-07~/2005-07-07~", "../-0043-03-15", "-0043~/..",
    "199X", "20XX", "-0478/-0469", "2005-21~", "2005-24", "2022-07/2022-09",
]  # fmt: skip


def passes(value: str) -> None:
    """Pass a value and its days through all that reads them."""
    first, last = bounds(value)
    for day in (first, last):
        if day is not None:
            assert not set(day) & set("~?%X./")
            day_number(day)
    for language in LANGUAGES:
        for basis in ("stated", "reported"):
            assert date_in_words(value, basis, language)
        week_in_words(value, language)
    is_uncertain(value)
    is_ahead(value, datetime.date(2023, 2, 4))
    cal.parse(value)
    _fits(first, last)
    one = Entry(
        "r~1",
        "r",
        Excerpt("", 0, 0),
        "visit",
        value=value,
        first_day=first,
        last_day=last,
        date_basis="stated",
    )
    dated(one)
    precise_days(one)


@given(VALUES)
@settings(max_examples=400)
def test_every_form(value: str) -> None:
    """Days, months, years, parts, weeks, decades, centuries, BC and AD, near, open, from one to another."""
    passes(value)


@pytest.mark.parametrize("value", MARKED)
def test_marks(value: str) -> None:
    """The forms that once went wrong or are seldom seen."""
    passes(value)


@pytest.mark.parametrize(
    "text",
    [
        "Around 7 July 2005, a day after X, it fell.",
        "On 15 March 44 BC, a day after X, it fell. Two days later it rose.",
        "About 15 March 44 BC it fell; the following week, the next year and the same month it rose.",
        "From around 7 July 2005 to about 9 July 2005 it rained. Three weeks earlier it was dry.",
        "Until about 7 July 2005 it was so; since the spring of 44 BC it was not.",
        "In the 470s BC and the 5th century BC it was so. A year earlier and a century later it was not.",
        "On 1 January 1 AD it began; the day before it had not. On 31 December 9999 it ends; a day later all is over.",
    ],
)
@pytest.mark.parametrize("published", [None, datetime.date(2005, 7, 10), datetime.date(1, 1, 1)])
def test_every_value_of_a_text(text: str, published: datetime.date | None) -> None:
    """What is found in a text, and counted from it, passes through all that reads values."""
    for found in find_time_expressions(text, published):
        if found.edtf is not None:
            passes(found.edtf)


@pytest.mark.parametrize("value", [*MARKED, "9999-12-31", "0001-01-01", "9999~", "-9998-03-15~"])
def test_every_page(value: str) -> None:
    """Pages, feeds, calendar, tables and data of events with such a date are made, each of them."""
    given = sample.chronology()
    first, last = bounds(value)
    changed = {"value": value, "first_day": first, "last_day": last}
    events = tuple(msgspec.structs.replace(event, **changed) for event in given.events)
    entries = {name: msgspec.structs.replace(one, **changed) for name, one in given.entries.items()}
    accounts = {
        name: msgspec.structs.replace(account, entries=tuple(entries.get(one.id, one) for one in account.entries))
        for name, account in given.accounts.items()
    }
    render = renderer()
    dated_so = msgspec.structs.replace(given, events=events, entries=entries, accounts=accounts)
    made = {page.path: render(page) for page in pages(dated_so)}
    assert made["data/chronology.json"].count(value.encode())
    assert all(made.values())
