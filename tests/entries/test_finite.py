"""finite: the irregular verbs in the past."""

from generator.entries.finite import FINITE, PASTS, is_passive
from generator.entries.lexicon import facts


def test_pasts() -> None:
    """Every form once, none that follows the rule, and those of the lexicon's own verbs that stand alone."""
    forms = PASTS.split("|")
    assert len(forms) == len(set(forms))
    assert not [form for form in forms if form.endswith("ed") and form not in ("fled", "led")]
    irregular = facts()["irregular"]
    assert {irregular[verb][0] for verb in ("meet", "take", "win", "break", "withdraw")} <= set(
        forms
    )


def test_passive() -> None:
    """What was done to the subject, with or without an adverb between."""
    assert is_passive("He was later told", len("He was later "))
    assert is_passive("to be told", len("to be "))
    assert not is_passive("He told", len("He "))
    assert FINITE.search("The team won")
    assert not FINITE.search("The team of two")
