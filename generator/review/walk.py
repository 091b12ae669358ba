"""walk: a person at a terminal -> decisions, each written as soon as it is made and tried at once."""

from collections.abc import Callable
from pathlib import Path

from generator.build import relate
from generator.problems import ContentError
from generator.review.questions import Choice, Question, questions, wrong_answer
from generator.review.writing import NotWritten, add, restore

Say = Callable[[str], None]
Ask = Callable[[str], str]  # raises EOFError where nobody answers any more
OVERRIDES = "content/overrides.yml"


def walk(folder: Path, say: Say, ask: Ask, by: str | None = None) -> int:
    """Put every doubt to a person; returns how many decisions were written. Raises ContentError."""
    asked: set[str] = set()
    made = 0
    try:
        while (question := _next(folder, asked)) is not None:
            asked.add(question[0].id)
            made += _settle(folder, question[0], question[1], say, ask, by)
    except EOFError:
        say("")
    say(
        f"{made} decision{'s' if made != 1 else ''} written to {OVERRIDES}."
        if made
        else "Nothing was decided."
    )
    return made


def _next(folder: Path, asked: set[str]) -> tuple[Question, int] | None:
    """The heaviest doubt that was not put yet, and how many there are; decisions settle others with them."""
    chronology, _ = relate(folder)
    left = [question for question in questions(chronology) if question.id not in asked]
    return (left[0], len(left)) if left else None


def _settle(folder: Path, question: Question, left: int, say: Say, ask: Ask, by: str | None) -> int:
    """Ask until there is an answer that holds; 1 where a decision was written."""
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
        if _written(folder, choice, because, by, typed, say):
            return 1
    return 0


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


def _written(
    folder: Path, choice: Choice, because: str, by: str | None, typed: str, say: Say
) -> bool:
    """Write the decision and try it; taken back where the chronology cannot be built with it."""
    path = folder / OVERRIDES
    decision = choice.decision(because, by, typed or None)
    try:
        before = add(path, decision)
    except NotWritten as error:
        say(f"Not written: {error}")
        return False
    try:
        relate(folder)
    except ContentError as error:
        restore(path, before)
        say(f"Taken back, it does not hold: {error.problems[0]}")
        return False
    say(f"Written: {decision.section}{': ' + decision.key if decision.key else ''}")
    return True
