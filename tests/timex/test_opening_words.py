"""opening words and triggers: with which words a pattern's matches begin, and without which there are none."""

import re

import pytest

from generator.timex.grammar.lexicon import languages, lexicon
from generator.timex.grammar.opening_words import FIGURE, RUN, opening_words
from generator.timex.grammar.rule import compiled
from generator.timex.grammar.rules import rules_of
from generator.timex.grammar.triggers import YEAR, needs_met, needs_met_in, signs_in


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:the\s)?(?:week|month)(?!\w)", {"the", "week", "month"}),
        (r"\bmid-?(?:may|june)", {"mid", "midmay", "midjune"}),
        (r"\b(?P<day>\d{1,2})(?:st|nd) of (?:may)", {FIGURE}),
        (r"\bq[1-4]\b", {"q"}),
        (r"\b[a-c]x", {"ax", "bx", "cx"}),
        (r"(?<!\w)sept?(?:\.|ember)", {"sep", "sept", "sepember", "september"}),
        (r"\b(?:\d|one) day", {FIGURE, "one"}),
    ],
)
def test_opening_words(pattern: str, words: set[str]) -> None:
    """Runs of letters in full, through groups, choices and what may be left out; figures as one."""
    assert opening_words(pattern) == frozenset(words)


@pytest.mark.parametrize("pattern", [r"['’]\d\ds", r"\w+ed", r"(?:so\s?)*long", r"[a-z]{3} time", ".", "[^a]b"])
def test_anything(pattern: str) -> None:
    """None where a match may begin with words that cannot be listed, or with no word at all."""
    assert opening_words(pattern) is None


@pytest.mark.parametrize("language", languages())
def test_examples_begin_as_said(language: str) -> None:
    """Every match of a rule in its own example begins with one of its opening words, and its needs are met there."""
    words = lexicon(language)
    for rule in rules_of(words):
        text = re.sub(r"[\[\]]", "", rule.example).lower()
        runs = RUN.findall(text)
        names = [FIGURE if run[0].isdecimal() else run for run in runs]
        years = [YEAR for run in runs if run.isdecimal() and len(run) == 4]
        signs = signs_in(text, 0, len(text))
        met = needs_met([*names, *years, *signs], language) if words.spaced else needs_met_in(text, language)
        assert rule.needs in met, rule.name
        pattern = compiled(rule, words)
        begins = opening_words(pattern.pattern) if words.spaced else None
        for match in pattern.finditer(text):
            first = RUN.findall(match.group())[0] if begins else ""
            assert begins is None or (FIGURE if first.isdecimal() else first) in begins, rule.name


def test_a_sentence_without_triggers_is_not_asked() -> None:
    """Words that no rule needs meet no needs."""
    assert needs_met(["the", "minister", "spoke"], "en") == frozenset()
