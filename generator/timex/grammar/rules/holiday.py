"""Rules for holidays and the turn of the year."""

from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Underspecified


def _holiday_week(g: Groups, words: Lexicon) -> Underspecified:
    meaning = say.holiday(g, words)
    return Underspecified("holiday", name=meaning.name, year=meaning.year, unit="week")


def _ramadan(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", value=g["year"] or "")


# fmt: off
RULES = (
    Rule("holiday", "{holiday}", r"(?:{which} )?{holiday}(?:(?:{,}| (?:of |in )?){year})?", say.holiday,
         "on [Christmas Eve] in", "2022-12-24", "a Christmassy mood"),
    Rule("holiday-week", "week weekend season", r"{holiday} (?:week|weekend|season)", _holiday_week,
         "in [Easter week] it", "2023-W14", "Easter weeks"),
    Rule("new-year", "year", r"the new year(?! holiday)", lambda g, w: Underspecified("shift", unit="new year"),
         "make progress in [the new year].", "2023", "the newer years"),
    Rule("nine-eleven", "/ attack attacks",
         r"9/11(?!/)|(?:the )?sept(?:ember|\.)? 11(?:th)?(?=,? (?:terror(?:ist)? )?attacks)",
         lambda g, w: Underspecified("calendar", year=2001, month=9, day=11),
         "years after [9/11] it", "2001-09-11", "the date 9/11/2014"),
    Rule("ramadan", "ramadan eid diwali passover hanukkah kippur",
         r"(?:ramadan|eid|diwali|passover|hanukkah|yom kippur) (?:of |in )?{year}", _ramadan,
         "in [Ramadan 2022] it", "2022", "during Ramadan it"),
)
# fmt: on
