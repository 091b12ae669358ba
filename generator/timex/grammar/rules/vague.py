"""Rules for words that name the present, the past or the future without a point of the calendar."""

from generator.timex.grammar import meanings as say
from generator.timex.grammar.rule import Rule
from generator.timex.grammar.underspecified import Underspecified

# fmt: off
RULES = (
    Rule("vague", "{vague}", r"{vague}", say.vague,
         "they met [recently] in", "PAST_REF", "the nowhere man"),
    Rule("former", "former formerly", r"former(?:ly)?", lambda g, w: Underspecified("fixed", value="PAST_REF"),
         "In 1914, 1915, 1916 and 1917 [former] allies fought.", "PAST_REF", "the formerness"),
    Rule("that-time", "time period point moment era date while",
         r"(?:(?:at|by|during|from|until|till|of|in|since|before|after|for|around) (?:this|that|the) time"
         r"|(?:at )?the same (?:time|period)|(?:this|that) (?:period|era|date|moment)|the time being)",
         lambda g, w: Underspecified("fixed", value="PRESENT_REF"),
         "In 1914, 1915, 1916 and 1917 it fell. [At that time] it rained.", "PRESENT_REF", "at the timer"),
)
# fmt: on
