"""find: a sentence -> the tellings of events in it, each with its date, its people and its status."""

import re
from collections.abc import Iterator

from generator.entries.clauses import Clause, clauses_of, quoted
from generator.entries.lexicon import Trigger, speech_pattern, triggers_in
from generator.entries.modality import HAPPENED, Status, status_of
from generator.entries.taking_part import Context, Part, moved, part_of
from generator.entries.telling import Sentence, Telling, dates, unique
from generator.model import TimeExpression

_GAP = re.compile(
    r"[\s,]*(?:(?:to|in|at|during|by|through|with)\s[^,;.]{0,45}?)?[\s,]*(?:on|late|early|earlier|in|last)?[\s,]*$",
    re.IGNORECASE,
)
_SIDELINES = re.compile(
    r"\b(?:sidelines of|margins of|since|ahead of|context of|on the eve of)\s+(?:[\w()-]+\s+){0,9}$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:\w+ed|was|were|has|had|is|are|took|went|came|began|saw|made|gave|held|left|fell|rose|got|became|broke|brought|built|drew|drove|fought|found|hit|led|lost|put|sent|set|shot|sold|spoke|stood|struck|threw|told|won|wrote)\b"
)
_WHO_SPEAKS = re.compile(
    r"\b(?:police|officials?|authorities|ministry|government|department|office|spokes(?:man|woman|person)|army|military|company|court|"
    r"prosecutors?|investigators|statement|agency|officers?|sheriff|firefighters)\b",
    re.IGNORECASE,
)


def tellings_in(text: str, sentence: Sentence, context: Context) -> tuple[list[Telling], Context]:
    """The tellings of one sentence, statements among them, and the context that it leaves behind."""
    clauses = clauses_of(text, sentence.start, sentence.end)
    quotes = quoted(text, sentence.start, sentence.end)
    bound, said = _bind(text, sentence, clauses, quotes)
    found: list[Telling] = []
    for clause, triggers in bound:
        part = part_of(text, sentence, clause, triggers[0][0].start if triggers else 0, context)
        for trigger, expression in triggers:
            part = part_of(text, sentence, clause, trigger.start, context)
            found.append(_telling(text, sentence, clause, trigger, expression, part))
        context = moved(context, part)
    statement = _statement(text, sentence, clauses, said, context)
    return [*found, *statement], context


Bound = list[tuple[Clause, list[tuple[Trigger, TimeExpression | None]]]]


def _bind(
    text: str, sentence: Sentence, clauses: list[Clause], quotes: list[tuple[int, int]]
) -> tuple[Bound, dict[int, TimeExpression]]:
    """Every clause with its event words and their dates; and the dates of what is said, by place of the verb."""
    verbs = [m for m in speech_pattern().finditer(text, sentence.start, sentence.end)]
    said: dict[int, TimeExpression] = {}
    free: list[TimeExpression] = []
    for expression in sentence.expressions:
        if not dates(expression) or _inside(expression.start, quotes):
            continue
        verb = _speech_of(text, expression, verbs)
        if verb is not None:
            said[verb] = expression
        else:
            free.append(expression)
    bound: Bound = []
    for clause in clauses:
        triggers = [
            t for t in triggers_in(text, clause.start, clause.end) if not _inside(t.start, quotes)
        ]
        own = [e for e in free if clause.start <= e.start < clause.end]
        previous = next((pairs for _, pairs in reversed(bound) if pairs), None)
        bound.append((clause, _pairs(text, clause, triggers, own, previous)))
    return bound, said


def _pairs(
    text: str,
    clause: Clause,
    triggers: list[Trigger],
    expressions: list[TimeExpression],
    previous: list[tuple[Trigger, TimeExpression | None]] | None,
) -> list[tuple[Trigger, TimeExpression | None]]:
    """The event words of a clause that count, each with the date that belongs to it."""
    triggers = [
        t for t in triggers if not _SIDELINES.search(text, max(clause.start, t.start - 80), t.start)
    ] or triggers
    dated: dict[int, TimeExpression] = {}
    for expression in expressions:
        trigger = _nearest(text, triggers, expression)
        if trigger is not None:
            kept = dated.get(trigger.start)
            if kept is None or _narrower(expression, kept):
                dated[trigger.start] = expression
        elif (
            clause.head in ("that", "which", "who", "where", "when", "said", "with")
            and previous
            and previous[-1][1] is None
        ):
            previous[-1] = (previous[-1][0], expression)
        elif _FINITE.search(text, clause.start, clause.end):
            general = Trigger(clause.start, clause.start, "", "other", True, False, "past")
            dated[general.start] = expression
            triggers = [general]
    chosen = [t for t in triggers if t.start in dated]
    chief = _chief(triggers)
    if chief and not chosen:
        chosen = [chief]
    return [(t, dated.get(t.start)) for t in chosen]


def _chief(triggers: list[Trigger]) -> Trigger | None:
    """The word that says what happens in a clause: a plain one before a weak one, a verb before a noun."""
    return min(triggers, key=lambda t: (not t.strong, not t.verb, t.start), default=None)


def _nearest(text: str, triggers: list[Trigger], expression: TimeExpression) -> Trigger | None:
    """The event word that a date belongs to: right beside it, else the last before it, else the next."""
    for trigger in triggers:
        between = text[expression.end : trigger.start]
        if (
            not trigger.verb
            and 0 <= trigger.start - expression.end < 40
            and between.count(" ") <= 4
            and "," not in between
        ):
            return trigger
    before = [t for t in triggers if t.end <= expression.start]
    if before:
        return min(
            before,
            key=lambda t: (not t.strong, not t.verb if _far(t, expression) else False, -t.start),
        )
    after = [t for t in triggers if t.start >= expression.end]
    return _chief(after)


def _far(trigger: Trigger, expression: TimeExpression) -> bool:
    return expression.start - trigger.end > 15


def _narrower(expression: TimeExpression, kept: TimeExpression) -> bool:
    return len(expression.edtf or "") > len(kept.edtf or "")


def _speech_of(text: str, expression: TimeExpression, verbs: list[re.Match[str]]) -> int | None:
    """The verb of speech that an expression dates, if any."""
    for verb in reversed(verbs):
        if verb.end() <= expression.start:
            if _GAP.fullmatch(text, verb.end(), expression.start):
                return verb.start()
            break
    for verb in verbs:
        if expression.end <= verb.start() and verb.start() - expression.end <= 2:
            return verb.start()
    if expression.role == "attribution" and verbs:
        return min(verbs, key=lambda verb: abs(verb.start() - expression.start)).start()
    return None


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _telling(
    text: str,
    sentence: Sentence,
    clause: Clause,
    trigger: Trigger,
    expression: TimeExpression | None,
    part: Part,
) -> Telling:
    status = status_of(text, trigger, clause.start, clause.end)
    if status == HAPPENED and expression and expression.role in ("planned", "planned-event"):
        status = Status("planned")
    return Telling(
        sentence=sentence.number,
        start=clause.start,
        end=clause.end,
        kind=trigger.kind,
        at=trigger.start,
        word=trigger.text.lower(),
        strong=trigger.strong,
        status=status,
        expression=expression,
        people=part.people,
        places=part.places,
        organisations=part.organisations,
        terms=part.terms,
    )


def _statement(
    text: str,
    sentence: Sentence,
    clauses: list[Clause],
    said: dict[int, TimeExpression],
    context: Context,
) -> Iterator[Telling]:
    """What somebody says in the sentence: one telling, dated where the verb of speech is."""
    verb = next(
        (
            m
            for m in speech_pattern().finditer(text, sentence.start, sentence.end)
            if not said or m.start() in said
        ),
        None,
    )
    if verb is None:
        return
    clause = next((c for c in clauses if c.start <= verb.start() < c.end), clauses[0])
    speaker, person = _speaker(text, sentence, clause, verb.start(), context)
    if speaker is None:
        return
    yield Telling(
        sentence=sentence.number,
        start=clause.start,
        end=sentence.end,
        kind="statement",
        at=verb.start(),
        word=verb.group().lower(),
        strong=False,
        expression=said.get(verb.start()),
        people=(speaker,) if person else (),
        organisations=()
        if person
        else unique(
            [m.name for m in sentence.mentions if m.name == speaker and m.kind == "organisation"]
        ),
        terms=unique([m.name for m in sentence.mentions if m.kind == "term" or m.acting]),
        speaker=speaker,
    )


def _speaker(
    text: str, sentence: Sentence, clause: Clause, at: int, context: Context
) -> tuple[str | None, bool]:
    """Who speaks: the nearest name before the verb in its clause, else a pronoun's, else an office."""
    before = [m for m in sentence.mentions if clause.start <= m.start < at]
    named = [
        m
        for m in before
        if m.kind in ("person", "organisation")
        or (m.kind == "place" and m.acting and not text[m.end : m.end + 2] in ("’s", "'s"))
    ]
    people = [m for m in named if m.kind == "person"]
    if people:
        return people[-1].name, True
    subject = text[clause.start : at]
    if re.match(r"^\W*(?:he|she)\b", subject, re.IGNORECASE) and context.subject:
        return context.subject[0], True
    office = _WHO_SPEAKS.search(subject)
    if office:
        return _office_words(subject), False
    if named and named[-1].end > at - 30:
        return named[-1].name, False
    return None, False


def _office_words(subject: str) -> str:
    return " ".join(subject.strip(' ,;“”"').split()[-6:])
