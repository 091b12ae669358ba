"""Every rule of every language: its example, what it must leave alone, and time linear in the text."""

import datetime
import time

import pytest

from generator.timex import find_time_expressions
from generator.timex.grammar.lexicon import languages, lexicon
from generator.timex.grammar.rule import Rule, compiled
from generator.timex.grammar.rules import rules_of

WRITTEN = datetime.date(2023, 2, 4)
RULES = [(language, rule) for language in languages() for rule in rules_of(lexicon(language))]
EACH = pytest.mark.parametrize(("language", "rule"), RULES, ids=[f"{language}-{rule.name}" for language, rule in RULES])


@EACH
def test_example(language: str, rule: Rule) -> None:
    """The words in brackets are found by the rule, exactly, with the value beside them."""
    before, rest = rule.example.split("[")
    words, after = rest.split("]")
    found = find_time_expressions(before + words + after, WRITTEN, language)
    seen = [(one.start, one.text, one.value) for one in found if one.rule == rule.name]
    assert (len(before), words, rule.value) in seen


@EACH
def test_counter_example(language: str, rule: Rule) -> None:
    """In the text beside the example the rule finds nothing; every English rule has one."""
    assert rule.unlike or language != "en"
    found = find_time_expressions(rule.unlike, WRITTEN, language)
    assert not [one for one in found if one.rule == rule.name]


@EACH
def test_linear_time(language: str, rule: Rule) -> None:
    """100 kB of the example's beginnings over and over, and of blanks and figures, take less than two seconds."""
    pattern = compiled(rule, lexicon(language))
    words = rule.example.split("[")[1].split("]")[0]
    for piece in (words[:-1], words.split(" ")[0] + " ", words + " "):
        text = piece * (100_000 // max(1, len(piece)))
        began = time.process_time()
        for _ in pattern.finditer(text):
            pass
        assert time.process_time() - began < 2


def test_names_are_unique() -> None:
    """No two rules of a language share a name."""
    for language in languages():
        names = [rule.name for rule in rules_of(lexicon(language))]
        assert len(names) == len(set(names))
