"""Names without a names file, held against reports that were read and judged by hand.

The judgement stands in tests/shared/names_by_hand.yml; the reports in SHARED/eval/grouping. A person is right
under the fullest name that the report gives; one under whose name another is shown too is wrong, and so is the
second name of one who is split in two. A place is what is shown as the place of something, no government.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.model import Mention, NamesFile, Source
from generator.names import find_mentions
from generator.reading import extract

JUDGED = Path(__file__).parent.parent / "tests/shared/names_by_hand.yml"
_KEY = 12


class Score(NamedTuple):
    """What was found rightly, wrongly and not at all."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + len(self.missed))


def judged() -> dict[str, dict[str, dict[str, Any]]]:
    """The judgement: set -> report -> what it names."""
    found: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))
    return found


def score(shared: Path, thirty: str, kind: str) -> Score:
    """The score over thirty reports for `people` or `places`, one count per name and report."""
    wanted = judged()[thirty]
    right = 0
    wrong: list[str] = []
    missed: list[str] = []
    for key, mentions in _read(shared, frozenset(wanted)):
        names = [_spellings(name) for name in wanted[key].get(kind, ())]
        either = set(wanted[key].get("either", ()))
        shown = _shown(mentions, kind, wanted[key].get("called", {}))
        hits = [name for name in names if any(shown.get(way) for way in name)]
        right += len(hits)
        missed += [f"{key} {min(name)}" for name in names if name not in hits]
        first = {next(way for way in sorted(name) if shown.get(way)) for name in hits}
        wrong += [f"{key} {name}" for name in shown if name not in first and name not in either]
    return Score(right, tuple(sorted(wrong)), tuple(sorted(missed)))


def _shown(mentions: tuple[Mention, ...], kind: str, called: dict[str, str]) -> dict[str, bool]:
    """Every name that is shown, and whether nobody else is shown under it."""
    shown: dict[str, bool] = {}
    for mention in mentions:
        if mention.kind == ("person" if kind == "people" else "place") and not mention.acting:
            good = called.get(mention.text, mention.name) == mention.name
            shown[mention.name] = shown.get(mention.name, True) and good
    return shown


def _spellings(name: str) -> frozenset[str]:
    return frozenset(part.strip() for part in name.split("|"))


def _read(shared: Path, keys: frozenset[str]) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """What is found in each of the judged reports, by the way that a build takes."""
    for path in sorted((shared / "eval/grouping").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            told = json.loads(line)
            key = told["id"][:_KEY]
            if key not in keys:
                continue
            report, _ = extract(Source(key, f"content/articles/{key}.md", _article(told)), ())
            if report:
                day = report.reading_day
                yield key, find_mentions(report.text, report.language, NamesFile(), day)


def _article(told: dict[str, Any]) -> bytes:
    head = {
        "title": told["title"] or "Untitled",  # a first line given as title too would be taken from the text
        **{name: told[name] for name in ("published", "outlet", "url") if told[name]},
    }
    lines = "".join(f"{name}: {json.dumps(value)}\n" for name, value in head.items())
    return f"---\n{lines}---\n\n{told['text']}\n".encode()
