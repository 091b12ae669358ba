"""chains: a verb and all that leads to it -> its verb group.

A link leads to another verb: "failed to resume", "is due to meet", "was forced to resign", "is said to have
resigned". Which words are links stands in data/chains.yml.
"""

from collections.abc import Iterator

from generator.linguistics.model import Tense, VerbGroup
from generator.linguistics.tree import Tree, word_lists

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
LED = frozenset({"xcomp", "ccomp", "advcl", "csubj"})  # relations by which a verb may hang on a link
_NOT = frozenset({"not", "never"})
_BE = frozenset({"be", "get"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})


def is_verbal(tree: Tree, at: int) -> bool:
    """Whether a token carries a clause: a verb, or what a copula or a subject hangs on."""
    return tree.tags[at] in ("VERB", "AUX") or tree.has(at, "cop", "nsubj", "nsubj:pass", "aux", "aux:pass")


def next_link(tree: Tree, at: int) -> int | None:
    """The verb that a link leads to, None where the token is no link."""
    for child in tree.below[at]:
        if child > at and leads(tree, at, child):
            return child
    return None


def leads(tree: Tree, at: int, child: int) -> bool:
    """Whether a token is a link that leads to the verb `child`."""
    relation = tree.relations[child]
    if relation not in LED or not is_verbal(tree, child):
        return False
    own = tree.hanging(child, "nsubj", "nsubj:pass")
    if (own and own[-1] > at) or tree.has(at, "obj", "iobj"):
        return False
    if tree.tags[at] not in ("VERB", "AUX"):
        return _adjective_leads(tree, at, child)
    return relation != "csubj" and _verb_leads(tree, at, child)


def _adjective_leads(tree: Tree, at: int, child: int) -> bool:
    """Whether "is likely" and the like lead to the verb `child`: "is likely to meet"."""
    if not tree.has_to(child) or tree.lemmas[at] not in word_lists("chains.yml")["adjectives"]:
        return False
    before = (aux for aux in tree.hanging(child, "aux", "cop") if aux < at)
    return tree.has(at, "cop") or any(tree.lemmas[aux] == "be" for aux in before)


def _verb_leads(tree: Tree, at: int, child: int) -> bool:
    """Whether a verb leads to the verb `child`: "failed to meet", "was forced to resign", "kept talking"."""
    relation, to = tree.relations[child], tree.has_to(child)
    lists, lemma = word_lists("chains.yml"), tree.lemmas[at]
    if is_passive(tree, at):
        return to and lemma in lists["passives"]
    if relation != "xcomp":
        return relation == "advcl" and to and lemma in lists["always"]
    if lemma == "be":
        return to
    return lemma in lists["verbs"] and (to or tree.forms[child] in ("ing", "base"))


def is_passive(tree: Tree, at: int) -> bool:
    """Whether a verb is in the passive, with or without an auxiliary: "was killed", "the men killed there"."""
    if tree.forms[at] not in ("participle", "past"):
        return False
    last = ""
    for child in tree.below[at]:
        if tree.relations[child] == "aux:pass":
            return True
        if tree.relations[child] in _AUXILIARY:
            last = tree.lemmas[child]
    if last:
        return last in _BE
    if tree.has(at, "nsubj:pass"):
        return True
    return tree.forms[at] == "participle" and not tree.has(at, "nsubj")


def chain_of(tree: Tree, at: int) -> list[int]:
    """The links from a token to the verb at the end, both included."""
    chain = [at]
    while (following := next_link(tree, chain[-1])) is not None:
        chain.append(following)
    return chain


def _chain_tokens(tree: Tree, chain: list[int], auxiliaries: list[list[int]], predicate: int | None) -> Iterator[int]:
    """The auxiliaries, the links but for the predicate, and each "to" of a chain."""
    for part in auxiliaries:
        yield from part
    yield from (link for link in chain if link != predicate)
    for link in chain[1:]:
        yield from (to for to in tree.below[link] if tree.forms[to] == "to")


def verb_group(tree: Tree, chain: list[int]) -> VerbGroup | None:
    """The verb group of a chain, None where it holds no verb."""
    end = chain[-1]
    copulas = [] if _is_to(tree, end) else tree.hanging(end, "cop")
    verbs = tree.tags[end] in ("VERB", "AUX")
    if not verbs and not copulas:
        return None
    predicate = end if copulas else _complement(tree, end)
    head = copulas[0] if copulas else end
    auxiliaries = [_auxiliaries(tree, link) for link in chain]
    tokens = [*_chain_tokens(tree, chain, auxiliaries, predicate)]
    particles = [] if copulas else tree.hanging(end, "compound:prt")
    nots = [child for link in chain for child in tree.hanging(link, "advmod") if tree.lemmas[child] in _NOT]
    tense, finite = _tense(tree, chain[0], auxiliaries[0], len(chain) > 1)
    own = auxiliaries[-1]
    passive = not copulas and is_passive(tree, end)
    extent = [*tokens, *nots, *particles, head]
    return VerbGroup(
        first=min(extent),
        last=max(extent),
        head=head,
        lemma=" ".join(tree.lemmas[token] for token in [head, *particles]),
        tense=tense,
        perfect=any(tree.lemmas[aux] == "have" for part in auxiliaries for aux in part),
        progressive=_progressive(tree, end, own, passive),
        voice="passive" if passive else "active",
        negated=bool(nots) or _no_longer(tree, chain) or _none(tree, chain),
        modals=tuple(_modals(tree, chain, auxiliaries)),
        finite=finite,
        predicate=predicate,
    )


def _is_to(tree: Tree, at: int) -> bool:
    """Whether "be" and "to" make a future of a verb: "is to visit"."""
    helpers = tree.hanging(at, "cop", "aux")
    if tree.tags[at] != "VERB" or not helpers or tree.lemmas[helpers[0]] != "be":
        return False
    return any(tree.forms[to] == "to" and to > helpers[0] for to in tree.below[at])


def _auxiliaries(tree: Tree, link: int) -> list[int]:
    relations = tree.relations
    return [child for child in tree.below[link] if child < link and relations[child] in _AUXILIARY] or [
        child for child in tree.below[link] if relations[child] in _AUXILIARY
    ]


def _complement(tree: Tree, at: int) -> int | None:
    """What somebody becomes or seems: the noun or adjective that a verb is completed with."""
    for child in tree.hanging(at, "xcomp"):
        if not is_verbal(tree, child) and not tree.has(at, "obj"):
            return child
    return None


def _tense(tree: Tree, link: int, auxiliaries: list[int], leads_on: bool) -> tuple[Tense, bool]:
    """Tense of the first word, and whether it is finite."""
    first = auxiliaries[0] if auxiliaries else link
    if any(tree.forms[to] == "to" and to < first for to in tree.below[link]):
        return "none", False
    if tree.has_to(link) and not _is_to(tree, link):
        return "none", False
    return _tense_of(tree, link, first, leads_on and len(auxiliaries) > 0)


def _tense_of(tree: Tree, link: int, first: int, leads_on: bool) -> tuple[Tense, bool]:
    """The same of a group without "to"; `leads_on`: it has an auxiliary and leads to another verb: "is going to"."""
    form = tree.forms[first]
    if form == "modal":
        return ("future" if tree.lemmas[first] in ("will", "shall") else "none"), True
    if form in ("present", "pres3"):
        going = leads_on and tree.lemmas[link] == "go" and tree.forms[link] == "ing"
        return "future" if going else "present", True
    subject = tree.has(link, "nsubj", "expl") and tree.relations[link] != "acl"
    if form == "past":
        return ("none", False) if first == link and is_passive(tree, link) else ("past", True)
    if form == "participle" and first == link and subject:
        return "past", True
    if form == "base" and subject:
        return "present", True
    return "none", False


def _progressive(tree: Tree, end: int, auxiliaries: list[int], passive: bool) -> bool:
    if passive:
        return any(tree.forms[aux] == "ing" for aux in auxiliaries)
    return tree.forms[end] == "ing" and any(tree.lemmas[aux] == "be" for aux in auxiliaries)


def _no_longer(tree: Tree, chain: list[int]) -> bool:
    return any(
        tree.words[child] == "longer" and any(tree.words[no] == "no" for no in tree.below[child])
        for link in chain
        for child in tree.below[link]
    )


def _none(tree: Tree, chain: list[int]) -> bool:
    """Whether nobody or nothing is the subject: "No agreement was reached"."""
    for link in chain:
        for subject in tree.hanging(link, "nsubj", "nsubj:pass"):
            if tree.words[subject] in _NOBODY:
                return True
            if any(tree.words[child] in _NOBODY for child in tree.hanging(subject, "det")):
                return True
    return False


def _modals(tree: Tree, chain: list[int], auxiliaries: list[list[int]]) -> list[str]:
    found = []
    for link, helpers in zip(chain, auxiliaries, strict=True):
        found += [tree.lemmas[aux] for aux in helpers if tree.forms[aux] == "modal"]
        if _is_to(tree, link):
            found.append("be to")
        if link == chain[-1]:
            continue
        if tree.tags[link] not in ("VERB", "AUX"):
            found.append(f"be {tree.lemmas[link]}")
        elif tree.lemmas[link] == "be":
            found.append("be to")
        elif is_passive(tree, link):
            found.append(f"be {tree.words[link]}")
        elif tree.lemmas[link] == "go" and tree.forms[link] == "ing":
            found.append("be going")
        else:
            found.append(tree.lemmas[link])
    return found
