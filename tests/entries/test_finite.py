"""finite: the irregular verbs in the past."""

from generator.entries.finite import PASTS
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
