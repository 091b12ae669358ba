"""tree: what the network read of all sentences, in lists side by side that the other modules walk."""

import functools
from typing import NamedTuple

from generator.data_files import read_words


class Tree(NamedTuple):
    """One entry a token, through the whole document; `heads` is -1 at a root; `below`: its dependents, in order.

    `words` are in small letters with plain quotes.
    """

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    forms: list[str]
    heads: list[int]
    relations: list[str]
    below: list[list[int]]

    def hanging(self, at: int, *relations: str) -> list[int]:
        """The tokens that hang on one by any of some relations."""
        mine = self.relations
        return [child for child in self.below[at] if mine[child] in relations]

    def has(self, at: int, *relations: str) -> bool:
        """Whether anything hangs on a token by any of some relations."""
        mine = self.relations
        return any(mine[child] in relations for child in self.below[at])

    def has_to(self, at: int) -> bool:
        """Whether a "to" marks the verb."""
        return any(self.forms[child] == "to" for child in self.below[at])


def children_of(heads: list[int]) -> list[list[int]]:
    """By token, the tokens that hang on it."""
    below: list[list[int]] = [[] for _ in heads]
    for at, head in enumerate(heads):
        if head >= 0:
            below[head].append(at)
    return below


@functools.cache
def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of words in a data file."""
    return read_words("linguistics", f"data/{name}")


def hang(tree: Tree, child: int, head: int, relation: str) -> None:
    """Hang a token on another, or on none (-1), by a relation."""
    before = tree.heads[child]
    if before >= 0:
        tree.below[before].remove(child)
    tree.heads[child], tree.relations[child] = head, relation
    if head >= 0:
        tree.below[head] = sorted([*tree.below[head], child])


def verb_above(tree: Tree, at: int) -> int:
    """The nearest verb that a token hangs on, however far up; -1 where there is none."""
    head = tree.heads[at]
    while head >= 0 and tree.tags[head] != "VERB":
        head = tree.heads[head]
    return head
