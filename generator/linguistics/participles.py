"""participles: participles that hang on the wrong word -> main verbs, or clauses of the main verb."""

from generator.linguistics.tree import Tree, hang, verb_above

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_LEFT_OUT = (
    "obl:agent",
    "aux",
    "mark",
    "nsubj",
)  # what a past tense without a subject of its own, taken for a participle, lacks
_OF_VERBS = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "obj", "xcomp", "ccomp")


def hidden_main(tree: Tree, at: int) -> None:
    """In "Five parties in the country issued statements", read as "parties, issued": the participle is the verb."""
    if tree.relations[at] != "acl" or not tree.has(at, "obj") or tree.has(at, *_LEFT_OUT):
        return
    root = tree.heads[at]
    while tree.heads[root] >= 0 and tree.relations[root] in ("nmod", "conj", "flat", "compound"):
        root = tree.heads[root]
    if tree.heads[root] >= 0 or tree.tags[root] not in _NOMINAL or tree.has(root, *_OF_VERBS):
        return
    hang(tree, at, -1, "root")
    hang(tree, root, at, "nsubj")
    tree.forms[at] = "past"


def after_purpose(tree: Tree, at: int) -> None:
    """In "To mark the day, the two men exchanged letters", read as "the day, the men": the participle is the verb."""
    root = at
    while tree.heads[root] >= 0:
        root = tree.heads[root]
    opens = tree.words[root - 1] == "to" and min(tree.below[root], default=root) == root - 1 and root < at
    letters = tree.relations[at] == "amod" and tree.heads[at] == at + 1 and tree.words[at - 1] == ","
    if not opens or tree.tags[root] != "VERB" or not (letters or tree.has(at, "obj")) or tree.has(at, *_LEFT_OUT):
        return
    comma = next((word for word in range(root, at) if tree.words[word] == ","), at)
    above = [word for word in range(comma + 1, at) if tree.heads[word] < comma and tree.tags[word] in _NOMINAL]
    if len(above) != 1:
        return
    hang(tree, at, -1, "root")
    if letters:
        hang(tree, at + 1, at, "obj")
    hang(tree, root, at, "advcl")
    hang(tree, above[0], at, "nsubj")
    tree.forms[at] = "past"


def beside_main(tree: Tree, at: int) -> None:
    """In "They held talks on arms, exchanging views" those exchange views who held talks: it hangs on the main verb."""
    noun = tree.heads[at]
    if tree.words[at - 1] != "," or noun > at or tree.relations[noun] in ("nsubj", "nsubj:pass", "root"):
        return
    verb = verb_above(tree, noun)
    if verb >= 0 and verb < noun:
        hang(tree, at, verb, "advcl")


def garden_path(tree: Tree, at: int) -> None:
    """In "The man sentenced to death pulled a gun" the man pulled it: it does not hang on the participle."""
    participle = tree.heads[at]
    if (
        tree.relations[participle] != "acl"
        or participle > at
        or tree.has(at, "cc", "nsubj")
        or tree.words[at - 1] == ","
    ):
        return
    noun = tree.heads[participle]
    above, relation = tree.heads[noun], tree.relations[noun]
    if noun > participle or relation not in ("nsubj", "nsubj:pass", "root"):
        return
    hang(tree, at, above, "root" if relation == "root" else "ccomp")
    hang(tree, noun, at, "nsubj")
