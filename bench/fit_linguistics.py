"""Fit the network that tags and parses, generator/linguistics/data/network.bin, and write the lists of lemmas.

    python -m bench.fit_linguistics [FOLDER]

Three teachers are fitted on the treebanks. What they read together in the reports of happenings/train (their text
alone) joins the treebanks, and on both the network that ships is fitted: news holds words and names that no
treebank has. FOLDER keeps the fitted weights of each stage; a stage that is there already is not fitted again.
An hour or so on two cores. Plain numpy; the seeds are fixed.
"""

import json
import sys
import textwrap
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from bench.linguistics_network import BUCKETS, REACH, Network, Setting, laid_out
from bench.treebanks import Tree, trees_of
from generator.linguistics.features import SETTINGS, SHAPES, Rows, keys_of
from generator.linguistics.lines import sentences_of
from generator.linguistics.network import tree_of
from generator.linguistics.tokens import tokens_of

REPOSITORY = Path(__file__).parents[1]
SHARED = REPOSITORY.parent / "shared" / "eval"
DATA = REPOSITORY / "generator" / "linguistics" / "data"
TEACHERS = (
    Setting(
        apart=(1, 2, 1, 4, 2, 8),
        embedded=96,
        hidden=144,
        arc=96,
        drop=0.28,
        epochs=16,
        stop=12,
        seed=3,
    ),
    Setting(
        apart=(1, 1, 2, 3, 5, 8),
        embedded=64,
        hidden=128,
        arc=96,
        drop=0.25,
        epochs=16,
        stop=14,
        seed=5,
    ),
    Setting(
        apart=(1, 2, 1, 4, 2, 8),
        embedded=64,
        hidden=96,
        arc=64,
        drop=0.2,
        epochs=20,
        stop=20,
        seed=7,
    ),
)
STUDENT = Setting(
    apart=(1, 2, 1, 4, 2, 8),
    embedded=64,
    hidden=96,
    arc=64,
    drop=0.15,
    epochs=6,
    stop=6,
    seed=7,
    rate=0.002,
)  # begins where the last teacher, who is of the same size, ended
LEAST = {"w": 3, "p": 12, "t": 8, "e": 8}  # how often a name of a row must be seen
LONGEST = 70  # words of a sentence that teachers read
FROM = (
    "Fitted on UD English EWT (CC BY-SA 4.0) and the free genres of UD English GUM (CC BY, CC BY-SA, public domain); "
    "these weights are under CC BY-SA 4.0."
)
Array = Any


class Labels(NamedTuple):
    """The names behind the numbers."""

    rows: list[str]
    tags: list[str]
    relations: list[str]


def shape_keys() -> list[str]:
    return [f"{first}{setting} {looks}" for first in ("", "first ") for setting in SETTINGS for looks in SHAPES]


def labels_of(trees: Sequence[Tree]) -> Labels:
    """The rows (the row of zeros first), tags and relations of some trees."""
    counts = Counter(key for tree in trees for word in tree.words for key in keys_of(word))
    kept = sorted(key for key, count in counts.items() if count >= LEAST[key[0]])
    return Labels(
        ["", *shape_keys(), *kept],
        sorted({tag for tree in trees for tag in tree.tags}),
        sorted({relation for tree in trees for relation in tree.relations}),
    )


def disguised(tree: Tree, random: Any) -> list[str]:
    """The words of a sentence, now and then in capitals or as a headline."""
    luck = random.random()
    if luck < 0.03:
        return [word.upper() for word in tree.words]
    if luck < 0.08:
        return [word[0].upper() + word[1:] if len(word) > 3 else word for word in tree.words]
    return tree.words


Batch = tuple[Array, Array, list[tuple[int, int]], list[tuple[Array, Array, Array]]]


def batches(trees: Sequence[Tree], labels: Labels, random: Any) -> Iterator[Batch]:
    """Groups of sentences of like length with what is to be read in them; words are hidden now and then."""
    rows = Rows({name: at for at, name in enumerate(labels.rows)})
    tags = {tag: at for at, tag in enumerate(labels.tags)}
    relations = {relation: at for at, relation in enumerate(labels.relations)}
    order = sorted(range(len(trees)), key=lambda at: len(trees[at].words) + random.random() * 6)
    groups: list[list[int]] = [[]]
    size = 0
    for at in order:
        if size > 900:
            groups.append([])
            size = 0
        groups[-1].append(at)
        size += len(trees[at].words)
    random.shuffle(groups)
    for group in groups:
        chosen = [trees[at] for at in group]
        ids, mask, spans = laid_out([rows.of(disguised(tree, random)) for tree in chosen])
        ids[:, 0] *= random.random(len(ids)) > 0.2
        ids[:, 1:4] *= random.random((len(ids), 3)) > 0.05
        gold = [
            (
                np.array([tags[tag] for tag in tree.tags]),
                np.array(tree.heads),
                np.array([relations[relation] for relation in tree.relations]),
            )
            for tree in chosen
        ]
        yield ids, mask, spans, gold


def fitted(
    trees: Sequence[Tree],
    setting: Setting,
    kept: Path,
    begin: tuple[Network, Labels] | None = None,
) -> tuple[Network, Labels]:
    """A network fitted on trees, or the one that is kept already; it begins with the weights of another of its size."""
    if kept.exists():
        stored = np.load(kept)
        labels = Labels(*(stored[name].tolist() for name in ("names", "tags", "relations")))
        network = Network(len(labels.rows), len(labels.tags), len(labels.relations), setting)
        network.p = {name: stored[name] for name in network.p}
        return network, labels
    labels = labels_of(trees)
    network = Network(len(labels.rows), len(labels.tags), len(labels.relations), setting)
    if begin:
        _begin(network, labels, *begin)
    random = np.random.default_rng(11)
    for epoch in range(setting.stop):
        began = time.perf_counter()
        rate = setting.rate * (1 - epoch / setting.epochs) + 0.0002
        losses = [network.step(*batch, rate, setting.drop) for batch in batches(trees, labels, random)]
        loss = np.mean(losses, 0)
        print(
            f"{kept.stem} {epoch + 1}: loss {loss[0]:.3f} {loss[1]:.3f}, {time.perf_counter() - began:.0f} s",
            flush=True,
        )
    network.p = network.mean
    np.savez(
        kept,
        names=np.array(labels.rows),
        tags=np.array(labels.tags),
        relations=np.array(labels.relations),
        **network.p,
    )
    return network, labels


def _begin(network: Network, labels: Labels, other: Network, known: Labels) -> None:
    rows = {name: at for at, name in enumerate(known.rows)}
    for name, value in other.p.items():
        if name != "E":
            network.p[name] = value.copy()
    for at, name in enumerate(labels.rows):
        if name in rows:
            network.p["E"][at] = other.p["E"][rows[name]]
    network.mean = {name: value.copy() for name, value in network.p.items()}


def read_together(teachers: Sequence[tuple[Network, Labels]], sentences: Sequence[list[str]]) -> Iterator[Tree]:
    """What teachers read in sentences, their certainty added up."""
    labels = teachers[0][1]
    tables = [Rows({name: at for at, name in enumerate(own.rows)}) for _, own in teachers]
    for at in range(0, len(sentences), 40):
        part = sentences[at : at + 40]
        read = [
            network.scores(*laid_out([table.of(words) for words in part]))
            for (network, _), table in zip(teachers, tables, strict=True)
        ]
        for number, words in enumerate(part):
            tags = sum(one.tags(number) for one in read)
            arcs = sum(one.arcs(number) for one in read)
            heads = [head + 1 for head in tree_of(arcs[:, 1:].copy(), arcs[:, 0])]
            relations = sum(one.relations(number, heads) for one in read)
            yield Tree(
                words,
                [],
                [labels.tags[tag] for tag in tags.argmax(1)],
                heads,
                [labels.relations[relation] for relation in relations.argmax(1)],
                [],
                "",
                "",
            )


def sentences_of_reports() -> list[list[str]]:
    """The sentences of the reports that teachers read, as words."""
    found = []
    with (SHARED / "happenings" / "train" / "reports.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            for start, end in sentences_of(text):
                sentence = text[start:end]
                words = [sentence[a:b] for a, b in tokens_of(sentence)]
                if 4 <= len(words) <= LONGEST:
                    found.append(words)
    return found


def packed(network: Network, labels: Labels, setting: Setting) -> bytes:
    """The weights as whole numbers on the grids that make their sums exact, compressed."""
    arrays, data = [], []
    for name, value in sorted(network.p.items()):
        kind, scale, most = "<i2", 1 / 512, 32000
        if name == "E":
            kind, scale, most = "<i1", 1 / 64, 127
        elif name in ("r", "g"):
            scale, most = 1 / 64, 512
        arrays.append([name, list(value.shape), kind, scale])
        data.append(np.clip(np.rint(value / scale), -most, most).astype(kind).tobytes())
    about = {
        "from": FROM,
        "tags": labels.tags,
        "relations": labels.relations,
        "apart": setting.apart,
        "reach": REACH,
        "distances": BUCKETS,
        "rows": labels.rows,
        "arrays": arrays,
    }
    return zlib.compress(json.dumps(about, ensure_ascii=False).encode() + b"\n" + b"".join(data), 9)


def lemma_lists(trees: Sequence[Tree]) -> str:
    """data/lemmas.yml: the dictionary forms of the treebanks, nouns seen twice or more."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word, lemma, tag in zip(tree.words, tree.lemmas, tree.tags, strict=True):
            kind = tag.partition(" ")[0].replace("AUX", "VERB")
            if lemma.isascii() and lemma.isalpha() and lemma.islower() and word.isalpha():
                counts[kind][lemma] += 1
    lines = [
        (
            "# Lemmas of UD English EWT (CC BY-SA 4.0) and of the free genres of UD English GUM (CC BY, CC BY-SA, "
            "public domain),"
        ),
        "# written by `python -m bench.fit_linguistics`; these lists are under CC BY-SA 4.0.",
    ]
    for kind, least in (("VERB", 1), ("NOUN", 2), ("ADJ", 1)):
        words = sorted(word for word, count in counts[kind].items() if count >= least and len(word) > 1)
        lines += [f"{kind}: >-", textwrap.indent(textwrap.fill(" ".join(words), 138), "  ")]
    return "\n".join(lines) + "\n"


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".cache/linguistics")
    folder.mkdir(parents=True, exist_ok=True)
    gold = [
        tree for name in ("ewt-train", "gum-other") for tree in trees_of(SHARED / "treebanks" / f"{name}.conllu.gz")
    ]
    (DATA / "lemmas.yml").write_text(lemma_lists(gold), encoding="utf-8")
    teachers = [fitted(gold, setting, folder / f"teacher-{at}.npz") for at, setting in enumerate(TEACHERS)]
    read = list(read_together(teachers, sentences_of_reports()))
    print(len(gold), "trees of treebanks,", len(read), "read by the teachers", flush=True)
    student, labels = fitted([*gold, *read], STUDENT, folder / "student.npz", teachers[-1])
    (DATA / "network.bin").write_bytes(packed(student, labels, STUDENT))


if __name__ == "__main__":
    main()
