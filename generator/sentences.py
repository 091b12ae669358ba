"""sentences: text -> where its sentences stand; a full stop after an abbreviation ends none."""

import functools
import re

# The first character of every end comes first: between ends, a regular expression that begins with a set is fastest.
_END = re.compile(
    r"[.!?…\n。！？](?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*[\"'”’»)\]]*(?=\s)"
    r"|(?<=\n)[^\S\n]*\n\s*|(?<=[。！？])[。！？]*[”’」』]?)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Pvt|Cmdr|Adm|Brig|Supt|Insp|Det|Sen|Rep|Gov|"
    r"Pres|Hon|Rev|Fr|St|Ste|Mt|Ft|Sr|Jr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|"
    r"Thu|Fri|Sat|Sun|No|Nos|vs|v|etc|cf|al|approx|ca|c|est|ext|fig|vol|pp|Inc|Ltd|Corp|Co|Cos|Bros|Assn|Dept|"
    r"Univ|Ave|Blvd|Rd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|"
    r"Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ph\.D|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C)"
    r"|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z])\.$"
)
_MAY_END = re.compile(
    r"(?:Inc|Ltd|Corp|Co|Cos|Bros|Jr|Sr|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C|etc|al|Ph\.D|"
    r"Calif|Fla|Pa|Va|Mass|Wash|Ill|Ind|No)\.$"
)
_STARTER = re.compile(
    r"\s+[\"'“‘«(\[]*(?:The|A|An|In|On|At|He|She|It|They|We|But|And|His|Her|Its|Their|This|That|These|Those|"
    r"After|Before|When|While|For|As|If|There|Meanwhile|However|Police|Officials|Since|Both|No|Some|Many|Two|Three)\b"
)
_GOES_ON = re.compile(r"\s+[\"'“‘«(\[]*[a-zà-öø-ÿ]")
_LOOK_BACK = 10  # more than the longest abbreviation


@functools.lru_cache(maxsize=4)  # dates and entries of one report ask for the same
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences in order, white space trimmed; none crosses an empty line."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if match.group().isspace() or _ends(text, match.start(), match.end()):
            spans.append((start, match.end()))
            start = match.end()
    spans.append((start, len(text)))
    return tuple(trimmed for span in spans if (trimmed := _trim(text, *span)))


def _ends(text: str, start: int, end: int) -> bool:
    """Whether the marks at text[start:end] end a sentence."""
    if _GOES_ON.match(text, end) and "\n" not in text[end : end + 2]:
        return False
    if text[start] != "." or end - start > 1:
        return True
    back = max(0, end - _LOOK_BACK)
    if not _ABBREVIATION.search(text, back, end):
        return True
    return bool(_MAY_END.search(text, back, end) and _STARTER.match(text, end))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return (start + left, start + right) if right > left else None
