"""repair: what the network read -> the same, where a few things that it gets wrong in news are put right.

Each rule stands on words that leave no doubt: "to" before a plain verb, a verb of speech with its own subject
and nothing that joins it to another verb.
"""

from generator.linguistics.chains import is_passive
from generator.linguistics.lemmas import is_only_participle, lemma_of
from generator.linguistics.tree import Tree, word_lists

_SUBJECTS = ("nsubj", "nsubj:pass")
_PLACES = frozenset({"in", "near", "at", "off", "outside"})
_JOINED = frozenset({"conj", "advcl", "appos", "dep", "acl", "list"})


def mend(tree: Tree) -> None:
    """Put right in place: tags, forms and relations; `rehang` sees to heads."""
    for at, word in enumerate(tree.words):
        if word == "to":
            _infinitive(tree, at)
        elif tree.tags[at] == "ADJ":
            _passive(tree, at)
        elif tree.tags[at] == "VERB":
            _event(tree, at)
            _past(tree, at)
            _aside(tree, at)
            _opening(tree, at)
    for at, relation in enumerate(tree.relations):
        if relation == "obl":
            _agent(tree, at)


def _infinitive(tree: Tree, at: int) -> None:
    """A "to" that was read as a preposition before a plain verb marks the infinitive."""
    verb = tree.heads[at]
    if tree.tags[at] != "ADP" or verb <= at or tree.tags[verb] != "VERB" or tree.forms[verb] != "base":
        return
    tree.tags[at], tree.forms[at], tree.relations[at] = "PART", "to", "mark"
    if tree.relations[verb] in ("obl", "nmod"):
        above = tree.tags[tree.heads[verb]]
        tree.relations[verb] = "xcomp" if above in ("VERB", "ADJ", "AUX") else "acl"


def _passive(tree: Tree, at: int) -> None:
    """An irregular participle after "be" that is no adjective of the dictionary is a passive: "will be rebuilt"."""
    word = tree.words[at]
    if word == tree.lemmas[at] and is_only_participle(word):
        copulas = [child for child in tree.hanging(at, "cop") if tree.lemmas[child] == "be"]
        if copulas:
            tree.tags[at], tree.forms[at] = "VERB", "participle"
            tree.lemmas[at] = lemma_of(word, "VERB", "participle")
            tree.relations[copulas[-1]] = "aux:pass"


def _event(tree: Tree, at: int) -> None:
    """A fragment that opens with a word and a place tells of an event, it commands nothing: "Blast in Kabul"."""
    opens = at == 0 or tree.below[at][:1] == [] or min(tree.below[at]) > at
    if tree.forms[at] != "base" or not opens or at + 1 >= len(tree.words):
        return
    if tree.words[at + 1] not in _PLACES or (tree.heads[at] >= 0 and tree.heads[at] < at):
        return
    if not tree.has(at, *_SUBJECTS, "obj", "xcomp", "mark", "aux", "advcl", "compound:prt"):
        tree.tags[at], tree.forms[at] = "NOUN", "sing"
        if tree.tags[at + 1] == "ADV":
            tree.tags[at + 1] = "ADP"


def _past(tree: Tree, at: int) -> None:
    """A participle with a subject of its own and no auxiliary is a past tense; after "as" or "when" even without it."""
    if tree.forms[at] != "participle":
        return
    if not tree.has(at, "nsubj") and not (tree.has(at, "mark") and tree.tags[at - 1] in ("NOUN", "PROPN", "PRON")):
        return
    if tree.has(at, "aux", "aux:pass", "cop", "nsubj:pass") or tree.relations[at] == "acl":
        return
    if not (tree.relations[at] == "conj" and not tree.has(at, *_SUBJECTS)):
        tree.forms[at] = "past"


def _aside(tree: Tree, at: int) -> None:
    """What is like "…, police said" stands beside what is said."""
    if tree.relations[at] not in _JOINED or tree.lemmas[at] not in word_lists("speech.yml")["verbs"]:
        return
    alone = tree.has(at, *_SUBJECTS) and not tree.has(at, "cc", "mark", "ccomp")
    if alone and tree.forms[at] in ("past", "present", "pres3") and not _relative(tree, at):
        tree.relations[at] = "parataxis"


def _relative(tree: Tree, at: int) -> bool:
    return any(
        tree.forms[child] == "relative" or tree.words[child] in ("when", "where", "as") for child in tree.below[at]
    )


def _opening(tree: Tree, at: int) -> None:
    """In "Speaking in Berlin, she said …" what opens a sentence in -ing is not what was said."""
    head = tree.heads[at]
    if tree.relations[at] != "ccomp" or tree.forms[at] != "ing" or at > head:
        return
    if not tree.has(at, *_SUBJECTS, "mark", "aux"):
        tree.relations[at] = "advcl"


def _is_time(word: str) -> bool:
    return any(word in words for words in word_lists("times.yml").values())


def _agent(tree: Tree, at: int) -> None:
    """With a passive, "by" names who did it, unless it is a time."""
    by = any(tree.words[child] == "by" and tree.relations[child] == "case" for child in tree.below[at])
    if by and tree.tags[at] != "NUM" and not _is_time(tree.words[at]) and is_passive(tree, tree.heads[at]):
        tree.relations[at] = "obl:agent"
