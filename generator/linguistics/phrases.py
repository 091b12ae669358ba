"""phrases: a noun -> its noun phrase, with what is joined to it, and the preposition before it."""

from collections.abc import Sequence

from generator.linguistics.model import Phrase
from generator.linguistics.tree import Tree

_EDGE = frozenset({"PUNCT"})
_BEFORE = ("case", "cc")  # what stands before a phrase and is no part of it
# What hangs on a noun without being in its phrase.
_OUTSIDE = frozenset(
    {
        "nsubj",
        "nsubj:pass",
        "cop",
        "aux",
        "aux:pass",
        "mark",
        "obl",
        "obj",
        "parataxis",
        "discourse",
        "expl",
        "vocative",
    }
)


def phrase_of(tree: Tree, head: int, opens: Sequence[bool]) -> Phrase:
    """The phrase of a noun; `opens` says of each token whether a clause opens there, which is left out."""
    first = last = head
    relations, tags, below = tree.relations, tree.tags, tree.below
    waiting = [head]
    while waiting:
        at = waiting.pop()
        for child in below[at]:
            relation = relations[child]
            if opens[child] or relation in _OUTSIDE or tags[child] in _EDGE:
                continue
            if at == head and child < head and (relation in _BEFORE or (relation == "advmod" and tags[child] != "ADV")):
                continue
            if child < first:
                first = child
            elif child > last:
                last = child
            if below[child]:
                waiting.append(child)
    return Phrase(first, last, head, (head, *_joined(tree, head, opens)))


def _joined(tree: Tree, head: int, opens: Sequence[bool]) -> list[int]:
    """The nouns that are joined to a noun; of "A, B and C", read as "A, who is B, and C", both."""
    relations, tags, below = tree.relations, tree.tags, tree.below[head]
    joined = [child for child in below if relations[child] == "conj" and not opens[child]]
    if not joined or tags[head] != "PROPN":
        return joined
    named = [child for child in below if relations[child] == "appos" and tags[child] == "PROPN" and child < joined[-1]]
    listed = {child for child in named if tree.words[child - 1] == ","}
    return [child for child in below if child in joined or child in listed]


def preposition_of(tree: Tree, head: int) -> str:
    """The preposition of a phrase in small letters, "because of" as one; "" without one."""
    words: list[str] = []
    for case in tree.below[head]:
        if tree.relations[case] == "case" and case < head:
            words += [tree.words[case], *(tree.words[more] for more in tree.hanging(case, "fixed"))]
    return " ".join(words)
