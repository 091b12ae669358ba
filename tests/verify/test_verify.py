"""`dateline verify`: a folder and a published site against the manifest; every difference, and the exit code."""

import functools
import http.server
import json
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adding import Pace
from generator.build import build
from generator.cli import main
from generator.manifest import FORMAT, Manifest, hash_of, read_manifest
from generator.verify import Differences, differences_told, verify_folder, verify_site
from tests.corpus import lay_out


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronology, built."""
    folder = lay_out(tmp_path_factory.mktemp("verify") / "some", 3)
    build(folder, folder / "site")
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(built, tmp_path / "some"))


def run(*words: object) -> Result:
    """The command's answer."""
    return CliRunner().invoke(main, ["verify", *map(str, words)])


@contextmanager
def published(site: Path, slow: str = "") -> Iterator[str]:
    """The site on a loopback server, the file `slow` without an end in sight."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            if slow and self.path.endswith(slow):
                time.sleep(1.5)
            super().do_GET()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def spoil(site: Path) -> None:
    """One file gone, one changed, one more."""
    (site / "feed.json").unlink()
    (site / "index.html").write_text("other", encoding="utf-8")
    (site / "more.html").write_text("more", encoding="utf-8")


def test_a_folder_as_it_was_built(folder: Path) -> None:
    """Nothing to tell; the host's own dot files do not count."""
    (folder / "site" / ".well-known").write_text("the host's", encoding="utf-8")
    result = run(folder / "site", "-C", folder)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "files as the manifest says." in result.stderr
    assert "inputs as the manifest says, 0 missing or changed." in result.stderr


def test_a_folder_that_was_spoiled(folder: Path) -> None:
    """Missing, changed and additional files, a line each, exit 1."""
    spoil(folder / "site")
    result = run(folder / "site")
    assert result.exit_code == 1
    assert [
        line.partition(".")[0] + ":" + line.split(": ")[1].split(".")[0].split(",")[0]
        for line in result.stdout.splitlines()
    ] == [
        "feed:missing",
        "index:changed",
        "more:additional",
    ]


def test_inputs_that_changed(folder: Path) -> None:
    """The reports as they are now are not those that the site was made from."""
    path = next((folder / "content" / "articles").glob("*"))
    path.write_bytes(path.read_bytes() + b"\nMore.\n")
    result = run(folder / "site", "-C", folder)
    assert result.exit_code == 1
    assert f"{path.relative_to(folder).as_posix()}: changed" in result.stdout


def test_nothing_to_hold_it_against(tmp_path: Path, folder: Path) -> None:
    """No folder, no manifest, a broken one: exit 2 and one line on what to do."""
    assert run(tmp_path / "nowhere").exit_code == 2
    (tmp_path / "empty").mkdir()
    result = run(tmp_path / "empty")
    assert result.exit_code == 2
    assert "Build the site first." in result.stderr
    (folder / "site" / "manifest.json").write_text("{}", encoding="utf-8")
    assert "it is no manifest" in run(folder / "site").stderr
    with published(tmp_path / "empty") as address:
        gone = run(address, "--private")
    assert gone.exit_code == 2
    assert "answered 404" in gone.stderr


def test_a_published_site(folder: Path) -> None:
    """As it was built: exit 0, and what was not asked for is named. Without --private this machine is not asked."""
    with published(folder / "site") as address:
        result = run(address, "--private")
        refused = run(address)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Not asked for, as hosts keep them for themselves: 404.html." in result.stderr
    assert refused.exit_code == 2
    assert "--private" in refused.stderr


def test_a_published_site_that_was_spoiled(folder: Path) -> None:
    """Missing and changed files; against a manifest that was kept, a site whose own was changed too."""
    kept = shutil.copy(folder / "site" / "manifest.json", folder / "kept.json")
    spoil(folder / "site")
    own = json.loads((folder / "site" / "manifest.json").read_text(encoding="utf-8"))
    own["files"]["index.html"] = hash_of(b"other")
    (folder / "site" / "manifest.json").write_text(json.dumps(own), encoding="utf-8")
    with published(folder / "site") as address:
        result = run(address, "--private")
        held = run(address, "--private", "--manifest", kept)
    assert result.exit_code == held.exit_code == 1
    assert "feed.json: missing (127.0.0.1 answered 404" in result.stdout
    assert "index.html: changed" not in result.stdout
    assert "index.html: changed" in held.stdout


def test_a_slow_file_ends_at_its_deadline(folder: Path) -> None:
    """It is told as missing with the reason, and the others are seen all the same."""
    manifest = read_manifest((folder / "site" / "manifest.json").read_bytes())
    with published(folder / "site", slow="calendar.ics") as address:
        found = verify_site(address, manifest, private=True, pace=Pace(1, 4, 0.0, 0.3))
    assert [name for name, _ in found.missing] == ["calendar.ics"]
    assert "within" in found.missing[0][1]
    assert found.seen == len(manifest.files) - len(found.unasked) - 1


def test_a_manifest_leads_nowhere_else(tmp_path: Path) -> None:
    """A path that leads out of the folder is missing, whatever lies there."""
    (tmp_path / "site").mkdir()
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    manifest = Manifest(
        format=FORMAT,
        title="",
        base_url="",
        inputs={},
        files={"../secret": hash_of(b"x"), "/etc/hosts": "0", "a\0b": "0"},
    )
    found = verify_folder(tmp_path / "site", manifest)
    assert (found.seen, len(found.missing)) == (0, 3)


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(st.sampled_from(["a", "b/c", "b/d", "e.html"]), st.binary(max_size=8)),
    st.dictionaries(st.sampled_from(["a", "b/c", "b/d", "e.html"]), st.binary(max_size=8)),
)
def test_every_difference_is_one_of_three(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, bytes], there: dict[str, bytes]
) -> None:
    """What the manifest says and what lies there add up, file by file."""
    folder = tmp_path_factory.mktemp("any")
    for name, data in there.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    manifest = Manifest(
        format=FORMAT, title="", base_url="", inputs={}, files={name: hash_of(data) for name, data in said.items()}
    )
    found = verify_folder(folder, manifest)
    assert {name for name, _ in found.missing} == set(said) - set(there)
    assert {name for name, _ in found.changed} == {name for name in set(said) & set(there) if said[name] != there[name]}
    assert set(found.additional) == set(there) - set(said)
    assert found.seen == sum(said[name] == there[name] for name in set(said) & set(there))
    assert found.none == (said == there)
    assert len(list(differences_told(found))) == len(found.missing) + len(found.changed) + len(found.additional)


def test_lines_say_what_to_do() -> None:
    """Each is a path, what is wrong, and how to mend it."""
    lines = list(differences_told(Differences(0, (("a", ""),), (("b", "a link"),), ("c",))))
    assert lines[0] == "a: missing. Publish the build again."
    assert lines[1].startswith("b: changed (a link). ")
    assert lines[2].startswith("c: additional, ")
