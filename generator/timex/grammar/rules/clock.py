"""Rules for times of day; a clock time or part of a day is joined afterwards to the day beside it."""

from generator.timex.grammar import amounts
from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Underspecified


def _clock(g: Groups, words: Lexicon) -> Underspecified | None:
    hour, minute = int(g["hour"] or 0), int(g.get("minute") or 0)
    half = (g.get("half") or "").lower()[:1]
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Underspecified("clock", "TIME", clock=f"T{hour:02}:{minute:02}")


def _oclock(g: Groups, words: Lexicon) -> Underspecified | None:
    hour = amounts.number(g["count"], words)
    if hour is None or hour > 24 or hour % 1:
        return None
    part = (g.get("part") or "").lower()
    late = part and words.parts[part] in ("AF", "EV", "NI") and hour < 12
    return Underspecified("clock", "TIME", clock=f"T{int(hour) + (12 if late else 0):02}:00")


def _named(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified(
        "clock",
        "TIME",
        clock="T24:00"
        if (g["named"] or "").lower()[:3] == "mid" and "night" in (g["named"] or "").lower()
        else "T12:00",
    )


def _this_part(g: Groups, words: Lexicon) -> Underspecified:
    days = {"this": 0, "last": -1, "tomorrow": 1, "yesterday": -1, "today": 0, "to": 0}
    lead = (g["lead"] or "").lower()
    return Underspecified(
        "shift",
        "TIME",
        unit="day",
        amount=days[lead],
        clock="T" + words.parts[(g["part"] or "").lower()],
    )


def _next_part(g: Groups, words: Lexicon) -> Underspecified:
    days = {"same": 0, "next": 1, "following": 1, "previous": -1, "that": 0}
    part = "T" + words.parts[(g["part"] or "").lower()]
    return Underspecified(
        "shift",
        "TIME",
        unit="day",
        amount=days[(g["lead"] or "").lower()],
        clock=part,
        leans="previous",
    )


# fmt: off
RULES = (
    Rule("clock-half", "am pm m",
         r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\b\.?|m)(?: {zone})?", _clock,
         "at [10:35 a.m.] in", "2023-02-04T10:35", "it is 99 am I right"),
    Rule("clock-day", ":", r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?: ?(?:{zone}|hrs?|hours|h))?",
         _clock,
         "at [19:00] in", "2023-02-04T19:00", "a ratio of 19:7"),
    Rule("clock-zone", "gmt utc hours hrs", r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d) ?(?:gmt|utc|hours|hrs)",
         _clock,
         "at [0830 GMT] in", "2023-02-04T08:30", "some 0830 pounds"),
    Rule("o-clock", "clock", r"{count} o['’]clock(?: (?:in the |at )?{part})?", _oclock,
         "at [four o'clock] in", "2023-02-04T04:00", "four clocks"),
    Rule("clock-in-part", "{part} noon midday midnight tonight mid", r"{count} (?:in the|at) {part}", _oclock,
         "at [4 in the morning] in", "2023-02-04T04:00", "four in the mourning"),
    Rule("named-hour", "{part} noon midday midnight tonight mid", r"(?P<named>noon|midday|mid-day|midnight)", _named,
         "at [noon] in", "2023-02-04T12:00", "noonday"),
    Rule("this-part", "{part} noon midday midnight tonight mid",
         r"(?:earlier |late |early |later )?(?P<lead>this|last|tomorrow|yesterday|today) {part}|(?P<lead2>to){part2}",
         lambda g, w: _this_part(g if g["part"] else {"lead": g["lead2"], "part": g["part2"]}, w),
         "he spoke [last night] in", "2023-02-03TNI", "the last knight"),
    Rule("next-part", "{part} noon midday midnight tonight mid",
         r"(?:the |early the |late the )?(?P<lead>same|next|following|previous|that) {part}", _next_part,
         "On 5 May 1990 it fell. [The next morning] it rose", "1990-05-06TMO", "the next mourning"),
    Rule("part", "{part} noon midday midnight tonight mid",
         r"(?:the |one |an? )?(?:early |late |mid[-\s]?)?{part}(?: hours)?", say.part,
         "it came in [the morning] and", "2023-02-04TMO", "in mourning"),
)
# fmt: on
