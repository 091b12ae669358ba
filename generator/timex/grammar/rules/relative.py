"""Rules for words that count from the day of publication or from another expression."""

import msgspec

from generator.timex.grammar import amounts
from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Meaning, Rule
from generator.timex.grammar.underspecified import Underspecified, Which


def _beyond(days: int) -> Meaning:
    def meaning(g: Groups, words: Lexicon) -> Underspecified:
        return Underspecified("shift", unit="day", amount=days)

    return meaning


def _neighbour(g: Groups, words: Lexicon) -> Underspecified | None:
    unit = amounts.unit_of(g, words)
    if unit in ("hour", "minute", "second") or (unit == "night" and "after" not in g):
        return None
    if (g.get("unit") or "").lower().endswith("s"):
        return None
    before = g.get("before") or g.get("before2")
    return Underspecified("shift", unit=unit, amount=-1 if before else 1, leans="previous")


def _same(g: Groups, words: Lexicon) -> Underspecified | None:
    unit = amounts.unit_of(g, words)
    if unit in ("hour", "minute", "second", "night") or (unit == "day" and g.get("within") and not g.get("later")):
        return None
    return Underspecified("same", unit=unit, leans="previous")


def _weekend(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("shift", unit="weekend", amount=0, name="the weekend")


def _turn(g: Groups, words: Lexicon) -> Underspecified | None:
    unit = amounts.unit_of(g, words)
    if unit in ("hour", "minute", "second") or (g["unit"] or "").lower().endswith("s"):
        return None
    return Underspecified("shift", unit=unit, amount=0)


def _ordinal_day(g: Groups, words: Lexicon) -> Underspecified | None:
    text = (g.get("ordinal") or "").lower()
    day = words.ordinals.get(text) or int(text[:-2])
    return Underspecified("same", unit="month", day=day, leans="previous") if 1 <= day <= 31 else None


def _same_then(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("same", unit=amounts.unit_of(g, words), amount=-1, leans="previous")


def _next_weekday(g: Groups, words: Lexicon) -> Underspecified:
    which: Which = "last" if g.get("before") else "next"
    return msgspec.structs.replace(say.weekday(g, words), which=which, leans="previous")


def _next_month(g: Groups, words: Lexicon) -> Underspecified:
    which: Which = "last" if g.get("before") else "next"
    month = say.which_month(g, words).month
    return Underspecified("calendar", month=month, which=which, leans="previous", name="counted")


def _month_of_next_year(g: Groups, words: Lexicon) -> Underspecified:
    step = {"same": 0, "that": 0, "next": 1, "following": 1, "previous": -1, "last": -1, "this": 0}
    leaning = (g.get("lead") or "").lower()
    month = say.which_month(g, words).month
    published = leaning in ("this", "last", "next")
    day = int(g.get("day") or g.get("day2") or 0) or None
    return Underspecified(
        "calendar",
        month=month,
        day=day,
        which="this",
        amount=step[leaning],
        leans="published" if published else "previous",
    )


def _ago_by(g: Groups, words: Lexicon) -> Underspecified | None:
    """So many years before a day near publication gives the month, so many weeks the week; the day is left open."""
    found = say.count_shift(-1, "published")(g, words)
    if not isinstance(found, Underspecified) or found.unit not in ("year", "month", "week") or not found.amount:
        return None
    if found.unit == "week":
        return None if g.get("a") else found
    months = found.amount * (12 if found.unit == "year" else 1)
    return msgspec.structs.replace(found, unit="month", amount=months, approximate=False)


_EARLIER = r"(?:(?P<early>earlier|later|early|late|sometime|elsewhere)(?: in)? )?"
_COUNTED = r"(?:(?P<a>an?|one|another)|{count}(?P<plus> and (?:a |one-)?half)?|{some}|(?P<half>half an?))"

# fmt: off
RULES = (
    Rule("day-before-yesterday", "{today}", r"(?:the )?day before yesterday", _beyond(-2),
         "it came [the day before yesterday] here", "2023-02-02", "the day before"),
    Rule("day-after-tomorrow", "{today}", r"(?:the )?day after tomorrow", _beyond(2),
         "it comes [the day after tomorrow] here", "2023-02-06", "the day after"),
    Rule("today", "{today}", r"{today}", say.today,
         "they met [yesterday] in", "2023-02-03", "she is on the Today show"),
    Rule("neighbour", "previous preceding prior following next ensuing subsequent succeeding",
         r"(?:(?:early |late )?the (?:(?P<before>previous|preceding|prior)|following|next|ensuing|subsequent"
         r"|succeeding)|(?:early |late )?(?:(?P<before2>previous|preceding|prior)|following|ensuing"
         r"|subsequent)) {unit}", _neighbour,
         "On 5 May 1990 it fell. [The next day] it rose", "1990-05-06", "next to it lay a day"),
    Rule("which-unit", "{which}", _EARLIER + r"(?:the )?{which} {unit}", say.which_unit,
         "it fell [last month] in", "2023-01", "a last-minute week"),
    Rule("the-weekend", "weekend", r"the (?P<unit>weekend)", _weekend,
         "it came over [the weekend] here", "2023-W05-WE", "the weekends"),
    Rule("which-month", "{which}", r"{which} {month}(?: {day}{nth}?)?", say.which_month,
         "it fell [last October] in", "2022-10", "the last Augustus"),
    Rule("neighbour-after", "before earlier previous after following later",
         r"(?<!in\s)(?<!of\s)(?<!to\s)the {unit} (?:(?P<before>before|earlier|previous)|(?P<after>after|following"
         r"|later))", _neighbour,
         "On 5 May 1990 it fell. [The day before] it rose", "1990-05-04", "the dayroom before"),
    Rule("same-unit", "{unit}", _EARLIER + r"(?:that|this same|the same|the very same)(?: very| same)? {unit}", _same,
         "On 5 May 1990 it fell. [That same day] it rose", "1990-05-05", "that sameness of days"),
    Rule("later-in-unit", "{unit}", r"(?:earlier|(?P<later>later)|early|late|sometime)(?: in)? (?P<within>the) {unit}",
         _same,
         "In May 1990 it fell. [Later in the year] it rose", "1990", "later in the yearbook"),
    Rule("same-unit-then", "{unit}",
         r"the same {unit} (?:of |in |from )?(?:the )?(?P<then>(?:last|previous|prior|preceding) year|a year (?:ago"
         r"|earlier|before))", _same_then,
         "In March 2022 it fell from [the same month a year ago] there", "2021-03", "the same month again"),
    Rule("next-weekday", "{weekday}", r"the (?:(?P<before>previous|preceding)|following|next) {weekday}", _next_weekday,
         "On 5 May 1990 it fell. [The following Monday] it rose", "1990-05-07", "the following Mondayish"),
    Rule("next-month-named", "{month}", r"the (?:(?P<before>previous|preceding)|following|next) {month}", _next_month,
         "On 5 May 1990 it fell. [The following March] it rose", "1991-03", "the following Marches"),
    Rule("turn-of-unit", "end beginning start middle rest remainder close course turn part half days",
         r"(?:the )?(?:very )?(?:end|beginning|start|middle|rest|remainder|close|course|(?:latter|early|late|first"
         r"|last) (?:part|half|days)) of the (?:same |current )?{unit}", _turn,
         "by [the end of the year] it", "2023", "the end of the yearning"),
    Rule("unit-end", "end",
         r"{unit}(?:['’]s[ ]|-)end|(?:(?<=\bby\s)|(?<=\bat\s)|(?<=\baround\s)|(?<=\buntil\s)|(?<=\bbefore\s)"
         r"|(?<=\bsince\s))(?P<unit2>year|month) end", lambda g, w: _turn({"unit": g["unit"] or g["unit2"]}, w),
         "by [year-end] it", "2023", "a year ended"),
    Rule("ordinal-day", "th st nd rd", r"the (?P<ordinal>\d{1,2}(?:st|nd|rd|th))(?: of (?:that|the(?: same)?) month)?",
         _ordinal_day,
         "On 5 May 1990 it fell. By [the 7th of that month] it rose", "1990-05-07", "the eleven of them"),
    Rule("month-of-that-year", "year",
         r"(?:(?:the )?{day2}{nth}? (?:of )?)?{month}(?: {day})?,? (?:of )?(?:the |of |in )?(?P<lead>same|that|next"
         r"|following|previous|last|this) year", _month_of_next_year,
         "In May 1990 it fell. In [July of that year] it rose", "1990-07", "July that came"),
    Rule("ago-by", "ago",
         _COUNTED + r" {unit} ago,? (?:{today}|(?:on |this |next |last |this coming )*(?:{weekday}|week(?:end)?|month))"
         r"(?!['’-])", _ago_by,
         "it fell [a year ago next Saturday] in", "2022-02", "a year ago next to it"),
    Rule("ago", "ago earlier", _COUNTED + r"(?: more)? {unit} ago", say.count_shift(-1, "published"),
         "in Moscow [10 years ago] they", "2013", "ten years apart"),
    Rule("bare-ago", "ago earlier", r"{units} ago", say.count_shift(-1, "published"),
         "they met [years ago] in", "PAST_REF", "years apart"),
    Rule("hence", "now hence today away", _COUNTED + r" {unit} (?:from now|hence|from today)",
         say.count_shift(1, "published"),
         "it ends [two weeks from now] in", "2023-W07", "two weeks from home"),
    Rule("time-hence", "time period point moment era date while",
         r"(?<=\bin\s)(?:{count} {units}['’]|(?P<a>an?) {unit}['’]s) time", say.count_shift(1, "published"),
         "it ends in [two weeks' time] in", "2023-W07", "two weeks timed"),
    Rule("away", "now hence today away",
         r"(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bjust\s)|(?<=\bonly\s)){count} {unit} away(?! from)",
         say.count_shift(1, "published"),
         "the vote is [two days away] now", "2023-02-06", "it is two days awayness"),
    Rule("later", "later afterward afterwards thereafter earlier",
         _COUNTED + r"(?: more)? {unit} (?:later|afterwards?|thereafter)", say.count_shift(1, "previous"),
         "On 5 May 1990 it fell. [Two days later] it rose", "1990-05-07", "two days late"),
    Rule("earlier", "earlier previously before",
         _COUNTED + r" {unit} (?:earlier|previously|before(?=\s?(?:[.,;:)\]”’]|$)))", say.count_shift(-1, "previous"),
         "On 5 May 1990 it fell. [Two days earlier] it rose", "1990-05-03", "two days early"),
    Rule("bare-later", "later afterward afterwards thereafter earlier",
         r"(?:just |only )?{units} (?:later|afterwards?|earlier)", say.count_shift(1, "previous"),
         "On 5 May 1990 it fell. [Days later] it rose", "XXXX-XX-XX", "days late"),
)
# fmt: on
