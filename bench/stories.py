"""How long stories fall into their events: made-up stories of some weeks -> reports wrongly joined and wrongly parted.

usage: python bench/stories.py [-v] [FOLDER]      (default: tests/cases/stories)

A story is a file of reports, each under a line `== day | outlet | event`, then its headline and its text; `event`
is what it is truly about. What follows `++ day | outlets` ends every report of theirs from that day on: background,
which reports of a long story copy from each other. Each story is grouped as a chronology of its own, with its
background and without, then all of them as one.
"""

import pathlib
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from bench.fit_stories import read
from generator.events import group

STORIES = pathlib.Path(__file__).parents[1] / "tests" / "cases" / "stories"

Row = dict[str, str | None]


class Pairs(NamedTuple):
    """Pairs of reports: rightly together, wrongly joined, wrongly parted."""

    right: int
    joined: int
    parted: int


def main() -> None:
    """Print a line for each story, and one for all as one chronology."""
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    folder = pathlib.Path(arguments[0]) if arguments else STORIES
    for background in (False, True):
        stories = {path.stem: story(path, background) for path in sorted(folder.glob("*.txt"))}
        everything = [row for rows in stories.values() for row in rows]
        print("with background" if background else "without background")
        for name, rows in {**stories, "all as one": everything}.items():
            found = found_in(rows)
            print(f"  {name:12} {len(rows):3} reports: {shown(pairs(rows, found))}")
            if "-v" in sys.argv:
                for line in groups(rows, found):
                    print(line)


def story(path: pathlib.Path, background: bool) -> list[Row]:
    """The reports of a file."""
    reports, *recalled = path.read_text(encoding="utf-8").split("\n++ ")
    rows: list[Row] = []
    for block in reports.split("== ")[1:]:
        head, title, text = block.split("\n", 2)
        day, outlet, event = (part.strip() for part in head.split("|"))
        ends = [text, *(end for end in (_end(one, day, outlet) for one in recalled) if background)]
        facts: Row = {"published": day, "outlet": outlet, "event": f"{path.stem} {event}"}
        whole = "\n\n".join(end.strip() for end in ends if end)
        rows.append({**facts, "title": title, "text": whole, "url": None})
    return rows


def _end(recalled: str, day: str, outlet: str) -> str:
    """What is recalled at the end of a report of that outlet on that day."""
    head, text = recalled.split("\n", 1)
    since, outlets = (part.strip() for part in head.split("|"))
    return text if day >= since and outlet in outlets.split(", ") else ""


def found_in(rows: Sequence[Row]) -> list[str]:
    """The main event that each report is grouped under."""
    reports, accounts = read(rows)
    events = group(tuple(reports), tuple(accounts), (), ())
    home = {report: event.id for event in events for report in event.main_of}
    return [home[report.id] for report in reports]


def pairs(rows: Sequence[Row], found: Sequence[str]) -> Pairs:
    """What became of each pair of reports that is, or was taken to be, of one event."""
    counts = {(True, True): 0, (False, True): 0, (True, False): 0, (False, False): 0}
    for left, right in combinations(range(len(rows)), 2):
        counts[rows[left]["event"] == rows[right]["event"], found[left] == found[right]] += 1
    return Pairs(counts[True, True], counts[False, True], counts[True, False])


def shown(counted: Pairs) -> str:
    """Those pairs in words."""
    right, joined, parted = counted
    return f"{right} pairs rightly together, {joined} wrongly joined, {parted} wrongly parted"


def groups(rows: Sequence[Row], found: Sequence[str]) -> list[str]:
    """A line for each group that mixes events, and each event that is in parts."""
    mixed: Mapping[str, list[Row]] = defaultdict(list)
    parts: Mapping[str, dict[str, int]] = defaultdict(dict)
    for row, event in zip(rows, found, strict=True):
        mixed[event].append(row)
        parts[str(row["event"])][event] = parts[str(row["event"])].get(event, 0) + 1
    joined = [members for members in mixed.values() if len({row["event"] for row in members}) > 1]
    told = ["; ".join(f"{row['event']} ({row['title']})" for row in members) for members in joined]
    apart = [f"{event} into {len(of)}" for event, of in parts.items() if len(of) > 1]
    return [*(f"    mixed: {one}" for one in told), *(f"    parted: {one}" for one in apart)]


if __name__ == "__main__":
    main()
