"""read: text -> Document, in one pass."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.linguistics.clauses import heads_of_clauses, inverted_until, is_conditional
from generator.linguistics.drafts import Draft, drafts_of
from generator.linguistics.features import plain
from generator.linguistics.lemmas import lemma_of
from generator.linguistics.lines import sentences_of
from generator.linguistics.model import Clause, Document, Sentence, Token
from generator.linguistics.network import Parsed, network
from generator.linguistics.quotes import quoted_tokens
from generator.linguistics.rehang import rehang
from generator.linguistics.repair import mend
from generator.linguistics.tokens import tokens_of
from generator.linguistics.tree import Tree, children_of

_LONGEST = 200  # tokens; what is longer is a list or a table, and is read piece by piece


def read_document(text: str, language: str = "en") -> Document:
    """The text after one linguistic pass; in another language than English tokens and sentences only."""
    spans = tokens_of(text)
    bounds = _bounds(spans, sentences_of(text))
    if language.lower().partition("-")[0] != "en":
        return _without_grammar(text, language, spans, bounds)
    words = [text[start:end] for start, end in spans]
    parsed = network().parse([words[first:end] for first, end in bounds])
    return document_from(text, language, spans, bounds, parsed)


def document_from(
    text: str,
    language: str,
    spans: list[tuple[int, int]],
    bounds: list[tuple[int, int]],
    parsed: list[Parsed],
) -> Document:
    """The document of tokens (`spans`) in sentences (`bounds`: first token, one after the last) as they were parsed."""
    tree = _tree([text[start:end] for start, end in spans], bounds, parsed)
    rehang(tree)
    mend(tree)
    return _document(text, language, spans, bounds, tree)


def _bounds(spans: list[tuple[int, int]], sentences: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """By sentence: its first token, and the one after its last; what stands between two goes with the first."""
    starts = [start for start, _ in spans]
    cuts = sorted({bisect_left(starts, start) for start, _ in sentences} | {0, len(spans)})
    return [(at, min(at + _LONGEST, end)) for first, end in pairwise(cuts) for at in range(first, end, _LONGEST)]


def _tree(words: list[str], bounds: list[tuple[int, int]], parsed: list[Parsed]) -> Tree:
    low = [plain(word) for word in words]
    tags: list[str] = []
    forms: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    for (first, _), sentence in zip(bounds, parsed, strict=True):
        for tag in sentence.tags:
            coarse, _, form = tag.partition(" ")
            tags.append(coarse)
            forms.append(form)
        heads += [head + first if head >= 0 else -1 for head in sentence.heads]
        relations += sentence.relations
    lemmas = list(map(lemma_of, words, tags, forms))
    return Tree(low, lemmas, tags, forms, heads, relations, children_of(heads))


def _document(
    text: str,
    language: str,
    spans: list[tuple[int, int]],
    bounds: list[tuple[int, int]],
    tree: Tree,
) -> Document:
    order = _outer_first(tree)
    opens, linked = heads_of_clauses(tree, order)
    innermost = list(range(len(order)))
    for at in order:
        if not opens[at]:
            innermost[at] = innermost[tree.heads[at]]
    first, last = _extents(tree, order)
    drafts = drafts_of(tree, [at for at in order if opens[at]], opens, linked, innermost)
    depth = {at: number for number, at in enumerate(drafts)}
    sorted_heads = sorted(drafts, key=lambda at: (first[at], depth[at]))
    place = {at: number for number, at in enumerate(sorted_heads)}
    quoted = quoted_tokens(text, spans)
    sentences, of_head = _sentences(spans, bounds, sorted_heads)
    depends = [inverted_until(tree, begin, end) for begin, end in bounds]
    clauses = tuple(
        _clause(drafts[at], first[at], last[at], of_head[at], place, bool(quoted[_verb(drafts[at])]), depends)
        for at in sorted_heads
    )
    tokens = tuple(
        Token(start, end, lemma, tag, form, head, relation)
        for (start, end), lemma, tag, form, head, relation in zip(
            spans, tree.lemmas, tree.tags, tree.forms, tree.heads, tree.relations, strict=True
        )
    )
    return Document(text, language, tokens, sentences, clauses, tuple(place[at] for at in innermost))


def _verb(draft: Draft) -> int:
    return draft.verb.head if draft.verb else draft.head


def _outer_first(tree: Tree) -> list[int]:
    """All tokens, each after the one that it hangs on."""
    order = [at for at, head in enumerate(tree.heads) if head < 0]
    for at in order:
        order += tree.below[at]
    return order


def _extents(tree: Tree, order: list[int]) -> tuple[list[int], list[int]]:
    """By token, the first and the last of all that hangs on it."""
    first = list(range(len(order)))
    last = list(range(len(order)))
    heads = tree.heads
    for at in reversed(order):
        head = heads[at]
        if head >= 0:
            first[head] = min(first[head], first[at])
            last[head] = max(last[head], last[at])
    return first, last


def _sentences(
    spans: list[tuple[int, int]], bounds: list[tuple[int, int]], heads: list[int]
) -> tuple[tuple[Sentence, ...], dict[int, int]]:
    """The sentences, each with its clauses, which are in order; and the sentence of each clause."""
    found, of_head, at = [], {}, 0
    for number, (first, end) in enumerate(bounds):
        since = at
        while at < len(heads) and heads[at] < end:
            of_head[heads[at]] = number
            at += 1
        found.append(Sentence(first, end - 1, spans[first][0], spans[end - 1][1], since, at - 1))
    return tuple(found), of_head


def _clause(
    draft: Draft,
    first: int,
    last: int,
    sentence: int,
    place: dict[int, int],
    quoted: bool,
    depends: Sequence[int],
) -> Clause:
    """`depends`: by sentence, the token up to which it says on what the rest depends."""
    return Clause(
        first=first,
        last=last,
        head=draft.head,
        sentence=sentence,
        kind=draft.kind,
        mark=draft.mark,
        verb=draft.verb,
        subject=draft.subject,
        subject_from=draft.subject_from,
        agent=draft.agent,
        objects=draft.objects,
        adjuncts=draft.adjuncts,
        parent=place[draft.parent] if draft.parent >= 0 else None,
        quoted=quoted,
        reported=draft.reported,
        source=place[draft.source] if draft.source >= 0 else None,
        relative=draft.kind == "relative",
        conditional=is_conditional(draft.mark) or _verb(draft) < depends[sentence],
    )


def _without_grammar(text: str, language: str, spans: list[tuple[int, int]], bounds: list[tuple[int, int]]) -> Document:
    tokens = tuple(
        Token(start, end, plain(text[start:end]), "X" if text[start:end].isalnum() else "PUNCT") for start, end in spans
    )
    sentences = tuple(Sentence(first, end - 1, spans[first][0], spans[end - 1][1], 0, -1) for first, end in bounds)
    return Document(text, language, tokens, sentences, (), (-1,) * len(tokens))
