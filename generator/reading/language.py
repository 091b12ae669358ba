"""language: text of a report -> its language, by script and by the commonest words; and its direction."""

import functools
import re

import msgspec

from generator.data_files import read_data

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLAIN_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")  # the same for ASCII in lower case, twice as fast
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
    ("th", "\u0e00", "\u0e7f"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
    ("ta", "\u0b80", "\u0bff"),
    ("bn", "\u0980", "\u09ff"),
)
_ARABIC, _CYRILLIC, _DEVANAGARI = (
    ("ar", "fa", "ur"),
    ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    ("hi",),
)
_BY_RANGE = (
    (_ARABIC, "\u0600", "\u06ff"),
    (_CYRILLIC, "\u0400", "\u04ff"),
    (_DEVANAGARI, "\u0900", "\u097f"),
)
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
_LETTERS_WORTH, _LETTERS_MOST, _FEW = 2.0, 0.12, 6
_SHORT, _NEARLY = 40, 0.66
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_SAMPLE, _SCRIPT_SAMPLE = 1800, 1000
_ALIASES = {
    "no": "nb",
    "nn": "nb",
    "in": "id",
    "iw": "he",
    "jp": "ja",
    "cn": "zh",
    "ua": "uk",
    "fil": "tl",
}


def language_of(text: str, declared: str | None = None) -> str | None:
    """The language (ISO 639-1) that the words speak; what the page declares, unless they plainly contradict it."""
    said = plain_tag(declared)
    by_script = _by_script(text[:_SAMPLE])
    if isinstance(by_script, str):
        return by_script
    ranking = _by_words(text[:_SAMPLE], by_script)
    if not ranking or (said and len(text.split(None, _FEW)) <= _FEW):
        return said
    best, share = ranking[0]
    own = dict(ranking).get(said or "", 0.0)
    if said and (own >= share * 0.6 or share < 0.12):
        return said
    if not said and len(text.split(None, _SHORT)) <= _SHORT:
        english = dict(ranking).get("en", 0.0)  # "met", "in" and "on" are words of many
        best = "en" if english >= share * _NEARLY else best
    return best if share >= 0.08 else said


def direction_of(language: str) -> str:
    """`rtl` for languages written from right to left, else `ltr`."""
    return "rtl" if language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT else "ltr"


def plain_tag(declared: str | None) -> str | None:
    """`en` of `en-GB`; None where it is no language tag."""
    if not declared or not _TAG.match(declared.strip()):
        return None
    plain = re.split(r"[-_]", declared.strip().lower())[0]
    return _ALIASES.get(plain, plain)


class _Languages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By language its commonest words, as one text, and letters that few others have; what is written with a hyphen."""

    words: dict[str, str]
    letters: dict[str, str]
    hyphened: frozenset[str]


def keeps_hyphen(word: str) -> bool:
    """Whether a word is written with a hyphen after it wherever the line ends; lower case."""
    return word in _languages().hyphened


@functools.cache
def _languages() -> _Languages:
    return read_data("reading", "data/languages.yml", _Languages)


@functools.cache
def common_words(language: str) -> frozenset[str]:
    """The commonest words of a language; empty where it is not known."""
    return frozenset(_languages().words.get(language, "").split())


def _by_script(text: str) -> str | tuple[str, ...] | None:
    """A language where the script decides it, the languages of the script where it does not, None for Latin."""
    if text.isascii():
        return None
    letters = [letter for letter in text[:_SCRIPT_SAMPLE] if letter.isalpha()]
    if not letters or sum(letter < "\u0250" for letter in letters) > len(letters) * 0.6:
        return None
    shares = {name: _share(letters, low, high) for name, low, high in _SCRIPTS}
    if shares["ja"] > 0.05 * (shares["zh"] + shares["ja"]) and shares["ja"] > 0.02:
        return "ja"
    best = max(shares, key=lambda name: (shares[name], name))
    if shares[best] > 0.3:
        return best
    ranges = {names: _share(letters, low, high) for names, low, high in _BY_RANGE}
    widest = max(ranges, key=lambda names: (ranges[names], names))
    return widest if ranges[widest] > 0.3 else None


def _share(letters: list[str], low: str, high: str) -> float:
    return sum(low <= letter <= high for letter in letters) / len(letters)


def _by_words(text: str, among: tuple[str, ...] | None) -> list[tuple[str, float]]:
    """Languages by the share of the text's words that are among their commonest, best first."""
    counts: dict[str, int] = {}
    low = text.replace("’", "'").lower()
    words = (_PLAIN_WORD if low.isascii() else _WORD).findall(low)
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    speakers = _speakers()
    scores: dict[str, int] = {}
    for word, count in counts.items():
        for name in speakers.get(word, ()):
            scores[name] = scores.get(name, 0) + count
    marked = _marked(text) if not text.isascii() else {}
    names = among if among is not None else tuple(sorted({*scores, *marked}))
    total = max(1, len(words))
    found = [(name, scores.get(name, 0) / total + marked.get(name, 0.0)) for name in names]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _marked(text: str) -> dict[str, float]:
    """What the letters of some languages add to their share of words."""
    low, total = text.lower(), max(1, len(text))
    shares = {name: sum(map(low.count, own)) / total for name, own in _languages().letters.items()}
    return {name: min(_LETTERS_MOST, share * _LETTERS_WORTH) for name, share in shares.items() if share > 0}


@functools.cache
def _speakers() -> dict[str, tuple[str, ...]]:
    """Which languages have a word among their commonest."""
    found: dict[str, list[str]] = {}
    for name, words in sorted(_languages().words.items()):
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}
