"""drafts: the clauses of a sentence, outer ones first -> each with verb, subject, objects and adjuncts."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.linguistics.chains import verb_group
from generator.linguistics.clauses import chain_from, kind_of, mark_of
from generator.linguistics.model import Adjunct, Kind, Phrase, SubjectFrom, VerbGroup
from generator.linguistics.phrases import phrase_of, preposition_of
from generator.linguistics.subjects import RELATIVE, subject_of
from generator.linguistics.tree import Tree, word_lists

_BESIDE = frozenset({"obl", "obl:agent", "obl:unmarked"})


class Draft(NamedTuple):
    """A clause before it has its place in the document; `parent` and `source` are heads of clauses, -1 for none."""

    head: int
    kind: Kind
    mark: str
    verb: VerbGroup | None
    subject: Phrase | None
    subject_from: SubjectFrom
    agent: Phrase | None
    objects: tuple[Phrase, ...]
    adjuncts: tuple[Adjunct, ...]
    parent: int
    reported: bool
    source: int


def drafts_of(
    tree: Tree,
    heads: Sequence[int],
    opens: Sequence[bool],
    linked: Sequence[bool],
    innermost: Sequence[int],
) -> dict[int, Draft]:
    """The clauses that open at `heads` (outer ones first), by head."""
    drafts: dict[int, Draft] = {}
    for at in heads:
        above = tree.heads[at]
        parent = drafts[innermost[above]] if above >= 0 else None
        drafts[at] = _draft(tree, at, parent, opens, linked)
    return _with_reports(tree, drafts)


def _draft(tree: Tree, at: int, parent: Draft | None, opens: Sequence[bool], linked: Sequence[bool]) -> Draft:
    chain = chain_from(tree, at, linked)
    verb = verb_group(tree, chain)
    relation = tree.relations[at]
    finite = verb is not None and (
        verb.finite
        or (
            relation == "conj"
            and parent is not None
            and parent.verb is not None
            and parent.verb.finite
            and not tree.has_to(at)
        )
    )
    kind = kind_of(tree, at, finite, verb is not None)
    subject: Phrase | None = None
    whence: SubjectFrom = "none"
    if verb:
        around = parent.subject if parent else None
        subject, whence = subject_of(tree, chain, verb, around, opens, finite)
    agent, adjuncts = _beside(tree, chain, verb, opens)
    return Draft(
        at,
        kind,
        mark_of(tree, at, relation),
        verb,
        subject,
        whence,
        agent,
        _objects(tree, chain, at, relation, opens),
        adjuncts,
        parent.head if parent else -1,
        False,
        -1,
    )


def _objects(tree: Tree, chain: list[int], at: int, relation: str, opens: Sequence[bool]) -> tuple[Phrase, ...]:
    found = []
    for link in chain:
        for child in tree.hanging(link, "obj", "iobj"):
            if opens[child]:
                continue
            pronoun = relation == "acl:relcl" and tree.words[child] in RELATIVE
            found.append(phrase_of(tree, tree.heads[at] if pronoun else child, opens))
    return tuple(found)


def _beside(
    tree: Tree, chain: list[int], verb: VerbGroup | None, opens: Sequence[bool]
) -> tuple[Phrase | None, tuple[Adjunct, ...]]:
    agent: Phrase | None = None
    adjuncts: list[Adjunct] = []
    for link in chain:
        nominal = tree.tags[link] not in ("VERB", "AUX")
        for child in tree.below[link]:
            relation = tree.relations[child]
            if opens[child] or not (relation in _BESIDE or (nominal and relation == "nmod")):
                continue
            phrase, preposition = phrase_of(tree, child, opens), preposition_of(tree, child)
            by = preposition == "by" and relation in ("obl:agent", "obl")
            if by and verb and verb.voice == "passive" and relation == "obl:agent" and not agent:
                agent = phrase
            else:
                adjuncts.append(Adjunct(preposition, phrase))
    return agent, tuple(adjuncts)


def _with_reports(tree: Tree, drafts: dict[int, Draft]) -> dict[int, Draft]:
    """The clauses, each with whether it is what somebody said, and by which clause."""
    said_beside = {
        draft.parent: at
        for at, draft in drafts.items()
        if draft.parent >= 0 and tree.relations[at] == "parataxis" and _speaks(tree, draft)
    }
    found: dict[int, Draft] = {}
    for at, draft in drafts.items():
        source = -1
        parent = found.get(draft.parent)
        beside = tree.relations[at] == "parataxis" and said_beside.get(draft.parent) == at
        if at in said_beside:
            source = said_beside[at]
        elif parent and tree.relations[at] in ("ccomp", "parataxis") and _speaks(tree, parent) and not beside:
            source = parent.head
        elif parent and parent.reported and not beside:
            source = parent.source
        inherited = bool(parent and parent.reported and not beside)
        told = source >= 0 or inherited or _according(draft)
        found[at] = draft._replace(reported=told, source=source)
    return found


def _speaks(tree: Tree, draft: Draft) -> bool:
    return draft.verb is not None and tree.lemmas[draft.verb.head] in word_lists("speech.yml")["verbs"]


def _according(draft: Draft) -> bool:
    sources = word_lists("speech.yml")["sources"]
    return any(adjunct.preposition in sources for adjunct in draft.adjuncts)
