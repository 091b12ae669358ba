"""kinds: what kind of event a clause tells of, by its verb, its noun and what stands beside them."""

import pytest

from generator.entries.kinds import frames_file, is_idiom, kind_of, lexicon_of
from generator.entries.own_kinds import KindsFile, OwnKind
from generator.kinds import kinds
from generator.linguistics import read_document


def kind(text: str, own: KindsFile | None = None) -> str:
    """The kind of the outermost clause."""
    document = read_document(text, "en")
    clause = next(one for one in document.clauses if one.parent is None)
    return kind_of(document, clause, lexicon_of(own) if own else lexicon_of())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("President Ivo Belin met Omar Haddad in Minsk.", "meeting"),
        ("Police arrested Carl Winters in Leeds.", "arrest"),
        ("A court in Madrid convicted Ina Roth of fraud.", "ruling"),
        ("Thousands protested in Bern.", "protest"),
        ("Ilse Marten died at her home.", "death"),
        ("Lena Ortmann said nothing was settled.", "statement"),
        ("The old bridge is green.", "other"),
        ("Profits met expectations.", "other"),
        ("Nurse Mia Tarn could not make ends meet.", "other"),
        ("The share price rallied.", "results"),
        ("The minister met the deadline.", "other"),
    ],
)
def test_kinds(text: str, said: str) -> None:
    """A verb in its frame; a sense that is no event is `other`."""
    assert kind(text) == said


def test_frames_name_known_kinds() -> None:
    """Every frame gives a kind that the registry has, or a statement or none."""
    assert {frame.kind for frame in frames_file().frames} <= {*kinds(), "statement", "other"}


def test_an_idiom_is_told_apart_by_what_stands_beside_the_verb() -> None:
    """To meet a deadline is none; to meet a person is."""
    for text, idiom in (("They met the deadline.", True), ("They met the king.", False)):
        document = read_document(text, "en")
        assert is_idiom(document, document.clauses[0]) is idiom


def test_own_kinds_come_first() -> None:
    """A chronology's own word wins over the registry's, and a phrase that is none gives none."""
    own = KindsFile((OwnKind("recall", verbs=("recall",), nouns=("recall",)),))
    assert kind("Volt Motors recalled 41,000 cars.", own) == "recall"
    assert kind("Volt Motors recalled 41,000 cars.") != "recall"


def test_without_a_clause_there_is_no_kind() -> None:
    """In a language whose grammar is not read: other, rather than a guess."""
    document = read_document("Der Minister traf den König.", "de")
    assert kind_of(document, None, lexicon_of()) == "other"
