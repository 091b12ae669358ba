"""Scores on annotated news and histories: no lower than they once were, on the very same data.

`--rewrite` raises the floors to what is reached now; lowering one takes `--lower-floors`.
"""

import datetime
import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.timex import find_time_expressions
from tests.conftest import SHARED

FLOORS = Path(__file__).parent / "floors" / "time_expressions.json"
DATA = SHARED / "eval" / "time_expressions"
SETS = ("aquaint", "timebank", "wikinews-apple", "wikiwars")


def scorer() -> ModuleType:
    """The scorer beside the data, as a module."""
    path = SHARED / "eval" / "score_time_expressions.py"
    spec = importlib.util.spec_from_file_location("score_time_expressions", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reached(name: str) -> dict[str, Any]:
    """Digest of a set, and the scores reached on it."""
    raw = (DATA / f"{name}.jsonl").read_bytes()
    documents = [json.loads(line) for line in raw.decode().splitlines() if line]
    predicted = {row["id"]: found(row) for row in documents}
    scores = scorer().score(documents, predicted)
    shown = {key: round(100 * scores[key], 2) for key in ("relaxed", "strict", "value")}
    return {"digest": hashlib.sha256(raw).hexdigest()[:16], **shown}


def found(row: dict[str, Any]) -> list[dict[str, Any]]:
    """What is found in a document, as the scorer reads it."""
    day = datetime.date.fromisoformat(row["published"][:10]) if row["published"] else None
    return [
        {"start": one.start, "end": one.end, "type": one.type, "value": one.value}
        for one in find_time_expressions(row["text"], day)
    ]


@pytest.mark.parametrize("name", SETS)
def test_floor(name: str, request: pytest.FixtureRequest) -> None:
    """The scores of a set stand at their floor or above it, and the set is the one they were pinned on."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    now, floor = reached(name), floors.get(name, {})
    lower = [key for key in ("relaxed", "value") if now[key] < floor.get(key, 0)]
    if request.config.getoption("--lower-floors") or (request.config.getoption("--rewrite") and not lower):
        text = json.dumps({**floors, name: now}, indent=2, sort_keys=True)
        FLOORS.write_text(text + "\n", encoding="utf-8")
        return
    assert floor, "no floor is pinned yet: run with --rewrite"
    assert now["digest"] == floor["digest"], "the data are others than those the floors were pinned on"
    assert not lower, f"{name} fell from {floor} to {now}"
