"""rehang: what the network read -> the same, where a few words hang on the right one again.

Each rule stands on words or on a shape that leaves little doubt: a day beside a verb, "due" before "to" and a verb,
a sentence without a verb in which a participle has an object.
"""

from generator.linguistics.participles import after_purpose, beside_main, garden_path, hidden_main
from generator.linguistics.subjects import top_of_phrase
from generator.linguistics.tree import Tree, hang, verb_above, word_lists

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_FINITE = frozenset({"after", "as", "before", "since", "until"})
_OPENERS = {
    "past": _FINITE,
    "pres3": _FINITE,
    "present": _FINITE,
    "ing": frozenset({"with"}),
}  # by the form of the verb
_JOINED = frozenset({"conj", "advcl", "appos", "dep", "acl", "list", "parataxis"})


def rehang(tree: Tree) -> None:
    """Put heads right in place, and the relations that go with them."""
    days = word_lists("times.yml")["days"]
    for at, word in enumerate(tree.words):
        if word == "to":
            _due(tree, at)
        elif word in days:
            _day(tree, at)
        elif tree.relations[at] in ("nsubj", "nsubj:pass"):
            _far_subject(tree, at)
            _second_subject(tree, at)
        elif tree.relations[at] == "advcl":
            _after(tree, at)
        elif tree.forms[at] == "participle" and tree.relations[at] in ("acl", "amod", "conj"):
            hidden_main(tree, at)
            after_purpose(tree, at)
        elif tree.forms[at] == "ing" and tree.relations[at] == "acl":
            beside_main(tree, at)
        elif tree.tags[at] == "VERB" and at and tree.lemmas[at] in word_lists("speech.yml")["verbs"]:
            _speaker(tree, at)
        elif tree.forms[at] == "past" and tree.relations[at] == "conj":
            garden_path(tree, at)


def _due(tree: Tree, to: int) -> None:
    """In "had been due to meet" the verb hangs on the adjective, not the adjective on the verb."""
    at, verb = to - 1, to + 1
    if at < 1 or verb >= len(tree.words) or tree.heads[at] != verb or tree.forms[verb] != "base":
        return
    copulas = [child for child in tree.below[verb] if child < at and tree.lemmas[child] == "be"]
    if not copulas or tree.lemmas[at] not in word_lists("chains.yml")["adjectives"]:
        return
    above, relation = tree.heads[verb], tree.relations[verb]
    hang(tree, at, above, relation)
    for child in [child for child in tree.below[verb] if child < at]:
        hang(tree, child, at, tree.relations[child])
    tree.relations[copulas[-1]] = "cop"
    hang(tree, verb, at, "xcomp")
    hang(tree, to, verb, "mark")
    tree.tags[to], tree.forms[to] = "PART", "to"


def _day(tree: Tree, at: int) -> None:
    """A bare day after a noun hangs on the verb: "issued a statement Friday", "the army Monday said"."""
    if any(tree.relations[child] in ("case", "det", "amod") for child in tree.below[at]):
        return
    before = at - 1
    if before < 0 or tree.tags[before] not in _NOMINAL or tree.relations[at] == "obl:unmarked":
        return
    following = at + 1
    if following < len(tree.words) and (
        tree.forms[following] == "possessive" or tree.heads[at] == following != verb_above(tree, at)
    ):
        return
    verb = verb_above(tree, at)
    if verb < 0 or (verb == tree.heads[at] and tree.relations[at] not in ("nsubj", "nsubj:pass", "obj")):
        return
    for child in tree.below[at][:]:
        if child < at and tree.relations[child] in (
            "compound",
            "amod",
            "nmod",
            "flat",
            "appos",
            "det",
        ):
            return
    hang(tree, at, verb, "obl:unmarked")


def _far_subject(tree: Tree, at: int) -> None:
    """What stands before a bare verb is not the subject of the next verb: "The bridge fell after it was hit"."""
    verb = tree.heads[at]
    nearer = tree.heads[verb] if verb >= 0 else -1
    if not at < nearer < verb or tree.tags[nearer] != "VERB":
        return
    if tree.relations[verb] not in ("advcl", "ccomp", "parataxis"):
        return
    if not tree.has(nearer, "nsubj", "nsubj:pass", "csubj", "aux:pass"):
        hang(tree, at, nearer, "nsubj")


def _speaker(tree: Tree, verb: int) -> None:
    """In "Rain will fall, Ann Doe, a scientist, told the paper" the name behind the last verb says who told it."""
    if tree.words[verb - 1] != "," or tree.forms[verb] not in ("past", "pres3", "present"):
        return
    last = next((at for at in range(verb - 1, -1, -1) if tree.tags[at] in ("VERB", "AUX") or tree.words[at] == "."), -1)
    if last < 0 or tree.words[last] == ".":
        return
    commas = [at for at in range(last + 1, verb - 2) if tree.words[at] == ","]
    name = next((at + 1 for at in commas if tree.tags[at + 1] == "PROPN"), -1)
    subjects = tree.hanging(verb, "nsubj")
    if name < 0 or any(at > last for at in subjects) or _under(tree, verb, name):
        return
    told = [at for at in tree.hanging(verb, "ccomp", "parataxis") if at <= last]
    told += [at for one in subjects for at in tree.hanging(one, "acl") if at <= last and tree.has(at, "aux")]
    if told and subjects:
        hang(tree, told[0], verb, "ccomp")
        hang(tree, subjects[0], told[0], "nsubj")
    elif tree.relations[verb] in _JOINED and 0 <= tree.heads[verb] <= last:
        tree.relations[verb] = "parataxis"
    else:
        return
    hang(tree, name, verb, "nsubj")
    for at in range(name + 1, verb - 1):
        if tree.heads[at] <= last and tree.tags[at] in _NOMINAL:
            hang(tree, at, name, "appos")


def _second_subject(tree: Tree, at: int) -> None:
    """In "Syria and the refugees are covered" the "and" joins two subjects, where it was read as joining verbs."""
    verb = tree.heads[at]
    if verb < 0 or tree.relations[verb] == "conj":
        return
    first = min([at, *tree.below[at]])
    joint = first - 1
    if tree.relations[first] == "cc":
        first, joint = first + 1, first
    if joint < 1 or tree.relations[joint] != "cc" or tree.heads[joint] not in (verb, at):
        return
    before = joint - 1
    if tree.tags[before] not in _NOMINAL or tree.words[joint] not in ("and", "or"):
        return
    others = [child for child in tree.hanging(verb, "nsubj", "nsubj:pass") if child < joint]
    top = others[-1] if others else top_of_phrase(tree, before, verb, joint)
    if top is None or top in (verb, at) or _under(tree, verb, top) or _under(tree, top, at):
        return
    if not others:
        hang(tree, top, verb, tree.relations[at])
    hang(tree, at, top, "conj")
    hang(tree, joint, at, "cc")


def _under(tree: Tree, at: int, above: int) -> bool:
    """Whether a token hangs on another, however far down."""
    while at >= 0 and at != above:
        at = tree.heads[at]
    return at == above


def _after(tree: Tree, at: int) -> None:
    """In "after a ship hit it", read as "after a ship, hit it", "ship" is the subject, "after" opens the clause."""
    noun = at - 1
    if tree.has(at, "nsubj", "nsubj:pass", "csubj") or tree.tags[noun] not in _NOMINAL:
        return
    if tree.heads[noun] == at and tree.relations[noun] in ("obj", "iobj"):
        tree.relations[noun] = "nsubj"  # "with Sweden winning three points"
        for opener in tree.hanging(noun, "case"):
            hang(tree, opener, at, "mark")
        return
    if tree.relations[noun] not in ("obl", "nmod") or not 0 <= tree.heads[noun] < noun:
        return
    cases = tree.hanging(noun, "case")
    openers = _OPENERS.get(tree.forms[at], frozenset())
    if cases and tree.words[cases[0]] in openers and tree.heads[noun] < cases[0]:
        hang(tree, noun, at, "nsubj")
        hang(tree, cases[0], at, "mark")
