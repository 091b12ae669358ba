"""phrasing: reasons -> English sentences, by the words of data/reasons.yml, which pages translate."""

import functools
from collections.abc import Sequence

from generator.data_files import read_data
from generator.edtf_bounds import bounds
from generator.model import Reason, Tie

DAYS = ("days", "others")  # fields that hold EDTF values
KEY = "key"  # the field that holds words of the interface
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def reason(kind: str, **fields: str) -> Reason:
    """A reason of a kind that has words."""
    return Reason(kind, tuple(fields.items()))


def by_curator(some: Sequence[Reason]) -> bool:
    """Whether the curator decided it, so that nothing is left to settle."""
    return any(one.kind in ("joined-by-curator", "apart-by-curator", "apart-because") for one in some)


def english(one: Reason) -> str:
    """A reason as a sentence or a part of one."""
    filled = {name: days_in_english(text) if name in DAYS else text for name, text in one.fields}
    return words_of_reasons()[one.kind].format(**filled)


def tie_in_english(tie: Tie) -> str:
    """Two reports and what they have in common: "The Herald and The Courier: both name Ana Horvat; both in Lodova"."""
    return f"{english(tie.pair)}: {'; '.join(map(english, tie.parts))}"


@functools.cache
def words_of_reasons() -> dict[str, str]:
    """The words of each kind of reason, with places for its fields."""
    return read_data("", "data/reasons.yml", dict[str, str])


def days_in_english(value: str) -> str:
    """An EDTF value in words: "2-3 February 2023", "March 2023"; as it is where its ends are open or far."""
    if value.startswith("../"):
        return f"reported on {_day(value[3:])}"
    first, last = bounds(value)
    if not first or not last or first.startswith("-") or last.startswith("-"):
        return value
    if first == last:
        return _day(first)
    if first[:7] == last[:7]:
        is_month = len(value.rstrip("~?%")) == 7
        return _day(last).split(" ", 1)[1] if is_month else f"{int(first[8:])}-{_day(last)}"
    if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
        return first[:4]
    return f"{_day(first)} to {_day(last)}"


def _day(day: str) -> str:
    return f"{int(day[8:10])} {_MONTHS[int(day[5:7]) - 1]} {day[:4]}" if len(day) == 10 else day
