"""clauses: a tree -> which clauses a sentence has, and what each is."""

from collections.abc import Sequence

from generator.linguistics.chains import LED, chain_of, is_verbal, leads
from generator.linguistics.model import Kind
from generator.linguistics.tree import Tree

_OPENERS = frozenset({"ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis", "xcomp"})
_CLAUSAL = frozenset({"ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis", "root"})
_BY_RELATION: dict[str, Kind] = {
    "acl:relcl": "relative",
    "parataxis": "main",
    "conj": "coordinate",
    "ccomp": "complement",
    "csubj": "complement",
}
_CONDITIONS = frozenset({"if", "unless", "provided", "providing", "lest", "in case", "as long as"})
_INVERTED = frozenset({"were", "had", "should"})
_DEPENDENT = frozenset({"would", "could", "might", "will", "must", "'d", "’d", "'ll", "’ll"})
_RELATIVE_WORDS = frozenset({"who", "whom", "whose", "which", "that", "where", "when", "why", "whereby"})


def heads_of_clauses(tree: Tree, order: Sequence[int]) -> tuple[list[bool], list[bool]]:
    """By token: whether a clause opens there; whether it is a further link of the chain of a clause.

    `order`: all tokens, each after the one that it hangs on.
    """
    size = len(tree.heads)
    opens, linked = [False] * size, [False] * size
    heads, relations = tree.heads, tree.relations
    for at in order:
        head = heads[at]
        if head < 0:
            opens[at] = True
            continue
        relation = relations[at]
        if relation in _OPENERS:
            if relation in LED and at > head and leads(tree, head, at):
                linked[at] = True
            else:
                opens[at] = _opens(tree, at, relation)
        elif relation == "conj":
            carried = opens[head] or linked[head]
            opens[at] = tree.has(at, "nsubj", "nsubj:pass", "cop") or (
                carried and tree.tags[at] in ("VERB", "AUX") and is_verbal(tree, head)
            )
    return opens, linked


def _opens(tree: Tree, at: int, relation: str) -> bool:
    if relation == "xcomp":
        return tree.tags[at] in ("VERB", "AUX") or tree.has_to(at)
    return is_verbal(tree, at)


def chain_from(tree: Tree, at: int, linked: Sequence[bool]) -> list[int]:
    """The chain of the clause that opens at a token."""
    return chain_of(tree, at) if any(linked[child] for child in tree.below[at]) else [at]


def kind_of(tree: Tree, at: int, finite: bool, verb: bool) -> Kind:
    """What sort of clause opens at a token."""
    relation = tree.relations[at]
    if tree.heads[at] < 0 or relation == "parataxis":
        return "main" if verb else "verbless"
    known = _BY_RELATION.get(relation)
    if known == "complement" and not finite and tree.has_to(at):
        return "infinitive"
    if known is not None:
        return known
    if finite:
        if relation == "advcl" and mark_of(tree, at, relation) == "which":
            return "relative"
        return "adverbial" if relation == "advcl" else "complement"
    if tree.has_to(at):
        return "infinitive"
    if tree.forms[at] == "base" and relation == "xcomp":
        return "infinitive"
    marked = relation == "advcl" and tree.has(at, "nsubj", "nsubj:pass")
    return "adverbial" if marked or not verb else "participle"


def mark_of(tree: Tree, at: int, relation: str) -> str:
    """The word that opens a clause, in small letters: "if", "who", "in case", "to", "and"."""
    if relation == "conj":
        return next((tree.words[word] for word in tree.hanging(at, "cc")), "")
    if relation == "acl:relcl":
        return _relative_word(tree, at)
    for word in tree.below[at]:
        if word > at:
            break
        if tree.relations[word] in ("mark", "case") and tree.forms[word] != "to":
            return " ".join([tree.words[word], *(tree.words[more] for more in tree.hanging(word, "fixed"))])
        if tree.words[word] in _RELATIVE_WORDS or (
            tree.relations[word] == "advmod" and tree.words[word] in ("when", "where", "why", "how", "while")
        ):
            return tree.words[word]
    return "to" if tree.has_to(at) else ""


def _relative_word(tree: Tree, at: int) -> str:
    for child in tree.below[at]:
        if tree.words[child] in _RELATIVE_WORDS:
            return tree.words[child]
        for inner in tree.below[child]:
            if tree.words[inner] in _RELATIVE_WORDS:
                return tree.words[inner]
    return ""


def is_conditional(mark: str) -> bool:
    """Whether a clause says on what something depends."""
    return mark in _CONDITIONS


def inverted_until(tree: Tree, first: int, end: int) -> int:
    """The comma up to which a sentence says on what the rest depends without any "if": "Had it failed, they would".

    `first` and `end`: the sentence's tokens, the last excluded. Its first token where there is no such thing.
    """
    if tree.words[first] not in _INVERTED:
        return first
    comma = next((at for at in range(first, end) if tree.words[at] == ","), first)
    return comma if any(tree.words[at] in _DEPENDENT for at in range(comma, end)) else first
