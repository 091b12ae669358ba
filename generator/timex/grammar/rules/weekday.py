"""Rules for days of the week and weekends."""

import msgspec

from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Underspecified


def _week_of(g: Groups, words: Lexicon) -> Underspecified | None:
    found = say.calendar(g, words)
    return Underspecified("calendar", year=found.year, month=found.month, day=found.day, unit="week") if found else None


def _week_before(g: Groups, words: Lexicon) -> Underspecified:
    return msgspec.structs.replace(say.weekday(g, words), which="last", offset=-7)


def _in_week(g: Groups, words: Lexicon) -> Underspecified:
    steps = {"last": -1, "next": 1, "this": 0}
    found = say.weekday(g, words)
    return msgspec.structs.replace(found, which="this", amount=steps.get(found.which, 0))


def _week_on(g: Groups, words: Lexicon) -> Underspecified:
    return msgspec.structs.replace(say.weekday(g, words), which="next", offset=7)


def _some(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", value=f"XXXX-WXX-{say.weekday(g, words).number}")


def _that(g: Groups, words: Lexicon) -> Underspecified:
    return msgspec.structs.replace(say.weekday(g, words), name="that", leans="previous")


# fmt: off
RULES = (
    Rule("which-weekday", "{which}", r"(?:the |on )?{which} {weekday}", say.weekday,
         "they met [last Tuesday] in", "2023-01-31", "the last Mondayish"),
    Rule("weekday-ago", "{weekday}", r"(?:a|one) week ago (?:on |last )?{weekday}", _week_before,
         "they met [a week ago Tuesday] in", "2023-01-24", "a week ago the Monday paper"),
    Rule("weekday-of-week", "week", r"{weekday},? (?:of )?{which} week", _in_week,
         "they met on [Tuesday last week] in", "2023-01-24", "the Tuesday last weekend"),
    Rule("week-on-weekday", "week", r"a week (?:on|from) {weekday}", _week_on,
         "they meet [a week on Tuesday] in", "2023-02-14", "a week on Tuesdays"),
    Rule("that-weekday", "{weekday}",
         r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\blater\s)|(?<=\bearly\s)|(?<=\blate\s)"
         r"|(?<=[.!?”\"]\s))that {weekday}(?!['’])", _that,
         "On 5 May 1990 it fell. [That Sunday] it rose", "1990-05-06", "he said that Sunday was"),
    Rule("weekday-before-last", "{weekday}", r"(?:the )?{weekday} before last", _week_before,
         "they met [the Tuesday before last] in", "2023-01-24", "the Tuesday before lastingly"),
    Rule("some-weekday", "{weekday}", r"(?<=\bon\sa\s){weekday}(?! [a-z]+(?:day|ing)\b)", _some,
         "he rests on a [Sunday] in", "XXXX-WXX-7", "on a Sundayish day"),
    Rule("weekday", "{weekday}", r"{weekday}", say.weekday,
         "said on [Thursday]", "2023-02-02", "the Sunday Times wrote"),
    Rule("unit-of-month", "{month}",
         r"(?:the )?(?:{ordinal}|last|final|opening|closing) (?:week|weekend|days|half|part) of (?:early "
         r"|late )?{month}(?:(?:{,}| (?:of )?){year})?", say.calendar,
         "in [the last week of August] it", "2022-08", "the last weekly of August"),
    Rule("week-of", "week", r"the week of {month} {day}{nth}?(?:{,}{year})?", _week_of,
         "in [the week of March 6, 2000] it", "2000-W10", "the week of May"),
)
# fmt: on
