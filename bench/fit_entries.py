"""Fit the table by which entries are judged on annotated reports, and say what it reaches in folds by report.

usage: python -m bench.fit_entries [--write] [FOLDER]      (default: ../shared/eval/happenings/train)

FOLDER holds reports.jsonl and gold.jsonl, as GUIDELINE.md beside it asks for. Every candidate of a report is right
where a reader lists a happening of its sentence with its days. Logistic regression with an L2 penalty, by L-BFGS
(Nocedal 1980; Liu and Nocedal 1989). What a feature weighs is the sum of a part that all sources of a date share and a
part of its own source for the questions in SHARED (Daume III, Frustratingly Easy Domain Adaptation, 2007). With --write
the table goes to generator/entries/data/judgement.json.
"""

import argparse
import collections
import difflib
import json
import pathlib
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from generator.edtf_bounds import bounds
from generator.entries.candidates import Candidate, candidates_of, with_elapsed
from generator.entries.context import Context, Features, context_of
from generator.entries.coreference import pair_features
from generator.entries.features import all_features
from generator.entries.judgement import QUESTIONS, Table, logistic
from generator.entries.kinds import lexicon_of
from generator.entries.participants import mentions_by_sentence, part_features
from generator.linguistics import Document, read_document
from generator.model import Mention, NamesFile, Report, Source
from generator.names import find_mentions
from generator.reading import extract
from generator.timex import find_time_expressions

DATA = pathlib.Path(__file__).parents[2] / "shared" / "eval" / "happenings" / "train"
TABLE = pathlib.Path(__file__).parents[1] / "generator" / "entries" / "data" / "judgement.json"
FOLDS = 5
RARE = 4  # candidates that must have a feature, or it is not weighed
PENALTY = {
    "happening": 20.0,
    "main": 20.0,
    "main_day": 20.0,
    "planned": 5.0,
    "worth": 10.0,
    "participant": 5.0,
    "coreference": 3.0,
}
SHARED = ("main", "worth")  # questions: with it, the rank of worth in folds agrees with readers' at .50 instead of .47
PAIRED = 0.5  # probability from which candidates are paired to fit coreference

Row = dict[str, Any]
Weights = dict[str, float]


class Annotated(msgspec.Struct, frozen=True):
    """A report with what was read from it, what readers list, and its candidates with their features."""

    report: Report
    document: Document
    mentions: tuple[Mention, ...]
    context: Context
    gold: tuple[Row, ...]
    candidates: tuple[Candidate, ...]
    features: tuple[Features, ...]
    plain: tuple[Features, ...]


def main() -> None:
    """Fit, print the figures of each question, and write the table where asked to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true", help="no figures in folds; a quarter of the time")
    options = parser.parse_args()
    reports = load(options.folder)
    problems = questions(reports)
    folds = [number % FOLDS for number in range(len(reports))]
    columns, out_of_fold = {}, {}
    for name, problem in problems.items():
        columns[name] = fit(problem, PENALTY[name], shared=name in SHARED)
        out_of_fold[name] = found(problem, columns[name], name, folds, quick=options.quick)
        print(f"{name:12} {len(problem.rows)} rows, {accuracy(problem, out_of_fold[name]):.3f} right in folds")
    happening = out_of_fold["happening"]
    coreference = paired(reports, happening)
    columns["coreference"] = fit(coreference, PENALTY["coreference"])
    right = found(coreference, columns["coreference"], "coreference", folds, quick=options.quick)
    print(f"coreference  {len(coreference.rows)} rows, {accuracy(coreference, right):.3f} right in folds")
    if options.write:
        TABLE.write_bytes(msgspec.json.format(msgspec.json.encode(_table(columns)), indent=0))
        print(f"wrote {TABLE.name}, {TABLE.stat().st_size // 1024} KiB")


def found(problem: "Problem", weights: Weights, question: str, folds: Sequence[int], *, quick: bool) -> list[float]:
    """The probability of each row: of weights fitted without its fold or, where it must be quick, of these weights."""
    return [score(weights, row) for row in problem.rows] if quick else in_folds(problem, question, folds)


class Problem(msgspec.Struct, frozen=True):
    """Rows of features with their targets (0 to 1), and the report that each is of."""

    rows: list[Features]
    targets: list[float]
    groups: list[int]


def load(folder: pathlib.Path) -> list[Annotated]:
    """The annotated reports of a folder, read as a build reads them."""
    gold = collections.defaultdict(list)
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        gold[row["report"]].append(row)
    lines = (folder / "reports.jsonl").open(encoding="utf-8")
    return [_read(number, json.loads(line), gold) for number, line in enumerate(lines)]


def _read(number: int, row: Row, gold: dict[str, list[Row]]) -> Annotated:
    title = row["title"] or row["text"].strip().splitlines()[0][:120]
    head = {key: row[key] for key in ("published", "outlet", "url") if row[key]} | {"title": title}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    data = f"---\n{front}---\n\n{row['text']}\n".encode()
    report, _ = extract(Source(f"r{number}", f"content/articles/r{number}.md", data), ())
    if report is None:
        raise SystemExit(f"{row['id']} cannot be read")
    document = read_document(report.text, report.language)
    expressions = find_time_expressions(report.text, report.reading_day, report.language)
    expressions = tuple(with_elapsed(document, expressions, report.reading_day))
    mentions = find_mentions(report.text, report.language, NamesFile(), report.reading_day)
    title = report.title or ""
    context = context_of(document, expressions, mentions, title, report.reading_day, lexicon_of())
    day = report.reading_day.isoformat() if report.reading_day else None
    candidates = candidates_of(document, expressions, day)
    bare = [msgspec.structs.replace(one, clause=None) for one in candidates]
    return Annotated(
        report,
        document,
        mentions,
        context,
        tuple(gold[row["id"]]),
        tuple(candidates),
        tuple(all_features(candidates, context)),
        tuple(all_features(bare, context)),
    )


def questions(reports: Sequence[Annotated]) -> dict[str, Problem]:
    """The rows of each question; those without grammar are asked of every candidate a second time."""
    problems = {name: Problem([], [], []) for name in (*QUESTIONS, "participant")}
    for number, one in enumerate(reports):
        by_sentence = mentions_by_sentence(one.document, one.mentions)
        for candidate, *both in zip(one.candidates, one.features, one.plain, strict=True):
            told = [row for row in one.gold if tells(one.document, candidate.sentence, row)]
            right = [row for row in told if same_days(candidate.value, row["value"])]
            for features in both:
                _add(problems["happening"], features, float(bool(right)), number)
                _add(problems["main"], features, float(any(row["main"] for row in told)), number)
                _add(problems["main_day"], features, float(any(row["main"] for row in right)), number)
                if right:
                    planned = sum(row["modality"] == "planned" for row in right) / len(right)
                    _add(problems["planned"], features, planned, number)
                    worth = sum(row["worth"] for row in right) / len(right) / 3
                    _add(problems["worth"], features, worth, number)
            for mention in by_sentence[candidate.sentence] if right else ():
                if mention.kind == "person":
                    named = {surname(name) for row in right for name in row["who"]}
                    features = dict(part_features(one.document, candidate, mention, by_sentence[candidate.sentence]))
                    _add(
                        problems["participant"],
                        features,
                        float(surname(mention.name) in named),
                        number,
                    )
    return problems


def paired(reports: Sequence[Annotated], happening: Sequence[float]) -> Problem:
    """Pairs of likely candidates in different sentences: whether a reader lists one happening for both."""
    problem, at = Problem([], [], []), 0
    for number, one in enumerate(reports):
        likely = []
        for candidate in one.candidates:
            score = happening[at]
            at += 2  # each candidate was asked twice
            if score >= PAIRED or (candidate.source == "published" and score >= PAIRED / 2):
                likely.append(candidate)
        told = {c: {i for i, row in enumerate(one.gold) if tells(one.document, c.sentence, row)} for c in likely}
        for first, second in _pairs(likely):
            if told[first] or told[second]:
                both = [one.gold[i] for i in told[first] & told[second]]
                same = any(same_days(c.value, row["value"]) for row in both for c in (first, second))
                _add(problem, pair_features(first, second, one.context), float(same), number)
    return problem


def _pairs(likely: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    for at, first in enumerate(likely):
        for second in likely[at + 1 :]:
            if first.sentence != second.sentence:
                yield first, second


def _add(problem: Problem, features: Features, target: float, group: int) -> None:
    problem.rows.append(features)
    problem.targets.append(target)
    problem.groups.append(group)


# --- readers' happenings ---


def tells(document: Document, number: int, row: Row) -> bool:
    """Whether a sentence is one that a reader quotes for a happening."""
    sentence = document.sentences[number]
    excerpt = _plain(document.text[sentence.start : sentence.end])
    for part in (row["quote"], *row["more"]):
        quoted = _plain(part)
        if quoted in excerpt or excerpt in quoted:
            return True
        matcher = difflib.SequenceMatcher(None, excerpt, quoted, autojunk=False)
        if matcher.find_longest_match().size >= min(40, 0.6 * min(len(excerpt), len(quoted))):
            return True
    return False


def same_days(value: str, gold: str) -> bool:
    """Whether days agree: the same bounds or, of a span that the reader gives, one end."""
    found, wanted = bounds(value.rstrip("~?%")), bounds(gold.rstrip("~?%"))
    if found == wanted or None in (wanted[0], found[0] or found[1]):
        return found == wanted
    return wanted[0] != wanted[1] and (found[0] == wanted[0] or found[1] == wanted[1])


def surname(name: str) -> str:
    """The last word of a name, in small letters."""
    words = re.findall(r"\w+", name.lower())
    return words[-1] if words else ""


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


# --- logistic regression ---


def fit(problem: Problem, penalty: float, *, shared: bool = False) -> Weights:
    """The weights of a problem by feature, the intercept under the empty name.

    Where it is `shared`, a weight is the sum of what all sources of a date have in common and of what its own adds.
    """
    own = collections.Counter(name for row in problem.rows for name in row)
    counts = own.copy()
    for name, count in own.items() if shared else ():
        if shared_of(name):
            counts[shared_of(name)] += count
    names = sorted(name for name, count in counts.items() if count >= RARE)
    matrix = Matrix(problem.rows, {name: at for at, name in enumerate(names)})
    targets = np.array(problem.targets)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix.times(weights)
        value = np.logaddexp(0, scores) - targets * scores
        gradient = matrix.transposed_times(1 / (1 + np.exp(-scores)) - targets)
        gradient[:-1] += penalty * weights[:-1]
        return float(value.sum() + penalty / 2 * (weights[:-1] ** 2).sum()), gradient

    weights = minimum(loss, np.zeros(len(names) + 1))
    fitted = dict(zip(names, weights[:-1].tolist(), strict=True))
    summed = {name: fitted.get(name, 0.0) + fitted.get(shared_of(name), 0.0) for name in own}
    return {name: weight for name, weight in summed.items() if weight} | {"": float(weights[-1])}


def shared_of(name: str) -> str:
    """The part of a feature's name behind its source, "" where it names none: what all sources share."""
    return name.partition(": ")[2]


class Matrix:
    """Rows of features as three arrays: row, column, value; a last column of ones is the intercept."""

    def __init__(self, rows: Sequence[Features], columns: dict[str, int]) -> None:
        cells = [
            (at, columns[part], value)
            for at, row in enumerate(rows)
            for name, value in row.items()
            for part in (name, shared_of(name))
            if part in columns
        ]
        self.row, self.column, self.value = (np.array(part) for part in zip(*cells, strict=True))
        self.height, self.width = len(rows), len(columns)

    def times(self, weights: Any) -> Any:
        """The score of each row."""
        parts = self.value * weights[self.column]
        return np.bincount(self.row, weights=parts, minlength=self.height) + weights[-1]

    def transposed_times(self, errors: Any) -> Any:
        """What each weight, and last the intercept, adds to the errors."""
        parts = np.bincount(self.column, weights=self.value * errors[self.row], minlength=self.width)
        return np.append(parts, errors.sum())


def minimum(loss: Callable[[Any], tuple[float, Any]], start: Any, steps: int = 200, memory: int = 10) -> Any:
    """Where a smooth convex function is least, by L-BFGS with a halving line search."""
    at = start
    value, gradient = loss(at)
    past: list[tuple[Any, Any, float]] = []
    for _ in range(steps):
        direction = -_scaled(gradient, past)
        slope, step = (
            float(direction @ gradient),
            1.0 if past else 1.0 / max(1.0, float(np.abs(gradient).sum())),
        )
        while True:
            new = at + step * direction
            new_value, new_gradient = loss(new)
            if new_value <= value + 1e-4 * step * slope or step < 1e-10:
                break
            step /= 2
        moved, changed = new - at, new_gradient - gradient
        if float(moved @ changed) > 1e-12:
            past = [*past[-memory + 1 :], (moved, changed, 1 / float(moved @ changed))]
        done = abs(value - new_value) <= 1e-7 * abs(value)
        at, value, gradient = new, new_value, new_gradient
        if done:
            break
    return at


def _scaled(gradient: Any, past: Sequence[tuple[Any, Any, float]]) -> Any:
    """The two-loop recursion: the gradient times the inverse curvature that past steps showed."""
    direction, factors = gradient.copy(), []
    for moved, changed, weight in reversed(past):
        factor = weight * float(moved @ direction)
        factors.append(factor)
        direction -= factor * changed
    if past:
        moved, changed, weight = past[-1]
        direction *= 1 / (weight * float(changed @ changed))
    for (moved, changed, weight), factor in zip(past, reversed(factors), strict=True):
        direction += (factor - weight * float(changed @ direction)) * moved
    return direction


def score(weights: Weights, features: Features) -> float:
    """The probability of a row."""
    total = weights[""] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return logistic(total)


def in_folds(problem: Problem, question: str, folds: Sequence[int]) -> list[float]:
    """The probability of each row by weights that were fitted without its report's fold."""
    found = [0.0] * len(problem.rows)
    for fold in range(FOLDS):
        inside = [at for at, group in enumerate(problem.groups) if folds[group] != fold]
        part = Problem(
            rows=[problem.rows[at] for at in inside],
            targets=[problem.targets[at] for at in inside],
            groups=[problem.groups[at] for at in inside],
        )
        weights = fit(part, PENALTY[question], shared=question in SHARED)
        for at, group in enumerate(problem.groups):
            if folds[group] == fold:
                found[at] = score(weights, problem.rows[at])
    return found


def accuracy(problem: Problem, found: Sequence[float]) -> float:
    """The share of rows on the right side of one half."""
    right = sum((p >= 0.5) == (t >= 0.5) for p, t in zip(found, problem.targets, strict=True))
    return right / max(1, len(found))


def _table(columns: dict[str, Weights]) -> Table:
    names = sorted({name for question in QUESTIONS for name in columns[question]} - {""})
    rows = {name: tuple(round(columns[q].get(name, 0.0), 3) for q in QUESTIONS) for name in names}
    return Table(
        intercepts=tuple(round(columns[q][""], 3) for q in QUESTIONS),  # type: ignore[arg-type]
        weights={name: row for name, row in rows.items() if any(abs(w) >= 0.01 for w in row)},  # type: ignore[misc]
        participant_intercept=round(columns["participant"][""], 3),
        participant=_rounded(columns["participant"]),
        coreference_intercept=round(columns["coreference"][""], 3),
        coreference=_rounded(columns["coreference"]),
    )


def _rounded(weights: Weights) -> Weights:
    """Weights without the intercept, in order of their names."""
    return {name: round(value, 3) for name, value in sorted(weights.items()) if name}


if __name__ == "__main__":
    main()
