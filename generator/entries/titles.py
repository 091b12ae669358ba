"""titles: a draft -> a short headline in the present tense, never cut inside a word."""

import re

from generator.entries.merging import Draft

_MOST = 90
_CUT = re.compile(
    r"\s*(?:,|;|\s[–—-]\s|\b(?:as|after|while|where|which|who|because|amid|according to|following|when|before|since|during)\b)"
)
_LEADING = re.compile(
    r"^(?:[\s“”\"'‘’,;:–—-]|(?:and|but|that|after|when|where|while|before|as|since|also|meanwhile|on|in)\s)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s“”\"'‘’,;:–—-]|\s(?:and|but|that|the|a|an|of|in|on|at|to|for|with|by|from|said|says))+$"
)
_DATELINE = re.compile(r"^[A-Z][A-Z ,./]{2,40}(?:\([A-Za-z]+\))?\s*[-–—]+\s*")


def title_of(draft: Draft, text: str, sentence: str) -> str:
    """A title from kind, people and place where these carry one, else the words of the report."""
    made = _made(draft)
    return made or clipped(_words(draft, text, sentence))


def clipped(words: str) -> str:
    """At most ninety characters, cut at a clause or a word."""
    words = " ".join(words.split())
    words = _DATELINE.sub("", words)
    if len(words) > _MOST:
        cut = next((m.start() for m in _CUT.finditer(words) if 25 < m.start() <= _MOST), None)
        words = words[:cut] if cut else words[:_MOST].rsplit(" ", 1)[0] + "…"
    words = _LEADING.sub("", words)
    words = _TRAILING.sub("", words.rstrip("."))
    return words[:1].upper() + words[1:]


def _words(draft: Draft, text: str, sentence: str) -> str:
    chief = draft.chief
    if chief.kind == "statement":
        return sentence
    clause = text[chief.start : chief.end].strip(" ,;")
    return clause if len(clause) > 30 else sentence


def _made(draft: Draft) -> str | None:
    people, place = draft.people, (draft.places or ("",))[0]
    where = f" in {place}" if place else ""
    kind = draft.kind
    if kind == "visit" and people and place:
        return f"{people[0]} visits {_the(place)}"
    if len(people) < 2:
        return None
    one, others = people[0], " and ".join(people[1:3])
    if kind == "meeting":
        if any(
            t.word in ("talks", "hold talks", "held talks", "consultations", "negotiations")
            for t in draft.tellings
        ):
            return f"{one} and {others} hold talks{where}"
        return f"{one} meets {others}{where}"
    if kind == "call":
        return f"{one} and {others} speak by phone"
    if kind == "greeting":
        return f"{one} sends greetings to {others}"
    return None


def _the(place: str) -> str:
    return (
        f"the {place}"
        if place
        in (
            "United States",
            "United Kingdom",
            "Netherlands",
            "Philippines",
            "United Arab Emirates",
            "Vatican",
        )
        else place
    )
