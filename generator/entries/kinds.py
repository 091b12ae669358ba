"""kinds: a clause -> the kind of event that its verb or noun tells of, `other` rather than a guess."""

import functools
from collections.abc import Iterable, Iterator, Mapping

from generator.data_files import read_data
from generator.entries.own_kinds import NO_KINDS, KindsFile
from generator.kinds import kinds
from generator.linguistics import Clause, Document, VerbGroup
from generator.model import Value

OTHER, STATEMENT = "other", "statement"
_NEXT, _LATER = 2, 15  # words behind a verb: "found dead", "found Lay, the founder of the firm, guilty"


class Frame(Value, frozen=True):
    """A verb with what must stand beside it: lemmas of subject, object, predicate, preposition, words behind."""

    verb: str
    kind: str = ""
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    predicate: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


class _File(Value, frozen=True):
    speech: frozenset[str]
    light: frozenset[str]
    happening: frozenset[str]
    promises: frozenset[str]
    frames: tuple[Frame, ...]
    idioms: tuple[Frame, ...]


@functools.cache
def frames_file() -> _File:
    """The frames, read through their schema. Raises msgspec.ValidationError where the file is not of that shape."""
    return read_data("entries", "data/frames.yml", _File)


class Lexicon:
    """The words of every kind by their lemmas, a chronology's own kinds before the registry's.

    The registry's weak words are left out: "welcomed a son" is no meeting, "released a statement" no launch.
    """

    def __init__(self, own: KindsFile) -> None:
        self.verbs: dict[str, str] = {}
        self.nouns: dict[str, str] = {}
        for one in own.kinds:
            self._add(one.name, (*one.verbs, *one.past), (*one.nouns, *one.weak))
        for name, kind in kinds().items():
            self._add(name, kind.verbs, kind.nouns)
        self.never = frozenset(phrase.lower() for phrase in own.never)
        self.groups = {name: kind.group for name, kind in kinds().items()}

    def _add(self, name: str, verbs: tuple[str, ...], nouns: tuple[str, ...]) -> None:
        for verb in verbs:
            self.verbs.setdefault(verb.lower(), name)
        for noun in nouns:
            self.nouns.setdefault(noun.lower(), name)

    def noun(self, document: Document, at: int) -> str | None:
        """The kind that a noun names, alone or with the word before it ("missile test")."""
        lemma = document.tokens[at].lemma.lower()
        if at:
            pair = f"{document.tokens[at - 1].lemma.lower()} {lemma}"
            if pair in self.never:
                return None
            if pair in self.nouns:
                return self.nouns[pair]
        return self.nouns.get(lemma)


@functools.lru_cache(maxsize=4)
def lexicon_of(own: KindsFile = NO_KINDS) -> Lexicon:
    """The lexicon of a chronology."""
    return Lexicon(own)


def kind_of(document: Document, clause: Clause | None, lexicon: Lexicon) -> str:
    """The kind that a clause tells of."""
    return next(_kinds(document, clause, lexicon), OTHER) if clause is not None else OTHER


def is_idiom(document: Document, clause: Clause) -> bool:
    """Whether a clause only looks like an event ("to make ends meet", "met expectations")."""
    return any(_fits(document, clause, frame) for frame in _by_verb()[1].get(_verb(clause), ()))


def _telling_nouns(clause: Clause, verb: str) -> Iterator[int]:
    """Where the nouns of a clause stand that say what happens: "held talks", "talks took place", a bare noun."""
    words = frames_file()
    if verb in words.light:
        yield from (phrase.head for phrase in clause.objects)
    if verb in words.happening and clause.subject is not None:
        yield clause.subject.head
    if not verb:
        yield from (clause.head, *range(clause.first, clause.last + 1))


def _kinds(document: Document, clause: Clause, lexicon: Lexicon) -> Iterator[str]:
    verb, words = _verb(clause), frames_file()
    if is_idiom(document, clause):
        yield OTHER
    if _promises(clause) and clause.subject is not None:
        yield STATEMENT
    for frame in _by_verb()[0].get(verb, ()):
        if _fits(document, clause, frame):
            yield frame.kind
    if verb in lexicon.verbs and verb not in words.light:
        yield lexicon.verbs[verb]
    yield from _of_nouns(document, _telling_nouns(clause, verb), lexicon)
    if verb in words.speech and clause.subject is not None:
        yield STATEMENT
    if verb in lexicon.verbs:
        yield lexicon.verbs[verb]


def _promises(clause: Clause) -> bool:
    """Whether a chain of verbs begins with one of saying: "pledged to withdraw", "threatened to leave"."""
    return clause.verb is not None and bool(set(clause.verb.modals[:1]) & frames_file().promises)


def _of_nouns(document: Document, heads: Iterator[int] | tuple[int, ...], lexicon: Lexicon) -> Iterator[str]:
    for head in heads:
        kind = lexicon.noun(document, head) if document.tokens[head].tag in ("NOUN", "PROPN") else None
        if kind:
            yield kind


def _verb(clause: Clause) -> str:
    return clause.verb.lemma.lower() if clause.verb else ""


def _fits(document: Document, clause: Clause, frame: Frame) -> bool:
    verb = clause.verb
    subjects = _lemmas(document, clause.subject.heads) if clause.subject else []
    patients = subjects if verb and verb.voice == "passive" else []
    heads = [at for phrase in clause.objects for at in phrase.heads]
    objects = [*_lemmas(document, heads), *patients]
    predicates = _lemmas(document, [verb.predicate]) if verb and verb.predicate is not None else []
    prepositions = [adjunct.preposition for adjunct in clause.adjuncts]
    asked = (
        (frame.subject, subjects),
        (frame.object, objects),
        (frame.predicate, predicates),
        (frame.preposition, prepositions),
        (frame.next, _behind(document, verb, _NEXT)),
        (frame.later, _behind(document, verb, _LATER)),
    )
    return all(not wanted or any(one in wanted for one in there) for wanted, there in asked)


def _behind(document: Document, verb: VerbGroup | None, most: int) -> list[str]:
    if verb is None:
        return []
    last = document.sentences[document.sentence_of(verb.head)].last
    return _lemmas(document, range(verb.head + 1, min(verb.head + most, last) + 1))


def _lemmas(document: Document, tokens: Iterable[int]) -> list[str]:
    return [document.tokens[at].lemma.lower() for at in tokens]


@functools.cache
def _by_verb() -> tuple[Mapping[str, tuple[Frame, ...]], Mapping[str, tuple[Frame, ...]]]:
    tables: tuple[dict[str, tuple[Frame, ...]], dict[str, tuple[Frame, ...]]] = ({}, {})
    for table, rows in zip(tables, (frames_file().frames, frames_file().idioms), strict=True):
        for frame in rows:
            table[frame.verb] = (*table.get(frame.verb, ()), frame)
    return tables
