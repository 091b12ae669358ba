"""lexicon: kinds.yml -> the kinds of events with their words, the verbs of speech, and other lists; forms of words."""

import functools
import importlib.resources
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
import yaml

from generator.entries.finite import is_passive
from generator.entries.inflection import past_form, present_form, third_form
from generator.kinds import kinds

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@functools.cache
def facts() -> Mapping[str, Any]:
    """The whole lexicon as data."""
    text = importlib.resources.files(__package__).joinpath("kinds.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=Loader)  # noqa: S506  (a safe loader, in C where there is one)
    registry = {name: kind for name, kind in kinds().items() if kind.weight}
    return {**data, "kinds": msgspec.to_builtins(registry)}


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """The forms of the words of one list at the top of the lexicon."""
    return frozenset(form for word in facts()[name] for form, _ in forms_of(word))


@functools.cache
def speech_pattern() -> re.Pattern[str]:
    """The finite forms of all verbs of speech."""
    lists = facts()["statement"]
    forms = _past_forms([*lists["clausal"], *lists["telling"], *lists["plain"]])
    return re.compile(
        rf"\b(?:{_alternatives(forms | set(lists['present']) | _QUOTED)}|(?:announced|declared)(?=\s+that\b)|reported(?=\s+(?:that|on|\w+day)\b))\b"
    )


@functools.lru_cache(maxsize=16)  # four rooms ask it of each sentence in turn
def verbs_of_speech(text: str, start: int, end: int) -> tuple[re.Match[str], ...]:
    """The verbs in text[start:end] with which somebody says something; not "was told", "was declared"."""
    found = [
        verb
        for verb in speech_pattern().finditer(text, start, end)
        if verb.group() in _QUOTED or not _is_passive(text, verb)
    ]
    said = _ANNOUNCED.search(text, start + _SOMETHING_SAID, end)
    last = _AT_THE_END.search(text, start + _SOMETHING_SAID, end) if said else None
    if last and not any(verb.start() >= last.start() for verb in found):
        verb = _ANNOUNCED.match(text, last.start("verb"), end)
        found += [verb] if verb else []
    return tuple(found)


_SOMETHING_SAID = 25
_ANNOUNCED = re.compile(r"announced|declared|revealed")
# What a sentence ends with: ", the president announced late on Sunday."
_AT_THE_END = re.compile(
    r",\s(?:the\s)?[A-Za-z][^,;“”\"]{2,60}?\s(?P<verb>announced|declared|revealed)\b[^,;“”\"]{0,60}$"
)


def _is_passive(text: str, verb: re.Match[str]) -> bool:
    aside = text.startswith(", ", verb.start() - 2) and text.startswith(
        (" of ", " by "), verb.end()
    )
    return aside or is_passive(text, verb.start())


@functools.cache
def clausal_pattern() -> re.Pattern[str]:
    """The finite forms of the verbs after which a clause begins."""
    lists = facts()["statement"]
    return re.compile(
        rf"\b(?:{_alternatives(_past_forms(lists['clausal']) | {'says', 'warns'})})\b"
    )


_QUOTED = frozenset({"quoted as saying"})


@functools.cache
def plain_forms() -> frozenset[str]:
    """The past forms of the verbs of speech that take an object: pledged support."""
    return frozenset(_past_forms(facts()["statement"]["plain"]))


@functools.cache
def present_forms() -> Mapping[str, tuple[str, str]]:
    """The present of every past form of a verb of speech, for one and for many: "announced", "announces", "announce"."""
    lists = facts()["statement"]
    verbs = [*lists["clausal"], *lists["telling"], *lists["plain"], "announce", "declare", "report"]
    found: dict[str, tuple[str, str]] = {}
    for verb in verbs:
        tagged = {tag: form for form, tag in forms_of(verb)}
        found[tagged["past"]] = tagged["s"], tagged["base"]
    return found


def _past_forms(verbs: list[str]) -> set[str]:
    return {form for verb in verbs for form, tag in forms_of(verb) if tag == "past"}


def forms_of(
    phrase: str, own: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> Iterator[tuple[str, str]]:
    """All forms of a verb, or of a phrase that begins with one, each with its tag: base, s, past, ing.

    `own`: irregular forms that a chronology knows besides those of the lexicon.
    """
    verb, space, rest = phrase.partition(" ")
    irregular = own.get(verb) or facts()["irregular"].get(verb, ())
    yield phrase, "base"
    yield third_form(verb) + space + rest, "s"
    if not any(not form.endswith("ing") for form in irregular):
        yield past_form(verb) + space + rest, "past"
    if not any(form.endswith("ing") for form in irregular):
        yield present_form(verb) + space + rest, "ing"
    for form in irregular:
        yield form + space + rest, "ing" if form.endswith("ing") else "past"


def _alternatives(forms: set[str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered)
