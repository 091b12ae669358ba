"""html_objects: blocks of JSON-LD -> the objects in them, and the texts of their fields."""

import json
import re
from collections import deque
from typing import Any

from generator.reading.lines import clean_text

_OBJECTS_MAX = 500
_INSIDE = frozenset(("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"))
_ARTICLE = re.compile(r"Article|Posting|Report|Review|Recipe|NewsItem|CreativeWork|Opinion|Analysis")


def is_article(item: dict[str, Any]) -> bool:
    """Whether an object is the kind of thing that is published on a day."""
    return bool(_ARTICLE.search(str(item.get("@type", ""))))


def objects_in(text: str | None) -> list[dict[str, Any]]:
    """Every object in a block of JSON-LD, outer ones first."""
    try:
        data = json.loads(text or "", strict=False)
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    todo = deque([data])
    for _ in range(_OBJECTS_MAX):
        if not todo:
            break
        item = todo.popleft()
        if isinstance(item, list):
            todo.extend(item[:_OBJECTS_MAX])
        elif isinstance(item, dict):
            found.append(item)
            todo.extend(value for name, value in item.items() if name in _INSIDE)
    return found


def text_of(value: Any) -> str:
    """A field's text, the first of several; empty where it is none."""
    while isinstance(value, list) and value:
        value = value[0]
    return clean_text(value.replace("\n", " ")) if isinstance(value, str) else ""


def names_of(items: list[dict[str, Any]], field: str) -> str | None:
    """The names in a field (an author, a publisher) of the first object that has one."""
    for item in items:
        value = item.get(field)
        names = [
            text_of(one.get("name")) if isinstance(one, dict) else text_of(one)
            for one in (value if isinstance(value, list) else [value])
        ]
        found = ", ".join(dict.fromkeys(name for name in names if name and not name.startswith("http")))
        if found:
            return found
    return None
