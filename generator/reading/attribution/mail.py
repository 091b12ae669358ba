"""mail: the lines of a letter that was saved or printed as text -> what its head says: subject, day, sender."""

import re

from generator.reading.attribution.site_name import named_by
from generator.reading.lines import Line

_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|sent|date|reply-to|subject|attachments?|importance|newsgroups|organi[sz]ation|message-id|lines|mime-version|content-type|"
    r"von|an|gesendet|datum|betreff|de|à|envoyé|objet|asunto|para|enviado|fecha|data|oggetto|inviato|onderwerp|verzonden|van|aan)\s?:\s",
    re.IGNORECASE,
)
_SUBJECTS = frozenset(("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp"))
_DATES = frozenset(("date", "sent", "gesendet", "datum", "envoyé", "enviado", "fecha", "inviato", "verzonden"))
_SENDERS = frozenset(("from", "von", "de", "van"))
_ANSWERED = re.compile(r"^(?:(?:re|fw|fwd|aw|wg|tr|rv|i|doorst)\s?:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(r"(?:fw|fwd|wg|tr|rv)\s?:", re.IGNORECASE)
_LIST = re.compile(r"\[([^\]]{2,40})\]")
_IN_BRACKETS = re.compile(r"\(([^()@]{3,40})\)")
_ADDRESS = re.compile(r"@(?:[\w-]+\.)*?([\w-]+)\.(?:co\.|com\.|org\.)?[a-z]{2,10}\b")
_HEAD, _FIELDS = 15, 3


def head_of(lines: tuple[Line, ...]) -> frozenset[int]:
    """The numbers of the lines that are a letter's head; none where it is no letter."""
    told = (line for line in lines[:_HEAD] if ":" in line.text)
    fields = [line.number for line in told if _FIELD.match(line.text)]
    return frozenset(fields) if len(fields) >= _FIELDS else frozenset()


def subject_of(lines: tuple[Line, ...]) -> str:
    """What the letter is about, without Re:, Fwd: and the list's [name]; empty where it is no letter."""
    found = [_value(line) for line in _fields(lines, _SUBJECTS)]
    plain = _ANSWERED.sub("", _original(found, lines)) if found else ""
    return plain or (found[0] if found else "")


def sent_in(lines: tuple[Line, ...]) -> Line | None:
    """The line that says when the letter was sent; in a letter passed on, when the original was."""
    found = _fields(lines, _DATES)
    if not found:
        return None
    return found[-1] if _is_passed_on(lines) else found[0]


def sender_of(lines: tuple[Line, ...]) -> str | None:
    """The house that sent the letter: the sender's name, or the list's, where it is the name of the address too."""
    for line in reversed(_fields(lines, _SENDERS)):
        sent = _value(line)
        address = _ADDRESS.search(sent.lower())
        names = [sent.split("<")[0].strip(' "'), *_IN_BRACKETS.findall(sent)]
        names += [name for field in _fields(lines, _SUBJECTS) for name in _LIST.findall(field.text)]
        for name in names if address else ():
            found = named_by(name, address.group(1)) if address else None
            if found:
                return found
    return None


def _fields(lines: tuple[Line, ...], names: frozenset[str]) -> list[Line]:
    head = head_of(lines)
    return [
        line
        for line in (lines[:_HEAD] if head else ())
        if (match := _FIELD.match(line.text)) and match.group("name").lower() in names
    ]


def _value(line: Line) -> str:
    match = _FIELD.match(line.text)
    return line.text[match.end() :] if match else line.text


def _original(subjects: list[str], lines: tuple[Line, ...]) -> str:
    return subjects[-1] if _is_passed_on(lines) else subjects[0]


def _is_passed_on(lines: tuple[Line, ...]) -> bool:
    subjects = _fields(lines, _SUBJECTS)
    return any(_FORWARDED.match(_value(line)) for line in subjects)
