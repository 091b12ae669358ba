"""features: a candidate and its document -> the named features that the judgement weighs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.entries.candidates import (
    Candidate,
    clause_of_expression,
    dated_by_sentence,
    is_day,
    main_clause,
)
from generator.entries.kinds import Lexicon, frames_file, is_idiom, kind_of
from generator.entries.nominal import event_noun_of, noun_phrase, says_which
from generator.linguistics import Clause, Document
from generator.model import Mention, TimeExpression
from generator.spans import bounds, day_number
from generator.words import stop_words

Features = dict[str, float]

_STEM = 5  # letters of a word that count when two sentences are compared
_WEEK = 8  # days, the day of publication included


class Context(NamedTuple):
    """What the features of all candidates of one report share.

    `stems` are the content words of each sentence, cut to their first letters; `spread` says in how many sentences
    a stem stands; `people` are the names of the people in each sentence.
    """

    document: Document
    dated: tuple[tuple[TimeExpression, ...], ...]
    published: date | None
    stems: tuple[frozenset[str], ...]
    spread: dict[str, int]
    headline: frozenset[str]
    people: tuple[frozenset[str], ...]
    lexicon: Lexicon


def context_of(
    document: Document,
    expressions: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    title: str,
    published: date | None,
    lexicon: Lexicon,
) -> Context:
    """The shared values of one report."""
    stems = tuple(frozenset(_stems(document, s.first, s.last)) for s in document.sentences)
    people: list[set[str]] = [set() for _ in document.sentences]
    for mention in mentions:
        at = document.sentence_at(mention.start)
        if at is not None and mention.kind == "person":
            people[at].add(mention.name)
    return Context(
        document=document,
        dated=tuple(map(tuple, dated_by_sentence(document, expressions))),
        published=published,
        stems=stems,
        spread=dict(Counter(stem for some in stems for stem in some)),
        headline=frozenset(stems_of_text(title)),
        people=tuple(map(frozenset, people)),
        lexicon=lexicon,
    )


def all_features(candidates: Sequence[Candidate], context: Context) -> list[Features]:
    """The features of each candidate, their names behind its source; a name that is not there has the value 0.

    Single words are no features, but for those that begin a clause or stand beside a date: with the lemmas of verbs,
    subjects and objects added, F1 on happenings/train in folds stayed at .80.
    """
    sentences: dict[int, list[tuple[str, float]]] = {}
    clauses: dict[int, list[tuple[str, float]]] = {}
    found = []
    for candidate in candidates:
        number, clause = candidate.sentence, candidate.clause
        if number not in sentences:
            sentences[number] = list(_sentence(number, context))
        if clause is not None and clause not in clauses:
            clauses[clause] = list(_clauses(clause, context))
        noun = event_noun_of(context.document, candidate) if clause is not None else None
        told = clauses[clause] if clause is not None and noun is None else ()
        named = _noun(noun, context) if noun is not None else ()
        around = (*sentences[number], *told, *named)
        found.append(_joined(candidate, context, around))
    return found


def _joined(
    candidate: Candidate,
    context: Context,
    around: Sequence[tuple[str, float]],
) -> Features:
    source = f"{candidate.source} plain" if candidate.clause is None else candidate.source
    features = {f"{source}: source": 1.0}
    for name, value in around:
        features[f"{source}: {name}"] = value
    if candidate.expression is not None:
        for name, value in _expression(candidate, candidate.expression, context):
            features[f"{source}: {name}"] = value
        if candidate.source == "carried":
            for name, value in _distance(candidate, context):
                features[f"{source}: {name}"] = value
    return features


def _noun(noun: int, context: Context) -> Iterator[tuple[str, float]]:
    """The features of a happening that a noun names; what the clause around it says is not about it."""
    document = context.document
    yield "named by a noun", 1.0
    yield f"noun {document.tokens[noun].tag} {document.tokens[noun].form}", 1.0
    yield f"noun kind {context.lexicon.noun(document, noun)}", 1.0
    yield "noun says which", float(says_which(document, noun))
    first, last = noun_phrase(document, noun)
    article = document.tokens[first].lemma.lower()
    yield (
        f"noun after {article if article in ('the', 'a', 'an', 'his', 'her', 'its', 'their') else '-'}",
        1.0,
    )
    yield (
        "noun has a name",
        float(any(document.tokens[at].tag == "PROPN" for at in range(first, last))),
    )


def _clauses(clause: int, context: Context) -> Iterator[tuple[str, float]]:
    yield from _clause(context.document, context.lexicon, clause, "")
    root = main_clause(context.document, context.document.clauses[clause].sentence)
    if root is not None and root != clause:
        yield from _clause(context.document, context.lexicon, root, "main ")


def _sentence(number: int, context: Context) -> Iterator[tuple[str, float]]:
    document = context.document
    sentence = document.sentences[number]
    words = range(sentence.first, sentence.last + 1)
    first = document.tokens[sentence.first]
    length = len(words)
    yield "place", min(number, 30) / 30
    if number < 4:
        yield f"sentence {number}", 1.0
    yield "length", min(length, 60) / 30
    if length < 9:
        yield "short", 1.0
    if document.text[first.start].islower():
        yield "begins small", 1.0
    yield f"begins with {first.tag}", 1.0
    if first.tag in ("PRON", "DET", "CCONJ", "ADV", "SCONJ"):
        yield f"first word {first.lemma}", 1.0
    if document.text[document.tokens[sentence.last].start] == "?":
        yield "question", 1.0
    lemmas = {document.tokens[at].lemma for at in words}
    for person in ("I", "i", "we", "you"):
        if person in lemmas:
            yield f"has {person.lower()}", 1.0
    for modal in (
        "would",
        "could",
        "may",
        "might",
        "should",
        "will",
        "if",
        "not",
        "since",
        "than",
        "can",
        "must",
    ):
        if modal in lemmas:
            yield f"has {modal}", 1.0
    marks = document.text[sentence.start : sentence.end]
    if any(mark in marks for mark in '"“”'):
        yield "quotation marks", 1.0
    yield "headline", len(context.headline & context.stems[number]) / (1 + len(context.headline))
    yield "people", min(len(context.people[number]), 3) / 3
    yield "dates", min(len(context.dated[number]), 4) / 4
    yield "central", _central(number, context)


def _central(number: int, context: Context) -> float:
    """How much of a sentence's words stand in other sentences of the report too, 0 to 1."""
    stems = context.stems[number]
    return sum(context.spread[stem] > 2 for stem in stems) / (1 + len(stems))


def _clause(
    document: Document, lexicon: Lexicon, at: int, prefix: str
) -> Iterator[tuple[str, float]]:
    clause = document.clauses[at]
    yield f"{prefix}{clause.kind}", 1.0
    yield f"{prefix}mark {clause.mark}", 1.0
    for name in ("quoted", "reported", "conditional"):
        if getattr(clause, name):
            yield f"{prefix}{name}", 1.0
    yield f"{prefix}subject {_subject_kind(document, clause)}", 1.0
    if not prefix:
        yield f"subject from {clause.subject_from}", 1.0
        yield "objects", min(len(clause.objects), 2) / 2
    kind = kind_of(document, clause, lexicon)
    yield f"{prefix}kind {kind}", 1.0
    yield f"{prefix}group {lexicon.groups.get(kind, kind)}", 1.0
    verb = clause.verb
    if verb is None:
        yield f"{prefix}no verb", 1.0
        return
    if verb.lemma in frames_file().speech:
        yield f"{prefix}speech", 1.0
    if verb.tense == "past" and kind not in ("other", "statement"):
        yield f"{prefix}event in the past", 1.0
    if is_idiom(document, clause):
        yield f"{prefix}idiom", 1.0
    shape = f"{verb.tense}{' perfect' if verb.perfect else ''}{' progressive' if verb.progressive else ''}"
    yield f"{prefix}tense {shape}", 1.0
    yield f"{prefix}tense {shape} {verb.voice}", 1.0
    for name in ("negated", "finite"):
        if getattr(verb, name):
            yield f"{prefix}{name}", 1.0
    for modal in verb.modals:
        yield f"{prefix}modal {modal}", 1.0
    if verb.predicate is not None:
        yield f"{prefix}predicate {document.tokens[verb.predicate].tag}", 1.0


def _subject_kind(document: Document, clause: Clause) -> str:
    if clause.subject is None:
        return "none"
    head = document.tokens[clause.subject.head]
    if head.tag == "PRON":
        return head.lemma
    article = document.tokens[clause.subject.first].lemma
    return f"{head.tag} {head.form}" + (f" {article}" if article in ("a", "the", "no") else "")


def _expression(
    candidate: Candidate, expression: TimeExpression, context: Context
) -> Iterator[tuple[str, float]]:
    shape, away = _shape(candidate.value), _away(candidate.value, context.published)
    yield f"shape {shape}", 1.0
    yield f"away {away}", 1.0
    yield f"shape {shape} away {away}", 1.0
    yield f"role {expression.role}", 1.0
    yield f"rule {expression.rule}", 1.0
    yield f"type {expression.type}", 1.0
    yield f"modifier {expression.modifier}", 1.0
    anchor = expression.anchor if expression.anchor in ("published", "none") else "expression"
    yield f"anchor {anchor}", 1.0
    document = context.document
    inside = document.tokens_between(expression.start, expression.end)
    if not inside:
        return
    yield from _around(document, inside, "")
    head = _head_of(document, inside)
    token = document.tokens[head]
    yield f"relation {token.relation}", 1.0
    if token.head >= 0:
        above = document.tokens[token.head]
        yield f"relation {token.relation} of {above.tag}", 1.0
        yield f"hangs on {above.tag}", 1.0
        kind = (
            context.lexicon.noun(document, token.head) if above.tag in ("NOUN", "PROPN") else None
        )
        if kind:
            yield "hangs on an event noun", 1.0
            yield f"{token.relation} of an event noun", 1.0
        yield f"preposition {_preposition(document, head)} {token.relation}", 1.0
    yield from _competition(candidate, expression, context)
    clause = candidate.clause
    if clause is not None and candidate.source == "own":
        verb = document.clauses[clause].verb
        if verb is not None:
            yield f"tense {verb.tense} away {away}", 1.0
            yield "after its verb" if inside.start > verb.head else "before its verb", 1.0
            yield f"direct {int(token.head == verb.head)}", 1.0


def _competition(
    candidate: Candidate, expression: TimeExpression, context: Context
) -> Iterator[tuple[str, float]]:
    """What other dates the sentence has."""
    others = [e for e in context.dated[candidate.dated_in or 0] if e.edtf != expression.edtf]
    finer = [e for e in others if _fineness(e.edtf) > _fineness(expression.edtf)]
    yield "finer date there", float(bool(finer))
    yield "other date there", float(bool(others))
    document = context.document
    mine = clause_of_expression(document, expression)
    rivals = [e for e in others if clause_of_expression(document, e) == mine]
    yield "other date in the clause", float(bool(rivals))
    yield "finer date in the clause", float(any(e in finer for e in rivals))
    yield "first date", float(not others or all(e.start > expression.start for e in others))
    before = document.text[max(0, expression.start - 3) : expression.start]
    yield "in brackets", float("(" in before or "[" in before)


def _fineness(value: str | None) -> int:
    return len((value or "").strip("./~?"))


def _around(document: Document, inside: range, prefix: str) -> Iterator[tuple[str, float]]:
    sentence = document.sentences[document.sentence_of(inside.start)]
    before, after = inside.start - 1, inside.stop
    yield (
        f"{prefix}before {document.tokens[before].lemma if before >= sentence.first else '^'}",
        1.0,
    )
    if before - 1 >= sentence.first:
        yield f"{prefix}before that {document.tokens[before - 1].lemma}", 1.0
    follower = document.tokens[after] if after <= sentence.last else None
    yield (
        f"{prefix}after {follower.lemma if follower and follower.tag in ('PUNCT', 'PART', 'ADP', 'DET') else follower.tag if follower else '$'}",
        1.0,
    )
    if before < sentence.first:
        yield "opens its sentence", 1.0
    if follower is None or after == sentence.last:
        yield "closes its sentence", 1.0


def _head_of(document: Document, inside: range) -> int:
    """The token of an expression that hangs on what lies outside it."""
    return next((at for at in inside if document.tokens[at].head not in inside), inside.start)


def _preposition(document: Document, head: int) -> str:
    near = range(max(0, head - 6), head)
    cases = (document.tokens[at] for at in near if document.tokens[at].head == head)
    return next((token.lemma for token in cases if token.relation == "case"), "")


def _distance(candidate: Candidate, context: Context) -> Iterator[tuple[str, float]]:
    number, other = candidate.sentence, candidate.dated_in
    if other is None:
        return
    yield f"distance {max(-9, min(9, other - number))}", 1.0
    yield f"far {min(abs(other - number) // 4, 3)}", 1.0
    times = [at for at, some in enumerate(context.dated) for e in some if e.edtf == candidate.value]
    yield "times named", min(len(times), 5) / 5
    recent = [
        e.edtf for some in context.dated for e in some if is_recent(e.edtf, context.published)
    ]
    if candidate.value in recent:
        yield "recent", 1.0
        yield "first recent date", float(recent[0] == candidate.value)
        yield (
            "most named recent date",
            float(Counter(recent).most_common(1)[0][0] == candidate.value),
        )
        if not context.dated[number] and number < 3:
            yield f"lead {number}, first recent date {recent[0] == candidate.value}", 1.0
    shared = context.stems[number] & context.stems[other]
    yield "shared words", sum(1 / context.spread[stem] for stem in shared)
    yield "shared people", float(bool(context.people[number] & context.people[other]))
    if not context.dated[number]:
        yield "no date of its own", 1.0
        yield f"no date of its own, distance {other - number}", 1.0
    between = range(min(number, other) + 1, max(number, other))
    yield "dates between", float(any(context.dated[at] for at in between))
    yield "dates there", min(len(context.dated[other]), 3) / 3
    if number == 0:
        yield f"lead, away {_away(candidate.value, context.published)}", 1.0
    document = context.document
    clause = main_clause(document, other)
    mine = main_clause(document, number)
    if clause is not None and mine is not None:
        one, two = document.clauses[mine].verb, document.clauses[clause].verb
        if one and two:
            yield f"tenses {one.tense} {two.tense}", 1.0
            yield "same verb", float(one.lemma == two.lemma)


def is_recent(value: str | None, published: date | None) -> bool:
    """Whether a value is a day of the week that ends with publication."""
    if published is None or not is_day(value):
        return False
    return 0 <= day_number(published.isoformat()) - day_number(bounds(value)[1] or "") < _WEEK


def _shape(value: str) -> str:
    if "/" in value or value.startswith(".."):
        first, _, last = value.partition("/")
        if first in ("", "..") or (value.startswith("..") and "/" not in value):
            return "until"
        if last in ("", ".."):
            return "since"
        return f"span of {_shape(first)}s"
    if "X" in value:
        return "decade"
    plain = value.strip("~?%").lstrip("-").split("-")
    if len(plain) == 2 and not 1 <= int(plain[1] or 0) <= 12:
        return "season"
    return ("year", "month", "day")[min(len(plain), 3) - 1] + ("~" if value.endswith("~") else "")


def _away(value: str, published: date | None) -> str:
    """How far a date lies from publication, in classes."""
    first, last = bounds(value)
    if published is None or (first or last) is None:
        return "unknown"
    today = day_number(published.isoformat())
    begin, end = day_number(first or last or ""), day_number(last or first or "")
    if begin <= today <= end:
        return "same day" if begin == end else "around"
    away = begin - today if begin > today else end - today
    classes = ((1, "1"), (7, "7"), (31, "31"), (366, "366"), (1830, "5 years"), (7500, "20 years"))
    name = next((name for bound, name in classes if abs(away) <= bound), "more")
    return f"{'in' if away > 0 else 'ago'} {name}"


def _stems(document: Document, first: int, last: int) -> Iterator[str]:
    stops = stop_words("en")
    for at in range(first, last + 1):
        token = document.tokens[at]
        if token.tag not in ("PUNCT", "ADP", "DET", "PRON", "AUX"):
            word = document.word(at).lower()
            if len(word) > 2 and word not in stops and word[0].isalpha():
                yield word[:_STEM]


def stems_of_text(text: str) -> Iterator[str]:
    """The stems of a headline."""
    stops = stop_words("en")
    for word in text.lower().replace("’", "'").split():
        plain = word.strip(".,:;!?\"'()“”‘’")
        if len(plain) > 2 and plain not in stops and plain[:1].isalpha():
            yield plain[:_STEM]
