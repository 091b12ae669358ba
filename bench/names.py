"""Precision and recall of the people and places found in the seeds, with a names file and without one.

usage: python -m bench.names [SHARED] [--misses]        (default: ../shared)

Held against `people` and `places` of each seed in SHARED/eval/seeds-gold.yaml: a name counts where it, or the
words it stands for, is a gold name or one of its surfaces. Then the same without a names file on the reports of
SHARED/eval/grouping that were judged by hand; see names_by_hand.py.
"""

import argparse
from pathlib import Path
from typing import Any

import yaml

from bench import names_by_hand
from bench.names_by_hand import Score
from generator.config import read_names
from generator.model import Mention, NamesFile
from generator.names import find_mentions

ROOT = Path(__file__).parent.parent
KINDS = {"people": "person", "places": "place"}


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
        wanted = {gold["name"]: {gold["name"], *gold["surface"]} for gold in seed[kind] if gold["mentions"]}
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
    found = {
        f"{kind} {label}": score(options.shared, names, kind)
        for label, names in (
            ("with the sample's names file", sample_names()),
            ("with no names file", NamesFile()),
        )
        for kind in KINDS
    }
    for thirty in names_by_hand.judged():
        for kind in KINDS:
            label = f"{kind} of the {thirty} reports judged by hand, with no names file"
            found[label] = names_by_hand.score(options.shared, thirty, kind)
    for label, figures in found.items():
        print(f"{label}: precision {figures.precision:.3f}, recall {figures.recall:.3f}")
        if options.misses:
            print("   wrong:", ", ".join(figures.wrong) or "-")
            print("  missed:", ", ".join(figures.missed) or "-")


if __name__ == "__main__":
    main()
