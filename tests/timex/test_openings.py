"""openings: with which words a pattern's matches begin; a rule is tried there and nowhere else."""

import re

import pytest

from generator.timex.kinds import kinds_among, kinds_of
from generator.timex.lexicon import languages, lexicon
from generator.timex.openings import FIGURE, RUN, openings
from generator.timex.rule import compiled
from generator.timex.rules import rules_of


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:the\s)?(?:week|month)(?!\w)", {"the", "week", "month"}),
        (r"\bmid-?(?:may|june)", {"mid", "midmay", "midjune"}),
        (r"\b(?P<day>\d{1,2})(?:st|nd) of (?:may)", {FIGURE}),
        (r"\bq[1-4]\b", {"q"}),
        (r"(?<!\w)sept?(?:\.|ember)", {"sep", "sept", "sepember", "september"}),
        (r"\b(?:\d|one) day", {FIGURE, "one"}),
    ],
)
def test_openings(pattern: str, words: set[str]) -> None:
    """Runs of letters in full, through groups, choices and what may be left out; figures as one."""
    assert openings(pattern) == frozenset(words)


@pytest.mark.parametrize(
    "pattern", [r"['’]\d\ds", r"\w+ed", r"(?:so\s?)*long", r"[a-z]{3} time", "."]
)
def test_anything(pattern: str) -> None:
    """None where a match may begin with words that cannot be listed, or with no word at all."""
    assert openings(pattern) is None


@pytest.mark.parametrize("language", [one for one in languages() if lexicon(one).spaced])
def test_examples_begin_as_said(language: str) -> None:
    """Every match of a rule in its own example begins with one of its openings."""
    words = lexicon(language)
    for rule in rules_of(words):
        pattern = compiled(rule, words)
        begins = openings(pattern.pattern)
        for match in pattern.finditer(re.sub(r"[\[\]]", "", rule.example).lower()):
            [first, *_] = RUN.findall(match.group())
            assert begins is None or (FIGURE if first.isdecimal() else first) in begins, rule.name


def test_kinds_by_word_or_sentence() -> None:
    """The kinds of a sentence are those of its words."""
    assert kinds_among(["said", "on", "thursday", FIGURE], "en") == kinds_of(
        "said on thursday 4", "en"
    )
