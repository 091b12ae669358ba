"""mojibake: text that was UTF-8 and went through Windows-1252 on its way -> the letters that were meant.

"Iranâ€™s" was "Iran’s". Only what can be nothing else is put right: the sequences that a quotation mark, a dash or an
accented letter leaves, also where a tokeniser has parted them ("Iranâ€ ™ s").
"""

import re

_MARKS = {
    "™": "’",
    "œ": "“",
    "\ufffd": "”",
    "\x9d": "”",
    "“": "–",
    "”": "—",
    "˜": "‘",
    "¦": "…",
    "¢": "•",
}
_OF_MARKS = re.compile("â€(?P<space> ?)(?P<last>[" + "".join(_MARKS) + "])(?P<after> (?=[a-z]{1,2}\\b))?")
_OF_LETTERS = re.compile("[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]")
_EURO = "â‚¬"


def mended(text: str) -> str:
    """The text with such sequences put right; any other text as it is."""
    if "â" not in text and "Ã" not in text and "Â" not in text:
        return text
    return _OF_LETTERS.sub(_letter, _OF_MARKS.sub(_mark, text.replace(_EURO, "€")))


def _mark(match: re.Match[str]) -> str:
    """A mark; an apostrophe that was parted from what follows ("Iranâ€ ™ s") is joined to it again."""
    after = match["after"] or ""
    return _MARKS[match["last"]] + ("" if match["space"] and match["last"] == "™" else after)


def _letter(match: re.Match[str]) -> str:
    try:
        return match[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        pass
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeError:
        return match[0]
