"""lexicon: forms of words, readings of ambiguous ones, and phrases that are no event."""

import pytest

from generator.entries.lexicon import facts, forms_of, group_of, present_forms, triggers_in

FORMS = [
    ("visit", {"visit", "visits", "visited", "visiting"}),
    ("hold talks", {"hold talks", "holds talks", "held talks", "holding talks"}),
    ("die", {"die", "dies", "died", "dying"}),
    ("bury", {"bury", "buries", "buried", "burying"}),
    ("stab", {"stab", "stabs", "stabbed", "stabbing"}),
]

READINGS = [
    ("She met him.", [("meeting", True)]),
    ("the visit to Rome", [("visit", False)]),
    ("to visit Rome", [("visit", True)]),
    ("They held talks.", [("meeting", True)]),
    ("He had a heart attack.", []),
    ("It was named after him.", [("appointment", True)]),
    ("their names", []),
    ("the Feb. 2-3 visit", [("visit", False)]),
]


@pytest.mark.parametrize(("verb", "wanted"), FORMS)
def test_forms(verb: str, wanted: set[str]) -> None:
    """A verb has its regular forms, or those that the lexicon gives."""
    assert {form for form, _ in forms_of(verb)} == wanted


@pytest.mark.parametrize(("text", "wanted"), READINGS)
def test_readings(text: str, wanted: list[tuple[str, bool]]) -> None:
    """A word is read as verb or noun by the word before it; what looks like an event and is none is skipped."""
    assert [(t.kind, t.verb) for t in triggers_in(text, 0, len(text))] == wanted


def test_every_kind_is_whole() -> None:
    """Every kind says its group and weight, and has words."""
    for kind, entry in facts()["kinds"].items():
        assert group_of(kind) == entry["group"]
        assert 0 < entry["weight"] <= 1
        assert any(entry.get(words) for words in ("nouns", "verbs", "weak", "past"))


def test_present_forms() -> None:
    """What was said is said again in the present."""
    present = present_forms()
    assert [present[past] for past in ("announced", "warned", "denied")] == [
        "announces",
        "warns",
        "denies",
    ]
