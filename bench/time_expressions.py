"""How fast time expressions are found, beside dateparser.search: prints sentences and articles a second, and the ratio.

usage: python bench/time_expressions.py [TEXTS.jsonl]     lines of {"published", "text"}; without, news made up here
"""

import argparse
import datetime
import json
import logging
import pathlib
import time
from collections.abc import Callable

from generator.sentences import split_sentences
from generator.timex import find_time_expressions

WORDS_AN_ARTICLE = 450
MADE_UP = """The deputy minister arrived on Thursday for a two-day visit, the ministry said in a statement on Saturday.
He was expected to meet his counterpart on Feb. 3 and to sign an agreement that had been under discussion \
for nearly a year.
Officials said last week that the talks, first planned for January 2022, would go ahead in the third quarter.
Trade between the two countries grew by 12 percent to 4.2 billion last year, up from 3.7 billion in 2020.
"We will come back in the spring," the minister told reporters outside the building, \
where several hundred people had gathered.
The spokesman declined to say how many companies had applied for a licence or what the fee would be.
Opposition parties have called the plan a waste of money and asked the court to look at it before it is carried out.
Nobody was hurt when the roof of the old market hall came down, and the cause of the accident is not known.
"""


def texts(path: pathlib.Path | None) -> list[tuple[datetime.date | None, str]]:
    """The texts to read, each with its day of publication."""
    if path is None:
        return [(datetime.date(2023, 2, 4), f"Report {n}.\n{MADE_UP * 4}") for n in range(60)]
    rows = (json.loads(line) for line in path.open(encoding="utf-8"))
    return [
        (
            datetime.date.fromisoformat(row["published"][:10]) if row["published"] else None,
            row["text"],
        )
        for row in rows
    ]


def seconds(
    work: Callable[[datetime.date | None, str], object],
    listed: list[tuple[datetime.date | None, str]],
) -> float:
    """The least time of three rounds that the work takes on all texts, of this process alone, once warm."""
    work(*listed[0])
    rounds = []
    for _ in range(3):
        began = time.process_time()
        for day, text in listed:
            work(day, text)
        rounds.append(time.process_time() - began)
    return min(rounds)


def by_dateparser(day: datetime.date | None, text: str) -> object:
    """What dateparser finds, told the language and the day as we are."""
    from dateparser.search import search_dates

    base = datetime.datetime.combine(day, datetime.time()) if day else None
    return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base} if base else {})


def ours(day: datetime.date | None, text: str) -> object:
    """What we find."""
    return find_time_expressions(text, day)


def main() -> None:
    """Print the speed of both, and the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="?", type=pathlib.Path)
    parser.add_argument("--share", type=int, default=10, help="dateparser reads every n-th text")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    listed = texts(options.texts)
    sentences = sum(len(split_sentences(text)) for _, text in listed)
    words = sum(len(text.split()) for _, text in listed)
    here = seconds(ours, listed)
    sample = listed[:: options.share]
    there = seconds(by_dateparser, sample) * sum(len(t) for _, t in listed) / sum(len(t) for _, t in sample)
    print(
        f"time expressions: {sentences / here:,.0f} sentences a second, {words / WORDS_AN_ARTICLE / here:,.0f} "
        f"articles of {WORDS_AN_ARTICLE} words a second"
    )
    print(f"dateparser.search: {sentences / there:,.0f} sentences a second")
    print(f"ratio: {there / here:.1f} times as fast")


if __name__ == "__main__":
    main()
