"""tokens: text -> words and marks with their places, and which of them begin a sentence."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<poss>['’]s\b)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Lt|Col|Sgt|Capt|St|Jr|Sr|Rev|Prof|Mt|Ft|Maj|Adm|Cmdr|Brig|Det|Insp)\.(?=[\s,])"
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\d_](?:\w|[.&](?=\w)|['’](?!s\b)(?=\w)|-(?=\w))*)"
    r"|(?P<number>\d+(?:[.,]\d+)*\w*)"
    r"|(?P<line>\n)"
    r"|(?P<mark>[^\w\s]+)"
)
_SENTENCE_END = re.compile(r"[.!?…:]|[“\"«]|^[-–—•*]")


_PARTICLE = 3


class Token(NamedTuple):
    """A word or a mark: where it stands, itself, and what it looks like."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    first: bool
    capital: bool


def tokens_of(text: str) -> list[Token]:
    """All tokens in order; `first` marks a word that begins a line, a sentence or a quotation."""
    tokens, first = [], True
    for match in _TOKEN.finditer(text):
        kind, word = match.lastgroup or "mark", match.group()
        start, end = match.span()
        if kind == "word":
            tokens.append(Token(start, end, word, word.lower(), kind, first, _is_name(word)))
            first = False
            continue
        tokens.append(Token(start, end, word, word, kind, first, False))
        if kind == "line" or (kind == "mark" and _SENTENCE_END.search(word)):
            first = True
        elif kind != "mark":
            first = False
    return tokens


def _is_name(word: str) -> bool:
    """Whether a word is written like a name: "Jean-Paul" is, "California-based" is not."""
    if not word[0].isupper():
        return False
    _, hyphen, tail = word.rpartition("-")
    return not (hyphen and tail[:1].islower() and len(tail) > _PARTICLE)


def joined(tokens: list[Token], left: int) -> bool:
    """Whether token `left` and the next stand on one line with at most a space between them."""
    return left + 1 < len(tokens) and tokens[left + 1].start - tokens[left].end <= 1
