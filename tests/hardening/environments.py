"""The same content built in many environments: whether any byte of the site or the ledger differs."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.conftest import REPOSITORY
from tests.corpus import lay_out
from tests.hardening.rows import Row, tree

ENVIRONMENTS: dict[str, tuple[dict[str, str], tuple[str, ...], int]] = {
    "docstrings and assertions dropped": ({"PYTHONOPTIMIZE": "2"}, (), 0),
    "another hash seed, zone and locale": (
        {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        (),
        0,
    ),
    "two processes": ({"TZ": "America/Adak"}, ("--jobs", "2"), 0),
    "assertions dropped": ({"PYTHONOPTIMIZE": "1"}, ("--jobs", "1"), 0),
    "hash seed 0": ({"PYTHONHASHSEED": "0"}, ("--jobs", "1"), 0),
    "a Turkish locale": ({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}, (), 0),
    "a Japanese locale": ({"LC_ALL": "ja_JP.eucJP"}, (), 0),
    "no locale at all": ({"LC_ALL": "", "LANG": "", "PYTHONUTF8": "0"}, (), 0),
    "UTF-8 mode": ({"PYTHONUTF8": "1", "LC_ALL": "POSIX"}, (), 0),
    "narrow terminal": ({"COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb"}, (), 0),
    "half an hour off": ({"TZ": "Asia/Kathmandu"}, (), 0),
    "no such zone": ({"TZ": "Nowhere/Nothing"}, (), 0),
    "no home": ({"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}, (), 0),
    "the developer's checks": ({"PYTHONDEVMODE": "1"}, (), 0),
    "files of the year 1980": ({}, (), 315_619_200),
    "files of the year 2099": ({}, (), 4_070_908_800),
}


def environments(folder: Path, most: int, reports: int) -> Row:
    """Build `reports` reports in each of the first `most` environments, each in a folder of its own name."""
    row = Row("an environment that gives other bytes", unit="environments")
    plain = _built(folder / "plain", reports, {"PYTHONHASHSEED": "1", "TZ": "UTC"}, ("--jobs", "1"), 0)
    for number, (name, (environment, words, when)) in enumerate(list(ENVIRONMENTS.items())[:most]):
        place = folder / f"elsewhere {number}" / "größer"
        found = _built(place, reports, environment, words, when)
        row.note(found == plain, name)
    if shutil.which("unshare") and subprocess.run(["unshare", "-n", "true"], check=False).returncode == 0:
        found = _built(folder / "offline", reports, {}, ("--jobs", "1"), 0, ("unshare", "-n"))
        row.note(found == plain, "a namespace without a network")
    return row


def _built(
    folder: Path,
    reports: int,
    environment: dict[str, str],
    words: tuple[str, ...],
    when: int,
    before: tuple[str, ...] = (),
) -> dict[str, bytes]:
    """The site and the ledger."""
    lay_out(folder, reports)
    for path in folder.rglob("*") if when else ():
        os.utime(path, (when, when))
    done = subprocess.run(
        [*before, sys.executable, "-m", "generator", "build", "-q", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        return {"error": done.stderr[-500:].encode()}
    return {**tree(folder / "site"), "ledger": (folder / "content" / "permalinks.yml").read_bytes()}


def dead_links_of_sizes(_folder: Path, sizes: tuple[int, ...]) -> Row:
    """A site of each size, and a year of each, every page rendered."""
    from generator.pages import pages
    from generator.render import renderer
    from tests.links import dead_links
    from tests.pages.large import large
    from tests.pages.test_links import squeezed

    row = Row("a dead link in a site", unit="links of sites of all sizes")
    render = renderer()
    for size in sizes:
        for made in (large(size), squeezed(large(size))):
            files = {page.path: render(page) for page in (*pages(made), *render.static_pages())}
            row.tried += sum(data.count(b"href=") for path, data in files.items() if path.endswith(".html"))
            row.wrong += [f"{size}: {one}" for one in dead_links(files)]
    return row


def histories(_folder: Path, examples: int) -> Row:
    """Histories of edits, hypothesis choosing them: whether any address or decision is lost."""
    from tests import test_history_of_edits as edits

    never = "an address or a decision that an edit, a rename or a move loses"
    row = Row(never, unit="histories of edits")
    for kinds, test in (
        (edits.EDITS, edits.test_a_corpus_shuffled_through_edits),
        (edits.MORE_EDITS, edits.test_groupings_by_permalink_through_edits),
    ):
        inner = test.hypothesis.inner_test  # type: ignore[attr-defined]
        try:
            _often(row, inner, kinds, examples)
        except Exception as error:  # noqa: BLE001 - it is what is looked for
            row.wrong.append(f"{test.__name__}: {error}"[:300])
    return row


def _often(row: Row, inner: Callable[..., None], kinds: tuple[str, ...], examples: int) -> None:
    """Run a property of histories for so many of them."""
    from hypothesis import given, settings
    from hypothesis import strategies as st

    @settings(max_examples=examples, deadline=None, database=None)
    @given(st.lists(st.sampled_from(kinds), min_size=1, max_size=5), st.integers(0, 10**6))
    def run(chosen: list[str], seed: int) -> None:
        row.tried += 1
        with tempfile.TemporaryDirectory() as folder:
            inner(chosen, seed, _Folders(Path(folder)))

    run()


class _Folders:
    """What pytest hands to a test that wants folders."""

    def __init__(self, inside: Path) -> None:
        self.inside = inside

    def mktemp(self, name: str) -> Path:
        """A new folder."""
        made = self.inside / name
        made.mkdir()
        return made
