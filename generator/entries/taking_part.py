"""taking_part: a clause -> the people, places and organisations that take part in its event."""

import re
from typing import NamedTuple

from generator.entries.clauses import Clause
from generator.entries.kinds import Kinds, Trigger
from generator.entries.telling import Sentence, unique
from generator.model import Mention

_POSSESSIVE = re.compile(r"['’]s?\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+)")
_UNDER = re.compile(r"\b(?:under|unlike|like|succeed|succeeding|behalf of)\s+(?:[A-Z]\w+\s+)*$")
_PAIR = re.compile(
    r"\b(?:both|the two|the pair|the leaders|the ministers|the two leaders|the two men|they)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"^\W*(?:\w+\W+){0,8}?(?:he|she)\b", re.IGNORECASE)
_THEIRS = re.compile(
    r"\btheir\s+(?:\w+\s+)?(?:talks|meeting|meetings|negotiations|consultations|discussions|call)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|could|might)\b)"
)
_WHOSE = re.compile(
    r"\b(?:advis[eo]r|aide|minister|envoy|spokes(?:man|woman|person)|ambassador|wife|husband|son|daughter|lawyer|attorney|"
    r"secretary|assistant|ally|deputy|predecessor|successor|friend|critic|opponent|supporters?)\s+(?:of|to|for)\s+(?:the\s+)?"
    r"(?:[A-Z][\w.]*\s+){0,4}(?:president\s+|prime minister\s+)?$"
)
_THE_COUNTRY = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|in|to|toured|left)\s+the\s+(?:country|city|capital|island|state)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:situation|war|wars|conflict|conflicts|crisis|crises|fighting|peace|developments|interests|investment|stability|"
    r"troops|forces|operations|influence|presence)\s+(?:in|on|over)\s+(?:the\s+)?$"
    r"|\b(?:defeat\s(?:by|to|against)|beat|draw\s(?:with|against)|(?:win|victory)\s(?:over|against)|lost\sto|game\sagainst|match\sagainst)\s(?:the\s)?$"
)


_HARMED = re.compile(
    r"\b(?:murder|kill|shoot|stab|attack|rap|kidnap|abduct|assault|poison|rob|bomb|threaten|defraud|blackmail)(?:p|b)?(?:ing|ed)\s+(?:and\s+\w+ing\s+)?[^,;]{0,40}$"
    r"|\b(?:over|for|of|in|with|to|after|about)\s+(?:\w+\s+){0,5}?(?:murder|killing|death|shooting|stabbing|assassination|kidnapping|abduction|rape|assault|poisoning|attack)s?\s+(?:of|on)\s+[^,;]{0,40}$",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er)\s(?:[\w-]+\s){0,2}$")
_ABSENT = re.compile(
    r"\b(?:not|never|n['’]t|declined\sto|refused\sto|failed\sto|unable\sto)\s+(?:attend|join|take\spart\sin|appear\sat|go\sto|participate\sin)\b|\b(?:skipped|missed|boycotted|snubbed|stayed\saway\sfrom|walked\sout\sof)\b"
)
_STAFF = re.compile(
    r"\b(?:regulators|officials|authorities|diplomats|analysts|investors|traders|prosecutors|lawyers|economists|experts|offices?|headquarters)\s+(?:based\s+)?in\s+(?:the\s+)?$"
)
_GRAVE = frozenset({"arrest", "justice", "violence", "death"})
_EARLY = 80


class Context(NamedTuple):
    """Who was spoken of before, for "he", "both" and "where"; whether that one only said what others did, and is of this sentence."""

    subject: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    spoke: bool = False
    fresh: bool = False


class Part(NamedTuple):
    """Who and what takes part in one clause."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    terms: tuple[str, ...]


def part_of(
    text: str,
    sentence: Sentence,
    clause: Clause,
    trigger: Trigger | None,
    context: Context,
    kinds: Kinds,
) -> Part:
    """Who takes part in the event that `trigger` names in the clause."""
    inside = [m for m in sentence.mentions if clause.start <= m.start < clause.end]
    at = trigger.start if trigger else clause.start
    people = [m.name for m in inside if m.kind == "person" and _participates(text, m, at, clause)]
    heads = _heads(text, sentence, clause)
    people = [*heads, *people]
    if trigger and kinds.group_of(trigger.kind) in ("arrest", "justice"):
        harmed = {m.name for m in inside if _harmed(text, m, clause)}
        people = [name for name in people if name not in harmed]
    body = text[clause.start : clause.end]
    if len(context.pair) > 1 and not people and _PAIR.search(body):
        people = list(context.pair)
    elif len(context.pair) > 1 and _THEIRS.search(body) and set(people) <= set(context.pair):
        people = [*people, *context.pair]
    elif (
        context.subject
        and not (context.spoke and trigger and kinds.group_of(trigger.kind) in _GRAVE)
        and (
            _pronoun(inside, body, clause)
            or (clause.head == "who" and not people and context.fresh)
        )
    ) or (clause.head == "and" and context.subject and context.fresh):
        people = [*context.subject[:1], *people]
    if (
        not people
        and context.subject
        and not context.spoke
        and trigger
        and not trigger.verb
        and _OWN.search(text, max(clause.start, at - 40), at)
    ):
        people = [context.subject[0]]
    places = [m.name for m in inside if m.kind == "place" and not m.acting and not _topic(text, m)]
    if clause.head == "where":
        places = [*places, *context.places]
    if not places and _THERE.search(body):
        places = _country_before(sentence, clause) or list(context.places)
    if not places and _THE_COUNTRY.search(body):
        places = _country_before(sentence, clause)
    organisations = [m.name for m in inside if m.kind == "organisation"]
    terms = [m.name for m in inside if m.kind == "term" or (m.kind == "place" and m.acting)]
    return Part(unique(people), unique(places), unique(organisations), unique(terms))


def _heads(text: str, sentence: Sentence, clause: Clause) -> list[str]:
    """Whom "who ..." is said of, and whom what goes on after it is said of: the one right before."""
    if clause.head not in ("who", "resumed", "reduced"):
        return []
    at = clause.start
    if clause.head == "reduced":
        at -= len(text[sentence.start : at]) - len(_APPOSITION.sub("", text[sentence.start : at]))
    if clause.head == "resumed":
        asides = list(_ASIDE.finditer(text, sentence.start, clause.start))
        at = asides[-1].start() if asides else _before_apposition(text, sentence, clause)
    return [m.name for m in sentence.mentions if m.end == at and m.kind == "person"]


def _before_apposition(text: str, sentence: Sentence, clause: Clause) -> int:
    """Where the aside begins after which the clause goes on: ", a painter born in 1901,"."""
    asides = list(_OTHER_ASIDE.finditer(text, sentence.start, clause.start))
    return asides[0].start() if asides else sentence.start


_ASIDE = re.compile(r",?\s+(?:who|which|whose|whom)\s")
_APPOSITION = re.compile(r",\s(?:an?|the)\s(?:[\w-]+\s?){1,4}$")
_OTHER_ASIDE = re.compile(r",\s(?:an?\s|the\s|[a-z]+ed\s|born\s|built\s)")


def _pronoun(inside: list[Mention], body: str, clause: Clause) -> bool:
    """Whether "he" or "she" is the subject: it comes early, and before any name."""
    match = _SINGLE.match(body[:_EARLY])
    return bool(match) and not any(
        m.kind == "person" and m.start < clause.start + match.end() for m in inside if match
    )


def _topic(text: str, mention: Mention) -> bool:
    """Whether a place is what is spoken about: the situation in Ukraine."""
    left = max(0, mention.start - 40)
    return bool(
        _TOPIC.search(text, left, mention.start) or _STAFF.search(text, left, mention.start)
    )


def is_absent(text: str, clause: Clause, at: int) -> bool:
    """Whether the one who is named stayed away from what is told: "did not attend the talks"."""
    return bool(_ABSENT.search(text, clause.start, at))


def _harmed(text: str, mention: Mention, clause: Clause) -> bool:
    """Whether somebody is whom the deed was done to that another is held or tried for."""
    return bool(_HARMED.search(text, max(clause.start, mention.start - 100), mention.start))


def moved(context: Context, part: Part, clause: Clause) -> Context:
    """The context after a clause."""
    other = any(" " in term for term in part.terms)
    return Context(
        part.people[:1] or (() if other else context.subject),
        part.people[:2] if len(part.people) > 1 else context.pair,
        part.places or context.places,
        clause.head == "saying" if part.people else context.spoke,
        bool(part.people) or context.fresh,
    )


def _participates(text: str, mention: Mention, at: int, clause: Clause) -> bool:
    """Not the owner of something else, nor one who is only the measure of a time or a policy."""
    possessive = _POSSESSIVE.match(text, mention.end, clause.end)
    if possessive:
        return mention.end < at <= possessive.end() or (mention.end < at and at - mention.end < 30)
    left = max(clause.start, mention.start - 60)
    return not (
        _UNDER.search(text, left, mention.start) or _WHOSE.search(text, left, mention.start)
    )


def _country_before(sentence: Sentence, clause: Clause) -> list[str]:
    before = [
        m.name
        for m in sentence.mentions
        if m.kind == "place" and m.start < clause.start and m.text[0].isupper()
    ]
    return before[-1:]
