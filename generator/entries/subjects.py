"""subjects: a clause without a subject of its own -> the words for it, from the clauses around it."""

import re

from generator.entries.kinds import Kinds
from generator.entries.telling import Sentence, Telling

_RELATIVE = re.compile(r"^\W*(?:who|which|where)\b")
_ASIDE = re.compile(r",\s|\s(?:who|which)\s")
_WHO = re.compile(r",?\s(?:who|which)\s")
_THAT = re.compile(r"\bthat\s")
_AUXILIARY = re.compile(r"(?:\s+(?:had|has|have|will|would|is|was|are|were|to|be|been|due|also))+$")
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
_LONG = 7


def subject_before(text: str, chief: Telling, sentence: Sentence, kinds: Kinds) -> str:
    """The words that a relative clause, or what goes on after an aside or an "and", has for its subject."""
    if chief.head in ("resumed", "and"):
        words = text[sentence.start : chief.start]
        first = _ASIDE.split(words, maxsplit=1)[0]
        relative = _WHO.search(words)
        if chief.head == "and" and relative:
            return head_before(text, sentence, sentence.start + relative.start())
        return first if chief.head == "resumed" else _before_verb(text, chief, sentence, kinds)
    if chief.head in ("who", "which", "reduced") or _RELATIVE.match(text[chief.start : chief.end]):
        return head_before(text, sentence, chief.start)
    return ""


def head_before(text: str, sentence: Sentence, at: int) -> str:
    """The noun phrase that ends at a place: "the trial", "The new flood barrier", a person's name."""
    left = text[sentence.start : at].rstrip(" ,")
    end = sentence.start + len(left)
    named = [m for m in sentence.mentions if m.end == end and m.kind == "person"]
    if named:
        return named[-1].name
    words: list[str] = []
    for match in reversed(list(_TOKEN.finditer(left))[-_LONG:]):
        word = match.group()
        stop = word.lower() in _STOPS or (words and word.endswith((",", ";", ":")))
        if stop or (_DOING.match(word) and words):
            break
        words.insert(0, word)
        if word.lower() in _OPENING:
            break
    return " ".join(words)


def _before_verb(text: str, chief: Telling, sentence: Sentence, kinds: Kinds) -> str:
    """What stands before the first verb of the sentence that tells of an event."""
    for trigger in kinds.triggers_in(text, sentence.start, chief.start):
        if trigger.verb:
            words = text[sentence.start : trigger.start]
            said = list(_THAT.finditer(words))
            return _AUXILIARY.sub("", words[said[-1].end() if said else 0 :].rstrip())
    return ""
