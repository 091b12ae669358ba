"""`dateline export`: files as the site has them, what is left out told, unlisted events only where asked for."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import build
from generator.cli import main
from generator.exports import FILES, FORMATS, ON_DEMAND
from tests.conftest import REPOSITORY
from tests.exports.made import unlisted


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's chronology, built."""
    made = tmp_path_factory.mktemp("chronology")
    shutil.copytree(REPOSITORY / "content", made / "content")
    build(made, made / "site")
    return made


def run(folder: Path, *words: str) -> Result:
    """The command's answer."""
    return CliRunner().invoke(main, ["export", "-C", str(folder), *words])


def test_it_writes_what_the_site_has(folder: Path, tmp_path: Path) -> None:
    """`--format all` gives every file, byte for byte as in downloads/, and those that are made on demand only."""
    result = run(folder, "--format", "all", "-o", str(tmp_path))
    assert result.exit_code == 0, result.output
    for file in FILES:
        assert (tmp_path / file.path).read_bytes() == (folder / "site" / "downloads" / file.path).read_bytes()
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == len((*FILES, *ON_DEMAND))


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_alone(folder: Path, tmp_path: Path, form: str) -> None:
    """A format of one file goes into the file named, one of several into the folder named."""
    files = [file for file in (*FILES, *ON_DEMAND) if file.format == form]
    result = run(folder, "--format", form, "-o", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    paths = [tmp_path / "out"] if len(files) == 1 else [tmp_path / "out" / Path(file.path).name for file in files]
    assert all(path.stat().st_size for path in paths)
    assert len(result.stderr.splitlines()) == len(files)
    assert all(
        any(word in line for word in ("event", "report", "what the tables mean")) for line in result.stderr.splitlines()
    )


def test_standard_output_holds_the_file_alone(folder: Path) -> None:
    """What is left out is told beside it."""
    result = run(folder, "--format", "geojson")
    assert json.loads(result.stdout)["type"] == "FeatureCollection"
    assert run(folder, "--format", "graphml").stderr.startswith("people.graphml: ")
    assert "left out: " in run(folder, "--format", "graphml").stderr


def test_several_files_want_a_folder(folder: Path) -> None:
    """Wrong use is one clear line and exit code 2."""
    result = run(folder, "--format", "csv")
    assert result.exit_code == 2
    assert "is 3 files. Name a folder with -o." in result.stderr


def test_only_what_is_listed_unless_asked(folder: Path) -> None:
    """`--all` adds the events that the chronology does not list."""
    listed = json.loads(run(folder, "--format", "geojson").stdout)["features"]
    whole = json.loads(run(folder, "--format", "geojson", "--all").stdout)["features"]
    assert len(whole) > len(listed) > 0
    assert "e-visit" not in {event.id for event in unlisted().events}


def test_every_format_is_in_the_manual() -> None:
    """The page on exports names each format and each file."""
    manual = "".join(path.read_text(encoding="utf-8") for path in (REPOSITORY / "docs").rglob("*.md"))
    assert not [file.path for file in FILES if f"`{file.path}`" not in manual]
    assert not [form for form in FORMATS if f"`{form}`" not in manual]
