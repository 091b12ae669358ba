"""quotes: a text and its tokens -> which tokens stand inside a quotation of some length."""

from collections.abc import Sequence

_LEAST = 4  # words; fewer are a name or a word held at arm's length
_OPEN = frozenset({"“", "«", "„", "â€œ", "``"})
_CLOSE = frozenset({"”", "»", "â€\x9d", "â€", "''"})
_SINGLE = frozenset({"'", "‘", "’", "`"})


def quoted_tokens(text: str, spans: Sequence[tuple[int, int]]) -> bytearray:
    """One byte a token, 1 inside quotation marks; no quotation runs on into the next paragraph."""
    inside = bytearray(len(spans))
    opened, mark, end_before = -1, "", 0
    for at, (start, end) in enumerate(spans):
        if opened >= 0 and text.count("\n", end_before, start) > 1:
            if mark in _OPEN:
                _fill(inside, opened + 1, at)
            opened = -1
        end_before = end
        word = text[start:end]
        if opened >= 0:
            if _closes(mark, word, text, end):
                _fill(inside, opened + 1, at)
                opened = -1
        elif _opens(word, text, start, end):
            opened, mark = at, word
    if opened >= 0 and mark in _OPEN:
        _fill(inside, opened + 1, len(spans))
    return inside


def _fill(inside: bytearray, first: int, end: int) -> None:
    if end - first >= _LEAST:
        inside[first:end] = b"\x01" * (end - first)


def _opens(word: str, text: str, start: int, end: int) -> bool:
    if word in _OPEN or word == '"':
        return True
    if word not in _SINGLE:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before.isspace() or before == "(") and after.isalnum()


def _closes(mark: str, word: str, text: str, end: int) -> bool:
    if mark in _SINGLE:
        after = text[end : end + 1]
        return word in _SINGLE and not after.isalnum()
    return word in _CLOSE or (word == '"' and mark not in ("“", "«"))
