"""The manual: its links lead somewhere, what it tells to type exists, and every rule and key is in it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bench import reference
from generator import model
from generator.cli import main
from generator.config import Config
from generator.model import Outlet, Person, Place, ReportDecision
from tests.conftest import REPOSITORY

PAGES = sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")])
LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)|!\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(REPOSITORY).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link and picture of a page is a file of the repository."""
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = (one or two for one, two in LINK.findall(text))
    missing = [target for target in targets if ":" not in target and not (page.parent / target).exists()]
    assert not missing


def test_what_is_to_be_typed_exists() -> None:
    """Each `dateline COMMAND` of a code block is a command, and each `make TARGET` a target."""
    commands = set(main.list_commands(click.Context(main)))
    targets = set(re.findall(r"(?m)^([a-z][a-z-]*):", (REPOSITORY / "Makefile").read_text()))
    for page in PAGES:
        blocks = "\n".join(
            re.findall(
                r"```(?:console|sh|bash|shell)?\n(.*?)```",
                page.read_text(encoding="utf-8"),
                re.DOTALL,
            )
        )
        assert set(re.findall(r"(?m)^\s*(?:\$ )?dateline ([a-z]+)", blocks)) <= commands, page.name
        assert set(re.findall(r"(?m)^\s*(?:\$ )?make ([a-z-]+)", blocks)) <= targets, page.name


@pytest.mark.parametrize("kind", [Config, ReportDecision, Person, Place, Outlet])
def test_every_key_is_in_the_manual(kind: type) -> None:
    """docs/content.md names every key that a file of a chronology may hold."""
    manual = (REPOSITORY / "docs" / "content.md").read_text(encoding="utf-8")
    fields = {name.rstrip("_") for name in kind.__annotations__} - {"name"}
    assert not {name for name in fields if f"`{name}" not in manual and f"{name}:" not in manual}


def test_front_matter_keys_are_in_the_manual() -> None:
    """So does it every key of a report's front matter."""
    manual = (REPOSITORY / "docs" / "content.md").read_text(encoding="utf-8")
    keys = [
        "title",
        "outlet",
        "agency",
        "author",
        "published",
        "url",
        "archived",
        "accessed",
        "language",
        "form",
        "digest_of",
        "tags",
        "hide",
        "keep",
        "drop",
    ]
    assert not [key for key in keys if f"`{key}" not in manual]


def test_the_reference_is_of_this_code() -> None:
    """`python -m bench.reference` was run after the last change."""
    stale = "run `python -m bench.reference` and commit what it writes"
    assert reference.PLACE.read_text(encoding="utf-8") == reference.reference(), stale
    names = re.compile(r"^(?:##.*|- `\S+`)", re.MULTILINE)  # their own words may be newer for a while
    assert names.findall(reference.MODULES.read_text(encoding="utf-8")) == names.findall(reference.modules()), stale


def test_every_room_is_on_the_plan() -> None:
    """ARCHITECTURE.md names each module and package that stands in generator/ itself."""
    plan = (REPOSITORY / "ARCHITECTURE.md").read_text(encoding="utf-8")
    package = REPOSITORY / "generator"
    rooms = {f"`{path.parent.name}/`" for path in package.glob("*/__init__.py")}
    rooms |= {f"`{path.name}`" for path in package.glob("*.py") if not path.name.startswith(("__", "cli_"))}
    assert not {room for room in rooms if room not in plan}


def test_every_page_is_in_the_manual() -> None:
    """docs/README.md leads to every page of docs/."""
    shown = (REPOSITORY / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in PAGES if page.parent.name == "docs"} - {"README.md"}
    assert not {page for page in pages if f"({page})" not in shown}


def test_every_value_is_in_the_glossary() -> None:
    """Each class of model.py is a word that is explained, and so is each room of the package."""
    glossary = (REPOSITORY / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    values = (one for one in vars(model).values() if isinstance(one, type) and issubclass(one, model.Value))
    words = {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", one.__name__).lower() for one in values} - {"value", "digest of"}
    assert not {word for word in words if not re.search(rf"\b{word}s?\b", glossary)}
    rooms = {path.parent.name for path in (REPOSITORY / "generator").glob("*/__init__.py")}
    assert not {room for room in rooms if f"`{room}`" not in glossary}


def test_the_changelog_is_kept() -> None:
    """Keep a Changelog: an unreleased part, and the usual headings only."""
    text = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in text
    assert set(re.findall(r"(?m)^### (.+)$", text)) <= {
        "Added",
        "Changed",
        "Deprecated",
        "Removed",
        "Fixed",
        "Security",
    }


def test_the_readme_shows_the_site() -> None:
    """A picture, of a size that a page can carry."""
    picture = REPOSITORY / "docs" / "images" / "chronology.png"
    assert 10_000 < picture.stat().st_size < 400_000


@pytest.mark.parametrize("page", ["README.md", "docs/quickstart.md"])
def test_what_is_printed_runs(page: str, tmp_path: Path) -> None:
    """From "your own" on, each command of the page works as it is printed, one after the other."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    text = text[re.search(r"## (Make|Start) your own", text).start() :]  # type: ignore[union-attr]
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    lines = "".join(blocks).splitlines()
    kept = [line.removeprefix("$ ") for line in lines if not re.match(r"\$ (\. |export PATH|dateline serve)", line)]
    (tmp_path / "clone").mkdir()
    script = "set -eu\n" + "\n".join(kept).replace("dateline ", f"{sys.executable} -m generator ")
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path / "clone",
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"REPORT (visit|example)", done.stdout)
    assert (tmp_path / "my-chronology" / "site" / "index.html").is_file()
