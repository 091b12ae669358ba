"""treebanks: files in CoNLL-U -> sentences of words with tag, head and relation."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Tree(NamedTuple):
    """A sentence: `heads` count from 1, 0 is the root; `glued[i]` is whether no space follows word i."""

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    glued: list[bool]
    text: str
    document: str


def trees_of(path: Path) -> Iterator[Tree]:
    """The sentences of a file, in order."""
    document = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        tree = Tree([], [], [], [], [], [], "", "")
        until = 0
        for line in lines:
            if line.startswith("# newdoc id ="):
                document = line.partition("=")[2].strip()
            elif line.startswith("# text ="):
                tree = tree._replace(text=line.partition("=")[2].strip(), document=document)
            elif not line.strip():
                if tree.words:
                    yield tree
                tree, until = Tree([], [], [], [], [], [], "", ""), 0
            elif not line.startswith("#"):
                until = _take(tree, line.rstrip("\n").split("\t"), until)


def _take(tree: Tree, fields: list[str], until: int) -> int:
    """Add a line to a tree; `until` is the last word of a group written as one, such as "don't"."""
    number = fields[0]
    if "-" in number:
        return int(number.partition("-")[2]) if "SpaceAfter=No" not in fields[9] else -int(number.partition("-")[2])
    if "." in number:
        return until
    at = int(number)
    inside = at < abs(until)
    last_of_group = at == abs(until)
    glued = inside or (last_of_group and until < 0) or "SpaceAfter=No" in fields[9]
    tree.words.append(fields[1])
    tree.lemmas.append(fields[2])
    tree.tags.append(tag_of(fields[3], fields[4]))
    tree.heads.append(int(fields[6]))
    tree.relations.append(relation_of(fields[7]))
    tree.glued.append(glued)
    return until


_VERB = {
    "VB": "base",
    "VBD": "past",
    "VBP": "present",
    "VBZ": "pres3",
    "VBG": "ing",
    "VBN": "participle",
    "MD": "modal",
}


def tag_of(coarse: str, fine: str) -> str:
    """A tag of ours: "VERB past", "NOUN plural", "DET"."""
    if coarse in ("VERB", "AUX"):
        return f"{coarse} {_VERB.get(fine, 'base')}"
    if coarse in ("NOUN", "PROPN"):
        return f"{coarse} {'plural' if fine.endswith('S') else 'sing'}"
    if coarse == "ADJ":
        return {"JJR": "ADJ comparative", "JJS": "ADJ superlative"}.get(fine, "ADJ")
    if coarse == "PRON":
        return {"PRP$": "PRON possessive", "EX": "PRON there", "PRP": "PRON personal"}.get(
            fine, "PRON relative" if fine.startswith("W") else "PRON"
        )
    if coarse == "PART":
        return {"TO": "PART to", "POS": "PART possessive"}.get(fine, "PART")
    if coarse == "PUNCT":
        return {"``": "PUNCT open", "''": "PUNCT close", "HYPH": "PUNCT hyphen"}.get(fine, "PUNCT")
    return coarse


_KEPT = frozenset(
    [
        "nsubj:pass",
        "aux:pass",
        "acl:relcl",
        "nmod:poss",
        "obl:agent",
        "compound:prt",
        "obl:unmarked",
    ]
)
_RENAMED = {
    "dep": "parataxis",
    "csubj:pass": "csubj",
    "reparandum": "discourse",
    "dislocated": "nsubj",
    "orphan": "obl",
}


def relation_of(relation: str) -> str:
    """A relation of ours: most subtypes are left out."""
    if relation in _KEPT:
        return relation
    plain = relation.partition(":")[0]
    return _RENAMED.get(plain, plain)
