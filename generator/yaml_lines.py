"""yaml_lines: YAML text -> data whose every key knows its line -> checked structs, or problems with lines.

Scalars are read by YAML 1.2's plain rules (`true`, `false`, `null`, whole numbers); everything else,
dates and `no` included, stays text, so that nothing is turned into something else behind a writer's back. Keys are
always text.
Aliases and tags are refused: a chronology needs none, aliases are how small files become huge ones, and tags
how a text becomes something else.
"""

import functools
import pathlib
import re
import types
import typing
from typing import Any, TypeVar

import msgspec
import yaml

from generator.problems import Problem
from generator.value_errors import did_you_mean, explain

T = TypeVar("T")
Path = tuple[str | int, ...]
_ALIAS_OR_TAG = re.compile(r"(?:^|[\s\[{,:?-])(?:\*[^\s\[\]{},*]|!)", re.MULTILINE)
_TEXT = "tag:yaml.org,2002:str"
_MAX_DEPTH = 40
_PLAIN = 2_000


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader with plain scalars only."""

    yaml_implicit_resolvers: typing.ClassVar[dict[str, Any]] = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|True|false|False)$"), list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|)$"), ["~", "n", "N", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))


class Document(msgspec.Struct, frozen=True):
    """Data read from YAML, its file, and the line of every key and list item by its path."""

    path: str
    data: Any
    lines: dict[Path, int]

    def line(self, where: Path = ()) -> int:
        """The line of the key at `where`, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


def read(path: pathlib.Path, shown: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """The YAML file at `path`, called `shown` in problems; None where there is no file, or with its problems."""
    if not path.is_file():
        return None, ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return None, (Problem(shown, 0, "this file is not in UTF-8", "Save it as UTF-8"),)
    return load(text, shown)


def load(text: str, path: str, first_line: int = 1) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one YAML document that begins on `first_line` of its file; None with the problems that forbid it."""
    try:
        _refuse_monsters(text)
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            lines, problems = _walk(node, path, first_line)
            data = loader.construct_document(node) if node is not None and not problems else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        return None, (_syntax_problem(error, path, first_line),)
    except (
        yaml.YAMLError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        what = f"this is not valid YAML: {_one_line(str(error))}"
        return None, (Problem(path, first_line, what, "Write plain `key: value` lines"),)
    return (None if problems else Document(path, data, lines)), problems


def convert(
    document: Document, wanted: type[T], data: Any = None, where: Path = ()
) -> tuple[T | None, tuple[Problem, ...]]:
    """The document (or the `data` at `where` in it) as a checked value of `wanted`; None with all its problems."""
    checker = _Checker(document)
    given = document.data if data is None and not where else data
    checker.check({} if given is None else given, wanted, where)
    if checker.problems:
        return None, tuple(sorted(checker.problems))
    return msgspec.convert({} if given is None else given, wanted, strict=False), ()


class _Checker:
    """Walks data beside its type and gathers every problem, where msgspec would stop at the first."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def check(self, data: Any, wanted: Any, where: Path) -> None:
        struct = _struct_of(wanted)
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if struct and isinstance(data, dict):
            self._struct(data, struct, where)
        elif origin in (tuple, list) and isinstance(data, list) and arguments:
            for index, item in enumerate(data):
                self.check(item, arguments[0], (*where, index))
        elif origin is dict and isinstance(data, dict):
            for key, item in data.items():
                self.check(item, arguments[1], (*where, str(key)))
        else:
            self._leaf(data, wanted, where)

    def _struct(self, data: dict[Any, Any], struct: type[msgspec.Struct], where: Path) -> None:
        fields = _fields(struct)
        for key, item in data.items():
            if key in fields:
                self.check(item, fields[key].type, (*where, key))
            else:
                self._add((*where, str(key)), f"unknown key `{key}`", did_you_mean(str(key), fields))
        for name, field in fields.items():
            if field.required and name not in data:
                self._add(where, f"`{name}` is missing", f"Add `{name}: …`")

    def _leaf(self, data: Any, wanted: Any, where: Path) -> None:
        try:
            msgspec.convert(data, wanted, strict=False)  # a number with a point is text until it is wanted as one
        except msgspec.ValidationError as error:
            name = next((str(part) for part in reversed(where) if isinstance(part, str)), "this")
            self._add(where, *explain(name, data, wanted, str(error)))

    def _add(self, where: Path, what: str, fix: str) -> None:
        self.problems.append(Problem(self.document.path, self.document.line(where), what, fix))


@functools.cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.encode_name: field for field in msgspec.structs.fields(struct)}


def _struct_of(wanted: Any) -> type[msgspec.Struct] | None:
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return wanted
    if typing.get_origin(wanted) in (typing.Union, types.UnionType):
        return next((found for part in typing.get_args(wanted) if (found := _struct_of(part))), None)
    return None


def _refuse_monsters(text: str) -> None:
    """Raise where the nesting would break the reader, and at aliases and tags, before it is read."""
    if len(text) <= _PLAIN and not _ALIAS_OR_TAG.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise ValueError("it is nested too deeply")
        tag = getattr(event, "tag", None)
        if tag or isinstance(event, yaml.AliasEvent):
            what = f"tags (`{_short_tag(tag)}`)" if tag else "aliases (`*name`)"
            mark: Any = event.start_mark
            raise yaml.MarkedYAMLError(problem=f"{what} are not read here", problem_mark=mark)


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _walk(node: yaml.Node | None, path: str, first_line: int) -> tuple[dict[Path, int], tuple[Problem, ...]]:
    """Lines by path, and a problem for every key that stands twice."""
    lines: dict[Path, int] = {}
    problems: list[Problem] = []
    todo: list[tuple[yaml.Node, Path]] = [(node, ())] if node is not None else []
    while todo:
        here, where = todo.pop()
        lines.setdefault(where, here.start_mark.line + first_line)
        if len(where) > _MAX_DEPTH:
            raise ValueError("it is nested too deeply")
        if isinstance(here, yaml.SequenceNode):
            todo.extend((item, (*where, index)) for index, item in enumerate(here.value))
        elif isinstance(here, yaml.MappingNode):
            for key_node, item in here.value:
                if isinstance(key_node, yaml.ScalarNode):
                    key_node.tag = _TEXT  # a key is a name: the report `2023` is not a number
                key = (*where, str(key_node.value))
                line = key_node.start_mark.line + first_line
                if key in lines:
                    problems.append(
                        Problem(
                            path,
                            line,
                            f"`{key_node.value}` stands twice (first on line {lines[key]})",
                            "Keep one",
                        )
                    )
                lines[key] = line
                todo.append((item, key))
    return lines, tuple(problems)


def _syntax_problem(error: yaml.MarkedYAMLError, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = first_line + (mark.line if mark else 0)
    what = f"this is not valid YAML: {_one_line(error.problem or str(error))}"
    if error.context_mark and error.problem_mark and error.context_mark.line != error.problem_mark.line:
        line = first_line + error.context_mark.line
    return Problem(path, line, what, "Close quotes and brackets, and put texts with `: ` or `#` in quotes")


def _one_line(text: str) -> str:
    return " ".join(text.split())
