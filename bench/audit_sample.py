"""Events of chronologies of unseen reports, drawn by a fixed seed, with all that they rest on: to be judged by eye.

usage: python -m bench.audit_sample [--seed N] [--most N] [--set NAME …] [FOLDER]      (default: ../shared/eval)

What three chronologies list is drawn from, of `grouping/news-clusters.jsonl` and of two sets of `key_dates/`. Of the
events, a quarter are the weightiest, a quarter have two reports or more, the rest are drawn at random; all in one
shuffled order, so that who judges does not know which is which. `AUDIT.md` beside the data says what is judged.
"""

import argparse
import gzip
import json
import pathlib
import random
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bench.fit_stories import read
from generator.config import Config
from generator.events import group
from generator.events.listing import listed
from generator.model import Entry, Event, Report

DATA = pathlib.Path(__file__).parents[2] / "shared" / "eval"
SETS = ("Enron", "Hassan_Rouhani")
SEED, MOST = 7, 100
QUARTER = 4


class Drawn(NamedTuple):
    """An event with what a judge needs: its set, its entries and their reports."""

    of: str
    event: Event
    entries: dict[str, Entry]
    reports: dict[str, Report]


def main() -> None:
    """Print the drawn events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--set", nargs="+", default=SETS, help="names of sets in key_dates/")
    parser.add_argument("--reports", type=int, default=0, help="reports of each set, 0 for all")
    options = parser.parse_args()
    events: list[Drawn] = []
    for name, rows in chronologies(options.folder, options.set):
        events += built(name, rows[: options.reports or None])
    for number, one in enumerate(drawn(events, options.seed, options.most), 1):
        print("\n".join(told(number, one)), end="\n\n")


def chronologies(folder: pathlib.Path, sets: Sequence[str]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The reports of each chronology, under its name."""
    clusters = folder / "grouping" / "news-clusters.jsonl"
    yield "news-clusters", [json.loads(line) for line in clusters.open(encoding="utf-8")]
    for name in sets:
        path = folder / "key_dates" / f"{name}.articles.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield name, [{"url": None, "outlet": None, **json.loads(line)} for line in lines]


def built(name: str, rows: Sequence[dict[str, Any]]) -> list[Drawn]:
    """The events that one chronology lists."""
    reports, accounts = read(list(rows))
    entries = {entry.id: entry for account in accounts for entry in account.entries}
    known = {report.id: report for report in reports}
    events = listed(group(tuple(reports), tuple(accounts), (), ()), accounts, Config())
    return [Drawn(name, event, entries, known) for event in events if event.listed]


def drawn(events: Sequence[Drawn], seed: int, most: int) -> list[Drawn]:
    """A quarter the weightiest of each chronology in turn, a quarter of two reports or more, the rest at random."""
    chance = random.Random(seed)
    quarter = most // QUARTER
    names = sorted({one.of for one in events})
    heavy = [
        one
        for name in names
        for one in sorted(
            (one for one in events if one.of == name),
            key=lambda one: (-one.event.weight, one.event.id),
        )[: -(-quarter // len(names))]
    ][:quarter]
    rest = sorted((one for one in events if one not in heavy), key=_key)
    several = [one for one in rest if len(one.event.reports) > 1]
    joined = chance.sample(several, min(quarter, len(several)))
    taken = {_key(one) for one in joined}
    rest = [one for one in rest if _key(one) not in taken]
    others = chance.sample(rest, min(most - len(heavy) - len(joined), len(rest)))
    chosen = [*heavy, *joined, *others]
    chance.shuffle(chosen)
    return chosen


def told(number: int, one: Drawn) -> Iterator[str]:
    """An event and every sentence that it rests on, as lines."""
    event = one.event
    yield f"{number:>3}. {event.title} ({event.title_basis}) [{one.of}]"
    detail = f" ({event.modality_detail})" if event.modality_detail else ""
    yield (
        f"     {event.value or 'no date'}, {event.date_basis}; {event.modality}{detail}; {event.kind}; weight "
        f"{event.weight:g}"
    )
    yield f"     who: {', '.join(event.people) or '-'}; where: {', '.join(event.places) or '-'}"
    for key in event.entries:
        entry = one.entries[key]
        report = one.reports[entry.report]
        yield (
            f"     - {report.outlet or 'no outlet'}, {report.published or 'undated'}, “{report.title or ''}”: "
            f"{entry.value or 'no date'}, {entry.date_basis}, probability {entry.probability:.2f}"
        )
        for excerpt in entry.told_in or (entry.excerpt,):
            yield f"         {' '.join(excerpt.text.split())}"


def _key(one: Drawn) -> tuple[str, str]:
    return one.of, one.event.id


if __name__ == "__main__":
    main()
