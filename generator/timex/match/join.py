"""join: neighbouring candidates -> a clock time and its day made one; the ends of ranges and lists linked."""

import re
from itertools import pairwise

import msgspec

from generator.timex.context.scheduling_cues import put_from
from generator.timex.grammar.underspecified import Candidate, Underspecified

_TOUCH = re.compile(r"\s{0,2}(?:,\s)?(?:of\s|(?:on\s)?(?=the\s(?:morning|night)))?(?:the\s)?", re.IGNORECASE)
_EARLY = r"(?:(?:the\s)?(?:early|late|mid)[\s-])?"
_RANGE = re.compile(
    rf"\s?[-–—‐‑]\s?|\s(?:to|until|till|through|thru|bis|à|au|al?)\s(?:the\s|zum\s)?{_EARLY}",
    re.IGNORECASE,
)
_AND = re.compile(rf",?\s(?:and|&|or|und|et|y)\s(?:on\s|in\s|am\s|el\s)?(?:the\s)?{_EARLY}|/", re.IGNORECASE)
_COMMA = re.compile(r",\s")
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:early\s|late\s|mid-)?$", re.IGNORECASE)
_FROM_HERE = re.compile(r"\b(?:from|between|of|since|for)\s(?:the\s)?(?:early\s|late\s|mid-)?$", re.IGNORECASE)
_DAYS = ("calendar", "weekday", "holiday")


def clocks_joined(text: str, found: list[Candidate]) -> list[Candidate]:
    """Times of day made one with the day beside them: "9 a.m. Tuesday", "Friday night", "the night of May 13"."""
    joined: list[Candidate] = []
    for candidate in found:
        if joined and (whole := _one(text, joined[-1], candidate)):
            joined[-1] = whole
        elif joined and (shifted := _days_from(text, joined[-1], candidate)):
            joined[-1] = shifted
        elif joined and _clock_on(text, joined[-1], candidate):
            meaning = msgspec.structs.replace(candidate.meaning, clock=joined[-1].meaning.clock, type="TIME")
            joined[-1] = msgspec.structs.replace(joined[-1], meaning=meaning)
            joined.append(candidate)
        else:
            joined.append(candidate)
    return _clocks_before(text, joined)


def _clocks_before(text: str, found: list[Candidate]) -> list[Candidate]:
    """Clock times that share the day of the one after them: "between 2 p.m. and 4 p.m. on Saturday"."""
    done = list(found)
    for n in range(len(done) - 2, -1, -1):
        left, right = done[n], done[n + 1]
        if left.meaning.kind == "clock" and right.meaning.clock and is_day(right.meaning, clock=True):
            gap = text[left.end : right.start]
            if len(gap) < 9 and _SHARED.fullmatch(gap):
                meaning = msgspec.structs.replace(right.meaning, clock=left.meaning.clock)
                done[n] = msgspec.structs.replace(left, meaning=meaning)
    return done


_SHARED = re.compile(r"\s?(?:\(|,|[-–—]|and|to|until|till|or)?\s?\(?", re.IGNORECASE)


def _one(text: str, left: Candidate, right: Candidate) -> Candidate | None:
    gap = text[left.end : right.start]
    if len(gap) > 8 or not _TOUCH.fullmatch(gap) or left.link or "\n" in gap:
        return None
    day, clock = (right, left) if left.meaning.kind == "clock" else (left, right)
    if clock.meaning.kind != "clock" or not is_day(day.meaning) or (clock is right and "of" in gap):
        return None
    meaning = msgspec.structs.replace(day.meaning, clock=clock.meaning.clock, type="TIME")
    return Candidate(left.start, right.end, day.rule, day.order, meaning, (left.start, right.end), right.link)


def _days_from(text: str, left: Candidate, right: Candidate) -> Candidate | None:
    """A day counted from another one: "the day before last Tuesday", "two days after Christmas"."""
    if not is_day(right.meaning) or right.start - left.end > 10:
        return None
    days = _DAYS_OF.get(left.meaning.value, 0) if left.rule == "duration" else 1
    words = text[left.start if left.rule == "neighbour-after" else left.end : right.start].lower()
    match = _FROM.fullmatch(words.strip())
    if _SOME_DAYS.search(text, left.start, left.end):
        return None
    if left.rule not in ("duration", "neighbour-after") or not match or not days:
        return None
    meaning = msgspec.structs.replace(right.meaning, offset=days if match[1] == "after" else -days)
    return Candidate(left.start, right.end, right.rule, right.order, meaning, (left.start, right.end), right.link)


_FROM = re.compile(r"(?:the\sday\s)?(before|after)(?:\s(?:the|on))?")
_SOME_DAYS = re.compile(r"\b(?:trading|business|working|school)\s", re.IGNORECASE)  # not all days count
_DAYS_OF = {f"P{n}D": n for n in range(1, 100)} | {f"P{n}W": 7 * n for n in range(1, 20)}


def _clock_on(text: str, left: Candidate, right: Candidate) -> bool:
    """A time of day of the day that follows it: "at 5:00 a.m. on October 3"."""
    gap = text[left.end : right.start]
    return (
        left.meaning.kind == "clock"
        and is_day(right.meaning)
        and (gap.strip(") ").lower() in ("on", "on the", "of") or gap.strip() == ")")
    )


def is_day(meaning: Underspecified, *, clock: bool = False) -> bool:
    """Whether the words name one day."""
    if meaning.clock and not clock:
        return False
    if meaning.kind == "calendar":
        return meaning.day is not None
    return meaning.kind in ("weekday", "holiday") or (meaning.kind in ("shift", "same") and meaning.unit == "day")


def ranges_linked(text: str, found: list[Candidate]) -> list[Candidate]:
    """The same candidates, each with its link to the next one: "range", "list" or none."""
    linked = list(found)
    for n, (candidate, following) in enumerate(pairwise(found)):
        if not candidate.link and (link := _link(text, candidate, following)):
            meaning = _of_that_week(candidate.meaning, following.meaning)
            linked[n] = msgspec.structs.replace(candidate, link=link, meaning=meaning)
        elif (
            candidate.rule == "neighbour"
            and following.meaning.year
            and _APPOSED.fullmatch(text, candidate.end, following.start)
        ):
            linked[n] = msgspec.structs.replace(candidate, meaning=_unit_of(candidate.meaning, following.meaning))
    return linked


def _of_that_week(left: Underspecified, right: Underspecified) -> Underspecified:
    """The week that the last end names holds for a bare day before it: "from Monday to Wednesday last week"."""
    if left.kind == right.kind == "weekday" and not left.which and right.which == "this":
        return msgspec.structs.replace(left, which=right.which, amount=right.amount)
    return left


def _unit_of(left: Underspecified, right: Underspecified) -> Underspecified:
    """The unit that a date beside it lies in: "the following week, on November 21, 2022"."""
    day = right.day if left.unit in ("day", "week") else None
    month = right.month if left.unit != "year" else None
    if left.unit not in ("day", "week", "month", "year") or (left.unit == "week" and not day):
        return left
    return Underspecified("calendar", year=right.year, month=month, day=day, unit=left.unit)


_APPOSED = re.compile(r",?\s(?:on\s|in\s)?")


def _link(text: str, left: Candidate, right: Candidate) -> str:
    gap = text[left.end : right.start]
    if len(gap) > 14 or not _alike(left.meaning, right.meaning) or put_from(text[max(0, left.start - 30) : left.start]):
        return ""
    if _RANGE.fullmatch(gap):
        left_words = text[max(0, left.start - 24) : left.start]
        return "range" if _as_fine(left.meaning, right.meaning) or _FROM_HERE.search(left_words) else ""
    if _AND.fullmatch(gap):
        return "range" if _BETWEEN.search(text[max(0, left.start - 24) : left.start]) else "list"
    return "list" if _COMMA.fullmatch(gap) else ""


def _as_fine(left: Underspecified, right: Underspecified) -> bool:
    """Whether the last end is no coarser than the first: "Friday to December" is no range without "from"."""
    return not is_day(left, clock=True) or is_day(right, clock=True) or right.kind not in ("calendar", "season")


def _alike(left: Underspecified, right: Underspecified) -> bool:
    datable = ("calendar", "weekday", "holiday", "season", "quarter", "half", "shift")
    if left.kind not in datable or right.kind not in datable:
        return False
    return left.kind == right.kind or (left.kind in _DAYS and right.kind in _DAYS) or right.kind == "shift"
