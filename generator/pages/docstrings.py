"""described: a JSON Schema -> the same with the docstrings of its structs, also where Python was told to drop them."""

import ast
import inspect
from pathlib import Path
from types import ModuleType
from typing import Any


def described(schema: dict[str, Any], *modules: ModuleType) -> dict[str, Any]:
    """The schema as it is with docstrings; under `python -OO`, which has none, they are read from the source."""
    if described.__doc__ is not None:
        return schema
    said = dict(pair for module in modules for pair in _docstrings(Path(str(module.__file__))))
    definitions = {
        name: {"title": row["title"], "description": said[name], **row} if name in said else row
        for name, row in schema["$defs"].items()
    }
    return {**schema, "$defs": definitions}


def _docstrings(path: Path) -> list[tuple[str, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return [(node.name, inspect.cleandoc(found)) for node in classes if (found := ast.get_docstring(node))]
