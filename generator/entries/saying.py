"""saying: a statement -> who says it, a colon, and what is said; or the verb in the present."""

import re

from generator.entries.clipping import LEAST, clipped, without_dateline, without_lead
from generator.entries.lexicon import present_forms
from generator.entries.nouns import without_dates
from generator.entries.telling import Sentence, Telling

_MANY = re.compile(
    r"\band\s[A-Z]|^(?:Police|People|Members)\b|^(?:(?:The|Two|Three|Some|Several|Many|Most|All)\s)?(?:[a-zA-Z-]+\s)*[a-z]*[a-rt-z]s$|^[A-Z][a-z]*[a-rt-z]s$"
)
_PLAIN = frozenset(
    (
        "said",
        "says",
        "added",
        "adds",
        "noted",
        "told",
        "quoted as saying",
        "stressed",
        "emphasized",
        "emphasised",
    )
)
# What may stand between the verb and what is said: "in an interview that", "to the paper:".
_FRAME = re.compile(
    r"^\s*(?:on|in|at|to|during|via|by)\s[^,;.:“\"]{1,60}?(?:\s+that\s+|[,:]\s+(?=[“\"]))"
)
_SMALL_FRAME = re.compile(r"^\s*(?:on\s*)?[,:]?\s*(?:in a statement|to reporters)?")
_TOLD = re.compile(r"^(?:the\s)?(?:\w+\s){0,4}?(?:that\s)")
_ADVERBIAL = re.compile(r"\W*(?:In|On|At|During|Speaking|Asked)\s")
_LAST_QUOTE = re.compile(r"[“\"]([^“”\"]{12,}?)[,.!?]?[”\"][^“”\"]{0,120}$")


def statement_title(chief: Telling, text: str, sentence: Sentence) -> str:
    """The title of a statement; a quotation before the speaker is what is said."""
    left, right = chief.said or (chief.start, chief.end)
    before = text[sentence.start : left]
    speaker = _speaker(chief)
    quote = _LAST_QUOTE.search(before)
    if quote:
        return clipped(f"{speaker}: {quote.group(1)}")
    after = without_dates(text, right, sentence.end, sentence.expressions)
    content = without_lead(_SMALL_FRAME.sub("", _FRAME.sub("", after)))
    adverbial = _ADVERBIAL.match(before) and content.count(" ") > 1
    if len(content) < LEAST and len(before) > len(content) and not adverbial:
        end = before.rstrip(" ,").rfind(",")
        said = without_dateline(before[: max(end, 0)] or before)
        return clipped(f"{speaker}: {without_lead(said)}")
    verb = text[left:right].lower()
    if verb not in _PLAIN:
        one, many = present_forms().get(verb, (verb, verb))
        return clipped(f"{speaker} {many if _MANY.search(speaker) else one} {content}")
    return clipped(f"{speaker}: {_TOLD.sub('', content) if verb == 'told' else content}")


def _speaker(chief: Telling) -> str:
    name = (chief.speaker or "").removeprefix("the ").removeprefix("The ")
    return name[:1].upper() + name[1:]
