"""How well copies are told from different reports of the same event -> precision and recall of pairs.

usage: python bench/copies.py [FILE.jsonl]      (default: ../shared/eval/grouping/news-clusters.jsonl)

Of every report that is not itself a copy of another, wire copies are made: cut at a paragraph, retitled, a
tenth of its sentences changed, an outlet's own sign-off added. Their pairs must be found, and no other.
"""

import datetime
import json
import pathlib
import random
import sys
import time
from collections.abc import Iterator

from generator.events.describe.origins import copies, origins_of
from generator.model import Account, Publication, Report
from generator.sentences import split_sentences
from generator.terms import shingles_of

DATA = pathlib.Path(__file__).parents[2] / "shared" / "eval" / "grouping" / "news-clusters.jsonl"
RUN = 20
FEWEST = 8
SHORTEST = 120


def main() -> None:
    """Print precision and recall of pairs, and of reports given the right origin."""
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    precision, recall, origins, seconds, count = measure(independent_texts(path))
    print(f"{count} reports, copies: precision {precision:.3f} recall {recall:.3f},", end=" ")
    print(f"right origin {origins:.3f}, {seconds / count * 1e3:.2f} ms a report")


def measure(originals: list[str], seed: int = 7) -> tuple[float, float, float, float, int]:
    """Precision and recall of pairs, share of right origins, seconds and reports, for made copies of texts."""
    rng = random.Random(seed)
    texts: list[tuple[int, str]] = []
    for number, text in enumerate(originals):
        texts.append((number, text))
        texts.extend((number, wire_copy(text, rng)) for _ in range(rng.choice((0, 1, 1, 2))))
    reports = [_report(place, text) for place, (_, text) in enumerate(texts)]
    accounts = [
        Account(report=f"report-{place:05}", shingles=shingles_of(text)) for place, (_, text) in enumerate(texts)
    ]
    began = time.process_time()
    found = set(copies(reports, accounts))
    seconds = time.process_time() - began
    true = {
        (left, right)
        for left in range(len(texts))
        for right in range(left + 1, len(texts))
        if texts[left][0] == texts[right][0]
    }
    origin = origins_of(reports, accounts)
    first: dict[int, str] = {}
    for place, (number, _) in enumerate(texts):
        first.setdefault(number, f"report-{place:05}")
    right_origin = sum(origin[f"report-{place:05}"] == first[number] for place, (number, _) in enumerate(texts))
    precision, recall = (
        len(found & true) / max(1, len(found)),
        len(found & true) / max(1, len(true)),
    )
    return precision, recall, right_origin / len(texts), seconds, len(texts)


def wire_copy(text: str, rng: random.Random) -> str:
    """The text as another outlet might run it: cut, a tenth of its sentences in other words, a sign-off."""
    sentences = [text[start:end] for start, end in split_sentences(text)]
    kept = sentences[: max(6, int(len(sentences) * rng.uniform(0.45, 1.0)))]
    changed = [" ".join(reversed(sentence.split())) if rng.random() < 0.1 else sentence for sentence in kept]
    return "A new headline over it\n\n" + " ".join(changed) + "\n\nReporting by our own desk; editing by another."


def independent_texts(path: pathlib.Path) -> list[str]:
    """The texts of a file that are long enough to be cut, none sharing twenty words in a row with one before it."""
    texts = [json.loads(line)["text"] for line in path.open(encoding="utf-8")]
    seen: set[str] = set()
    kept = []
    for text in texts:
        words = text.lower().split()
        runs = set(_runs(words))
        if len(words) >= SHORTEST and len(split_sentences(text)) >= FEWEST and not runs & seen:
            kept.append(text)
        seen |= runs
    return kept


def _runs(words: list[str]) -> Iterator[str]:
    return (" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1))


def _report(place: int, text: str) -> Report:
    return Report(
        id=f"report-{place:05}",
        path=f"report-{place:05}.md",
        form="report",
        title=f"Report {place}",
        publication=Publication(value=datetime.date(2020, 1, 1)),
        body=(text,),
        outlet=f"Outlet {place % 50}",
    )


if __name__ == "__main__":
    main()
