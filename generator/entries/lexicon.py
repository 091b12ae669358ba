"""lexicon: kinds.yml -> the words of a text that tell of an event, and of what kind it is."""

import functools
import importlib.resources
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from generator.entries.inflection import past_form, present_form, third_form

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORD = re.compile(r"[^\W\d_](?:\w|-(?=\w))*")


class Sense(NamedTuple):
    """What one word form means: kind, as a verb or a noun, how plainly, which form of which word."""

    kind: str
    verb: bool
    strong: bool
    form: str
    lemma: str


_NEVER = Sense("", False, False, "", "")


class Trigger(NamedTuple):
    """A word in a text that tells of an event."""

    start: int
    end: int
    text: str
    kind: str
    verb: bool
    strong: bool
    form: str
    lemma: str


def triggers_in(text: str, start: int, end: int) -> list[Trigger]:
    """All event words of text[start:end], the longest reading of each place."""
    found, reached = [], start
    for match in _WORD.finditer(text, start, end):
        phrase = _phrase(text, match, end) if match.start() >= reached else None
        if phrase:
            reached = phrase.end
            found.append(phrase)
            continue
        rows = _by_first().get(match.group().lower())
        if rows is None or match.start() < reached:
            continue
        for form, senses in rows:
            stop = match.start() + len(form)
            if text[match.start() : stop].lower() == form and _whole(text, stop):
                reached = stop
                sense = _pick(senses, text, match.start())
                if sense is _NEVER:
                    break
                found.append(Trigger(match.start(), stop, text[match.start() : stop], *sense))
                break
    return found


def _phrase(text: str, match: re.Match[str], end: int) -> Trigger | None:
    """The verb at a word, where the words after it say of what kind it is."""
    for form, tag, row in _phrases().get(match.group().lower(), ()):
        stop = match.start() + len(form)
        word = text[match.start() : stop]
        if word.lower() != form or not _whole(text, stop):
            continue
        if re.compile(row["after"]).match(text, stop, end):
            return Trigger(match.start(), stop, word, row["kind"], True, True, tag, row["verb"])
    return None


@functools.cache
def _phrases() -> Mapping[str, list[tuple[str, str, Mapping[str, str]]]]:
    """The verbs whose kind the words after them decide, by the first word of each form."""
    table: dict[str, list[tuple[str, str, Mapping[str, str]]]] = {}
    for row in facts()["phrases"]:
        for form, tag in forms_of(row["verb"]):
            table.setdefault(form.split()[0], []).append((form, tag, row))
    return table


def _whole(text: str, stop: int) -> bool:
    return stop >= len(text) or not (text[stop].isalnum() or text[stop] == "-")


@functools.cache
def facts() -> Mapping[str, Any]:
    """The whole lexicon as data."""
    text = importlib.resources.files(__package__).joinpath("kinds.yml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=Loader)  # noqa: S506  (a safe loader, in C where there is one)
    return data


def group_of(kind: str) -> str:
    """Which kinds may be one event: meeting, visit, call and summit are all encounters."""
    return str(facts()["kinds"].get(kind, {}).get("group", kind))


def weight_of(kind: str) -> float:
    """How much a word of the kind makes a sentence an event."""
    return float(facts()["kinds"].get(kind, {}).get("weight", 0.5))


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
def present_forms() -> Mapping[str, str]:
    """The present of every past form of a verb of speech: "announced" is "announces"."""
    lists = facts()["statement"]
    verbs = [*lists["clausal"], *lists["telling"], *lists["plain"], "announce", "report"]
    found: dict[str, str] = {}
    for verb in verbs:
        tagged = {tag: form for form, tag in forms_of(verb)}
        found[tagged["past"]] = tagged["s"]
    return found


def _past_forms(verbs: list[str]) -> set[str]:
    return {form for verb in verbs for form, tag in forms_of(verb) if tag == "past"}


def forms_of(phrase: str) -> Iterator[tuple[str, str]]:
    """All forms of a verb, or of a phrase that begins with one, each with its tag: base, s, past, ing."""
    verb, space, rest = phrase.partition(" ")
    irregular = facts()["irregular"].get(verb, ())
    yield phrase, "base"
    yield third_form(verb) + space + rest, "s"
    if not any(not form.endswith("ing") for form in irregular):
        yield past_form(verb) + space + rest, "past"
    if not any(form.endswith("ing") for form in irregular):
        yield present_form(verb) + space + rest, "ing"
    for form in irregular:
        yield form + space + rest, "ing" if form.endswith("ing") else "past"


@functools.cache
def _senses() -> Mapping[str, tuple[Sense, ...]]:
    senses: dict[str, list[Sense]] = {}
    for kind, entry in facts()["kinds"].items():
        for verb in entry.get("verbs", ()):
            for form, tag in forms_of(verb):
                senses.setdefault(form.lower(), []).append(Sense(kind, True, True, tag, verb))
        for noun in entry.get("nouns", ()):
            for form in (noun, third_form(noun)):
                senses.setdefault(form.lower(), []).append(Sense(kind, False, True, "noun", noun))
        for verb in entry.get("past", ()):
            for form, tag in forms_of(verb):
                if tag == "past":
                    sense = Sense(kind, True, False, tag, verb)
                    senses.setdefault(form.lower(), []).append(sense)
        for word in entry.get("weak", ()):
            for form, tag in forms_of(word):
                if tag == "past":
                    senses.setdefault(form.lower(), []).append(Sense(kind, True, False, tag, word))
            for form in (word, third_form(word)):
                senses.setdefault(form.lower(), []).append(Sense(kind, False, False, "noun", word))
    for phrase in facts()["never"]:
        senses[phrase] = [_NEVER]
    return {form: tuple(found) for form, found in senses.items()}


def _pick(senses: tuple[Sense, ...], text: str, start: int) -> Sense:
    """The reading of an ambiguous form that the word before it asks for; strong readings first."""
    if len(senses) == 1:
        return senses[0]
    noun_wanted = bool(_DETERMINED.search(text, max(0, start - _BEFORE), start))
    if not noun_wanted and any(sense.form == "base" for sense in senses):
        noun_wanted = not _VERBAL.search(text, max(0, start - _BEFORE), start)
    best = [sense for sense in senses if sense.verb != noun_wanted] or list(senses)
    return next((sense for sense in best if sense.strong), best[0])


_BEFORE = 24
_VERBAL = re.compile(
    r"(?:\b(?:to|will|would|shall|can|could|may|might|must|should|not|n['’]t|did|do|does|they|we|you|i|who|both|and|or|also)|[a-z]s)\s+$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|his|her|its|their|of|in|during|after|before|for|deadly|recent|first|last|new|"
    r"two-day|three-day|official|state|\w+al|\w+ous|\w+ic)|['’]s)\s+$"
)


@functools.cache
def _by_first() -> Mapping[str, tuple[tuple[str, tuple[Sense, ...]], ...]]:
    table: dict[str, list[tuple[str, tuple[Sense, ...]]]] = {}
    for form, senses in _senses().items():
        table.setdefault(form.split()[0], []).append((form, senses))
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
        for first, rows in table.items()
    }


def _alternatives(forms: set[str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered)
