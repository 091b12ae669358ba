"""walk: a person at a terminal -> decisions, each written as soon as it is made and tried at once."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.build import relate
from generator.chronology import Chronology
from generator.problems import ContentError
from generator.release import PREVIEW
from generator.review.question import Choice, Question
from generator.review.questions import questions, wrong_answer
from generator.review.writing import Added, NotWritten, add, restore

Say = Callable[[str], None]
Ask = Callable[[str], str]  # raises EOFError where nobody answers any more
OVERRIDES = "content/overrides.yml"


def walk(folder: Path, say: Say, ask: Ask, by: str | None = None) -> int:
    """Put every doubt to a person; returns how many decisions were written. Raises ContentError."""
    chronology, _ = relate(folder, partial=True, release=PREVIEW)
    for problem in chronology.problems:
        say(str(problem))
    passed: list[_Passed] = []
    try:
        while left := _left(chronology, passed):
            question = left[0]
            try:
                decided = _settle(folder, question, len(left), say, ask, by)
            except _Back:
                chronology = _taken_back(folder, passed, say) or chronology
                continue
            passed.append(_Passed(question.id, decided.before if decided else None))
            chronology = decided.chronology if decided else chronology
    except EOFError:
        say("")
    made = sum(one.before is not None for one in passed)
    count = f"{made} decision{'s' if made != 1 else ''}"
    say(f"{count} written to {OVERRIDES}." if made else "Nothing was decided.")
    return made


class _Back(Exception):  # noqa: N818  (a person's wish, no error)
    """The person wants the question before this one again."""


class _Passed(NamedTuple):
    """A question that was put, and the decisions as they stood before its answer; None where it was skipped."""

    question: str
    before: str | None


class _Decided(NamedTuple):
    """The chronology with a decision, and the decisions as they stood before it."""

    chronology: Chronology
    before: str


def _left(chronology: Chronology, passed: Sequence[_Passed]) -> list[Question]:
    asked = {one.question for one in passed}
    return [one for one in questions(chronology) if one.id not in asked]


def _taken_back(folder: Path, passed: list[_Passed], say: Say) -> Chronology | None:
    """The chronology without the last answer, which is asked again; None where nothing had been written."""
    if not passed:
        say("This is the first question.")
        return None
    last = passed.pop()
    if last.before is None:
        return None
    restore(folder / OVERRIDES, last.before)
    say("Taken back.")
    return relate(folder, release=PREVIEW)[0]


def _settle(folder: Path, question: Question, left: int, say: Say, ask: Ask, by: str | None) -> _Decided | None:
    """Ask until there is an answer that holds; what it made, or None where nothing was decided. Raises _Back."""
    say("")
    say(f"[{left} left] {question.title}")
    for line in question.evidence:
        say(f"    {line}")
    for one in question.choices:
        say(f"  {one.key}  {one.words}")
    say("  s  skip · b  back · q  stop here")
    while (choice := _choice(question, say, ask)) is not None:
        typed = _typed(choice, say, ask)
        because = ask("Because: ").strip() if typed is not None else ""
        if typed is None or not because:
            say("Each decision needs its reason; nothing was written.")
            continue
        if (decided := _written(folder, choice.decision(because, by, typed or None), say)) is not None:
            return decided
    return None


def _choice(question: Question, say: Say, ask: Ask) -> Choice | None:
    """The answer that was chosen, None for skip. Raises EOFError to stop."""
    keys = {choice.key: choice for choice in question.choices}
    while True:
        answer = ask(f"[{'/'.join([*keys, 's', 'b', 'q'])}] ").strip().lower()
        if answer == "q":
            raise EOFError
        if answer == "b":
            raise _Back
        if answer in ("s", ""):
            return None
        if answer in keys:
            return keys[answer]
        say(f"{answer!r} is none of them.")


def _typed(choice: Choice, say: Say, ask: Ask) -> str | None:
    """What is typed in for a choice that asks for something; empty for one that does not, None for nothing."""
    if choice.asks is None:
        return ""
    while typed := ask(f"{choice.asks}: ").strip():
        error = wrong_answer(choice.asks, typed)
        if error is None:
            return typed
        say(error)
    return None


def _written(folder: Path, decision: Added, say: Say) -> _Decided | None:
    """Write the decision and try it; taken back where the chronology cannot be built with it."""
    path = folder / OVERRIDES
    try:
        before = add(path, decision)
    except NotWritten as error:
        say(f"Not written: {error}")
        return None
    try:
        chronology, _ = relate(folder, partial=True, release=PREVIEW)
    except ContentError as error:
        restore(path, before)
        say(f"Taken back, it does not hold: {error.problems[0]}")
        return None
    say(f"Written: {decision.section}{': ' + decision.key if decision.key else ''}")
    return _Decided(chronology, before)
