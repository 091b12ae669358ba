"""clauses: a sentence -> its clauses, so that a date, a person and a verb are bound only within one."""

import re
from typing import NamedTuple

from generator.entries.finite import PASTS
from generator.entries.lexicon import clausal_pattern
from generator.entries.resuming import after_speech, closing, reduced, resumed, supposed

_BOUNDARY = re.compile(
    r"[,;:]?\s+(?:[-–—]+\s+)?(?P<head>during which|after which|in which|according to|because|although|though|whereas|"
    r"where|when|while|unless|who|whom|whose|after|before|since|until|as|following|amid|but|if|that)\s"
    r"|,\s+(?P<listed>which|with|saying|adding|citing|including|killing|leaving|so)\s"
    r"|,\s+(?P<again>and\s+(?:later|then|earlier|subsequently|afterwards|also))\s"
    r"|,?\s+(?P<listing>and\s+that)\s|;\s+|\s[–—-]{1,2}\s",
    re.IGNORECASE,
)
_NOT_BEFORE_DATE = re.compile(
    r"\s*(?:the\s+)?(?:\d(?!\d?-year)|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|last\b|then\b|noon|midnight|dawn)"
)
_OF_A_DAY = re.compile(r"\s*(?:the\s+)?(?:last\s+|then\s+)?\w+['’]s\s")
_TEMPORAL = frozenset({"after", "before", "since", "until", "following", "amid", "as"})
_AS_WELL = re.compile(r"\s*(?:well\b|a\b|an\b|the\b|part\b|many\b|much\b|of\b)")
_THAT_NOUN = re.compile(r"\b(?:of|in|on|at|for|by|with|from|and|since|until)\s*$")
_QUOTE = re.compile(r"[“\"«]([^”\"»]{12,}?)(?:[”\"»]|$)")


class Clause(NamedTuple):
    """text[start:end] and the word that opens it, in lower case, empty for the first."""

    start: int
    end: int
    head: str


def clauses_of(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of the sentence text[start:end], in order, without gaps."""
    cuts = [(start, "")]
    for match in _BOUNDARY.finditer(text, start, end):
        head = (match.group("head") or match.group("listed") or "").lower()
        head = "and" if match.group("again") else "that" if match.group("listing") else head
        if _is_cut(text, match, head):
            cuts.append((match.start(), head))
    cuts += [
        (after_speech(text, speech.end(), end), "said")
        for speech in clausal_pattern().finditer(text, start, end)
        if not _aside(text, speech, start)
    ]
    cuts += [(told.end(), "said") for told in _TOLD.finditer(text, start, end)]
    cuts += reduced(text, start, end) + resumed(text, cuts, end) + closing(text, start, end)
    cuts += supposed(text, start, end)
    cuts.sort()
    starts = [*(at for at, _ in cuts[1:]), end]
    return [
        Clause(left, right, head)
        for (left, head), right in zip(cuts, starts, strict=True)
        if right - left > 1
    ]


def parted(
    text: str, clauses: list[Clause], dated: list[tuple[int, int]], verbs: list[int]
) -> list[Clause]:
    """The clauses, each cut at an "and" that joins two verbs with a day each: "met her on Monday and will go in July"."""
    found: list[Clause] = []
    for clause in clauses:
        found += _halves(text, clause, dated, verbs)
    return found


def goes_on(text: str, at: int) -> bool:
    """Whether a verb stands there that can only belong to the clause around a relative one."""
    return bool(_AGAIN.match(text, at))


_AGAIN = re.compile(r"(?:was|were|is|are|has|have|had|will|would)\s")


def _halves(
    text: str, clause: Clause, dated: list[tuple[int, int]], verbs: list[int]
) -> list[Clause]:
    days = [start for start, _ in dated if clause.start <= start < clause.end]
    ends = {end + 1 for start, end in dated if clause.start <= start < clause.end}
    on = next(
        (
            verb
            for verb in verbs
            if clause.start < verb < clause.end and (verb in ends or goes_on(text, verb))
        ),
        None,
    )
    if (
        on is not None
        and (clause.head in ("who", "which") or _THAT_DID.match(text, clause.start))
        and (_PAST.match(text, on) or goes_on(text, on))
    ):
        return [Clause(clause.start, on, clause.head), Clause(on, clause.end, "resumed")]
    left, right = (days[0], days[-1]) if len(days) > 1 else (clause.start, clause.end)
    for match in _AND.finditer(text, left, right):
        at = match.start()
        if len(days) <= 1 and not _WILL.match(text, match.end(), clause.end):
            continue
        own = bool(_GOES_ON.match(text, match.end(), clause.end)) or match.end() in verbs
        own = own or bool(len(days) > 1 and _PAST.match(text, match.end(), clause.end))
        joined = own or _NEW_SUBJECT.match(text, match.end(), clause.end)
        inside = any(start <= at < end for start, end in dated)
        told = _FINITE.search(text, clause.start, at) or any(
            clause.start <= verb < at for verb in verbs
        )
        told = told or (bool(_NEW_SUBJECT.match(text, match.end())) and text[at] == ",")
        if joined and not inside and told:
            head = "and" if own else ""
            return [Clause(clause.start, at, clause.head), Clause(at, clause.end, head)]
    return [clause]


_THAT_DID = re.compile(rf"\s*that\s(?:[a-z]{{2,}}ed|{PASTS})\s")
_AND = re.compile(r",?\s+and\s+")
_FINITE = re.compile(rf"\b(?:is|are|was|were|has|have|had|will|would|[a-z]{{2,}}ed|{PASTS})\s")
_PAST = re.compile(rf"(?:\w+ed|[a-z]{{3,}}t|{PASTS})\b")
_WILL = re.compile(
    r"(?:(?:a|an|the|his|her|its|their)\s(?:[\w-]+\s){1,4})?(?:will|would|could|may|might)\s"
)
_GOES_ON = re.compile(
    r"(?:will|would|could|may|might|has|had|is|was|are|were|plans?|expects?|intends?)\s"
)
_NEW_SUBJECT = re.compile(
    r"(?:a|an|the|his|her|its|their)\s(?:[\w-]+\s){1,4}(?:will|would|could|may|might|has|had|is|was|are|were|"
    rf"[a-z]{{2,}}ed|{PASTS})\s"
)


def _aside(text: str, speech: re.Match[str], start: int) -> bool:
    """Whether "it said" stands between two commas inside what is said."""
    said = text[speech.end() : speech.end() + 2] == ", "
    return said and bool(_SAYS.search(text, max(start, speech.start() - 30), speech.start()))


_SAYS = re.compile(r",\s(?:it|he|she|they|the\s\w+(?:\s\w+)?)\s$")
_TOLD = re.compile(
    r"\btold\s+(?:reporters|journalists|lawmakers|investors|analysts|parliament|a news conference|(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)"
    r"(?=\s+(?:the|a|an|he|she|it|they|there|his|her|its|[A-Z]\w+)\s)"
)


def quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quotations inside a sentence that are more than a word or two."""
    return [
        match.span(1)
        for match in _QUOTE.finditer(text, start, end)
        if match.group(1).count(" ") > 2
    ]


# "as prime minister", not "as the prime minister left".
_IN_OFFICE = re.compile(
    r"(?:[\w’'.-]+\s){0,5}?(?:minister|president|chief|director|secretary|chair\w*|leader|head|coach|captain|ambassador|king|queen|pope|mayor|"
    r"governor|judge|justice|manager|executive|officer|spokes\w+|premier|chancellor|speaker|general|commander|champion|member|partner|"
    rf"host|candidate|nominee|envoy|editor|boss|deputy|successor|replacement)\b(?!\s(?:[a-z]+ed|is|are|was|were|has|had|will|[a-z]{{3,}}s|{PASTS})\b)"
)


def _is_cut(text: str, match: re.Match[str], head: str) -> bool:
    after, before = match.end(), match.start()
    if head in _TEMPORAL and _NOT_BEFORE_DATE.match(text, after - 1):
        return bool(_OF_A_DAY.match(text, after - 1))
    if head == "as" and _AS_WELL.match(text, after - 1) and "," not in match.group():
        return False
    if head == "as" and "," not in match.group() and _IN_OFFICE.match(text, after):
        return False
    return not (head == "that" and _THAT_NOUN.search(text, max(0, before - 8), before))
