"""value_errors: a value that is not what was wanted -> what is wrong and how to mend it, in a writer's words."""

import difflib
import re
import types
import typing
from typing import Any

import msgspec

_KIND_WORDS = {
    "str": "a text",
    "int": "a number",
    "bool": "true or false",
    "NoneType": "empty",
    "list": "a list",
    "dict": "a set of keys",
}
_WISHES = {
    "str": "a text",
    "int": "a whole number",
    "bool": "true or false",
    "array": "a list",
    "object": "a set of `key: …` lines",
}


def did_you_mean(word: str, known: typing.Iterable[str], what: str = "key") -> str:
    """A sentence that names the nearest known word, or lists them all."""
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else f"The {what}s are {', '.join(names)}"


def explain(name: str, data: Any, wanted: Any, error: str) -> tuple[str, str]:
    """What is wrong with `data` under the key `name`, and the cure; `error` is msgspec's message."""
    shown = msgspec.json.encode(data).decode() if not isinstance(data, str) else data
    shown = shown if len(shown) <= 60 else shown[:57] + "…"
    kinds = _kinds(wanted)
    if "date" in kinds:
        return f"`{name}: {shown}` is not a valid date", "Write it as 2011-02-14"
    if "str" in kinds and isinstance(data, int | float | bool):
        return (
            f"`{name}: {shown}` is {_KIND_WORDS[type(data).__name__]}, not text",
            f'Put it in quotes: `{name}: "{shown}"`',
        )
    choices = [
        str(choice)
        for part in _parts(wanted)
        if typing.get_origin(part) is typing.Literal
        for choice in typing.get_args(part)
    ]
    if choices:
        return f"`{name}: {shown}` is not one of its values", f"Write one of {', '.join(choices)}"
    if isinstance(data, str) and typing.get_origin(wanted) in (tuple, list):
        return f"`{name}` is one text, not a list", f"Write it as a list: `{name}: [{shown}]`"
    said = _KIND_WORDS.get(type(data).__name__, "something else")
    wish = re.search(r"xpected `(\w+)", error)
    wished = _WISHES.get(wish[1] if wish else "", "something else")
    return f"`{name}: {shown}` is {said}, and {wished} is wanted", "docs/content.md shows how"


def _parts(wanted: Any) -> tuple[Any, ...]:
    is_union = typing.get_origin(wanted) in (typing.Union, types.UnionType)
    return typing.get_args(wanted) if is_union else (wanted,)


def _kinds(wanted: Any) -> set[str]:
    return {getattr(part, "__name__", "") for part in _parts(wanted)}
