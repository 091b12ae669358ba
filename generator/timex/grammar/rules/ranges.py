"""Rules for ranges and lists whose ends are not dates by themselves: "Feb. 2-3", "2014-16", "3 and 5 March"."""

from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.rules import era
from generator.timex.grammar.underspecified import Piece, Underspecified

_JOIN = r"(?:\s?[-–—‐‑/]\s?|,?\s(?:and|to|or|until|till|through|&)\s)"
_MID = r"(?:,\s(?P<mid>{day3}{nth}?)(?=,?\s(?:and|or|&)\s))?"


def _years(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    first, text = int(g["year"] or 0), g["second"] or ""
    last = int(text) if len(text) == 4 else first - first % 100 + int(text)
    if not first < last <= first + 300:
        return None
    return Piece("from", Underspecified("calendar", year=first)), Piece("to", Underspecified("calendar", year=last))


def _years_bc(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    first, last = int(g["first"] or 0), int(g["second"] or 0)
    if first <= last:
        return None
    return Piece("from", Underspecified("calendar", year=-first)), Piece("to", Underspecified("calendar", year=-last))


def _centuries(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    first, last = (era.century({"ordinal": g[name]}, words) for name in ("ordinal", "ordinal2"))
    return (Piece("from", first), Piece("to", last)) if first and last else None


def _years_of_season(g: Groups, words: Lexicon) -> Underspecified | None:
    return say.season(g, words)


# fmt: off
RULES = (
    Rule("month-days", "{month}",
         r"(?P<from>{month} {day}{nth}?)" + _MID + _JOIN + r"(?P<to>{day2}{nth}?(?:{,}{year})?)(?! [a-z]+day)",
         say.days_of_month,
         "during his [Feb. 2]-3 visit", "2023-02-02", "in Mayor 2-3 visit"),
    Rule("days-month", "{month}",
         r"(?P<from>(?:the )?{day}{nth}?)" + _MID + _JOIN + r"(?P<to>(?:the )?{day2}{nth}?(?: of)? {month}(?:{,}{year}"
         r"| {year2})?)", lambda g, w: say.days_of_month({**g, "year": g["year"] or g["year2"]}, w),
         "between [3] and 5 March 2022 it", "2022-03-03", "between 3 and 5 marches"),
    Rule("years", "{year}", r"(?P<from>(?:the )?(?:years )?{year})\s?[-–—‐‑/]\s?(?P<to>(?P<second>\d{4}|\d\d))", _years,
         "in [2014]-16 it", "2014", "in 2014-1600"),
    Rule("years-bc", "bc bce b ad d ce e",
         r"(?P<from>(?P<first>\d{1,4}))(?:\s?[-–—]\s?|\s(?:to|and|or|until)\s)(?P<to>(?P<second>\d{1,4}) {bc})",
         _years_bc,
         "in [499]–493 BC it", "BC0499", "in 12-14 BC Place"),
    Rule("centuries", "century centuries",
         r"(?P<from>(?:the )?{ordinal}) (?:and|to|or) (?P<to>(?:the )?{ordinal2}{-}(?:centuries|century))", _centuries,
         "in [the 19th] and 20th centuries it", "18", "the 19th and 20th sentries"),
    Rule("season-years", "{season}", r"(?:the )?{season}(?: of|,)? {year}[-–/]\d{2,4}", _years_of_season,
         "in [the winter of 1914-15] it", "1914-WI", "in falling 1914-15 prices"),
)
# fmt: on
