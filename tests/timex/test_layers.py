"""Imports inside timex point one way: grammar <- context <- match <- filter <- resolve <- pipeline."""

import ast
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

TIMEX = REPOSITORY / "generator" / "timex"
ORDER = ("arithmetic", "grammar", "context", "match", "filter", "resolve", "pipeline", "carets")


@pytest.mark.parametrize("path", sorted(TIMEX.rglob("*.py")), ids=lambda path: str(path.relative_to(TIMEX)))
def test_imports_point_one_way(path: Path) -> None:
    """A module imports from its own package and from those before it."""
    own = path.relative_to(TIMEX).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator.timex"):
            names = (node.module or "").split(".")[2:] or [alias.name for alias in node.names]
            assert ORDER.index(names[0]) <= ORDER.index(own), f"{path.name} imports {names[0]}"
