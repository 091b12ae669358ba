"""Reports of unrelated things in one folder: what is joined that is not one event -> counts, and events to read.

usage: python -m bench.mixed [--read N] [FOLDER]      (default: ../shared/eval)

One chronology of the reports in `grouping/` and of the people in `key_dates/`. Joined wrongly: an event with reports of
two sets; a pair of reports in one event although people file them under two. `--read N` prints N events of two reports
or more, drawn by a fixed seed, with the sentence of each entry: to be judged by eye (right, partly, wrong; is
"confirmed" true).
"""

import argparse
import collections
import gzip
import itertools
import json
import pathlib
import random
import resource
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.fit_stories import read
from generator.events import group
from generator.model import Account, Event, Report

DATA = pathlib.Path(__file__).parents[2] / "shared" / "eval"
SEED = 12

Row = dict[str, Any]


def main() -> None:
    """Print the counts, and the events to read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--read", type=int, default=0)
    parser.add_argument("--most", type=int, default=0, help="reports of each set, 0 for all")
    options = parser.parse_args()
    rows = list(mixed(options.folder, options.most))
    reports, accounts = read(rows)
    began = time.process_time()
    events = group(tuple(reports), tuple(accounts), (), ())
    seconds = time.process_time() - began
    of = {report.id: row for report, row in zip(reports, rows, strict=True)}
    told = [event for event in events if len(event.reports) > 1]
    across = [event for event in told if len({of[one]["set"] for one in event.reports}) > 1]
    pairs, wrong = pairs_of(told, of)
    confirmed = sum(event.independent > 1 for event in told)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{len(rows)} reports, {len(events)} events, {len(told)} of two reports or more, {confirmed} confirmed; "
        f"across sets {len(across)}; pairs of two gold events {wrong} of {pairs} ({wrong / max(1, pairs):.3f}); "
        f"{seconds:.1f} s, {most} MiB"
    )
    for event in across:
        print("ACROSS", *sorted({str(of[one]["set"]) for one in event.reports}), event.title)
    chosen = random.Random(SEED).sample(sorted(told, key=lambda one: one.id), min(options.read, len(told)))
    for event in chosen:
        show(event, reports, accounts)


def mixed(folder: pathlib.Path, most: int) -> Iterator[Row]:
    """The rows of all sets; `set` says which, `event` what people file a report under, None where nobody did."""
    for path in sorted((folder / "grouping").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in itertools.islice(lines, most or None):
                row = json.loads(line)
                yield {**row, "set": path.stem, "event": f"{path.stem} {row['event']}"}
    for path in sorted((folder / "key_dates").glob("*.articles.jsonl*")):
        name = path.name.partition(".")[0]
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in itertools.islice(lines, most or None):
                row = json.loads(line)
                yield {"url": None, "outlet": None, "event": None, **row, "set": name}


def pairs_of(told: Sequence[Event], of: Mapping[str, Row]) -> tuple[int, int]:
    """Pairs of reports in one event that people have filed, and those of them that are under two."""
    count: collections.Counter[bool] = collections.Counter()
    for event in told:
        filed = [of[one]["event"] for one in event.reports if of[one]["event"]]
        count.update(one != other for one, other in itertools.combinations(filed, 2))
    return count.total(), count[True]


def show(event: Event, reports: Sequence[Report], accounts: Sequence[Account]) -> None:
    """One event to read."""
    published = {report.id: report.published for report in reports}
    entries = {entry.id: entry for account in accounts for entry in account.entries}
    print(f"\n{event.title} | {event.value} | {event.kind} | {event.confidence}")
    for one in event.entries:
        entry = entries[one]
        print(f"  {entry.report} ({published[entry.report]}) {entry.value}: {entry.excerpt.text}")


if __name__ == "__main__":
    main()
