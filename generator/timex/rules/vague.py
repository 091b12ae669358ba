"""Rules for words that name the present, the past or the future without a point of the calendar."""

from generator.timex import meanings as say
from generator.timex.rule import Rule
from generator.timex.said import Said

# fmt: off
RULES = (
    Rule("vague", "vague", r"{vague}", say.vague,
         "they met [recently] in", "PAST_REF", "the nowhere man"),
    Rule("former", "narrative", r"former(?:ly)?", lambda g, w: Said("fixed", value="PAST_REF"),
         "In 1914, 1915, 1916 and 1917 [former] allies fought.", "PAST_REF", "the formerness"),
    Rule("that-time", "time", r"(?:(?:at|by|during|from|until|till|of|in|since|before|after|for|around) (?:this|that|the) time|(?:at )?the same (?:time|period)|(?:this|that) (?:period|era|date|moment)|the time being)", lambda g, w: Said("fixed", value="PRESENT_REF"),
         "In 1914, 1915, 1916 and 1917 it fell. [At that time] it rained.", "PRESENT_REF", "at the timer"),
)
# fmt: on
