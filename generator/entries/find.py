"""find: a sentence -> the tellings of events in it, each with its date, its people and its status."""

import functools
import re

from generator.entries.binding import bind
from generator.entries.clauses import Clause, clauses_of, goes_on, parted, quoted
from generator.entries.finite import is_passive
from generator.entries.kinds import Kinds, Trigger
from generator.entries.lexicon import facts, plain_forms, speech_pattern
from generator.entries.modality import (
    DENIED,
    HAPPENED,
    PLANNED,
    Status,
    status_of,
    status_of_clause,
)
from generator.entries.statements import spoken_by, statement_in
from generator.entries.subjects import head_before
from generator.entries.taking_part import Context, Part, is_absent, moved, part_of
from generator.entries.telling import Sentence, Telling, dates, may_date, unique
from generator.model import TimeExpression


def tellings_in(
    text: str, sentence: Sentence, context: Context, kinds: Kinds
) -> tuple[list[Telling], Context]:
    """The tellings of one sentence, a statement among them, and the context that it leaves behind."""
    context = context._replace(fresh=False)
    clauses = _clauses(text, sentence, kinds)
    quotes = quoted(text, sentence.start, sentence.end)
    bound, said = bind(text, sentence, clauses, quotes, kinds)
    found: list[Telling] = []
    before = context
    for clause, triggers in bound:
        part = part_of(text, sentence, clause, None, context, kinds)
        for trigger, expression in triggers:
            part = part_of(text, sentence, clause, trigger, context, kinds)
            telling = _telling(text, sentence, clause, trigger, expression, part, kinds)
            if is_absent(text, clause, trigger.start):
                telling = telling._replace(people=())
            if expression or not _SINCE.search(text, clause.start, clause.end):
                found += _put_off(text, telling, sentence, clause)
        if clause.head == "resumed" and not triggers and found:
            main = found[0]
            found[0] = main._replace(places=unique([*main.places, *part.places]))
        context = moved(context, part, clause)
    found = _after_talks(found)
    statement = statement_in(text, sentence, clauses, said, before)
    if statement is None:
        found = spoken_by(text, sentence, clauses, found)
        return found + _unsaid(text, sentence, clauses, said, context, kinds), context
    told = [_said(_announced(telling, statement), statement) for telling in found]
    return [*told, statement], context


def _announced(telling: Telling, statement: Telling) -> Telling:
    """What takes effect by being announced is of that day: "…, the companies announced on Monday"."""
    done = telling.status == HAPPENED and telling.kind in _BY_WORD and telling.expression is None
    if not done or statement.verb != "announced" or statement.expression is None:
        return telling
    return telling._replace(expression=statement.expression, inferred=True)


_BY_WORD = frozenset(
    {"agreement", "deal", "decision", "appointment", "departure", "sanction", "launch"}
)


def _put_off(text: str, telling: Telling, sentence: Sentence, clause: Clause) -> list[Telling]:
    """What is "postponed to Thursday" is off where it was planned, and is planned for Thursday."""
    for day in sentence.expressions:
        inside = clause.start <= day.start < clause.end and dates(day)
        moved_to = _TO_A_DAY.search(text, clause.start, day.start) if inside else None
        if moved_to:
            was = None if telling.expression is day else telling.expression
            status = Status("did-not-happen", "postponed")
            status = telling.status if moved_to.group(1) == "adjourned" else status
            return [
                telling._replace(expression=was, status=status),
                telling._replace(expression=day, status=PLANNED),
            ]
    return [telling]


_TO_A_DAY = re.compile(
    r"\b(postponed|delayed|rescheduled|deferred|moved|adjourned|pushed\sback|put\soff|put\sback)\s(?:to|until|till|for)\s(?:\w+\s)?$"
)


def _unsaid(
    text: str,
    sentence: Sentence,
    clauses: list[Clause],
    said: dict[int, TimeExpression],
    context: Context,
    kinds: Kinds,
) -> list[Telling]:
    """What a verb of speech tells where nobody says anything: "Parliament rejected a motion last week"."""
    found = []
    for at, expression in sorted(said.items()):
        verb = speech_pattern().match(text, at)
        clause = next((c for c in clauses if c.start <= at < c.end), None)
        if verb and clause and verb.group() in plain_forms():
            trigger = Trigger(
                at, verb.end(), verb.group(), "other", True, False, "said", verb.group()
            )
            part = part_of(text, sentence, clause, trigger, context, kinds)
            found.append(_telling(text, sentence, clause, trigger, expression, part, kinds))
    return found


def _clauses(text: str, sentence: Sentence, kinds: Kinds) -> list[Clause]:
    clauses = clauses_of(text, sentence.start, sentence.end)
    dated = [(e.start, e.end) for e in sentence.expressions if may_date(e)]
    if not dated:
        return clauses
    verbs = [t.start for t in kinds.triggers_in(text, sentence.start, sentence.end) if t.verb]
    verbs += [e.end + 1 for e in sentence.expressions if goes_on(text, e.end + 1)]
    verbs += [
        m.start("verb")
        for m in _AND_DO.finditer(text, sentence.start, sentence.end)
        if kinds.is_verb(m.group("verb"))
    ]
    return parted(text, clauses, dated, verbs)


_AND_DO = re.compile(r"\sand\s(?P<verb>[a-z]+)\b")


def _after_talks(found: list[Telling]) -> list[Telling]:
    """What is done "after talks on Thursday" is done that day, by those who talked."""
    done = list(found)
    for number in range(1, len(found)):
        main, talks = done[number - 1], done[number]
        if talks.head not in _AFTER or talks.group != "encounter" or talks.people:
            continue
        done[number] = talks._replace(people=main.people)
        if main.expression is None and talks.expression and main.status == HAPPENED:
            done[number - 1] = main._replace(expression=talks.expression, inferred=True)
    return done


def _kind_of(
    text: str, sentence: Sentence, clause: Clause, trigger: Trigger, part: Part, kinds: Kinds
) -> str:
    """The kind of what begins or ends: "The trial opened", "the trial, which began"."""
    if trigger.lemma in facts()["personal"] and not part.people:
        return "other"
    if trigger.lemma in _HOSTS and _FROM.match(text, trigger.end):
        return "other"
    to_people = facts()["done_to_people"].get(trigger.lemma)
    if to_people and part.people and is_passive(text, trigger.start):
        return str(to_people)
    if trigger.lemma not in _BEGINS:
        return trigger.kind
    subject = text[clause.start : trigger.start]
    if clause.head in ("who", "which", "resumed", "and"):
        main = sentence.start if clause.head != "which" else clause.start
        subject = (
            head_before(text, sentence, clause.start)
            if main == clause.start
            else text[main : trigger.start]
        )
    nouns = [t for t in kinds.triggers_in(subject, 0, len(subject)) if not t.verb]
    return nouns[0].kind if nouns else trigger.kind


# "received the prize from the president" is no meeting
_HOSTS = frozenset({"receive", "welcome", "host"})
_FROM = re.compile(r"\s(?:an?|the|his|her|its|their|\d[\d,.]*)\s(?:[\w’'-]+\s){1,6}?from\b")
_BEGINS = frozenset(
    {"begin", "start", "open", "end", "stop", "resume", "reopen", "close", "convene"}
)


def _supposed(text: str, clause: Clause) -> bool:
    """Whether a clause tells what would be if something else were."""
    opening = clause.head in ("if", "unless") or text[clause.start : clause.start + 3] == "If "
    return opening or (
        clause.head == "then" and bool(_WOULD.search(text, clause.start, clause.end))
    )


_SINCE = re.compile(r"\b(?:has|have)\s.*\bsince\b|\bsince\b.*\b(?:has|have)\s")
_WOULD = re.compile(r"\b(?:would|could|might|may)\b")
_AFTER = frozenset({"after", "following", "during which"})


def _said(telling: Telling, statement: Telling) -> Telling:
    """An event that somebody tells of knows who says so."""
    if telling.start <= statement.at < telling.end:
        return telling
    denied = statement.verb in _DENIALS and telling.start >= statement.at
    status = DENIED if denied and telling.status == HAPPENED else telling.status
    return telling._replace(speaker=statement.speaker, status=status)


_DENIALS = frozenset({"denied", "denies"})


def is_caption(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is a picture's caption, a copyright line or the like."""
    return bool(_captions().search(text, sentence.start, min(sentence.end, sentence.start + 60)))


@functools.cache
def _captions() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in facts()["captions"]))


def _telling(
    text: str,
    sentence: Sentence,
    clause: Clause,
    trigger: Trigger,
    expression: TimeExpression | None,
    part: Part,
    kinds: Kinds,
) -> Telling:
    if trigger.text:
        status = status_of(text, trigger, clause.start, clause.end)
    else:
        status = status_of_clause(text, clause.start, clause.end)
    if clause.head == "until" and status == HAPPENED and expression is None:
        status = PLANNED
    if status.modality in ("happened", "planned") and _supposed(text, clause):
        status = Status("conditional")
    if status == HAPPENED and expression and expression.role == "planned":
        status = PLANNED
    kind = _kind_of(text, sentence, clause, trigger, part, kinds)
    return Telling(
        sentence=sentence.number,
        start=clause.start,
        end=clause.end,
        kind=kind,
        group=kinds.group_of(kind),
        weight=kinds.weight_of(kind),
        head=clause.head,
        at=trigger.start,
        trigger=trigger,
        strong=trigger.strong,
        status=status,
        expression=expression,
        people=part.people,
        places=part.places,
        organisations=part.organisations,
        terms=part.terms,
    )
