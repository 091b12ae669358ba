"""read_history: content/history.yml -> what changed from one publication to the next, as it was recorded.

Only `dateline changes --record` writes that file, so that a build stays a function of its content.
"""

import datetime
from pathlib import Path

from generator import yaml_lines
from generator.model import Value
from generator.problems import Problem

KINDS = {
    "new-report": "New reports",
    "gone-report": "Reports taken out",
    "renamed-report": "Reports renamed",
    "redated-report": "Publication dates that changed",
    "new-event": "New events",
    "gone-event": "Events taken out",
    "gained": "Events with more sources",
    "lost": "Events with fewer sources",
    "redated": "Dates that moved",
    "status": "Plans and outcomes",
    "retitled": "New titles",
    "merged": "Events that are now one",
    "split": "Events that are now told apart",
    "decided": "Decisions made",
    "withdrawn": "Decisions withdrawn",
}


class Change(Value, frozen=True):
    """One thing that changed: its title, where it is (None where it is gone), and what is different."""

    kind: str
    title: str
    what: str = ""
    address: str | None = None


class Step(Value, frozen=True):
    """All that changed up to a day, since an earlier state of the content."""

    on: datetime.date
    changes: tuple[Change, ...]
    since: str | None = None


def read_history(path: Path, shown: str) -> tuple[tuple[Step, ...], tuple[Problem, ...]]:
    """The recorded steps, newest first; none where there is no file."""
    document, problems = yaml_lines.read(path, shown)
    if document is None or document.data is None:
        return (), problems
    if not isinstance(document.data, list):
        return (), (Problem(shown, 1, "this is not a list of steps", "Begin each with `- on: DAY`"),)
    checked = [yaml_lines.convert(document, Step, step, (number,)) for number, step in enumerate(document.data)]
    problems = tuple(problem for _, some in checked for problem in some)
    steps = [(step.on, number, step) for number, (step, _) in enumerate(checked) if step]
    newest_first = sorted(steps, key=lambda one: one[:2], reverse=True)
    return () if problems else tuple(step for _, _, step in newest_first), problems
