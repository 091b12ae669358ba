"""Fit the table by which events are listed, on what readers listed of reports, and say what it reaches.

usage: python -m bench.fit_listing [--write] [FOLDER]      (default: ../shared/eval/happenings/train)

An event is right where a reader has a happening of its sentence with its days; in five folds by report. The base is
set so that nine of ten listed events are right. `--write` puts the weights into generator/events/listing/weights.yml.
"""

import argparse
import collections
import pathlib
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bench import logistic
from bench.fit_grouping import DATA, Gold, rows, same_sentence
from bench.fit_stories import read
from generator.events import group, listing
from generator.events.listing.listed import features_of

TABLE = pathlib.Path(listing.__file__).parent / "weights.yml"
FOLDS = 5
WANTED = 0.9  # of the listed events are right
FEWEST = 2  # one in so many events is listed at least
HEAD = """\
# What each feature of an event (listed.py) weighs, in log odds that a reader would list it; listed above 0.
# Fitted by `python -m bench.fit_listing --write` on what readers marked; the base so that nine of ten are right.
"""


class Example(NamedTuple):
    """An event: its report, features, whether it is right, and the highest worth that a reader gives it."""

    report: str
    features: Mapping[str, float]
    right: bool
    worth: int


def main() -> None:
    """Print what is reached in folds at the base chosen, and write the table if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA / "happenings" / "train")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = examples(options.folder)
    scored: list[tuple[float, Example]] = []
    for fold in range(FOLDS):
        weights = fit([one for one in found if fold_of(one) != fold])
        scored.extend((odds(weights, one), one) for one in found if fold_of(one) == fold)
    bar = bar_of(scored)
    kept = [one for score, one in scored if score > bar]
    weighty = sum(one.right and one.worth == 3 for one in found)
    there = sum(one.right and one.worth == 3 for one in kept)
    print(
        f"of {len(found)} events {len(kept)} listed, right {share(kept):.3f} (all: {share(found):.3f}); "
        f"of the weighty ones found {there} of {weighty}"
    )
    if options.write:
        weights = fit(found)
        weights[logistic.BASE] -= bar
        lines = [f"{name}: {weight:.2f}\n" for name, weight in weights.items()]
        TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


def examples(folder: pathlib.Path) -> list[Example]:
    """The events of the reports, one by one."""
    told = rows(folder / "reports.jsonl")
    reports, accounts = read(told)
    happenings: dict[str, list[Gold]] = collections.defaultdict(list)
    place = {row["id"]: report.id for row, report in zip(told, reports, strict=True)}
    for happening in rows(folder / "gold.jsonl"):
        happenings[place[happening["report"]]].append(happening)
    entries = {entry.id: entry for account in accounts for entry in account.entries}
    found = []
    for event in group(tuple(reports), tuple(accounts), (), ()):
        members = [entries[one] for one in event.entries]
        met = [
            happening
            for entry in members
            for happening in happenings[entry.report]
            if same_sentence(entry, happening) and happening["value"] == entry.value
        ]
        worth = max((happening["worth"] for happening in met), default=0)
        found.append(Example(members[0].report, features_of(event, members), bool(met), worth))
    return found


def fit(some: Sequence[Example]) -> dict[str, float]:
    """The weights that tell right events from others."""
    return logistic.fit([(one.features, float(one.right), 1.0) for one in some])


def odds(weights: Mapping[str, float], one: Example) -> float:
    """The log odds of one event."""
    return weights[logistic.BASE] + sum(weights.get(name, 0.0) * size for name, size in one.features.items())


def bar_of(scored: Sequence[tuple[float, Example]]) -> float:
    """The lowest score from which on so many as wanted are right; that of the better half where there is none."""
    ranked = sorted(scored, key=lambda pair: -pair[0])
    right, bar = 0, ranked[len(ranked) // FEWEST][0]
    for number, (score, one) in enumerate(ranked, 1):
        right += one.right
        if right >= WANTED * number and number >= len(ranked) // FEWEST:
            bar = score - 1e-6
    return bar


def share(some: Sequence[Example]) -> float:
    """How many of them are right."""
    return sum(one.right for one in some) / max(1, len(some))


def fold_of(one: Example) -> int:
    """The fold of a report."""
    return zlib.crc32(one.report.encode()) % FOLDS


if __name__ == "__main__":
    main()
