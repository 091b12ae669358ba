"""The wheel: it carries the theme and the word lists, and builds a site where it is installed."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from bench.man_page import PLACE, man_page
from bench.release import notes_of
from generator.cli import main
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
    (page,) = [name for name in inside if name.endswith(".data/data/share/man/man1/dateline.1")]
    others = {name for name in inside - wanted - {page} if ".dist-info/" not in name}
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


def test_it_is_installed_as_printed(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own the command begins a chronology and builds it; only its dependencies are lent."""
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "own")], check=True)
    python = tmp_path / "own" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    lent = "import site; print(site.getsitepackages()[0])"
    (here, there) = (
        subprocess.run([one, "-c", lent], capture_output=True, text=True, check=True).stdout.strip()
        for one in (sys.executable, str(python))
    )
    (Path(there) / "lent.pth").write_text(f"{here}\n")
    command = str(tmp_path / "own" / "bin" / "dateline")
    for words in (["new", "mine"], ["build", "-C", "mine"], ["--version"]):
        done = subprocess.run([command, *words], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "mine" / "site" / "index.html").is_file()
    assert (tmp_path / "own" / "share" / "man" / "man1" / "dateline.1").is_file()


def test_a_release_has_notes() -> None:
    """Out of the changelog: those of its version, else what is not released yet."""
    changes = "# Changelog\n\n## [Unreleased]\n\n- new\n\n## [0.1.0] - 2024-01-02\n\n- old\n"
    assert notes_of(changes, "0.1.0") == "# Dateline 0.1.0\n\n- old\n"
    assert notes_of(changes, "0.2.0") == "# Dateline 0.2.0\n\n- new\n"
    with pytest.raises(ValueError, match="neither"):
        notes_of("# Changelog\n", "0.2.0")


def test_the_manual_page_says_what_the_commands_say() -> None:
    """`python -m bench.man_page` was run after the last change."""
    assert PLACE.read_text(encoding="utf-8") == man_page()


@pytest.mark.parametrize("name", ["action.yml", ".pre-commit-hooks.yaml"])
def test_what_other_programs_run_exists(name: str) -> None:
    """The action and the hooks are YAML, and name no command or option that Dateline does not have."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    lines = re.findall(r"dateline (?:build|check)[^\n|\"]*", text)
    assert lines
    for line in lines:
        command = main.get_command(None, line.split()[1])  # type: ignore[arg-type]
        assert command is not None
        known = {one for parameter in command.params for one in parameter.opts}
        assert set(re.findall(r"--[\w-]+", line)) <= known, line


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
