"""tokens: text -> words and marks with their places, and which of them begin a sentence."""

import re
from typing import NamedTuple

from generator.names.lists import word_set

_TOKEN = re.compile(
    r"(?P<low>[a-z]++(?!\w|[.&'’-]\w))"  # most words, told at once
    r"|(?P<poss>['’]s\b|[‘’'] s\b)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Lt|Col|Sgt|Capt|St|Jr|Sr|Rev|Prof|Mt|Ft|Maj|Adm|Cmdr|Brig|Det"
    r"|Insp)(?: (?=\. [A-Z][a-z]))?\.(?=[\s,])"
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|(?<!U \. )(?!U \. S)[A-Z] \.(?= (?!(?:The|An?(?= [a-z])|He|She|It|They|We|In|On|At|But|And|For|This"
    r"|That) )[A-Z](?:[a-z]| \. [A-Z][a-z]))"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\d_](?:\w|[.&](?=\w)|['’](?!s\b)(?=\w)|-(?=\w))*)"
    r"|(?P<number>\d+(?:[.,]\d+)*\w*)"
    r"|(?P<line>\n)"
    r"|(?P<mark>[^\w\s]+)"
)
_SENTENCE_END = re.compile(r"[.!?…:]|[“\"«]|^[-–—•*]")
_ARTICLE = re.compile(r"(?:al|el|ar|as|ad|an|ash|at|az|ul)-[A-Z]")
_SYLLABLE = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}$")
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
    tokens: list[Token] = []
    first, before = True, ""
    add = tokens.append
    for match in _TOKEN.finditer(text):
        kind, word = match.lastgroup or "mark", match.group()
        start, end = match.span()
        if kind == "low":
            add(Token(start, end, word, word, "word", first, False))
            first, before = False, word
            continue
        if kind == "word":
            capital = _is_name(word, before) if "-" in word else word[0].isupper()
            if word[-1] == "." and " " in word:
                word = word.replace(" ", "")
            add(Token(start, end, word, word.lower(), kind, first, capital))
            first, before = False, word
            continue
        add(Token(start, end, word, word, kind, first, False))
        before = ""
        if kind == "line" or (kind == "mark" and _SENTENCE_END.search(word)):
            first = True
        elif kind != "mark":
            first = False
    return tokens


def _is_name(word: str, before: str) -> bool:
    """Whether a word is written like a name: "Jean-Paul" and "al-Assad" are, "California-based" is not.

    After an East Asian family name a second syllable is small: Moon Sang-gyun.
    """
    if not word[0].isupper():
        return bool(_ARTICLE.match(word))
    _, _, tail = word.rpartition("-")
    if not tail[:1].islower() or len(tail) <= _PARTICLE:
        return True
    return before in word_set("family_name_first") and bool(_SYLLABLE.match(word))


def joined(tokens: list[Token], left: int) -> bool:
    """Whether token `left` and the next stand on one line with at most a space between them."""
    return left + 1 < len(tokens) and tokens[left + 1].start - tokens[left].end <= 1
