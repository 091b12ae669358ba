"""manifest.json: every file and every input with its hash, the same on any machine, in place after all others."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.manifest import FORMAT, NAME, NoManifest, read_manifest
from generator.write import output
from tests.conftest import REPOSITORY
from tests.corpus import lay_out


def built(folder: Path) -> dict[str, dict[str, str]]:
    """The manifest of a build."""
    build(folder, folder / "site")
    made: dict[str, dict[str, str]] = json.loads((folder / "site" / NAME).read_text(encoding="utf-8"))
    return made


def sha256(path: Path) -> str:
    """The hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_it_lists_every_file_and_every_input(tmp_path: Path) -> None:
    """With hashes as they are on the disk; the manifest alone is not in itself."""
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    made = built(tmp_path)
    site = tmp_path / "site"
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    del files[NAME]
    assert made["files"] == {name: sha256(path) for name, path in files.items()}
    assert made["inputs"] == {name: sha256(tmp_path / name) for name in made["inputs"]}
    assert {"content/site.yml", "content/names.yml", "content/permalinks.yml"} <= set(made["inputs"])
    articles = {path.relative_to(tmp_path).as_posix() for path in (tmp_path / "content" / "articles").rglob("*.*")}
    assert articles <= set(made["inputs"])


def test_hidden_reports_are_not_named(tmp_path: Path) -> None:
    """A report that is kept off the site is kept out of the manifest too; so is a file that is no report."""
    folder = lay_out(tmp_path / "some", 2)
    (folder / "content" / "articles" / "secret-merger.md").write_text(
        "---\nhide: true\n---\n\nText.\n", encoding="utf-8"
    )
    (folder / "content" / "articles" / "photo.jpg").write_bytes(b"\xff\xd8")
    text = json.dumps(built(folder))
    assert "secret-merger" not in text
    assert "photo.jpg" not in text


def test_the_same_input_gives_the_same_manifest(tmp_path: Path) -> None:
    """In another folder, from nothing, and again over what is there."""
    one, two = lay_out(tmp_path / "one", 3), lay_out(tmp_path / "elsewhere" / "two", 3)
    first = built(one)
    assert first == built(two)
    (one / "site" / "index.html").write_text("changed by hand", encoding="utf-8")
    assert first == built(one)


def test_it_is_moved_in_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No moment has a manifest that speaks of files that are not there yet."""
    folder = lay_out(tmp_path / "some", 2)
    moved: list[str] = []
    move = output._move

    def noted(aside: Path, target: Path) -> None:
        moved.append(target.name)
        move(aside, target)

    monkeypatch.setattr(output, "_move", noted)
    build(folder, folder / "site")
    assert moved[-1] == NAME
    assert moved.count(NAME) == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[]", "no manifest"),
        (b"\xff\xfe", "no manifest"),
        (b"[" * 100_000, "no manifest"),
        (b'{"format": "other-9", "title": "", "base_url": "", "inputs": {}, "files": {}}', "`other-9`"),
        (b'{"format": "x", "title": "", "base_url": "", "inputs": {}, "files": {"a": 1}}', "no manifest"),
    ],
)
def test_what_is_no_manifest(data: bytes, why: str) -> None:
    """One line says so, whatever stands there."""
    with pytest.raises(NoManifest, match=why):
        read_manifest(data)


def test_the_format_has_a_name(tmp_path: Path) -> None:
    """So that a later version can tell it from its own."""
    assert read_manifest((built_site(tmp_path) / NAME).read_bytes()).format == FORMAT


def built_site(tmp_path: Path) -> Path:
    """A small site."""
    folder = lay_out(tmp_path / "some", 1)
    build(folder, folder / "site")
    return folder / "site"
