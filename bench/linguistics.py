"""How well texts are read: tags, heads, verb groups and subjects against treebanks, and how fast.

python -m bench.linguistics

Gold verb groups and subjects are read from the gold trees by the same rules that read ours, so what is measured
is what the network gets wrong; the subject alone is compared with the relation in the treebank.
"""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.treebanks import Tree as Gold
from bench.treebanks import trees_of
from generator.linguistics import Document, read_document
from generator.linguistics.network import Parsed, network
from generator.linguistics.read import document_from

TREEBANKS = Path(__file__).parents[2] / "shared" / "eval" / "treebanks"
SETS = ("news", "ewt-test")
_SUBJECTS = ("nsubj", "nsubj:pass")


class Figures(NamedTuple):
    """Shares from 0 to 1.

    `tag` with its form, `coarse` without; `head` and `labelled` of all words but marks; `verbs` found as heads of verb
    groups, precision and recall; then of the groups found in both: finite, tense, voice, modals right; `subject` right
    of verbs that have one in the treebank (and among ours, as precision); `clause_kind` of the clauses found in both.
    `subject_in_name` takes another word of the same name or compound for right. `nearest_noun`: `subject` if the
    nearest noun before the verb were taken.
    """

    tag: float
    coarse: float
    head: float
    labelled: float
    verb_precision: float
    verb_recall: float
    finite: float
    tense: float
    voice: float
    modals: float
    subject: float
    subject_in_name: float
    subject_precision: float
    clause_kind: float
    nearest_noun: float


def figures(name: str) -> Figures:
    """The figures of one set."""
    golds = list(trees_of(TREEBANKS / f"{name}.conllu.gz"))
    return measure(golds)


def measure(golds: Sequence[Gold]) -> Figures:
    """The figures of some trees, each read for itself with the words of the treebank."""
    count: Counter[str] = Counter()
    for at in range(0, len(golds), 40):
        part = golds[at : at + 40]
        for gold, parsed in zip(part, network().parse([g.words for g in part]), strict=True):
            _count(gold, parsed, count)
    return Figures(
        tag=count["tag"] / count["words"],
        coarse=count["coarse"] / count["words"],
        head=count["head"] / count["no marks"],
        labelled=count["labelled"] / count["no marks"],
        verb_precision=count["verb both"] / count["verb ours"],
        verb_recall=count["verb both"] / count["verb gold"],
        finite=count["finite"] / count["verb both"],
        tense=count["tense"] / count["verb both"],
        voice=count["voice"] / count["verb both"],
        modals=count["modals"] / count["verb both"],
        subject=count["subject"] / count["subject gold"],
        subject_in_name=count["same name"] / count["subject gold"],
        subject_precision=count["subject"] / max(1, count["subject ours"]),
        clause_kind=count["kind"] / count["verb both"],
        nearest_noun=count["nearest"] / count["subject gold"],
    )


def document_of(words: list[str], parsed: Parsed) -> Document:
    """The document of one sentence, its words written with spaces between."""
    spans, at = [], 0
    for word in words:
        spans.append((at, at + len(word)))
        at += len(word) + 1
    return document_from(" ".join(words), "en", spans, [(0, len(words))], [parsed])


def _count(gold: Gold, parsed: Parsed, count: Counter[str]) -> None:
    heads = [head - 1 for head in gold.heads]
    for at in range(len(gold.words)):
        count["words"] += 1
        count["tag"] += parsed.tags[at] == gold.tags[at]
        count["coarse"] += parsed.tags[at].split()[0] == gold.tags[at].split()[0]
        if gold.relations[at] != "punct":
            right = parsed.heads[at] == heads[at]
            count["no marks"] += 1
            count["head"] += right
            count["labelled"] += right and parsed.relations[at] == gold.relations[at]
    theirs = document_of(gold.words, Parsed(gold.tags, heads, gold.relations))
    ours = document_of(gold.words, parsed)
    _count_verbs(theirs, ours, count)
    _count_subjects(gold, ours, count)


def _count_verbs(theirs: Document, ours: Document, count: Counter[str]) -> None:
    wanted = {c.verb.head: c for c in theirs.clauses if c.verb}
    found = {c.verb.head: c for c in ours.clauses if c.verb}
    count["verb gold"] += len(wanted)
    count["verb ours"] += len(found)
    for head in wanted.keys() & found.keys():
        one, two = wanted[head], found[head]
        assert one.verb
        assert two.verb
        count["verb both"] += 1
        count["finite"] += one.verb.finite == two.verb.finite
        count["tense"] += one.verb.tense == two.verb.tense
        count["voice"] += one.verb.voice == two.verb.voice
        count["modals"] += one.verb.modals == two.verb.modals
        count["kind"] += one.kind == two.kind


def _count_subjects(gold: Gold, ours: Document, count: Counter[str]) -> None:
    """Whether the subject of each verb in the treebank is that of our clause with this verb."""
    by_word = {}
    for clause in ours.clauses:
        by_word[clause.head] = clause
        if clause.verb:
            by_word[clause.verb.head] = clause
            if clause.verb.predicate is not None:
                by_word[clause.verb.predicate] = clause
    wanted: set[int] = set()
    for at, relation in enumerate(gold.relations):
        verb = gold.heads[at] - 1
        if relation not in _SUBJECTS or verb < 0:
            continue
        wanted.add(verb)
        count["subject gold"] += 1
        subject = by_word[verb].subject if verb in by_word else None
        if subject:
            whole = _antecedent(gold, at, verb)
            count["subject"] += subject.head in whole
            count["same name"] += bool(whole & _name(gold, subject.head))
        count["nearest"] += _nearest(gold, verb) == at
    count["subject ours"] += sum(
        clause.subject is not None
        and clause.subject_from in ("own", "antecedent")
        and clause.verb is not None
        and clause.verb.finite
        for clause in ours.clauses
    )


def _antecedent(gold: Gold, at: int, verb: int) -> set[int]:
    """A subject; of a relative pronoun also the noun that it stands for."""
    if gold.relations[verb] == "acl:relcl" and gold.tags[at] == "PRON relative":
        return {gold.heads[verb] - 1}
    return {at}


def _name(gold: Gold, at: int) -> set[int]:
    """A word and those that it forms a name or a compound with."""
    found = {at}
    while gold.relations[at] in ("flat", "compound", "nmod", "amod", "appos") and not _case(gold, at):
        at = gold.heads[at] - 1
        found.add(at)
    return found


def _case(gold: Gold, at: int) -> bool:
    return any(head - 1 == at and relation == "case" for head, relation in zip(gold.heads, gold.relations, strict=True))


def _nearest(gold: Gold, verb: int) -> int:
    """What a rule without grammar takes: the noun nearest before the verb."""
    for at in reversed(range(verb)):
        if gold.tags[at].split()[0] in ("NOUN", "PROPN", "PRON"):
            return at
    return -1


def speed(words: int = 500, runs: int = 40) -> tuple[float, float]:
    """Milliseconds for a report of so many words, and for counting to 100,000 on the same machine; best of many."""
    texts = [gold.text for gold in trees_of(TREEBANKS / "news.conllu.gz")]
    text, at = "", 0
    while len(text.split()) < words:
        text, at = f"{text} {texts[at]}", at + 1
    best, plain = float("inf"), float("inf")
    for _ in range(runs):
        began = time.perf_counter()
        read_document(text)
        best = min(best, time.perf_counter() - began)
        began = time.perf_counter()
        sum(number * number for number in range(100_000))
        plain = min(plain, time.perf_counter() - began)
    return best * 1000, plain * 1000


def main() -> None:
    """Print all figures."""
    for name in sys.argv[1:] or SETS:
        found = figures(name)
        print(name, " ".join(f"{key} {value:.4f}" for key, value in found._asdict().items()))
    report, loop = speed()
    print(f"a report of 500 words: {report:.1f} ms; counting to 100,000: {loop:.1f} ms")


if __name__ == "__main__":
    main()
