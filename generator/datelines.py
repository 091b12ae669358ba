"""datelines: the line with which news begins, "MINSK, July 13 (AFP) - …" -> the agency and the day that it names.

Each pattern is as strict as what hangs on it: the day of an undated report needs a month and a day before a mark;
whether a stamp stands in a dateline needs only capitalised words before it and a mark behind.
"""

import re

_AGENCY = re.compile(
    r"(?P<place>[A-Z][\w.'’/ -]{1,40}(?:, [A-Z][\w.'’ ]{1,30}){0,2})?,?\s{0,2}(?:\w{3,9}\.? \d{1,2}(?:, \d{4})?\s)?"
    r"\((?P<agency>[\w’' .-]{2,40}?)(?:/[\w’' .-]{2,30})?\)\s?(?:[-–—:]|--)"
)
_SLASHED = re.compile(r"[A-Z][\w.'’ -]{1,40}(?:, [\w.'’ ]{1,30}){0,2}\.?\s/(?P<agency>[\w’' -]{2,30})/")
_DAY = re.compile(
    r"(?:[A-Z][^()\d]{1,60}?[,\s]\s?)?(?P<words>(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}))\s?(?:\(|[-–—]|:)"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_IN_CAPITALS = re.compile(
    rf"^[^a-z\n]*[A-Z]{{3,}}[^\n(]{{0,40}}?,?\s({'|'.join(_MONTHS)})[a-z]*\.?\s(\d{{1,2}})\s?(?:\(|—|–|--|-\s)",
    re.MULTILINE,
)
_BEFORE_STAMP = re.compile(r"(?:[^\W\d_][\w.'’-]*,?[ ,/]*){0,5}[\s(–—-]*$")
_BEHIND_STAMP = re.compile(r"[)\s,;:.]*(?:\([^()]{2,40}\)|/[^/]{2,30}/)?\s*[-–—:]|\s*[(/]")
_PLACE = re.compile(r"[A-Z][\w.,'’ -]*,\s")
_CREDIT = re.compile(r"\s?(?:\([A-Z][^)]{1,25}\)|[-–—_]{1,2}\s)")
_LONGEST = 50  # characters before the day of a dateline


def agency_in(paragraph: str) -> str | None:
    """The words for the agency: "Reuters" of "JAKARTA, July 13 (Reuters) -", "TASS" of "MINSK, July 13. /TASS/."."""
    match = _AGENCY.match(paragraph) or _SLASHED.match(paragraph)
    return match.group("agency") if match else None


def month_and_day_in(paragraph: str) -> tuple[str, str, int] | None:
    """Of "DUBLIN, March 17 (Reuters) -" the words of the day, the month's name and the day's number."""
    match = _DAY.match(paragraph)
    return (match["words"], match["month"], int(match["day"])) if match else None


def capital_day_in(text: str) -> tuple[int, int] | None:
    """The month and day, as numbers, of the first line in capitals that has them: "LODOVA, May 24 (Agency)"."""
    match = _IN_CAPITALS.search(text)
    return (_MONTHS.index(match[1]) + 1, int(match[2])) if match else None


def is_around_stamp(before: str, after: str) -> bool:
    """Whether what stands on a line before and after a date stamp is the rest of a dateline."""
    return bool(_BEFORE_STAMP.match(before) and before[0].isupper() and _BEHIND_STAMP.match(after))


def is_around_day(before: str, after: str) -> bool:
    """Whether a sentence begins with a place, this day and an agency or a dash: "NAIROBI, August 21 (Xinhua) --"."""
    return len(before) < _LONGEST and bool(_PLACE.fullmatch(before) and _CREDIT.match(after))
