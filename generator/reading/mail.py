"""mail: the lines of a letter that was saved or printed as text -> its subject, and which of them are its head."""

import re

from generator.reading.lines import Line

_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|sent|date|reply-to|subject|attachments?|von|an|gesendet|datum|betreff|de|à|envoyé|objet|asunto|para|enviado)\s?:\s",
    re.IGNORECASE,
)
_SUBJECTS = frozenset(("subject", "betreff", "objet", "asunto"))
_ANSWERED = re.compile(r"^(?:(?:re|fw|fwd|aw|wg|tr)\s?:\s*)+", re.IGNORECASE)
_HEAD, _FIELDS = 15, 3


def head_of(lines: tuple[Line, ...]) -> frozenset[int]:
    """The numbers of the lines that are a letter's head; none where it is no letter."""
    fields = [line.number for line in lines[:_HEAD] if _FIELD.match(line.text)]
    return frozenset(fields) if len(fields) >= _FIELDS else frozenset()


def subject_of(lines: tuple[Line, ...]) -> str:
    """What the letter is about, without Re: and Fwd:; empty where it is no letter."""
    head = head_of(lines)
    for line in lines[:_HEAD] if head else ():
        match = _FIELD.match(line.text)
        if match and match.group("name").lower() in _SUBJECTS:
            return _ANSWERED.sub("", line.text[match.end() :])
    return ""
