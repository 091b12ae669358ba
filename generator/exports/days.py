"""days: an event's EDTF value -> the two ends of it, each as precise as the value is, in the forms that others take."""

import re

from generator.edtf_bounds import bounds
from generator.exports.dossier import DossierEvent

_PLAIN = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$")
_QUALIFIERS = str.maketrans("", "", "~?%")


def ends(event: DossierEvent) -> tuple[str | None, str | None]:
    """First and last end as days, months or years (`2024-03`); the last None where it is the first or open.

    A date of which only the end is known (`../2023-09-19`) begins there: the event's words say what it means.
    """
    if event.value is None:
        return None, None
    one, slash, two = event.value.partition("/")
    first, last = _end(one, 0), _end(two, 1) if slash else _end(one, 1)
    if first is None:
        return last, None
    return first, (None if last == first else last)


def _end(text: str, which: int) -> str | None:
    """An end of the interval: as it stands where it is a plain date, else the day that bounds it."""
    plain = text.translate(_QUALIFIERS)
    if plain in ("", ".."):
        return None
    return plain if _PLAIN.match(plain) else bounds(plain)[which]


def numbers(part: str) -> tuple[int, ...]:
    """Year, month and day of a plain date, as far as it has them; the year astronomical (-43 is 44 BC)."""
    sign, text = (-1, part[1:]) if part.startswith("-") else (1, part)
    year, *rest = (int(number) for number in text.split("-"))
    return sign * year, *rest


def historical(year: int) -> int:
    """The year as historians count it, without a year 0: -44 is 44 BC."""
    return year if year > 0 else year - 1


def undated(event: DossierEvent) -> str | None:
    """Why a format that needs a day cannot hold an event; None where it can."""
    return None if event.first or event.last else "without a day"


def before_year_one(event: DossierEvent) -> str | None:
    """Why a format whose calendar begins with the year 1 cannot hold an event; None where it can."""
    day = event.first or event.last
    if not day:
        return "without a day"
    return "before the year 1" if day.startswith(("-", "0000")) else None


def not_happened(event: DossierEvent) -> str | None:
    """Why a format that knows nothing but what happened cannot hold an event; None where it can."""
    return None if event.modality == "happened" else "not known to have happened"
