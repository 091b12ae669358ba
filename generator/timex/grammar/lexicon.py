"""lexicon: a language's word list (words/*.yaml) -> tables by word, and the alternations that rules are built from."""

import functools
import pathlib
import re
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from generator.data_files import read_data

T = TypeVar("T")
FOLDER = pathlib.Path(__file__).parent / "words"
Names = tuple[tuple[str, ...], ...]  # by number, from 1
ByMeaning = dict[str, tuple[str, ...]]


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
    schedule: dict[str, tuple[str, ...]]
    past: tuple[str, ...]
    dotted: frozenset[str]
    spaced: bool
    day_first: bool


class _WordList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of words/ as it is written: names by number, words by what they mean, or meanings by word."""

    months: Names = ()
    weekdays: Names = ()
    seasons: ByMeaning = {}
    units: ByMeaning = {}
    numbers: dict[str, int] = {}
    some: tuple[str, ...] = ()
    ordinals: dict[str, int] = {}
    decades: dict[str, int] = {}
    parts: ByMeaning = {}
    days: dict[str, int] = {}
    frequency: dict[str, str] = {}
    holidays: dict[str, str] = {}
    vague: ByMeaning = {}
    which: ByMeaning = {}
    phrases: dict[str, dict[int, tuple[str, ...]]] = {}
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    future_forms: str = ""
    moved_to: tuple[str, ...] = ()
    moved: str = "(?!)"
    said: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    templates: tuple[Template, ...] = ()
    before_time: frozenset[str] = frozenset()
    counted: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    schedule: dict[str, tuple[str, ...]] = {}
    past: tuple[str, ...] = ()
    spaced: bool = True
    day_first: bool = True


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The word list of a language, read once."""
    data = read_data("timex.grammar", f"words/{language}.yaml", _WordList)
    return Lexicon(
        language=language,
        months=_numbered(data.months),
        weekdays=_numbered(data.weekdays),
        seasons=_inverted(data.seasons),
        units=_inverted(data.units),
        numbers=_lower(data.numbers),
        some=data.some,
        ordinals=_lower(data.ordinals),
        decades=_lower(data.decades),
        parts=_inverted(data.parts),
        days=_lower(data.days),
        frequency=_lower(data.frequency),
        holidays=_lower(data.holidays),
        vague=_inverted(data.vague),
        which=_inverted(data.which),
        phrases=_phrases(data.phrases),
        since=data.since,
        until=data.until,
        to=data.to,
        both=data.both,
        future=data.future,
        future_forms=data.future_forms,
        moved_to=data.moved_to,
        moved=data.moved,
        said=data.said,
        small=data.small,
        templates=data.templates,
        before_time=data.before_time,
        counted=data.counted,
        titles=data.titles,
        products=data.products,
        schedule=data.schedule,
        past=data.past,
        dotted=_dotted(data.months, data.weekdays),
        spaced=data.spaced,
        day_first=data.day_first,
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


def _dotted(*rows: Names) -> frozenset[str]:
    return frozenset(w[:-1].lower() for row in rows for ws in row for w in ws if w.endswith("."))


def _numbered(rows: Names) -> dict[str, int]:
    return {word.rstrip(".").lower(): number for number, row in enumerate(rows, 1) for word in row}


def _inverted(rows: ByMeaning) -> dict[str, str]:
    return {word.lower(): meaning for meaning, row in rows.items() for word in row}


def _phrases(rows: dict[str, dict[int, tuple[str, ...]]]) -> dict[str, tuple[str, int]]:
    return {
        phrase.lower(): (unit, amount)
        for unit, shifts in rows.items()
        for amount, listed in shifts.items()
        for phrase in listed
    }


def _lower(rows: dict[str, T]) -> dict[str, T]:
    return {word.lower(): meaning for word, meaning in rows.items()}
