"""kinds: the lexicon and a chronology's own kinds -> the words of a text that tell of an event, and of what kind."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.entries.inflection import third_form
from generator.entries.lexicon import facts, forms_of
from generator.entries.own_kinds import NO_KINDS, KindsFile, OwnKind

_WORD = re.compile(r"[^\W\d_](?:\w|-(?=\w))*")
_BEFORE = 24
_VERBAL = re.compile(
    r"(?:\b(?:to|will|would|shall|can|could|may|might|must|should|not|n['’]t|did|do|does|they|we|you|i|who|both|and|or|also)|[a-z]s)\s+$",
    re.IGNORECASE,
)
_GOING_ON = re.compile(
    r"\b(?:is|are|was|were|be|been|being|by|after|before|for|from|of|without|while|when|started|began|stopped|keep|kept)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|his|her|its|their|of|in|during|after|before|for|deadly|recent|first|last|new|"
    r"two-day|three-day|official|state|\w+al|\w+ous|\w+ic)|['’]s)\s+$"
)
_OWN_WEIGHT = 0.9


class Sense(NamedTuple):
    """What one word form means: kind, as a verb or a noun, how plainly, which form of which word."""

    kind: str
    verb: bool
    strong: bool
    form: str
    lemma: str


_NEVER = Sense("", False, False, "", "")
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
                sense = _pick(senses, text, start)
                if sense.verb and sense.form == "past" and _is_adjective(text, start, stop):
                    sense = _NEVER
                return Trigger(start, stop, written, *sense)
        return None

    def _senses(self, own: KindsFile) -> _Senses:
        """What every word form means; a chronology's own words mean what it says and nothing else."""
        senses: _Senses = {}
        for name, entry in facts()["kinds"].items():
            for form, sense in self._readings(name, entry):
                senses.setdefault(form, []).append(sense)
        for phrase in facts()["never"]:
            senses[phrase] = [_NEVER]
        told: _Senses = {}
        for kind in own.kinds:
            for form, sense in self._readings(kind.name, _words(kind)):
                told.setdefault(form, []).append(sense)
        for form, meant in told.items():
            verbs = {sense.verb for sense in meant}
            kept = [s for s in senses.get(form, ()) if s.verb not in verbs and s is not _NEVER]
            senses[form] = [*meant, *kept]
        for phrase in own.never:
            senses |= {form.lower(): [_NEVER] for form, _ in self.forms_of(phrase)}
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


def _is_adjective(text: str, start: int, stop: int) -> bool:
    """Whether a past form only describes a noun: "a convicted murderer", "published leaked e-mails"."""
    before = _DESCRIBED.search(text, max(0, start - _BEFORE), start)
    return before is not None and bool(_THING.match(text, stop))


_DESCRIBED = re.compile(r"\b(?:an?|the|its|their|his|her|[a-z]{3,}ed)\s$", re.IGNORECASE)
_THING = re.compile(
    r"\s(?!(?:by|in|on|at|to|from|of|with|for|as|and|or|that|who|which|when|after|before|over|an?|the|him|her|his|its|their|"
    r"them|it|more|less|some|two|three|up|down|out|off|back|into|against|again|there|late|early|last|this|yesterday|today)\b)[a-z][a-z-]{2,}"
)


def _pick(senses: tuple[Sense, ...], text: str, start: int) -> Sense:
    """The reading of an ambiguous form that the word before it asks for; strong readings first."""
    if len(senses) == 1:
        return _as_noun(senses[0], text, start)
    noun_wanted = bool(_DETERMINED.search(text, max(0, start - _BEFORE), start))
    if not noun_wanted and any(sense.form == "ing" for sense in senses):
        noun_wanted = not _GOING_ON.search(text, max(0, start - _BEFORE), start)
    if not noun_wanted and any(sense.form == "base" for sense in senses):
        noun_wanted = not _VERBAL.search(text, max(0, start - _BEFORE), start)
    best = [sense for sense in senses if sense.verb != noun_wanted] or list(senses)
    return next((sense for sense in best if sense.strong), best[0])


def _as_noun(sense: Sense, text: str, start: int) -> Sense:
    """The sense; as a noun where a verb that is its own past has an article: "a cut"."""
    alike = sense.verb and sense.form == "past" and text.startswith(sense.lemma, start)
    article = alike and _ARTICLE.search(text, max(0, start - _BEFORE), start)
    return sense._replace(verb=False, form="noun") if article else sense


_ARTICLE = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|that|further|another)\s$", re.IGNORECASE
)


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
