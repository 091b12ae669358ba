"""Precision and recall of the people and places found in the seeds, with a names file and without one.

usage: bench/names.py [SHARED] [--misses]        (default: ../shared)

Held against `people` and `places` of each seed in SHARED/eval/seeds-gold.yaml: a name counts where it, or the
words it stands for, is a gold name or one of its surfaces.
"""

import argparse
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.config import read_names
from generator.model import Mention, NamesFile
from generator.names import find_mentions

ROOT = Path(__file__).parent.parent
KINDS = {"people": "person", "places": "place"}


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


def score(shared: Path, names: NamesFile, kind: str) -> Score:
    """The score over all seeds for `people` or `places`, one count per name and seed."""
    gold = yaml.safe_load((shared / "eval/seeds-gold.yaml").read_text(encoding="utf-8"))
    right = 0
    wrong: list[str] = []
    missed: list[str] = []
    for seed in gold["seeds"]:
        text = body_of(shared, seed)
        day = seed["publication"].get("value") or seed["publication"].get("override")
        found = find_mentions(text, "en", names, day)
        wanted = {
            gold["name"]: {gold["name"], *gold["surface"]}
            for gold in seed[kind]
            if gold["mentions"]
        }
        for name, mentions in by_name(found, KINDS[kind]).items():
            hit = next((key for key, known in wanted.items() if known & mentions), None)
            right += bool(hit)
            wrong += [] if hit else [f"{seed['id']} {name}"]
        said = {said for m in found if m.kind == KINDS[kind] for said in (m.name, m.text)}
        missed += [f"{seed['id']} {key}" for key, known in wanted.items() if not known & said]
    return Score(right, tuple(wrong), tuple(missed))


def by_name(found: tuple[Mention, ...], kind: str) -> dict[str, set[str]]:
    """Every display name of a kind with itself and the words it was found by."""
    names: dict[str, set[str]] = {}
    for mention in found:
        if mention.kind == kind:
            names.setdefault(mention.name, {mention.name}).add(mention.text)
    return names


def body_of(shared: Path, seed: dict[str, Any]) -> str:
    """The body of a seed, by the lines that the gold lists."""
    lines = (shared / "seeds" / seed["file"]).read_text(encoding="utf-8").split("\n")
    return "\n\n".join(lines[number - 1].strip() for number in seed["body"]["lines"])


def sample_names() -> NamesFile:
    """The names file of the chronology that the repository itself publishes."""
    return read_names(ROOT / "content/names.yml", "content/names.yml")[0]


def main() -> None:
    """Print a line per kind, with the sample's names file and with none."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("shared", nargs="?", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--misses", action="store_true", help="list what is wrong or missed")
    options = parser.parse_args()
    for label, names in (
        ("with the sample's names file", sample_names()),
        ("with no names file", NamesFile()),
    ):
        for kind in KINDS:
            found = score(options.shared, names, kind)
            print(f"{kind} {label}: precision {found.precision:.3f}, recall {found.recall:.3f}")
            if options.misses:
                print(
                    "   wrong:",
                    ", ".join(found.wrong) or "-",
                    "  missed:",
                    ", ".join(found.missed) or "-",
                )


if __name__ == "__main__":
    main()
