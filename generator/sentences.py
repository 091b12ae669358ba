"""sentences: text -> where its sentences stand; a full stop after an abbreviation ends none."""

import re

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|\n\s*\n|[。！？]+[”’」』]?")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Sen|Rep|Gov|Pres|Hon|Rev|St|Mt|Ft|Sr|Jr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No|vs|etc|cf|al|approx|ca|Inc|Ltd|Corp|Co|Bros|"
    r"e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C)|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z])\.$"
)
_MAY_END = re.compile(
    r"(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C|etc|al)\.$"
)
_STARTER = re.compile(
    r"\s+[\"'“‘«(\[]*(?:The|A|An|In|On|At|He|She|It|They|We|But|And|His|Her|Its|Their|This|That|These|Those|After|Before|When|While|For|As|If|There|Meanwhile|However)\b"
)
_LOOK_BACK = 24


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences in order, white space trimmed; none crosses an empty line."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if match.group().isspace() or not _is_abbreviation(text, match.start(), match.end()):
            spans.append((start, match.end()))
            start = match.end()
    spans.append((start, len(text)))
    return tuple(trimmed for span in spans if (trimmed := _trim(text, *span)))


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    if text[start] != "." or end - start > 1:
        return False
    before = text[max(0, start - _LOOK_BACK) : end]
    if not _ABBREVIATION.search(before):
        return False
    return not (_MAY_END.search(before) and _STARTER.match(text, end))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return (start + left, start + right) if right > left else None
