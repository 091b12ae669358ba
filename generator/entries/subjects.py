"""subjects: a clause without a subject of its own -> the words for it, from the clauses around it."""

import re

from generator.entries.finite import PASTS
from generator.entries.kinds import Kinds
from generator.entries.telling import Sentence, Telling

_RELATIVE = re.compile(
    rf"^\W*(?:(?:who|which|where)\b|that\s(?:[a-z]{{2,}}ed|has|had|was|were|is|are|will|{PASTS})\s)"
)
_ASIDE = re.compile(rf",\s|\s(?:who|which)\s|\sthat\s(?:[a-z]{{2,}}ed|{PASTS})\s")
_WHO = re.compile(r",?\s(?:who|which)\s")
_THAT = re.compile(r"\bthat\s")
_AUXILIARY = re.compile(r"(?:\s+(?:had|has|have|will|would|is|was|are|were|to|be|been|due|also))+$")
_FINITE = re.compile(rf"\b(?:is|are|was|were|has|have|had|will|would|[a-z]{{2,}}ed|{PASTS})\b")
_TOKEN = re.compile(r"\S+")
_STOPS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "for",
        "from",
        "with",
        "by",
        "to",
        "and",
        "or",
        "but",
        "as",
        "over",
        "into",
        "near",
        "after",
        "before",
        "during",
        "against",
        "about",
        "between",
        "under",
        "was",
        "were",
        "is",
        "are",
        "has",
        "had",
        "have",
        "be",
        "been",
        "not",
        "never",
        "that",
        "when",
        "while",
        "who",
        "which",
    ]
)
_OPENING = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those"]
)
_DOING = re.compile(r"[a-z]{3,}(?:ed|ing)$")
_NOUN_BEFORE = re.compile(
    r"(?:^|\s)(?:the|an?|its|his|her|their|two|three|four|five|six|several|some|many|\d+)\s(?:[\w-]+\s){1,4}$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r"(?<=\w),\s(?:an?|the)\s(?:[\w-]+\s?){1,4}$")
_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their)\s$", re.IGNORECASE)
_AT_THE_END = re.compile(r"\s(?:on|in|at|late|early|earlier|last)(?:\s(?:on|in))?\s*$")
_LONG = 10


def subject_before(text: str, chief: Telling, sentence: Sentence, kinds: Kinds) -> str:
    """The words that a relative clause, or what goes on after an aside or an "and", has for its subject."""
    if chief.head in ("resumed", "and", "but"):
        words = text[sentence.start : chief.start]
        first = _ASIDE.split(words, maxsplit=1)[0]
        relative = _WHO.search(words)
        if chief.head != "resumed" and relative:
            return head_before(text, sentence, sentence.start + relative.start())
        return first if chief.head == "resumed" else _before_verb(text, chief, sentence, kinds)
    told_of = chief.head in ("who", "which", "reduced")
    if told_of or _RELATIVE.match(text[chief.start : chief.end]):
        return head_before(text, sentence, chief.start)
    return ""


def head_before(text: str, sentence: Sentence, at: int) -> str:
    """The noun phrase that ends at a place: "the trial", "The new flood barrier", a person's name."""
    left = _AT_THE_END.sub("", _without_last_date(text, sentence, at)).rstrip(" ,")
    left = _APPOSITION.sub("", left)
    end = sentence.start + len(left)
    named = [m for m in sentence.mentions if m.end == end and m.kind == "person"]
    if named:
        return named[-1].name
    words: list[str] = []
    for match in reversed(list(_TOKEN.finditer(left))[-_LONG:]):
        word = match.group()
        owner = word == "of" and words and _NOUN_BEFORE.search(left, 0, match.start())
        stop = (word.lower() in _STOPS and not owner) or (words and word.endswith((",", ";", ":")))
        doing = _DOING.match(word) and words and not _DETERMINER.search(left, 0, match.start())
        if stop or doing:
            break
        words.insert(0, word)
        if word.lower() in _OPENING:
            break
    return " ".join(words)


def _without_last_date(text: str, sentence: Sentence, at: int) -> str:
    """The words of a sentence up to a place, without a date that stands right before it."""
    end = len(text[:at].rstrip(" ,"))
    dates = [e.start for e in sentence.expressions if e.end == end]
    return text[sentence.start : dates[0] if dates else at]


def _before_verb(text: str, chief: Telling, sentence: Sentence, kinds: Kinds) -> str:
    """What stands before the first verb of the sentence that tells of an event, or before its first verb in the past."""
    triggers = kinds.triggers_in(text, sentence.start, chief.start)
    verbs = [trigger.start for trigger in triggers if trigger.verb]
    finite = _FINITE.search(text, sentence.start, chief.start)
    at = verbs[0] if verbs else finite.start() if finite else sentence.start
    words = text[sentence.start : at]
    said = list(_THAT.finditer(words))
    subject = _AUXILIARY.sub("", words[said[-1].end() if said else 0 :].rstrip())
    return subject.rstrip(" ,") if subject.count(",") == 1 else subject
