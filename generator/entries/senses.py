"""senses: the readings of a word form, and what stands around it -> the one that is meant."""

import re
from typing import NamedTuple

_BEFORE = 24
_VERBAL = re.compile(
    r"(?:\b(?:to|will|would|shall|can|could|may|might|must|should|not|n['’]t|did|do|does|they|we|you|i|who|both|and|or|also)|[a-z]s)\s+$",
    re.IGNORECASE,
)
_GOING_ON = re.compile(
    r"\b(?:is|are|was|were|be|been|being|by|after|before|for|from|of|without|while|when|started|began|stopped|keep|kept)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|his|her|its|their|of|in|during|after|before|for|deadly|recent|first|last|new|"
    r"two-day|three-day|official|state|\w+al|\w+ous|\w+ic)|['’]s)\s+$"
)


class Sense(NamedTuple):
    """What one word form means: kind, as a verb or a noun, how plainly, which form of which word."""

    kind: str
    verb: bool
    strong: bool
    form: str
    lemma: str


NEVER = Sense("", False, False, "", "")


def is_adjective(text: str, start: int, stop: int) -> bool:
    """Whether a past form only describes a noun: "a convicted murderer", "published leaked e-mails"."""
    before = _DESCRIBED.search(text, max(0, start - _BEFORE), start)
    return before is not None and bool(_THING.match(text, stop))


_DESCRIBED = re.compile(r"\b(?:an?|the|its|their|his|her|[a-z]{3,}ed)\s$", re.IGNORECASE)
_THING = re.compile(
    r"\s(?!(?:by|in|on|at|to|from|of|with|for|as|and|or|that|who|which|when|after|before|over|an?|the|him|her|his|its|their|"
    r"them|it|more|less|some|two|three|up|down|out|off|back|into|against|again|there|late|early|last|this|yesterday|today)\b)[a-z][a-z-]{2,}"
)


def pick(senses: tuple[Sense, ...], text: str, start: int) -> Sense:
    """The reading of an ambiguous form that the word before it asks for; strong readings first."""
    if len(senses) == 1:
        return _as_noun(senses[0], text, start)
    noun_wanted = bool(_DETERMINED.search(text, max(0, start - _BEFORE), start))
    if not noun_wanted and any(sense.form == "ing" for sense in senses):
        noun_wanted = not _GOING_ON.search(text, max(0, start - _BEFORE), start)
    if not noun_wanted and any(sense.form == "base" for sense in senses):
        noun_wanted = not _VERBAL.search(text, max(0, start - _BEFORE), start)
    best = [sense for sense in senses if sense.verb != noun_wanted] or list(senses)
    return next((sense for sense in best if sense.strong), best[0])


def _as_noun(sense: Sense, text: str, start: int) -> Sense:
    """The sense; as a noun where a verb that is its own past has an article: "a cut"."""
    alike = sense.verb and sense.form == "past" and text.startswith(sense.lemma, start)
    article = alike and _ARTICLE.search(text, max(0, start - _BEFORE), start)
    return sense._replace(verb=False, form="noun") if article else sense


_ARTICLE = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|that|further|another)\s$", re.IGNORECASE
)
