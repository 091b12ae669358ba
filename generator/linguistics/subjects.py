"""subjects: a clause and the one around it -> who or what its verb is said of, and where that stands."""

from collections.abc import Sequence

from generator.linguistics.model import Phrase, SubjectFrom, VerbGroup
from generator.linguistics.phrases import phrase_of
from generator.linguistics.tree import Tree, word_lists

RELATIVE = frozenset({"who", "whom", "which", "that"})
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PASSED = frozenset({",", '"'})
_SKIPPED = frozenset({"ADV", "PART"})
_HANGS_ON_A_NOUN = frozenset(
    {
        "nmod",
        "nmod:poss",
        "flat",
        "compound",
        "appos",
        "conj",
        "nummod",
        "obl",
        "list",
        "amod",
        "case",
    }
)
_OBJECTIVE = frozenset({"him", "them", "us", "me", "whom", "himself", "herself", "itself"})

Found = tuple[Phrase | None, SubjectFrom]


def subject_of(
    tree: Tree,
    chain: list[int],
    verb: VerbGroup,
    around: Phrase | None,
    opens: Sequence[bool],
    finite: bool,
) -> Found:
    """The subject of the clause whose chain this is; `around` is the subject of the clause that it hangs on."""
    at = chain[0]
    relation, above = tree.relations[at], tree.heads[at]
    own = _own(tree, chain, opens)
    if own is None and finite and tree.forms[at] != "base" and (relation != "conj" or _starts_anew(tree, at)):
        own = _before(tree, at, verb.first)
    if own is not None:
        if relation == "acl:relcl" and tree.words[own] in RELATIVE:
            return phrase_of(tree, above, opens), "antecedent"
        return phrase_of(tree, own, opens), "own"
    if relation == "conj":
        return around, "coordination" if around else "none"
    if relation in ("acl", "acl:relcl"):
        named = not tree.has_to(at) or tree.tags[above] in ("ADJ", "NUM")
        if named and not (relation == "acl:relcl" and finite and _relative_object(tree, at)):
            return phrase_of(tree, above, opens), "antecedent"
    if above < 0 or (finite and relation in ("ccomp", "parataxis", "acl:relcl", "csubj")):
        return None, "none"
    return _controller(tree, above, relation, around, opens)


def _own(tree: Tree, chain: list[int], opens: Sequence[bool]) -> int | None:
    """The subject that hangs on the chain: the last one before the verb, or the first after it."""
    for relations in (_SUBJECTS, ("expl",)):
        for link in chain:
            found = [child for child in tree.hanging(link, *relations) if not opens[child]]
            if found:
                before = [child for child in found if child < link]
                return before[-1] if before else found[0]
    return None


def _starts_anew(tree: Tree, at: int) -> bool:
    """Whether more than an adverb stands between "and" and the verb."""
    joints = tree.hanging(at, "cc")
    return not joints or at - joints[-1] > 3


def _before(tree: Tree, verb: int, first: int) -> int | None:
    """The noun whose phrase ends right before a verb group, where the tree does not say so."""
    word = first - 1
    days = word_lists("times.yml")["days"]
    while word >= 0 and (tree.tags[word] in _SKIPPED or tree.words[word] in _PASSED or tree.words[word] in days):
        word -= 1
    if word < 0 or tree.tags[word] not in _NOMINAL or tree.words[word] in _OBJECTIVE:
        return None
    found = top_of_phrase(tree, word, verb, first)
    while found is None:  # "the theme of the festival", where "festival" hangs elsewhere
        ofs = [of for of in tree.hanging(word, "case") if of < word and tree.words[of] == "of"]
        if not ofs or ofs[0] == 0 or tree.tags[ofs[0] - 1] not in _NOMINAL:
            return None
        word = ofs[0] - 1
        found = top_of_phrase(tree, word, verb, first)
    return found


def top_of_phrase(tree: Tree, word: int, verb: int, first: int) -> int | None:
    """From a phrase's last noun up to the one that the phrase is of: from "Hungary" to "the ambassadors of Hungary"."""
    found = None
    while tree.tags[word] in _NOMINAL:
        if any(tree.relations[child] == "case" and child < word for child in tree.below[word]):
            if found is not None:
                break
        elif tree.relations[word] != "nmod:poss":
            found = word
        if tree.relations[word] not in _HANGS_ON_A_NOUN or not 0 <= tree.heads[word] < first:
            break
        joined = tree.relations[word] == "conj" and tree.has(word, "cc")
        word = tree.heads[word]
        if word == verb:
            break
        if joined and any(tree.relations[child] == "case" for child in tree.below[word]):
            found = None
    return found


def _relative_object(tree: Tree, at: int) -> bool:
    return any(tree.words[child] in RELATIVE for child in tree.hanging(at, "obj", "obl"))


def _controller(tree: Tree, above: int, relation: str, around: Phrase | None, opens: Sequence[bool]) -> Found:
    if relation in ("xcomp", "ccomp"):
        for child in tree.hanging(above, "obj", "iobj"):
            return phrase_of(tree, child, opens), "control"
    return (around, "control") if around else (None, "none")
