"""Fit the weights of grouping on the tuning sets, and say what they reach on reports that they were not fitted on.

usage: python bench.fit_stories.py [FOLDER]      (default: ../shared/eval/grouping)

One weight at a time is tried above and below what stands in generator/events/scoring.py, and each choice is
scored by B-cubed F1 of main events, long stories left out. Figures: as it stands; the best of the choices;
and cross-validated: in five folds by event, each fold scored under the choice that was best on the others.
"""

import collections
import datetime
import json
import pathlib
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence

from generator.content import read_content
from generator.events.features.entry_features import entry_features
from generator.events.features.vectors import Rarity, table
from generator.events.grouping import names_in
from generator.events.stories import scoring
from generator.events.stories.report_groups import main_groups
from generator.events.stories.report_profiles import ReportProfile, documents_of, profiles
from generator.model import Account, Report
from generator.processing import process

DATA = pathlib.Path(__file__).parents[2] / "shared" / "eval" / "grouping"
FOLDS = 5
STORY = 50
TRIED = {
    "theme": (-4.0, 4.0),
    "long apart": (-2.0, 2.0),
    "base": (-0.6, -0.3, 0.3, 0.6),
    "words": (-2.0, 2.0),
    "published": (-0.5, 0.5),
    "apart": (-0.3, 0.3),
    "cohesion": (-1.5, 1.5),
    "other days": (-0.1, 0.1),
    "people": (-0.3, 0.3),
    "places": (-0.6, 0.6),
}

Row = dict[str, str | None]
Scores = list[tuple[str, float, float]]
Set = tuple[list[str], list[ReportProfile]]


def main() -> None:
    """Print a line for each choice of weights, then the cross-validated figures."""
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    sets = {path.stem: load(path) for path in sorted(folder.glob("*.jsonl"))}
    results: dict[str, dict[str, Scores]] = {}
    for name in choices():
        results[name] = {stem: scores(*one) for stem, one in sets.items()}
        print(
            f"{name:18}",
            *(f"{stem} {f1(found):.4f}" for stem, found in results[name].items()),
            flush=True,
        )
    for stem in sets:
        print(f"{stem}: as it stands {f1(results['as it stands'][stem]):.4f},", end=" ")
        print(f"cross-validated {f1(cross_validated(results, stem)):.4f}")


def choices() -> Iterator[str]:
    """Set the weights of one choice after another; yields its name."""
    standing = dict(scoring.WEIGHTS)
    yield "as it stands"
    for weight, steps in TRIED.items():
        for step in steps:
            scoring.WEIGHTS[weight] = standing[weight] + step
            yield f"{weight} {step:+}"
        scoring.WEIGHTS.update(standing)


def load(path: pathlib.Path) -> Set:
    """The gold event of each report, none for long stories, and what grouping needs of it."""
    rows: list[Row] = [json.loads(line) for line in path.open(encoding="utf-8")]
    reports, accounts = read(rows)
    low = table(str.lower)
    documents = documents_of(reports, accounts, low)
    terms = Rarity(documents)
    items = entry_features(reports, accounts, terms, low)
    names = Rarity(names_in(items, len(reports)))
    told = profiles(reports, accounts, documents, terms, names)
    stories = long_stories(rows)
    gold = [str(row["event"]) if row["event"] not in stories else "" for row in rows]
    return gold, told


def read(rows: Sequence[Row]) -> tuple[list[Report], list[Account]]:
    """Reports and accounts as a build makes them of files with front matter."""
    with tempfile.TemporaryDirectory() as folder:
        articles = pathlib.Path(folder) / "content" / "articles"
        articles.mkdir(parents=True)
        for number, row in enumerate(rows):
            text = str(row["text"])
            head = {key: row[key] for key in ("title", "published", "outlet", "url") if row[key]}
            head.setdefault("title", text.strip().splitlines()[0][:120])
            lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
            (articles / f"report-{number:05}.md").write_text(f"---\n{lines}---\n\n{text}\n", encoding="utf-8")
        content = read_content(pathlib.Path(folder))
        told = [process(source, content.names) for source in content.sources]
    reports = [one.report for one in told if one.report is not None]
    accounts = [one.account for one in told if one.account is not None]
    if len(reports) != len(rows):
        raise SystemExit(f"{len(rows) - len(reports)} reports were not read")
    return reports, accounts


def long_stories(rows: Sequence[Row]) -> set[str | None]:
    """Gold events whose reports run over more than fifty days."""
    days: dict[str | None, list[datetime.date]] = collections.defaultdict(list)
    for row in rows:
        if row["published"]:
            days[row["event"]].append(datetime.date.fromisoformat(row["published"]))
    return {event for event, found in days.items() if (max(found) - min(found)).days > STORY}


def scores(gold: Sequence[str], told: Sequence[ReportProfile]) -> Scores:
    """Of each report: its gold event, its B-cubed precision and recall."""
    groups = main_groups(told, range(len(told)), [frozenset()] * len(told))
    found = {told[member].number: number for number, one in enumerate(groups) for member in one.members}
    labels = [(event, found.get(number, -1 - number)) for number, event in enumerate(gold) if event]
    both, own = collections.Counter(labels), collections.Counter(event for event, _ in labels)
    theirs = collections.Counter(group for _, group in labels)
    return [(pair[0], both[pair] / theirs[pair[1]], both[pair] / own[pair[0]]) for pair in labels]


def f1(found: Scores) -> float:
    """B-cubed F1."""
    precision = sum(one[1] for one in found) / len(found)
    recall = sum(one[2] for one in found) / len(found)
    return 2 * precision * recall / (precision + recall)


def cross_validated(results: dict[str, dict[str, Scores]], stem: str) -> Scores:
    """The scores of each fold under the choice that is best on the other folds of all sets."""
    kept: Scores = []
    for fold in range(FOLDS):

        def elsewhere(name: str, fold: int = fold) -> float:
            return sum(f1([one for one in found if fold_of(one[0]) != fold]) for found in results[name].values())

        best = max(results, key=elsewhere)
        kept.extend(one for one in results[best][stem] if fold_of(one[0]) == fold)
    return kept


def fold_of(event: str) -> int:
    """The fold of an event: look-alike pairs, which begin alike, share one."""
    return zlib.crc32(event.partition("_")[0].encode()) % FOLDS


if __name__ == "__main__":
    main()
