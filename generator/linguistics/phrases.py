"""phrases: a noun -> its noun phrase, with what is joined to it, and the preposition before it."""

from collections.abc import Sequence

from generator.linguistics.model import Phrase
from generator.linguistics.tree import Tree

_EDGE = frozenset({"PUNCT"})
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
            if at == head and (
                (relation == "case" and child < head)
                or (relation == "cc" and child < head)
                or (relation == "advmod" and child < head and tags[child] != "ADV")
            ):
                continue
            if child < first:
                first = child
            elif child > last:
                last = child
            if below[child]:
                waiting.append(child)
    joined = [child for child in below[head] if relations[child] == "conj" and not opens[child]]
    if joined and tags[head] == "PROPN":  # "A, B and C", read as "A, who is B, and C"
        joined = [
            child
            for child in below[head]
            if child in joined
            or (
                relations[child] == "appos"
                and tags[child] == "PROPN"
                and child < joined[-1]
                and tree.words[child - 1] == ","
            )
        ]
    return Phrase(first, last, head, (head, *joined))


def preposition_of(tree: Tree, head: int) -> str:
    """The preposition of a phrase in small letters, "because of" as one; "" without one."""
    words: list[str] = []
    for case in tree.below[head]:
        if tree.relations[case] == "case" and case < head:
            words += [tree.words[case], *(tree.words[more] for more in tree.hanging(case, "fixed"))]
    return " ".join(words)
