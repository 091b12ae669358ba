"""lemmas: a word and its tag -> the form that a dictionary lists it under."""

import functools

from generator.data_files import read_data, read_words
from generator.linguistics.features import plain

_VOWELS = frozenset("aeiou")


@functools.lru_cache(maxsize=1 << 16)
def lemma_of(word: str, tag: str, form: str) -> str:
    """The lemma, in small letters but for a name, which stays as it is written."""
    if tag == "PROPN":
        return word
    low = plain(word)
    known = _irregular().get((_CLASS.get(tag, tag), low))
    if known is not None:
        return known
    if tag in ("VERB", "AUX"):
        return _of_verb(low, form)
    if tag == "NOUN" and form == "plural":
        return _of_plural(low)
    if form in ("comparative", "superlative"):
        return _of_degree(low, form)
    return low


def is_only_participle(low: str) -> bool:
    """Whether a word is an irregular form of a verb and no adjective: "rebuilt", not "broken"."""
    return ("VERB", low) in _irregular() and low not in _known()["ADJ"]


_CLASS = {"AUX": "VERB"}


def _of_verb(low: str, form: str) -> str:
    if form == "pres3":
        return _first_known("VERB", _without_s(low), low)
    if form in ("past", "participle") and low.endswith("ed") and len(low) > 3:
        return _first_known("VERB", _without_ending(low[:-2], low[:-1]), low)
    if form == "ing" and low.endswith("ing") and len(low) > 4:
        return _first_known("VERB", _without_ending(low[:-3], low[:-3] + "e"), low)
    return low


def _of_plural(low: str) -> str:
    return _first_known("NOUN", _without_s(low), low) if low.endswith("s") else low


def _of_degree(low: str, form: str) -> str:
    stem = low[: -2 if form == "comparative" else -3]
    if not low.endswith(("er", "est")) or len(stem) < 3:
        return low
    return _first_known("ADJ", _without_ending(stem, stem + "e"), low)


def _without_s(low: str) -> tuple[str, ...]:
    """What a word in -s may come from, the likeliest first."""
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y", low[:-1]
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2], low[:-1]
    if low.endswith("ves"):
        return low[:-1], low[:-3] + "f", low[:-3] + "fe"
    if low.endswith(("ss", "us", "is")) or len(low) < 3:
        return (low,)
    return low[:-1], low[:-2]


def _without_ending(stem: str, with_e: str) -> tuple[str, ...]:
    """What a word whose ending was cut may come from, the likeliest first: stop(p), mak(e), carr(y), visit."""
    if stem.endswith("i") and with_e.endswith("e"):
        return stem[:-1] + "y", stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        plain_first = stem[-1] in "lsz"
        return (stem, stem[:-1]) if plain_first else (stem[:-1], stem)
    if _wants_e(stem):
        return with_e, stem
    return stem, with_e


def _wants_e(stem: str) -> bool:
    """Whether an unknown stem more likely ends in a silent e: "observ", "creat", "slic", but not "visit"."""
    if stem.endswith(
        (
            "at",
            "iz",
            "is",
            "ut",
            "iv",
            "rv",
            "lv",
            "uc",
            "rc",
            "nc",
            "ng",
            "dg",
            "gu",
            "u",
            "v",
            "rg",
            "as",
            "os",
            "us",
            "bl",
            "pl",
            "tl",
            "dl",
            "gl",
            "kl",
        )
    ):
        return True
    return len(stem) < 4 and len(stem) > 1 and stem[-1] not in _VOWELS and stem[-2] in _VOWELS


def _first_known(kind: str, candidates: tuple[str, ...], low: str) -> str:
    known = _known()[kind]
    return next((word for word in candidates if word in known), candidates[0] if candidates else low)


@functools.cache
def _irregular() -> dict[tuple[str, str], str]:
    """(class, form) -> lemma."""
    found: dict[tuple[str, str], str] = {}
    for kind, lines in read_data("linguistics", "data/irregular.yml", dict[str, dict[str, str]]).items():
        for lemma, forms in lines.items():
            for form in forms.split():
                found.setdefault((kind, form), lemma)
    return found


@functools.cache
def _known() -> dict[str, frozenset[str]]:
    return read_words("linguistics", "data/lemmas.yml")
