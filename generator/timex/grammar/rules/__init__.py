"""All rules, in order: where two match equally long words, the earlier one wins."""

import functools

from generator.timex.grammar import meanings
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Rule
from generator.timex.grammar.rules import (
    absolute,
    clock,
    duration,
    era,
    holiday,
    ranges,
    relative,
    reporting,
    sets,
    vague,
    weekday,
)

ENGLISH = (
    *ranges.RULES,
    *reporting.RULES,
    *absolute.RULES,
    *era.RULES,
    *weekday.RULES,
    *clock.RULES,
    *sets.RULES,
    *duration.RULES,
    *relative.RULES,
    *holiday.RULES,
    *vague.RULES,
)


@functools.cache
def rules_of(words: Lexicon) -> tuple[Rule, ...]:
    """A language's rules: the table above for English, the templates of its word list for the others."""
    if words.language == "en":
        return ENGLISH
    return tuple(
        Rule(
            row.name,
            row.needs,
            row.pattern,
            getattr(meanings, row.meaning),
            row.example,
            row.value,
            row.unlike,
        )
        for row in words.templates
    )
