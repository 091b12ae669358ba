"""walk: a person at a terminal -> decisions, each written as soon as it is made and tried at once."""

from collections.abc import Callable
from pathlib import Path

from generator.build import relate
from generator.chronology import Chronology
from generator.problems import ContentError
from generator.review.questions import Choice, Question, questions, wrong_answer
from generator.review.writing import Added, NotWritten, add, restore

Say = Callable[[str], None]
Ask = Callable[[str], str]  # raises EOFError where nobody answers any more
OVERRIDES = "content/overrides.yml"


def walk(folder: Path, say: Say, ask: Ask, by: str | None = None) -> int:
    """Put every doubt to a person; returns how many decisions were written. Raises ContentError."""
    chronology, _ = relate(folder, partial=True)
    for problem in chronology.problems:
        say(str(problem))
    asked: set[str] = set()
    made = 0
    try:
        while left := [one for one in questions(chronology) if one.id not in asked]:
            asked.add(left[0].id)
            decided = _settle(folder, left[0], len(left), say, ask, by)
            made += decided is not None
            chronology = decided or chronology
    except EOFError:
        say("")
    count = f"{made} decision{'s' if made != 1 else ''}"
    say(f"{count} written to {OVERRIDES}." if made else "Nothing was decided.")
    return made


def _settle(
    folder: Path, question: Question, left: int, say: Say, ask: Ask, by: str | None
) -> Chronology | None:
    """Ask until there is an answer that holds; the chronology with it, or None where nothing was decided."""
    say("")
    say(f"[{left} left] {question.title}")
    for line in question.evidence:
        say(f"    {line}")
    for one in question.choices:
        say(f"  {one.key}  {one.words}")
    say("  s  skip · q  stop here")
    while (choice := _choice(question, say, ask)) is not None:
        typed = _typed(choice, say, ask)
        because = ask("Because: ").strip() if typed is not None else ""
        if typed is None or not because:
            say("Each decision needs its reason; nothing was written.")
            continue
        if (
            decided := _written(folder, choice.decision(because, by, typed or None), say)
        ) is not None:
            return decided
    return None


def _choice(question: Question, say: Say, ask: Ask) -> Choice | None:
    """The answer that was chosen, None for skip. Raises EOFError to stop."""
    keys = {choice.key: choice for choice in question.choices}
    while True:
        answer = ask(f"[{'/'.join([*keys, 's', 'q'])}] ").strip().lower()
        if answer == "q":
            raise EOFError
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


def _written(folder: Path, decision: Added, say: Say) -> Chronology | None:
    """Write the decision and try it; taken back where the chronology cannot be built with it."""
    path = folder / OVERRIDES
    try:
        before = add(path, decision)
    except NotWritten as error:
        say(f"Not written: {error}")
        return None
    try:
        chronology, _ = relate(folder, partial=True)
    except ContentError as error:
        restore(path, before)
        say(f"Taken back, it does not hold: {error.problems[0]}")
        return None
    say(f"Written: {decision.section}{': ' + decision.key if decision.key else ''}")
    return chronology
