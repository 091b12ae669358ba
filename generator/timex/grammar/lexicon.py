"""lexicon: a language's word list (words/*.yaml) -> tables by word, and the alternations that rules are built from."""

import functools
import pathlib
import re
from collections.abc import Iterable
from typing import Any

import msgspec
import yaml

FOLDER = pathlib.Path(__file__).parent / "words"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Template(msgspec.Struct, frozen=True):
    """A rule of a language whose rules are data: its meaning is the name of a function in meanings.py."""

    name: str
    needs: str
    pattern: str
    meaning: str
    example: str
    value: str
    unlike: str = ""


class Lexicon(msgspec.Struct, frozen=True, eq=False):
    """The words of one language, lower case, each to what it means."""

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, str]
    units: dict[str, str]
    numbers: dict[str, int]
    some: tuple[str, ...]
    ordinals: dict[str, int]
    decades: dict[str, int]
    parts: dict[str, str]
    days: dict[str, int]
    frequency: dict[str, str]
    holidays: dict[str, str]
    vague: dict[str, str]
    which: dict[str, str]
    phrases: dict[str, tuple[str, int]]
    since: tuple[str, ...]
    until: tuple[str, ...]
    to: tuple[str, ...]
    both: tuple[str, ...]
    future: tuple[str, ...]
    future_forms: str
    moved_to: tuple[str, ...]
    moved: str
    said: tuple[str, ...]
    small: tuple[str, ...]
    templates: tuple[Template, ...]
    before_time: frozenset[str]
    counted: tuple[str, ...]
    titles: tuple[str, ...]
    products: tuple[str, ...]
    schedule: dict[str, list[str]]
    past: tuple[str, ...]
    dotted: frozenset[str]
    spaced: bool
    day_first: bool


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The word list of a language, read once."""
    data = yaml.load((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"), _Loader)  # noqa: S506
    return Lexicon(
        language=language,
        months=_numbered(data.get("months", [])),
        weekdays=_numbered(data.get("weekdays", [])),
        seasons=_inverted(data.get("seasons", {})),
        units=_inverted(data.get("units", {})),
        numbers=_lower(data.get("numbers", {})),
        some=tuple(data.get("some", [])),
        ordinals=_lower(data.get("ordinals", {})),
        decades=_lower(data.get("decades", {})),
        parts=_inverted(data.get("parts", {})),
        days=_lower(data.get("days", {})),
        frequency=_lower(data.get("frequency", {})),
        holidays=_lower(data.get("holidays", {})),
        vague=_inverted(data.get("vague", {})),
        which=_inverted(data.get("which", {})),
        phrases=_phrases(data.get("phrases", {})),
        since=tuple(data.get("since", [])),
        until=tuple(data.get("until", [])),
        to=tuple(data.get("to", [])),
        both=tuple(data.get("both", [])),
        future=tuple(data.get("future", [])),
        future_forms=data.get("future_forms", ""),
        moved_to=tuple(data.get("moved_to", [])),
        moved=data.get("moved", "(?!)"),
        said=tuple(data.get("said", [])),
        small=tuple(data.get("small", [])),
        templates=tuple(msgspec.convert(row, Template) for row in data.get("templates", [])),
        before_time=frozenset(data.get("before_time", [])),
        counted=tuple(data.get("counted", [])),
        titles=tuple(data.get("titles", [])),
        products=tuple(data.get("products", [])),
        schedule=data.get("schedule", {}),
        past=tuple(data.get("past", [])),
        dotted=_dotted(data.get("months", []), data.get("weekdays", [])),
        spaced=data.get("spaced", True),
        day_first=data.get("day_first", True),
    )


def languages() -> tuple[str, ...]:
    """The languages that have a word list, in order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def alternation(words: Iterable[str], dotted: frozenset[str] = frozenset()) -> str:
    """A pattern of all the words, longest first; those that are `dotted` may end in a full stop."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_flexible(word, dotted) for word in ordered) + ")"


def by_letter(words: Iterable[str]) -> str:
    """A pattern of plain words, those of one letter together: a search passes over all of them at once."""
    rows: dict[str, list[str]] = {}
    for word in sorted(words):
        rows.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in rows.items())


def _flexible(word: str, dotted: frozenset[str]) -> str:
    pattern = re.escape(word).replace(r"\ ", r"\s{1,3}").replace("'", "['’]")
    return pattern + (r"\.?" if word in dotted else "")


def _dotted(*rows: list[list[str]]) -> frozenset[str]:
    return frozenset(w[:-1].lower() for row in rows for ws in row for w in ws if w.endswith("."))


def _numbered(rows: list[list[str]]) -> dict[str, int]:
    return {word.rstrip(".").lower(): number for number, row in enumerate(rows, 1) for word in row}


def _inverted(rows: dict[str, list[str]]) -> dict[str, str]:
    return {word.lower(): meaning for meaning, row in rows.items() for word in row}


def _phrases(rows: dict[str, dict[int, list[str]]]) -> dict[str, tuple[str, int]]:
    return {
        phrase.lower(): (unit, amount)
        for unit, shifts in rows.items()
        for amount, listed in shifts.items()
        for phrase in listed
    }


def _lower(rows: dict[str, Any]) -> dict[str, Any]:
    return {str(word).lower(): meaning for word, meaning in rows.items()}
