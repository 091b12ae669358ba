"""kinds: the lexicon and a chronology's own kinds -> the words of a text that tell of an event, and of what kind."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.entries.inflection import third_form
from generator.entries.lexicon import facts, forms_of
from generator.entries.own_kinds import NO_KINDS, KindsFile, OwnKind
from generator.entries.senses import NEVER, Sense, is_adjective, pick

_WORD = re.compile(r"[^\W\d_](?:\w|-(?=\w))*")
_OWN_WEIGHT = 0.9


_Senses = dict[str, list[Sense]]


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


class _Phrase(NamedTuple):
    """A verb whose kind the words after it decide."""

    form: str
    tag: str
    verb: str
    kind: str
    after: re.Pattern[str]


@functools.lru_cache(maxsize=4)
def kinds_of(own: KindsFile = NO_KINDS) -> "Kinds":
    """The kinds of the lexicon with a chronology's own."""
    return Kinds(own)


class Kinds:
    """What a chronology takes for an event: every kind, its words in all their forms, its group and weight."""

    def __init__(self, own: KindsFile) -> None:
        self._irregular: Mapping[str, tuple[str, ...]] = own.irregular_forms()
        self._kinds: Mapping[str, Mapping[str, Any]] = facts()["kinds"]
        self._own = {kind.name: kind for kind in own.kinds}
        self._by_first = _by_first(self._senses(own))
        self._phrases = _phrases()
        self._lemmas = frozenset(
            verb
            for entry in (*facts()["kinds"].values(), *map(_words, own.kinds))
            for verb in (*entry.get("verbs", ()), *entry.get("past", ()))
        )
        self._firsts = self._by_first.keys() | self._phrases.keys()

    def triggers_in(self, text: str, start: int, end: int) -> list[Trigger]:
        """All event words of text[start:end], the longest reading of each place."""
        found, reached = [], start
        for match in _WORD.finditer(text, start, end):
            word = match.group().lower()
            if word not in self._firsts or match.start() < reached:
                continue
            trigger = self._phrase(text, match, word, end) or self._word(text, match, word)
            if trigger:
                reached = trigger.end
                if trigger.kind:
                    found.append(trigger)
        return found

    def group_of(self, kind: str) -> str:
        """Which kinds may be one event: meeting, visit, call and summit are all encounters."""
        known = self._kinds.get(kind)
        if known is not None:
            return str(known["group"])
        own = self._own.get(kind)
        return self.group_of(own.like) if own and own.like else kind

    def weight_of(self, kind: str) -> float:
        """How much a word of the kind makes a sentence an event."""
        known = self._kinds.get(kind)
        if known is not None:
            return float(known["weight"])
        return _OWN_WEIGHT if kind in self._own else 0.5

    def is_verb(self, word: str) -> bool:
        """Whether a word is the base form of a verb that tells of an event."""
        return word in self._lemmas

    def forms_of(self, phrase: str) -> Iterator[tuple[str, str]]:
        """All forms of a verb, each with its tag."""
        return forms_of(phrase, self._irregular)

    def _phrase(self, text: str, match: re.Match[str], word: str, end: int) -> Trigger | None:
        """The verb at a word, where the words after it say of what kind it is; of no kind where none is meant."""
        start = match.start()
        for phrase in self._phrases.get(word, ()):
            stop = start + len(phrase.form)
            written = text[start:stop]
            if written.lower() != phrase.form or not _whole(text, stop):
                continue
            if phrase.after.match(text, stop, end):
                return Trigger(
                    start, stop, written, phrase.kind, True, True, phrase.tag, phrase.verb
                )
        return None

    def _word(self, text: str, match: re.Match[str], word: str) -> Trigger | None:
        """The event word that begins at a word, in the reading that what stands before asks for."""
        start = match.start()
        for form, senses in self._by_first.get(word, ()):
            stop = start + len(form)
            written = text[start:stop]
            if written.lower() == form and _whole(text, stop):
                sense = pick(senses, text, start)
                if sense.verb and sense.form == "past" and is_adjective(text, start, stop):
                    sense = NEVER
                return Trigger(start, stop, written, *sense)
        return None

    def _senses(self, own: KindsFile) -> _Senses:
        """What every word form means; a chronology's own words mean what it says and nothing else."""
        senses: _Senses = {}
        for name, entry in facts()["kinds"].items():
            for form, sense in self._readings(name, entry):
                senses.setdefault(form, []).append(sense)
        for phrase in facts()["never"]:
            senses[phrase] = [NEVER]
        told: _Senses = {}
        for kind in own.kinds:
            for form, sense in self._readings(kind.name, _words(kind)):
                told.setdefault(form, []).append(sense)
        for form, meant in told.items():
            verbs = {sense.verb for sense in meant}
            kept = [s for s in senses.get(form, ()) if s.verb not in verbs and s is not NEVER]
            senses[form] = [*meant, *kept]
        for phrase in own.never:
            senses |= {form.lower(): [NEVER] for form, _ in self.forms_of(phrase)}
        return senses

    def _readings(self, kind: str, entry: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
        """Every form of the words of a kind with what it means."""
        for verb in entry.get("verbs", ()):
            for form, tag in self.forms_of(verb):
                yield form.lower(), Sense(kind, True, True, tag, verb)
        for noun in entry.get("nouns", ()):
            for form in (noun, third_form(noun)):
                yield form.lower(), Sense(kind, False, True, "noun", noun)
        for verb in (*entry.get("past", ()), *entry.get("weak", ())):
            for form, tag in self.forms_of(verb):
                if tag == "past":
                    yield form.lower(), Sense(kind, True, False, tag, verb)
        for noun in entry.get("weak", ()):
            for form in (noun, third_form(noun)):
                yield form.lower(), Sense(kind, False, False, "noun", noun)


def _words(kind: OwnKind) -> Mapping[str, tuple[str, ...]]:
    return {"verbs": kind.verbs, "nouns": kind.nouns, "past": kind.past, "weak": kind.weak}


def _whole(text: str, stop: int) -> bool:
    return stop >= len(text) or not (text[stop].isalnum() or text[stop] == "-")


@functools.cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """The verbs whose kind the words after them decide, by the first word of each form."""
    table: dict[str, list[_Phrase]] = {}
    for row in facts()["phrases"]:
        for form, tag in forms_of(row["verb"]):
            phrase = _Phrase(form, tag, row["verb"], row["kind"], re.compile(row["after"]))
            table.setdefault(form.split()[0], []).append(phrase)
    return {first: tuple(found) for first, found in table.items()}


def _by_first(senses: _Senses) -> Mapping[str, tuple[tuple[str, tuple[Sense, ...]], ...]]:
    """The forms by their first words, the longest first."""
    table: dict[str, list[tuple[str, tuple[Sense, ...]]]] = {}
    for form, found in senses.items():
        table.setdefault(form.split()[0], []).append((form, tuple(found)))
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
        for first, rows in table.items()
    }
