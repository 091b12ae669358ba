"""lines: text -> its sentences, where a line that is not wrapped by hand ends one too."""

import re

from generator.sentences import split_sentences

_LINE_END = re.compile(r"[^\S\n]*\n\s*")
_WRAPPED = (45, 100)  # characters of a line that was broken to fit a page
_GOES_ON = re.compile(r"[\"'“‘(\[]*[a-zà-öø-ÿ]")


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences in order; between them stands nothing but white space."""
    found: list[tuple[int, int]] = []
    for start, end in split_sentences(text):
        if text.find("\n", start, end) < 0:
            found.append((start, end))
            continue
        at = start
        for line_end in _LINE_END.finditer(text, start, end):
            if _ends(text, line_end.start(), line_end.end()):
                if line_end.start() > at:
                    found.append((at, line_end.start()))
                at = line_end.end()
        if end > at:
            found.append((at, end))
    return found


def _ends(text: str, line_end: int, following: int) -> bool:
    """Whether a sentence ends with a line: not before a small letter, nor where the line is broken to fit."""
    if _GOES_ON.match(text, following):
        return False
    line = line_end - (text.rfind("\n", 0, line_end) + 1)
    return not (_WRAPPED[0] <= line <= _WRAPPED[1] and _wrapped_too(text, following))


def _wrapped_too(text: str, at: int) -> bool:
    """Whether the next line is about as long, or the last of its paragraph."""
    end = text.find("\n", at)
    if end < 0:
        return True
    return end - at <= _WRAPPED[1] and (text[end + 1 : end + 2] in ("", "\n") or end - at >= _WRAPPED[0])
