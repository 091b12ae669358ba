"""own_kinds: content/kinds.yml -> KindsFile: kinds of events of a chronology's own, and more words for known ones."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator import yaml_lines
from generator.kinds import kinds as known_kinds
from generator.model import Value
from generator.problems import Problem
from generator.value_errors import did_you_mean

_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*(?: [\w’'-]+)*")
_FIXED = ("statement", "other")
_LISTS = ("verbs", "nouns", "weak", "past")


class OwnKind(Value, frozen=True):
    """A kind of event with the words that tell of it; `like` is a known kind that it may be told as."""

    name: str
    like: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    past: tuple[str, ...] = ()


class Irregular(Value, frozen=True):
    """A verb and its forms that follow no rule."""

    verb: str
    forms: tuple[str, ...]


class KindsFile(Value, frozen=True):
    """content/kinds.yml, checked."""

    kinds: tuple[OwnKind, ...] = ()
    never: tuple[str, ...] = ()
    irregular: tuple[Irregular, ...] = ()

    def irregular_forms(self) -> Mapping[str, tuple[str, ...]]:
        """The irregular forms by their verbs."""
        return {one.verb: one.forms for one in self.irregular}


NO_KINDS = KindsFile()


class _Told(Value, frozen=True):
    """What the file says of one kind, apart from its name, which is the key."""

    like: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    past: tuple[str, ...] = ()


class _Document(Value, frozen=True):
    kinds: dict[str, _Told | None] = {}
    never: tuple[str, ...] = ()
    irregular: dict[str, tuple[str, ...]] = {}


def read_kinds(path: Path, shown: str) -> tuple[KindsFile, tuple[Problem, ...]]:
    """The kinds in the file at `path`, called `shown` in problems; none where there is no file."""
    document, problems = yaml_lines.read(path, shown)
    if document is None:
        return KindsFile(), problems
    told, problems = yaml_lines.convert(document, _Document)
    problems = (*problems, *_name_problems(document))
    if told is not None:
        problems = (*problems, *_kind_problems(told, document), *_word_problems(told, document))
    return (KindsFile(), tuple(sorted(problems))) if problems or not told else (_file(told), ())


def _file(told: _Document) -> KindsFile:
    return KindsFile(
        tuple(
            OwnKind(name, *(getattr(said, field) for field in _Told.__struct_fields__))
            for name, said in sorted(told.kinds.items())
            if said
        ),
        told.never,
        tuple(Irregular(verb, forms) for verb, forms in sorted(told.irregular.items())),
    )


def _name_problems(document: yaml_lines.Document) -> list[Problem]:
    """Names that no kind can have; read before the rest is known to be of the right shape."""
    kinds = document.data.get("kinds") if isinstance(document.data, dict) else None
    problems = []
    for name in kinds if isinstance(kinds, dict) else ():
        found: tuple[str, str] | None = None
        if name in _FIXED:
            found = f"`{name}` takes no words of its own", "Choose another name for the kind"
        elif not _NAME.fullmatch(str(name)):
            what = f"`{name}` is no name for a kind: it becomes an address"
            found = what, "Write small letters a to z and hyphens, such as product-recall"
        if found:
            problems.append(Problem(document.path, document.line(("kinds", str(name))), *found))
    return problems


def _kind_problems(told: _Document, document: yaml_lines.Document) -> list[Problem]:
    known = known_kinds()
    problems = []
    for name, said in told.kinds.items():
        line = document.line(("kinds", name))
        found: tuple[str, str] | None = None
        if said is None or not any(getattr(said, words) for words in _LISTS):
            found = f"`{name}` has no words", "Give it `verbs` or `nouns`, such as [recall]"
        elif said.like and name in known:
            what = f"`{name}` is a known kind, and what it is like is known too"
            found = what, "Take `like` out"
        elif said.like and said.like not in known:
            line = document.line(("kinds", name, "like"))
            found = f"`like: {said.like}` is no known kind", did_you_mean(said.like, known)
        if found:
            problems.append(Problem(document.path, line, *found))
    return problems


def _word_problems(told: _Document, document: yaml_lines.Document) -> list[Problem]:
    """Words that no text holds as they stand, and words that two kinds claim."""
    problems = []
    owner: dict[tuple[bool, str], str] = {}
    for name, said in told.kinds.items():
        for words in _LISTS if said else ():
            for index, word in enumerate(getattr(said, words)):
                line = document.line(("kinds", name, words, index))
                claimed = owner.setdefault((words in ("verbs", "past"), word.lower()), name)
                if not _WORDS.fullmatch(word):
                    problems.append(_no_word(document, line, word))
                elif claimed != name:
                    what = f"`{word}` is a word of both `{claimed}` and `{name}`"
                    problems.append(Problem(document.path, line, what, "Keep it with one of them"))
    for index, phrase in enumerate(told.never):
        if not _WORDS.fullmatch(phrase):
            problems.append(_no_word(document, document.line(("never", index)), phrase))
    return problems


def _no_word(document: yaml_lines.Document, line: int, word: str) -> Problem:
    what = f"`{word}` is no word or phrase that a text can hold"
    return Problem(document.path, line, what, "Write words with single spaces between them, no signs or digits")
