"""binding: the dates of a sentence -> the event words and the verbs of speech that they belong to."""

import re
from collections.abc import Sequence

import msgspec

from generator.entries.clauses import Clause
from generator.entries.finite import FINITE, PASTS, is_passive
from generator.entries.kinds import Kinds, Trigger
from generator.entries.lexicon import plain_forms, verbs_of_speech, word_set
from generator.entries.nearest import chief_word, is_better, is_beyond, nearest_word
from generator.entries.telling import Sentence, dates, may_date
from generator.model import TimeExpression

Pairs = list[tuple[Trigger, TimeExpression | None]]
Bound = list[tuple[Clause, Pairs]]

# Between a verb of speech and its date: "told the paper on", "said in a statement late".
_GAP = re.compile(
    r"[\s,]*(?:(?:to|in|at|during|by|through|with)\s[^,;.]{0,45}?)?[\s,]*(?:on|late|early|earlier|in|last)?[\s,]*$",
    re.IGNORECASE,
)
_TELLING_GAP = re.compile(
    r"[^,;.]{0,60}?\s(?:(?:on|late|early|earlier|in|last)\s+)?$", re.IGNORECASE
)
_SIDELINES = re.compile(
    r"\b(?:sidelines of|margins of|ahead of|context of|on the eve of)\s+(?:[\w()-]+\s+){0,9}$",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\b(?:quarter|half|year|months?|weeks?|period)\s(?:that\s)?(?:ended|ending)\s(?:on\s)?$|\b(?:to mark|marking|to celebrate|celebrating|occasion of|ahead of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "up 4 percent from a year earlier" dates nothing.
_EARLIER = re.compile(r"\b(?:earlier|ago|before|previous|last)\b")
_THAN = re.compile(r"\b(?:from|than|compared\s(?:with|to)|against|over)\s(?:the\s|that\s)?$")
_LEANING = frozenset({"that", "which", "who", "where", "when", "said", "with", "resumed"})
_BESIDE_A_DAY = frozenset({"before"})  # "before Saturday's match": on Saturday, as it seems
_RELATIVE = frozenset({"who", "which", "reduced"})
_TAKES_PLACE = re.compile(
    r"\b(?:took|takes?|taking|taken)\s+place\b|\b(?:held|happened|occurred|scheduled|planned|due|set)\b"
)
_BESIDE = 40


def bind(
    text: str,
    sentence: Sentence,
    clauses: list[Clause],
    quotes: list[tuple[int, int]],
    kinds: Kinds,
) -> tuple[Bound, dict[int, TimeExpression]]:
    """Every clause with its event words and their dates; and what is said when, by place of the verb."""
    verbs = verbs_of_speech(text, sentence.start, sentence.end)
    said: dict[int, TimeExpression] = {}
    free: list[TimeExpression] = []
    for expression in sentence.expressions:
        if not dates(expression) or _inside(expression.start, quotes):
            continue
        left = max(sentence.start, expression.start - 20)
        compared = _EARLIER.search(expression.text) and _THAN.search(text, left, expression.start)
        if compared or _OCCASION.search(text, left, expression.start):
            continue
        elapsed = expression.role == "elapsed"
        verb = None if elapsed else _speech_of(text, expression, verbs, kinds)
        if verb is None:
            free.append(expression)
        else:
            said.setdefault(verb, expression)
    bound: Bound = []
    spoken = [verb.span() for verb in verbs]
    for clause in clauses:
        triggers = [
            t
            for t in kinds.triggers_in(text, clause.start, clause.end)
            if not _inside(t.start, quotes)
            and not _inside(t.start, spoken)
            and not _befell(text, t)
            and not _is_pointed_at(text, clause, t)
            and not (not t.verb and _LISTENS.search(text, max(clause.start, t.start - 50), t.start))
        ]
        own = [
            e
            for e in free
            if clause.start <= (e.end + 2 if e.role == "elapsed" else e.start) < clause.end
        ]
        if clause.head == "according to" and not triggers:
            own = []  # the day of a source is not that of what it says
        own = _without_background(sentence, clause, own) or _day_before(text, sentence, clause)
        speech = next((v for v in verbs if clause.start <= v.start() < clause.end), None)
        if own and speech and all(_light(t) for t in triggers):
            said.setdefault(speech.start(), own[0])
            own = own[1:]
        previous = _leaned_on(text, bound, clause)
        bound.append((clause, _pairs(text, clause, triggers, own, previous)))
    return bound, said


def _without_background(
    sentence: Sentence, clause: Clause, own: list[TimeExpression]
) -> list[TimeExpression]:
    """No year or month, where a day stands before it of which only the week is unknown: "on Tuesday … in 2022"."""
    unknown = [
        e.start
        for e in sentence.expressions
        if clause.start <= e.start < clause.end and may_date(e) and not dates(e)
    ]
    return [
        e for e in own if not (unknown and unknown[0] < e.start and len(e.edtf or "") <= _MONTH)
    ]


_MONTH = len("2022-03")


def _day_before(text: str, sentence: Sentence, clause: Clause) -> list[TimeExpression]:
    """The day right before "when ...", which is the day of what follows: "since 2009, when the strait froze"."""
    if clause.head != "when":
        return []
    beside = [e for e in sentence.expressions if not text[e.end : clause.start].strip(" ,")]
    last = [e for e in beside if e.end <= clause.start and e.edtf][-1:]
    return [
        msgspec.structs.replace(e, edtf=(e.edtf or "").removesuffix("/.."), role="event")
        for e in last
        if dates(e) or (e.edtf or "").endswith("/..")
    ]


def _leaned_on(text: str, bound: Bound, clause: Clause) -> Pairs | None:
    """The event words before a clause that a date in it may be the date of.

    Not those before "who took over in May": that day is its own. What goes on after an aside goes on with what
    stands before it.
    """
    takes_place = _TAKES_PLACE.search(text, clause.start, clause.end)
    if clause.head in _RELATIVE and not takes_place:
        return None
    if clause.head == "resumed" and not takes_place and _OWN_VERB.match(text, clause.start):
        return None
    if clause.head == "resumed" and len(bound) > 1:
        return bound[-2][1] or None
    return next((pairs for _, pairs in reversed(bound) if pairs), None)


_OWN_VERB = re.compile(rf"\W*(?:(?:will|would)\s(?!be\b)[a-z]+|[a-z]+ed|{PASTS})\b")


def _is_pointed_at(text: str, clause: Clause, trigger: Trigger) -> bool:
    """Whether "that decision" is meant, of which something else is said; not "said that talks broke down"."""
    opens = clause.head == "that" and trigger.start - clause.start <= len(" that ")
    return not trigger.verb and not opens and text.startswith("that ", trigger.start - 5)


def _befell(text: str, trigger: Trigger) -> bool:
    """Whether "was met with silence" is meant, and nobody met anybody."""
    return trigger.lemma == "meet" and is_passive(text, trigger.start)


# Those who are told something: "told the trial", "told a public inquiry".
_LISTENS = re.compile(
    r"\b(?:told|tells|telling)\s(?:the|an?|his|her|its|their)\s(?:[\w-]+\s){0,3}$"
)


def _pairs(
    text: str,
    clause: Clause,
    triggers: list[Trigger],
    expressions: list[TimeExpression],
    previous: Pairs | None,
) -> Pairs:
    """The event words of a clause that count, each with the date that belongs to it."""
    triggers = [
        t for t in triggers if not _SIDELINES.search(text, max(clause.start, t.start - 80), t.start)
    ]
    heavy = [t for t in triggers if not _light(t)]
    dated: dict[int, TimeExpression] = {}
    for expression in expressions:
        beside = clause.head in _BESIDE_A_DAY and text.startswith(("’s ", "'s "), expression.end)
        leans = (
            (clause.head in _LEANING or beside) and previous is not None and previous[-1][1] is None
        )
        if leans and previous and not heavy:
            guess = msgspec.structs.replace(expression, role="elapsed") if beside else expression
            previous[-1] = (previous[-1][0], guess)
            continue
        trigger = nearest_word(text, heavy or triggers, expression)
        if trigger and is_beyond(text, clause, trigger, expression):
            trigger = None
        if trigger is None and FINITE.search(text, clause.start, clause.end):
            trigger = Trigger(clause.start, clause.start, "", "other", True, False, "past", "")
            triggers = [*triggers, trigger]
        if trigger and is_better(expression, dated.get(trigger.start)):
            dated[trigger.start] = expression
    chosen = [t for t in triggers if t.start in dated]
    chief = chief_word(heavy or triggers)
    if not chosen and chief:
        chosen = [chief]
    return [(t, dated.get(t.start)) for t in chosen]


def _light(trigger: Trigger) -> bool:
    return trigger.text.lower() in word_set("light")


def _speech_of(
    text: str, expression: TimeExpression, verbs: Sequence[re.Match[str]], kinds: Kinds
) -> int | None:
    """The verb of speech that an expression dates, if any."""
    for verb in reversed(verbs):
        if verb.end() <= expression.start:
            gap = _TELLING_GAP if verb.group() in ("told", "tells") else _GAP
            if gap.fullmatch(text, verb.end(), expression.start) or _only(
                text, verb, expression, kinds
            ):
                return verb.start()
            break
    for verb in verbs:
        if (
            0 <= verb.start() - expression.end <= 2
            and "," not in text[expression.end : verb.start()]
        ):
            return verb.start()
    if expression.role == "attribution":
        near = [verb for verb in verbs if abs(verb.start() - expression.start) < _BESIDE]
        return near[0].start() if near else None
    return None


def _only(text: str, verb: re.Match[str], expression: TimeExpression, kinds: Kinds) -> bool:
    """Whether a verb such as "pledged" is followed by its object alone, which is no event, and then the day."""
    between = text[verb.end() : expression.start]
    if verb.group() not in plain_forms() or len(between) > _OBJECT or "," in between:
        return False
    return not any(t.strong for t in kinds.triggers_in(text, verb.end(), expression.start))


_OBJECT = 80


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)
