"""Tests about the code base itself: which way imports point, who may ask the clock, what has a test."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PACKAGE = REPOSITORY / "generator"
LAYERS = (
    ("data_files", "datelines"),
    ("model", "problems", "edtf_bounds", "sentences", "terms", "value_errors"),
    ("kinds", "phrasing"),
    ("yaml_lines", "parallel", "outlets"),
    ("linguistics",),
    ("reading", "timex", "names", "config", "history"),
    ("chronology", "entries", "release"),
    ("overrides", "permalinks"),
    ("cache", "exports"),
    ("events", "pages", "render", "write", "content"),
    ("up_to_date", "processing", "former_ids", "manifest", "shown"),
    ("filling",),
    ("build", "check", "explain", "dates_stream", "adding"),
    ("changes", "review", "printing", "verify", "links", "scaffold"),
    ("cli_parts",),
    ("preview",),
    ("cli_add", "cli_curator", "cli_new", "cli_out", "cli_profile", "cli_serve", "cli_texts", "cli_verify"),
    ("cli",),
    ("__main__",),
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
CLOCK = {
    "now",
    "today",
    "utcnow",
    "time",
    "time_ns",
    "localtime",
    "gmtime",
    "monotonic",
    "perf_counter",
}
# `check` says which days have not come yet, `add` when a page was taken, `build --profile` how long a phase takes
MAY_ASK_THE_CLOCK = {"cli", "cli_add", "cli_profile"}


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The room a module belongs to: the first part of its path below the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms of this package that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "generator":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
            yield (node.module or "").split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("generator."))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    """A module imports only rooms of lower layers, or its own room."""
    if path == PACKAGE / "__init__.py":
        assert not list(imported_rooms(path))
        return
    mine = room(path)
    wrong = sorted({other for other in imported_rooms(path) if other != mine and LEVEL[other] >= LEVEL[mine]})
    assert not wrong, f"{mine} imports {wrong}, which is not below it"


def test_only_build_knows_the_order() -> None:
    """No module below the command line but build.py reaches into both ends of the pipeline."""
    both = {room(path) for path in modules() if {"reading", "events"} <= set(imported_rooms(path))}
    assert both <= {"build"}


def calls_of_the_clock(path: Path) -> list[int]:
    """Lines on which a module reads a clock."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute))
    return [
        node.lineno
        for node in calls
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK
        and ast.unparse(node.func.value).split(".")[-1]
        in ({"time"} if node.func.attr == "time" else {"datetime", "date", "time"})
    ]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nobody_asks_the_clock(path: Path) -> None:
    """A build is a function of its content: no module reads the time of day."""
    assert room(path) in MAY_ASK_THE_CLOCK or not calls_of_the_clock(path)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_says_what_it_is_for(path: Path) -> None:
    """Every module has a docstring, and fits in the head: 250 lines at most, and more only for the glossary."""
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert source.count("\n") <= (480 if path.name == "model.py" else 250)


def test_modules_that_have_tests() -> None:
    """Every module has a test module of its name, or its room has a folder of tests."""
    tests = REPOSITORY / "tests"
    names = {path.stem.removeprefix("test_") for path in tests.rglob("test_*.py")}
    bare = []
    for path in modules():
        parts = [part.removesuffix(".py") for part in path.relative_to(PACKAGE).parts]
        if parts[-1] in {"__init__", "__main__"}:
            continue
        has_room = len(parts) > 1 and (any((tests / parts[0]).glob("test_*.py")) or parts[0] in names)
        if not has_room and not {parts[-1], parts[-1].removeprefix("cli_"), "_".join(parts)} & names:
            bare.append("/".join(parts))
    assert not bare


def test_every_test_says_what_holds() -> None:
    """Every test function has a docstring."""
    silent = [
        f"{path.name}:{node.lineno}"
        for path in sorted((REPOSITORY / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert not silent


def tracked_texts() -> Iterator[tuple[str, str]]:
    """Every text file of the repository with its text."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        path = REPOSITORY / name
        if path.is_file():
            try:
                yield name, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_no_machine_paths_and_no_registries() -> None:
    """The repository names no folder of a machine and no package registry's host."""
    pattern = re.compile(
        r"/(?:home|root|Users)/\w|/work/(?:main|shared)"
        r"|(?:pypi|pythonhosted|npmjs|debian)\.(?:com|org)"
    )
    wrong = [name for name, text in tracked_texts() if name != "tests/test_architecture.py" and pattern.search(text)]
    assert not wrong
