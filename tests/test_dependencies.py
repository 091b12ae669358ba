"""pyproject.toml against what is imported: nothing is used undeclared, and nothing is declared that nobody uses."""

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator

from tests.conftest import REPOSITORY

OURS = {"generator", "tests", "bench"}
COMPARED_WITH = {"dateparser", "followthemoney"}  # used where somebody has them, skipped elsewhere
RUN_NOT_IMPORTED = {
    "hatchling": "builds the wheel",
    "mypy": "make lint",
    "ruff": "make lint",
    "pytest-cov": "make coverage",
    "pytest-xdist": "pytest -n",
    "lxml-html-clean": "trafilatura imports it; newer lxml no longer brings it",
}


def plain(name: str) -> str:
    """A distribution's name as registries compare them."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", name)[0]).lower()


def declared(*extras: str) -> set[str]:
    """The distributions that pyproject.toml names, with those of the extras."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["dependencies"] + [line for extra in extras for line in project["optional-dependencies"][extra]]
    return {plain(line) for line in lines}


def imported(*folders: str) -> Iterator[tuple[str, str]]:
    """Each module of others that is imported below the folders, with the file that does so."""
    for folder in folders:
        for path in sorted((REPOSITORY / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                named += [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []
                for module in {name.split(".")[0] for name in named} - OURS - set(sys.stdlib_module_names):
                    yield module, str(path.relative_to(REPOSITORY))


def distributions(module: str) -> set[str]:
    """The distributions that bring a module; of one that is not installed its own name."""
    found = importlib.metadata.packages_distributions().get(module, [module])
    return {plain(name) for name in found}


def test_what_the_package_imports_is_declared() -> None:
    """No import of the package rests on what another dependency happens to bring."""
    known = declared("documents", "cluster")
    assert not {pair for pair in imported("generator") if not distributions(pair[0]) & known}


def test_what_tests_and_measurements_import_is_declared() -> None:
    """The same of tests/ and bench/, which have the developers' tools besides."""
    known = declared("documents", "cluster", "dev") | COMPARED_WITH
    assert not {pair for pair in imported("tests", "bench") if not distributions(pair[0]) & known}


def test_what_is_declared_is_used() -> None:
    """A dependency that nobody imports any more goes."""
    everywhere = {name for module, _ in imported(*OURS) for name in distributions(module)}
    types = {name for name in declared("dev") if name.startswith("types-")}
    assert declared("documents", "cluster", "dev") - everywhere - types == set(RUN_NOT_IMPORTED)
    package = {name for module, _ in imported("generator") for name in distributions(module)}
    assert declared("documents", "cluster") - package == {"lxml-html-clean"}
