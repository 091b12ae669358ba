"""resuming: a sentence -> where its asides begin, and where what stands around them goes on."""

import re

from generator.entries.lexicon import verbs_of_speech

_REDUCED = re.compile(
    r",\s+(?P<who>an?\s(?:[\w-]+\s){1,4}?)?(?:first\s+|originally\s+|also\s+|now\s+|once\s+)?(?P<word>[a-z]{3,}ed|built|known|made|led|found|seen|set)\s+(?:of|in|by|as|on|for|from|with|with|after)\s[^,;.]{2,80}"
)
_OF_WHAT_IS_PLANNED = frozenset(
    (
        "scheduled",
        "planned",
        "postponed",
        "delayed",
        "cancelled",
        "canceled",
        "held",
        "followed",
        "set",
    )
)


def reduced(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Asides that begin with a participle, and where the clause around them goes on: ", built in 1971, had ..."."""
    found = []
    for match in _REDUCED.finditer(text, start + 1, end):
        resumed = _RESUMES.match(text, match.end(), end) or _OPENS.match(text, match.end(), end)
        if resumed and match.group("word") not in _OF_WHAT_IS_PLANNED:
            at = match.start("word") - 1 if match.group("who") else match.start()
            found += [(at, "reduced"), (resumed.end(), "resumed")]
    return found


_OPENS = re.compile(r",\s+(?=(?:began|went|fell|rose|won|lost|left|hit|sank|struck|broke)\s)")
_SUPPOSED = re.compile(r"(?:If|Unless)\s[^,;“”\"]{6,90}(?=,\s)")


def supposed(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where what is said of a case begins that a sentence begins with: "If talks fail, a vote would be held"."""
    match = _SUPPOSED.match(text, start, end)
    return [(match.end(), "then")] if match else []


_RESUMES = re.compile(
    r",\s+(?=(?:has|had|have|is|was|were|are|will|would|said|told|plans|says|met|went|took|came|did|also|cut|won|lost|left|made|fell|rose|began|broke|gave|held|hit|sent|spoke|struck|led|sank|cost|put|brought|bought|drew|found|got|kept|paid|ran|saw|sold|stood|wrote|\w+ed|\w+s)\s(?!of\b)|(?:in|at|near)\s+[A-Z])"
)


_COMMA = re.compile(r",\s+")


def resumed(text: str, cuts: list[tuple[int, str]], end: int) -> list[tuple[int, str]]:
    """Where the main clause goes on after ", who ...," and ", when ...,"."""
    found = []
    for at, head in cuts:
        if head in ("who", "which", "whose", "whom"):
            match = _RESUMES.search(text, at + 5, end)
        elif head == "when" and text[at] == ",":
            match = _COMMA.search(text, at + 5, end)
        else:
            continue
        if match:
            found.append((match.end(), "resumed"))
    return found


def closing(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where the words begin that say at the end of a sentence who says it: ", the ministry said on Friday."."""
    verbs = verbs_of_speech(text, start, end)
    if not verbs or end - after_speech(text, verbs[-1].end(), end) > _SHORT_END:
        return []
    comma = text.rfind(", ", start, verbs[-1].start())
    subject = text[comma + 1 : verbs[-1].start()].strip()
    if comma < 0 or not subject or len(subject) > _LONG_SUBJECT or comma - start < _SHORT_START:
        return []
    return [(comma, "saying")]


_SHORT_START, _SHORT_END, _LONG_SUBJECT = 25, 45, 90
_SAID_WHEN = re.compile(
    r"(?:\s+(?:on|late|early|earlier|last|this)?\s*(?:on\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|yesterday|today|week|month|year|"
    r"morning|afternoon|evening|night|\d{1,2},?(?:\s\d{4})?))+"
)


def after_speech(text: str, at: int, end: int) -> int:
    """Where what is said may begin: after "said", and after "said on Friday"."""
    match = _SAID_WHEN.match(text, at, end)
    return match.end() if match else at
