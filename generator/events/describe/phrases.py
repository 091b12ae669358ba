"""phrases: days and names -> how a reason says them, in English, as all reasons are."""

from collections.abc import Sequence

from generator.model import Entry, Event

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def days(dated: Entry | Event) -> str:
    """The days of an entry or event: "2-3 February 2023", "March 2023", its value where they are open."""
    first, last = dated.first_day, dated.last_day
    if dated.date_basis == "reported" and last:
        return f"reported on {_day(last)}"
    if not first or not last or first.startswith("-") or last.startswith("-"):
        return dated.value or "undated"
    if first == last:
        return _day(first)
    if first[:7] == last[:7]:
        return (
            f"{int(first[8:])}-{_day(last)}"
            if not _is_month(dated)
            else _day(last).split(" ", 1)[1]
        )
    if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
        return first[:4]
    return f"{_day(first)} to {_day(last)}"


def listed(names: Sequence[str], most: int = 4) -> str:
    """Names in a row: "A", "A and B", "A, B and C"."""
    names = names[:most]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _is_month(dated: Entry | Event) -> bool:
    return len((dated.value or "").rstrip("~?%")) == 7


def _day(day: str) -> str:
    return f"{int(day[8:])} {_MONTHS[int(day[5:7]) - 1]} {day[:4]}"
