"""The wheel: it carries the theme and the word lists, and builds a site where it is installed."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.corpus import lay_out


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this tree without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return path


def test_everything_is_inside(wheel: Path) -> None:
    """Each file of the package and of the theme is in the wheel."""
    inside = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "generator", "templates"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    wanted = {
        name.replace("templates/", "generator/theme/", 1) if name.startswith("templates/") else name for name in tracked
    }
    assert wanted <= inside
    others = {name for name in inside - wanted if ".dist-info/" not in name}
    assert not others, "only what is tracked is in it: no caches, no content, no tests"


def test_it_builds_a_site_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, the program finds its theme and builds."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    folder = lay_out(tmp_path / "mine", 2)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert (folder / "site" / "index.html").is_file()


def test_minimums_and_exact_versions() -> None:
    """Every dependency has a minimum in pyproject.toml and an exact version in constraints.txt, without addresses."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    exact = (REPOSITORY / "constraints.txt").read_text()
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in exact.splitlines() if "==" in line}
    assert "http" not in exact
    for wanted in project["dependencies"]:
        name, minimum, version = wanted.partition(">=")
        assert (bool(minimum), bool(version)) == (True, True), wanted
        assert name.lower().replace("_", "-") in pinned, name
