"""How grouping grows: made-up accounts of 1,000 to 100,000 entries -> seconds and peak memory of each size.

usage: python bench/grouping.py [ENTRIES ...]

Reports come four to a meeting, each with its meeting and three entries that it tells besides, a few of them
recalling earlier meetings. Names, words and days are drawn so that their number grows with the chronology's.
"""

import datetime
import multiprocessing
import random
import resource
import sys
import time

from generator.events import group
from generator.model import Account, Entry, Excerpt, Publication, Report

SIZES = (1_000, 3_000, 10_000, 30_000, 40_000, 100_000)
KINDS = ("meeting", "visit", "statement", "signing", "attack", "vote")
EPOCH = datetime.date(2000, 1, 3)


def chronology(entries: int, seed: int = 7) -> tuple[tuple[Report, ...], tuple[Account, ...]]:
    """Reports and accounts with that many entries in all, four to a report."""
    rng = random.Random(f"{seed}:{entries}")
    reports = max(4, entries // 4)
    people = [f"Person{number:05} Family{number % (reports // 8 + 40):05}" for number in range(reports // 4 + 20)]
    places = [f"Place{number:04}" for number in range(reports // 40 + 12)]
    common = [f"word{number}" for number in range(2_000)]
    meetings = [_meeting(rng, people, places, reports) for _ in range(reports // 4 + 1)]
    made = [_report(number, rng, meetings, common) for number in range(reports)]
    return tuple(report for report, _ in made), tuple(account for _, account in made)


def main() -> None:
    """Print a line for each size: entries, events, seconds of one core, microseconds an entry, peak memory.

    Each size has a process of its own, for a process remembers only the most memory that it ever held.
    """
    sizes = [int(argument) for argument in sys.argv[1:]] or SIZES
    print("entries  events  seconds  us/entry  MiB that grouping adds  MiB of the process")
    context = multiprocessing.get_context("spawn")
    for size in sizes:
        with context.Pool(1) as pool:
            entries, events, seconds, before, after = pool.apply(measured, (size,))
        each = seconds / entries * 1e6
        print(
            f"{entries:7}  {events:6}  {seconds:7.2f}  {each:8.0f}  {after - before:22.0f}  {after:18.0f}",
            flush=True,
        )


def measured(size: int) -> tuple[int, int, float, float, float]:
    """Entries and events, seconds of one core, MiB that the process held at most before and after."""
    reports, accounts = chronology(size)
    before = _most_held()
    began = time.process_time()
    events = group(reports, accounts, (), ())
    seconds = time.process_time() - began
    entries = sum(len(account.entries) for account in accounts)
    return entries, len(events), seconds, before, _most_held()


Meeting = tuple[datetime.date, tuple[str, str], str, str, tuple[str, ...]]


def _meeting(rng: random.Random, people: list[str], places: list[str], reports: int) -> Meeting:
    day = EPOCH + datetime.timedelta(days=rng.randrange(365 + reports // 4))
    topic = tuple(f"topic{rng.randrange(reports * 2)}" for _ in range(12))
    one, other = rng.sample(people, 2)
    return day, (one, other), rng.choice(places), rng.choice(KINDS), topic


def _report(number: int, rng: random.Random, meetings: list[Meeting], common: list[str]) -> tuple[Report, Account]:
    meeting = rng.choice(meetings)
    published = meeting[0] + datetime.timedelta(days=rng.choice((0, 0, 1, 1, 2)))
    name = f"report-{number:06}"
    main = _entry(f"{name}~0", name, meeting, meeting[0], 0.9, common, rng)
    recalled = [meeting for meeting in rng.sample(meetings, min(3, len(meetings))) if meeting[0] < published]
    besides = [
        _entry(f"{name}~{place}", name, told, told[0], 0.2, common, rng) for place, told in enumerate(recalled, 1)
    ]
    while len(besides) < 3:
        own = _meeting(rng, list(meeting[1]), [meeting[2]], len(meetings))
        besides.append(_entry(f"{name}~{len(besides) + 4}", name, own, published, 0.1, common, rng))
    words = [*rng.sample(common, 110), *meeting[4], *" ".join(meeting[1]).split(), meeting[2]]
    terms = tuple(sorted((word, rng.choice((1, 1, 2, 3))) for word in sorted(set(words))))
    report = Report(
        id=name,
        path=f"{name}.md",
        form="report",
        title=f"{meeting[1][0]} and {meeting[1][1]}",
        publication=Publication(value=published, confidence="confirmed"),
        body=("",),
        outlet=f"Outlet {number % 40}",
    )
    shingles = tuple(sorted(rng.randrange(1 << 32) for _ in range(110)))
    return report, Account(report=name, entries=(main, *besides), terms=terms, shingles=shingles)


def _entry(
    name: str,
    report: str,
    told: Meeting,
    day: datetime.date,
    salience: float,
    common: list[str],
    rng: random.Random,
) -> Entry:
    return Entry(
        id=name,
        report=report,
        excerpt=Excerpt("", 0, 0),
        kind=told[3],
        value=day.isoformat(),
        first_day=day.isoformat(),
        last_day=day.isoformat(),
        date_basis="stated",
        people=told[1],
        places=(told[2],),
        terms=(*told[4][:4], *rng.sample(common, 8)),
        salience=salience,
    )


def _most_held() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
