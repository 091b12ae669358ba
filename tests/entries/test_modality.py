"""modality: whether an event happened, by the words around it."""

import pytest

from generator.entries.kinds import kinds_of
from generator.entries.modality import status_of

CASES = [
    ("She visited Rome.", "happened", None),
    ("She will visit Rome.", "planned", None),
    ("She plans to visit Rome.", "planned", None),
    ("The visit was postponed.", "did-not-happen", "postponed"),
    ("The talks, planned for March, were cancelled.", "did-not-happen", "cancelled"),
    ("She did not visit Rome.", "did-not-happen", "not"),
    ("She did not visit Rome until 2008.", "happened", None),
    ("She refused to meet him.", "did-not-happen", "refused"),
    ("She refused to condemn the invasion.", "happened", None),
    ("She may visit Rome.", "conditional", None),
    ("On 24 May she visited Rome.", "happened", None),
    ("They threatened to attack.", "conditional", None),
    ("A summit is due in June.", "planned", None),
    ("The visit to Rome, planned for May, never took place.", "did-not-happen", "not"),
    ("Talks failed to resume.", "did-not-happen", "not"),
]


@pytest.mark.parametrize(("text", "modality", "detail"), CASES)
def test_status(text: str, modality: str, detail: str | None) -> None:
    """The status of the last event word of the sentence."""
    trigger = kinds_of().triggers_in(text, 0, len(text))[-1]
    assert status_of(text, trigger, 0, len(text)) == (modality, detail)
