"""taking_part: a clause -> the people, places and organisations that take part in its event."""

import re
from typing import NamedTuple

from generator.entries.clauses import Clause
from generator.entries.telling import Sentence, unique
from generator.model import Mention

_POSSESSIVE = re.compile(r"['’]s?\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+)")
_LEADERSHIP = re.compile(r"\b(?:under|of|like|unlike|by the name of)\s+(?:[A-Z]\w+\s+)*$")
_PAIR = re.compile(
    r"\b(?:both|the two|the pair|the leaders|the ministers|the two leaders|the two men|they)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"^\W*(?:\w+\s+){0,3}?(?:he|she)\b", re.IGNORECASE)
_THE_COUNTRY = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|in|to|toured|left)\s+the\s+(?:country|city|capital|island|state)\b",
    re.IGNORECASE,
)
_CITY_OF = re.compile(r"\b(?:city|capital|island|country|state)\b")


class Context(NamedTuple):
    """Who was spoken of before, for "he", "both" and "where"."""

    subject: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Part(NamedTuple):
    """Who and what takes part in one clause."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    terms: tuple[str, ...]


def part_of(text: str, sentence: Sentence, clause: Clause, at: int, context: Context) -> Part:
    """Who takes part in the event whose word stands at `at` in the clause."""
    inside = [m for m in sentence.mentions if clause.start <= m.start < clause.end]
    people = [m.name for m in inside if m.kind == "person" and _participates(text, m, at, clause)]
    body = text[clause.start : clause.end]
    if _PAIR.search(body) and len(context.pair) > 1 and not people:
        people = list(context.pair)
    elif _SINGLE.match(body) and context.subject:
        people = [*context.subject[:1], *people]
    elif not people and clause.head in (
        "who",
        "where",
        "when",
        "which",
        "that",
        "before",
        "after",
        "and",
    ):
        people = list(context.subject) if clause.head in ("who",) else people
    places = [m.name for m in inside if m.kind == "place" and not m.acting]
    if clause.head == "where":
        places = [*places, *context.places]
    if not places and _THE_COUNTRY.search(body):
        places = _country_before(sentence, clause)
    organisations = [m.name for m in inside if m.kind == "organisation"]
    terms = [m.name for m in inside if m.kind == "term" or (m.kind == "place" and m.acting)]
    return Part(unique(people), unique(places), unique(organisations), unique(terms))


def moved(context: Context, part: Part) -> Context:
    """The context after a clause."""
    return Context(
        part.people[:1] or context.subject,
        part.people[:2] if len(part.people) > 1 else context.pair,
        part.places or context.places,
    )


def _participates(text: str, mention: Mention, at: int, clause: Clause) -> bool:
    """Not the owner of something else, nor one who is only the measure of a time or a policy."""
    possessive = _POSSESSIVE.match(text, mention.end, clause.end)
    if possessive:
        return mention.end < at <= possessive.end() or (mention.end < at and at - mention.end < 30)
    return not _LEADERSHIP.search(text, max(clause.start, mention.start - 40), mention.start) or (
        at > 0
        and text[max(0, mention.start - 40) : mention.start].rstrip().endswith("of")
        and mention.start - at < 40
    )


def _country_before(sentence: Sentence, clause: Clause) -> list[str]:
    before = [
        m.name
        for m in sentence.mentions
        if m.kind == "place" and m.start < clause.start and m.text[0].isupper()
    ]
    return before[-1:]
