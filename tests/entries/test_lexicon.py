"""lexicon: forms of words, and what is said of every kind."""

import pytest

from generator.entries.lexicon import facts, forms_of, present_forms

FORMS = [
    ("visit", {"visit", "visits", "visited", "visiting"}),
    ("hold talks", {"hold talks", "holds talks", "held talks", "holding talks"}),
    ("die", {"die", "dies", "died", "dying"}),
    ("bury", {"bury", "buries", "buried", "burying"}),
    ("stab", {"stab", "stabs", "stabbed", "stabbing"}),
]


@pytest.mark.parametrize(("verb", "wanted"), FORMS)
def test_forms(verb: str, wanted: set[str]) -> None:
    """A verb has its regular forms, or those that the lexicon gives."""
    assert {form for form, _ in forms_of(verb)} == wanted


def test_every_kind_is_whole() -> None:
    """Every kind says its group and weight, and has words."""
    for kind, entry in facts()["kinds"].items():
        assert entry["group"], kind
        assert 0 < entry["weight"] <= 1
        assert any(entry.get(words) for words in ("nouns", "verbs", "weak", "past"))


def test_present_forms() -> None:
    """What was said is said again in the present."""
    present = present_forms()
    assert [present[past] for past in ("announced", "warned", "denied")] == [
        ("announces", "announce"),
        ("warns", "warn"),
        ("denies", "deny"),
    ]
