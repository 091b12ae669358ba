"""Rules for dates of the calendar: days, months and years as far as the words state them."""

import msgspec

from generator.timex.grammar import amounts
from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Underspecified


def _ancient(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("calendar", year=-int(g["year"] or 0))


def _iso_time(g: Groups, words: Lexicon) -> Underspecified | None:
    found = say.calendar(g, words)
    return (
        Underspecified(
            "calendar",
            "TIME",
            year=found.year,
            month=found.month,
            day=found.day,
            clock=f"T{g['clock']}",
        )
        if found
        else None
    )


def _numeric_short(g: Groups, words: Lexicon) -> Underspecified | None:
    short = int(g["short"] or 0)
    return say.numeric({**g, "year": str(short + (2000 if short < _THIS_CENTURY else 1900))}, words)


def _spelled_year(g: Groups, words: Lexicon) -> Underspecified | None:
    """A year in words: "nineteen ninety-six", "two thousand and one"."""
    year = amounts.year_in_words(g["spelled"], words)
    if g.get("season"):
        return Underspecified("season", name=words.seasons[(g["season"] or "").lower()], year=year)
    found = _ordinal_month_day(g, words) if g.get("ordinal") else say.calendar({**g, "year": None}, words)
    return msgspec.structs.replace(found, year=year) if found and year else None


def _ordinal_month_day(g: Groups, words: Lexicon) -> Underspecified | None:
    """A day of a month by its number in words: "March eighth"."""
    text = (g["ordinal"] or "").lower()
    day = words.ordinals.get(text) or int(text[:-2])
    return say.calendar({"month": g["month"], "day": str(day), "year": g.get("year")}, words)


def _short_year(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", value=f"'{g['short']}")


_THIS_CENTURY = 50  # two figures below it are years from 2000 on
_CENTURY = r"(?:sixteen|seventeen|eighteen|nineteen)"
_TEENS = (
    r"(?:hundred|(?:oh|o)[-\s](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six"
    r"|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[-\s](?:one|two|three|four|five|six|seven"
    r"|eight|nine))?)"
)
_SPELLED = rf"{_CENTURY} {_TEENS}"
_ROUND = (
    rf"(?:{_SPELLED}|twenty {_TEENS}|two thousand(?: (?:and )?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten"
    rf"|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)|twenty(?:[-\s](?:one|two|three|four|five|six|seven"
    rf"|eight|nine))?))?)"
)
_NO_NOUN = (
    r"(?=[\s]?[,.;:!?)”\"\n]|$| (?:and|or|at|in|of|to|the|for|when|that|by|is|was|were|will|with|as|after|before|on"
    r"|it|they|he|she|we)\b)"
)

# fmt: off
RULES = (
    Rule("year-spelled", "sixteen seventeen eighteen nineteen twenty thousand",
         r"(?:(?:(?:(?:the )?{ordinal} (?:of )?)?{month}(?: (?:the )?{ordinal2}{,}?)?(?: |{,})(?:of )?"
         r"|(?:the )?{season} (?:of |in )?|(?:the )?year )(?P<spelled>" + _ROUND + r")|(?P<spelled2>" + _SPELLED
         + r"))",
         lambda g, w: _spelled_year({**g, "spelled": g["spelled"] or g["spelled2"],
                                     "ordinal": g["ordinal"] or g["ordinal2"]}, w),
         "in [January nineteen ninety-seven] it", "1997-01", "nineteen ships"),
    Rule("month-ordinal", "{month}",
         r"(?:{weekday}(?:{,}|{ })(?:the )?)?(?:{month} (?:the )?{nthword}" + _NO_NOUN + r"(?:{,}{year})?"
         r"|the {nthword2} (?:day )?of {month2}(?:{,}{year2})?)",
         lambda g, w: _ordinal_month_day({"month": g["month"] or g["month2"], "ordinal": g["nthword"] or g["nthword2"],
                                          "year": g["year"] or g["year2"]}, w),
         "it is on [March eighth]. It", "2023-03-08", "in March first ladies met"),
    Rule("iso-day", "{year}", r"{year}-(?P<number>\d\d)-(?P<day>\d\d)", say.calendar,
         "on [2023-02-02] in", "2023-02-02", "call 2023-99-02 now and again"),
    Rule("iso-time", "{year}",
         r"{year}-(?P<number>\d\d)-(?P<day>\d\d)t(?P<clock>[0-2]\d:[0-5]\d)(?::[0-5]\d)?(?:z|[+-]\d\d:?\d\d)?",
         _iso_time,
         "at [2023-02-02T06:10] in", "2023-02-02T06:10", "T06:10 it is"),
    Rule("numeric-day", "{year}", r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.]{year}", say.numeric,
         "on [2/3/2023] in", "2023-02-03", "version 2.13.14"),
    Rule("numeric-short", "/", r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<short>\d\d)(?!/)", _numeric_short,
         "signed on [2/3/98] in", "1998-02-03", "a 2/3/983 ratio"),
    Rule("month-day-year", "{month}", r"(?:{weekday}(?:{,}|{ })(?:the )?)?{month} {day}{nth}?(?:{,}| (?:of )?){year}",
         say.calendar,
         "on [February 24, 2022], it", "2022-02-24", "about the March 500 of 2022"),
    Rule("day-month-year", "{month}",
         r"(?:{weekday}(?:{,}|{ })(?:the )?)?(?:the )?{day}{nth}?(?: of)?[\s-]{month}(?:{,}"
         r"|[\s-](?:of )?){year}(?: {bc})?", say.calendar,
         "on [24 February 2022] it", "2022-02-24", "some 500 March 2022 tickets"),
    Rule("month-day", "{month}", r"(?:{weekday}(?:{,}|{ })(?:the )?)?{month} (?:the )?{day}{nth}?", say.calendar,
         "on [Feb. 2] it", "2023-02-02", "in the March 500 it"),
    Rule("day-month", "{month}", r"(?:{weekday}(?:{,}|{ })(?:the )?)?(?:the )?{day}{nth}?(?: of)? {month}",
         say.calendar,
         "on [2 February] it", "2023-02-02", "some 500 February tickets"),
    Rule("month-year", "{month}", r"{month}(?:{,}| (?:of )?)['’]?{year}(?: {bc})?", say.calendar,
         "in [February 2022] it", "2022-02", "the May 999 issue"),
    Rule("month-year-bc", "bc bce b ad d ce e", r"{month}(?:{,}| (?:of )?)(?P<year>\d{1,4}) {bc}", say.calendar,
         "in [March 44 BC] he", "BC0044-03", "route 44 BC"),
    Rule("month", "{month}", r"{month}", say.calendar,
         "in [January], they", "2023-01", "they may meet"),
    Rule("year", "{year}", r"(?:(?:the )?years? )?{year}", say.calendar,
         "in [2014] the", "2014", "paid 2014 dollars"),
    Rule("year-bc", "bc bce b ad d ce e", r"(?P<year>\d{1,4}) {bc}", say.calendar,
         "in [44 BC] he", "BC0044", "in Vancouver, BC"),
    Rule("day-month-bc", "bc bce b ad d ce e",
         r"(?:the )?{day}{nth}?(?: of)? {month}(?:{,}| (?:of )?)(?P<year>\d{1,4}) {bc}", say.calendar,
         "on [15 March 44 BC] he", "BC0044-03-15", "some 500 March 44 BC"),
    Rule("year-ce", "bc bce b ad d ce e", r"(?P<year>\d{1,4}) (?:a\.d\.|ad\b|c\.e\.|ce\b)", say.calendar,
         "in [79 AD] it", "0079", "some 79 adverts"),
    Rule("year-ancient", "{figure}",
         r"(?<=\bin\s)(?P<year>[1-9]\d{2})(?=\s?[,.;)]|\s(?:the|he|they|when|and|a|an|his|by)\b)", _ancient,
         "From 264 to 241 BC and from 218 BC to 202 BC they fought; in [216], he won", "BC0216", "in 300 ships"),
    Rule("year-ad", "bc bce b ad d ce e", r"a\.?d\.? (?P<year>\d{1,4})", say.calendar,
         "in [AD 79] the", "0079", "bought adverts 79 times"),
    Rule("short-year", "'", r"['’](?P<short>\d\d)", _short_year,
         "the class of ['89] met", "1989", "it is '890' wide"),
)
# fmt: on
