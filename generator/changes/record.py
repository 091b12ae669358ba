"""record: changes -> one more step at the end of content/history.yml, written whole or not at all."""

import datetime
import json
from pathlib import Path

from generator.history import Change
from generator.write import write_aside

HEAD = (
    "# What changed from one publication to the next; the site's page of changes and its feed are made of it.\n"
    "# `dateline changes --record` adds to it. Take out or reword what should not be told.\n"
)


def record(path: Path, changes: tuple[Change, ...], on: datetime.date, since: str) -> None:
    """Add a step to the file at `path`; what stands in it stays as it is."""
    before = path.read_text(encoding="utf-8") if path.exists() else HEAD
    if before and not before.endswith("\n"):
        before += "\n"
    write_aside(path, before + step_text(changes, on, since))


def step_text(changes: tuple[Change, ...], on: datetime.date, since: str) -> str:
    """One step as YAML."""
    lines = [f"- on: {on.isoformat()}", f"  since: {_quoted(since)}", "  changes:"]
    for change in changes:
        lines += [f"    - kind: {change.kind}", f"      title: {_quoted(change.title)}"]
        lines += [f"      what: {_quoted(change.what)}"] if change.what else []
        lines += [f"      address: {_quoted(change.address)}"] if change.address else []
    return "\n".join(lines) + ("\n" if changes else " []\n")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
