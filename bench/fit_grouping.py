"""Fit the table by which entries of different reports are taken for one happening, and say what it reaches.

usage: python -m bench.fit_grouping [--write] [FOLDER]      (default: ../shared/eval)

FOLDER has `links/` (reports, and the happenings that readers found in them and linked) and `grouping/` (reports with
the story that they are about). Fitted by logistic regression on pairs of happenings, both as the readers marked them
and as entries find them, in five folds by story; then everything is linked as a build does. `--write` puts the weights
of all folds together into generator/events/linking/weights.yml.
"""

import argparse
import collections
import difflib
import itertools
import json
import pathlib
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from bench import logistic
from bench.fit_stories import read
from generator.edtf_bounds import bounds
from generator.events import linking
from generator.events.features.entry_features import EntryFeatures, entry_features
from generator.events.features.vectors import Rarity, table
from generator.events.grouping import names_in
from generator.events.linking.candidates import candidate_pairs
from generator.events.linking.constraints import Constraints
from generator.events.linking.evidence import Evidence, evidence, forbidden
from generator.events.stories.report_profiles import documents_of
from generator.model import Account, Entry, Excerpt, Report
from generator.terms import terms_of

DATA = pathlib.Path(__file__).parents[2] / "shared" / "eval"
TABLE = pathlib.Path(linking.__file__).parent / "weights.yml"
FOLDS = 5
SHIFT = 1.1  # log odds added to the base: joined from a probability of a quarter on, where precision is as wanted
UNLIKE = 0.5  # what a pair counts of which only this is known, that the reports are on unlike stories
HEAD = """\
# What each piece of evidence (evidence.py) weighs, in log odds that two entries tell one happening; joined above 0.
# Fitted by `python -m bench.fit_grouping --write` on happenings that readers linked across reports.
"""
_LEAST = 40  # characters that two quotations of one sentence have in common

Gold = dict[str, Any]


class Pair(NamedTuple):
    """Two entries with what speaks for and against; whether readers linked them, None where nobody knows."""

    left: int
    right: int
    evidence: Evidence
    linked: bool | None


class Data(NamedTuple):
    """Entries, the readers' happenings that each stands for, the story of each report, and pairs to fit on."""

    entries: list[EntryFeatures]
    names: Rarity
    means: dict[int, list[int]]
    stories: list[str]
    pairs: list[Pair]


def main() -> None:
    """Print what is reached as fitted and in folds, on the readers' happenings and on found entries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    gold = rows(options.folder / "links" / "gold.jsonl")
    marked, found = load(options.folder, gold)
    unlike = [apart(path) for path in sorted((options.folder / "grouping").glob("*.jsonl"))]
    fitted = fit((marked, found, *unlike), None)
    folds = [fit((marked, found, *unlike), fold) for fold in range(FOLDS)]
    for name, data in (("as readers marked them", marked), ("as entries find them", found)):
        print(f"{name}: fitted {reached(data, gold, [fitted] * FOLDS)}")
        print(f"{name}: in folds {reached(data, gold, folds)}")
    if options.write:
        lines = [f"{name}: {weight:.2f}\n" for name, weight in fitted.items()]
        TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


def load(folder: pathlib.Path, gold: Sequence[Gold]) -> tuple[Data, Data]:
    """The happenings as the readers marked them, and as the entries of a build find them."""
    told = rows(folder / "links" / "reports.jsonl")
    stories = {
        str(f"{path.stem}~{row['id']}"): f"{path.stem} {row['event']}"
        for path in sorted((folder / "grouping").glob("*.jsonl"))
        for row in rows(path)
    }
    reports, accounts = read(told)
    place = {row["id"]: number for number, row in enumerate(told)}
    of = [stories.get(str(row["id"]), str(row["id"])) for row in told]
    means: dict[str, list[int]] = collections.defaultdict(list)
    marked: list[list[Entry]] = [[] for _ in told]
    for number, happening in enumerate(gold):
        at = place[happening["report"]]
        met = [entry for entry in accounts[at].entries if same_sentence(entry, happening)]
        right = [entry for entry in met if entry.value == happening["value"]]
        if met:
            means[(right or met)[0].id].append(number)
        made = as_marked(reports[at], number, happening, right)
        means[made.id].append(number)
        marked[at].append(made)
    by_hand = [
        msgspec.structs.replace(account, entries=tuple(entries))
        for account, entries in zip(accounts, marked, strict=True)
    ]
    return tuple(  # type: ignore[return-value]
        prepared(reports, one, means, of, gold) for one in (by_hand, accounts)
    )


def apart(path: pathlib.Path) -> Data:
    """Entries of reports on unlike stories, none of which are one happening; half as many count, for there are many."""
    told = rows(path)
    reports, accounts = read(told)
    return prepared(reports, accounts, {}, [f"{path.stem} {row['event']}" for row in told], ())


def as_marked(report: Report, number: int, happening: Gold, met: Sequence[Entry]) -> Entry:
    """An entry as a reader would have made it; its kind and its act are those of the entry found there."""
    like = met[0] if met else None
    value = happening["value"]
    reported = bool(value) and value.startswith("../")
    first, last = bounds(value)
    at = max(0, report.text.find(happening["quote"][:_LEAST]))
    excerpt = Excerpt(happening["quote"], at, at + len(happening["quote"]))
    text = " . ".join((happening["quote"], *happening["more"]))
    return Entry(
        id=f"{report.id}~marked-{number}",
        report=report.id,
        excerpt=excerpt,
        kind=like.kind if like else "other",
        modality=happening["modality"],
        value=value,
        first_day=last if reported else first,
        last_day=last,
        date_basis="reported" if reported else "stated" if value else "unknown",
        people=tuple(name for name in happening["who"] if name.istitle() and " " in name),
        organisations=tuple(name for name in happening["who"] if " " not in name),
        places=tuple(happening["where"]),
        terms=tuple(term for term, _ in terms_of(text, report.language)),
        told_in=(excerpt,),
        salience=0.9 if happening["main"] else 0.2,
        verb=like.verb if like else None,
        subject=like.subject if like else None,
        object=like.object if like else None,
    )


def prepared(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    means: Mapping[str, list[int]],
    stories: Sequence[str],
    gold: Sequence[Gold],
) -> Data:
    """The records of the entries, in the order of report ids, and the pairs to fit on."""
    order = sorted(range(len(reports)), key=lambda number: reports[number].id)
    reports = [reports[number] for number in order]
    accounts = [accounts[number] for number in order]
    stories = [stories[number] for number in order]
    low = table(str.lower)
    entries = entry_features(reports, accounts, Rarity(documents_of(reports, accounts, low)), low)
    names = Rarity(names_in(entries, len(reports)))
    known = {one.position: means[one.entry.id] for one in entries if one.entry.id in means}
    compared = set(candidate_pairs(entries, names)) | set(linked_pairs(known, gold))
    pairs = []
    for left, right in sorted(compared):
        one, other = entries[left], entries[right]
        if not forbidden(one, other):
            apart = stories[one.report] != stories[other.report]
            label = told_same(known.get(left), known.get(right), gold)
            pairs.append(Pair(left, right, evidence(one, other, names), False if apart else label))
    return Data(entries, names, known, stories, pairs)


def linked_pairs(known: Mapping[int, list[int]], gold: Sequence[Gold]) -> Iterator[tuple[int, int]]:
    """Pairs of entries whose happenings readers linked."""
    held: dict[str, list[int]] = collections.defaultdict(list)
    for at, numbers in known.items():
        for number in numbers:
            if gold[number]["same"]:
                held[gold[number]["same"]].append(at)
    for positions in held.values():
        yield from itertools.combinations(sorted(set(positions)), 2)


def told_same(mine: Sequence[int] | None, theirs: Sequence[int] | None, gold: Sequence[Gold]) -> bool | None:
    """Whether readers linked any happening of the one entry with one of the other."""
    if not mine or not theirs:
        return None
    return any(bool(gold[a]["same"]) and gold[a]["same"] == gold[b]["same"] for a in mine for b in theirs)


def fit(sets: Sequence[Data], without: int | None) -> dict[str, float]:
    """The weights fitted on all stories but those of one fold."""
    training: list[logistic.Row] = [
        (pair.evidence, float(pair.linked), 1.0 if data.means else UNLIKE)
        for data in sets
        for pair in data.pairs
        if pair.linked is not None
        and without not in {fold_of(data.stories[data.entries[at].report]) for at in (pair.left, pair.right)}
    ]
    weights = logistic.fit(training)
    weights[logistic.BASE] += SHIFT
    return weights


def reached(data: Data, gold: Sequence[Gold], folds: Sequence[Mapping[str, float]]) -> str:
    """Precision, recall and F1 of linked pairs, each fold of stories linked by its own weights."""
    wanted = sum(
        gold[a]["report"] != gold[b]["report"]
        for same in by_same(gold).values()
        for a, b in itertools.combinations(same, 2)
    )
    said = right = 0
    for fold, weights in enumerate(folds):
        inside = {one.entry.id for one in data.entries if fold_of(data.stories[one.report]) == fold}
        free = Constraints([one.entry.id for one in data.entries], (), ())
        groups, _, _ = linking.link(data.entries, data.names, free, weights)
        for group in groups:
            told = [
                number
                for at in group.members
                if data.entries[at].entry.id in inside
                for number in data.means.get(at, ())
            ]
            for a, b in itertools.combinations(told, 2):
                if gold[a]["report"] != gold[b]["report"]:
                    said += 1
                    right += bool(gold[a]["same"]) and gold[a]["same"] == gold[b]["same"]
    precision, recall = right / max(1, said), right / wanted
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"precision {precision:.3f} of {said}, recall {recall:.3f} of {wanted}, F1 {f1:.3f}"


def by_same(gold: Sequence[Gold]) -> dict[str, list[int]]:
    """The happenings that readers linked, by what they called them."""
    held: dict[str, list[int]] = collections.defaultdict(list)
    for number, happening in enumerate(gold):
        if happening["same"]:
            held[happening["same"]].append(number)
    return held


def same_sentence(entry: Entry, happening: Gold) -> bool:
    """Whether an entry stands in one of the sentences that a reader marked."""
    mine = plain(entry.excerpt.text)
    for part in (happening["quote"], *happening["more"]):
        theirs = plain(part)
        if theirs in mine or mine in theirs:
            return True
        matcher = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
        least = min(_LEAST, 0.6 * min(len(mine), len(theirs)))
        if matcher.find_longest_match().size >= least:
            return True
    return False


def plain(text: str) -> str:
    """Words alone, in lower case."""
    return re.sub(r"\W+", " ", text).strip().lower()


def fold_of(story: str) -> int:
    """The fold of a story."""
    return zlib.crc32(story.encode()) % FOLDS


def rows(path: pathlib.Path) -> list[Gold]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.open(encoding="utf-8")]


if __name__ == "__main__":
    main()
