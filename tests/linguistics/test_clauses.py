"""Verb groups and clauses of sentences written out in tests/cases/linguistics."""

from typing import Any

import pytest
import yaml

from generator.linguistics import Clause, Document, Phrase, VerbGroup, read_document
from tests.conftest import REPOSITORY

CASES = yaml.safe_load((REPOSITORY / "tests" / "cases" / "linguistics" / "clauses.yml").read_text("utf-8"))
OF_VERB = {"lemma", "tense", "perfect", "progressive", "voice", "negated", "finite"}
OF_CLAUSE = {
    "kind",
    "mark",
    "subject_from",
    "quoted",
    "reported",
    "relative",
    "conditional",
}


def written(document: Document, phrase: Phrase | None) -> str | None:
    """The words of a phrase."""
    return document.words(phrase.first, phrase.last) if phrase else None


def told(document: Document, clause: Clause, key: str) -> Any:
    """What a clause says under a key of a case."""
    if key == "source":
        return told(document, document.clauses[clause.source], "lemma") if clause.source is not None else None
    if key in OF_CLAUSE:
        return getattr(clause, key)
    if key in ("subject", "agent"):
        return written(document, getattr(clause, key))
    if key == "objects":
        return [written(document, phrase) for phrase in clause.objects]
    if key == "adjuncts":
        return [f"{adjunct.preposition} {written(document, adjunct.phrase)}".strip() for adjunct in clause.adjuncts]
    if key == "joined":
        return len(clause.subject.heads) if clause.subject else 0
    return told_of_verb(document, clause.verb, key) if clause.verb is not None else None


def told_of_verb(document: Document, verb: VerbGroup, key: str) -> Any:
    """The same of its verb group."""
    if key == "verb":
        return document.words(verb.first, verb.last)
    if key == "modals":
        return list(verb.modals)
    if key == "predicate":
        return document.word(verb.predicate) if verb.predicate is not None else None
    assert key in OF_VERB, key
    return getattr(verb, key)


def alike(document: Document, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """What the clauses with the verb of a case say under its keys; any clause, where the case names no verb."""
    return [
        {key: told(document, clause, key) for key in wanted}
        for clause in document.clauses
        if told(document, clause, "lemma") == wanted.get("lemma")
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_clauses(case: dict[str, Any]) -> None:
    """A sentence has just these clauses, and each says what the case says."""
    document = read_document(case["text"])
    wanted = case["clauses"]
    found = [(alike(document, clause) or [{}])[0] for clause in wanted]
    right = found == wanted and len(document.clauses) == len(wanted)
    if case.get("known_wrong"):
        assert not right, "read rightly now: take the mark away"
    else:
        assert found == wanted
        assert len(document.clauses) == len(wanted)
