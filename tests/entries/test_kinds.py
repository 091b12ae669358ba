"""kinds: readings of ambiguous words, phrases that are no event, and a chronology's own kinds."""

import pytest

from generator.entries.kinds import kinds_of
from generator.entries.own_kinds import Irregular, KindsFile, OwnKind

READINGS = [
    ("She met him.", [("meeting", True)]),
    ("the visit to Rome", [("visit", False)]),
    ("to visit Rome", [("visit", True)]),
    ("They held talks.", [("meeting", True)]),
    ("He had a heart attack.", []),
    ("It was named after him.", [("appointment", True)]),
    ("their names", []),
    ("They will chair an emergency meeting.", [("meeting", False)]),
    ("They were meeting him.", [("meeting", True)]),
    ("the Feb. 2-3 visit", [("visit", False)]),
]

OWN = KindsFile(
    kinds=(
        OwnKind("recall", like="sanction", verbs=("recall", "withdraw"), nouns=("recall",)),
        OwnKind("accident", verbs=("run aground",), weak=("grounding",)),
    ),
    never=("total recall", "rally"),
    irregular=(Irregular("run", ("ran", "run", "running")),),
)

OWN_READINGS = [
    ("The maker recalled the pump.", [("recall", True)]),
    ("a recall of pumps", [("recall", False)]),
    ("It withdrew the pump.", [("recall", True)]),
    ("It withdraws the pump.", [("recall", True)]),
    ("The ferry ran aground.", [("accident", True)]),
    ("the grounding of the ferry", [("accident", False)]),
    ("He has total recall of it.", []),
    ("The rallies and the rally went on.", []),
    ("The ferry sank.", [("accident", True)]),
]


def readings(text: str, own: KindsFile) -> list[tuple[str, bool]]:
    """Kind and verb or noun of each event word of a text."""
    return [(t.kind, t.verb) for t in kinds_of(own).triggers_in(text, 0, len(text))]


@pytest.mark.parametrize(("text", "wanted"), READINGS)
def test_readings(text: str, wanted: list[tuple[str, bool]]) -> None:
    """A word is read as verb or noun by the word before it; what looks like an event and is none is skipped."""
    assert readings(text, KindsFile()) == wanted


@pytest.mark.parametrize(("text", "wanted"), OWN_READINGS)
def test_own_readings(text: str, wanted: list[tuple[str, bool]]) -> None:
    """A chronology's own words tell of its kinds, beside those of the lexicon, and its phrases of none."""
    assert readings(text, OWN) == wanted


def test_an_own_word_means_nothing_else() -> None:
    """A word that the lexicon reads otherwise is of the chronology's kind alone."""
    assert readings("It withdrew.", KindsFile()) == [("decision", True)]
    own = KindsFile((OwnKind("recall", verbs=("meet", "withdraw")),))
    assert readings("They met and withdrew.", own) == [("recall", True), ("recall", True)]
    assert readings("the meeting", own) == [("meeting", False)]


def test_groups_and_weights() -> None:
    """An own kind is of the group of the kind that it is like, else its own; unknown ones weigh little."""
    kinds = kinds_of(OWN)
    assert kinds.group_of("recall") == kinds.group_of("sanction")
    assert (
        kinds_of(KindsFile((OwnKind("recall", verbs=("recall",)),))).group_of("recall") == "recall"
    )
    assert kinds.weight_of("recall") > kinds.weight_of("feast")
