"""date_features: what may date a candidate, and where that stands -> its named features."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.edtf_bounds import bounds, day_number
from generator.entries.candidates import Candidate, clause_of_expression, is_day, main_clause
from generator.entries.context import Context
from generator.linguistics import Document, Token
from generator.model import TimeExpression

_WEEK = 8  # days, the day of publication included


def date_features(candidate: Candidate, expression: TimeExpression, context: Context) -> Iterator[tuple[str, float]]:
    """The features of an expression and of how it hangs in its sentence."""
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
        kind = context.lexicon.noun(document, token.head) if above.tag in ("NOUN", "PROPN") else None
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


def _competition(candidate: Candidate, expression: TimeExpression, context: Context) -> Iterator[tuple[str, float]]:
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
    yield f"{prefix}after {_outline(follower) if follower else '$'}", 1.0
    if before < sentence.first:
        yield "opens its sentence", 1.0
    if follower is None or after == sentence.last:
        yield "closes its sentence", 1.0


def _outline(token: Token) -> str:
    """A token as features name it: its lemma where it is a function word or a mark, else its tag."""
    return token.lemma if token.tag in ("PUNCT", "PART", "ADP", "DET") else token.tag


def _head_of(document: Document, inside: range) -> int:
    """The token of an expression that hangs on what lies outside it."""
    return next((at for at in inside if document.tokens[at].head not in inside), inside.start)


def _preposition(document: Document, head: int) -> str:
    near = range(max(0, head - 6), head)
    cases = (document.tokens[at] for at in near if document.tokens[at].head == head)
    return next((token.lemma for token in cases if token.relation == "case"), "")


def distance_features(candidate: Candidate, context: Context) -> Iterator[tuple[str, float]]:
    """The features of a date that is carried over from another sentence: how far, and what the two share."""
    number, other = candidate.sentence, candidate.dated_in
    if other is None:
        return
    yield f"distance {max(-9, min(9, other - number))}", 1.0
    yield f"far {min(abs(other - number) // 4, 3)}", 1.0
    times = [at for at, some in enumerate(context.dated) for e in some if e.edtf == candidate.value]
    yield "times named", min(len(times), 5) / 5
    recent = [e.edtf for some in context.dated for e in some if is_recent(e.edtf, context.published)]
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


def undated_features(candidate: Candidate, context: Context) -> Iterator[tuple[str, float]]:
    """Of a candidate without a date in its own sentence: whether the dates there hang in its clause or in another."""
    clauses = [clause_of_expression(context.document, e) for e in context.dated[candidate.sentence]]
    if clauses:
        yield "a date in the clause" if candidate.clause in clauses else "dates in other clauses", 1.0


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
