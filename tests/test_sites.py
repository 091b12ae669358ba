"""Golden sites: a folder in, a console session and a site out. `pytest --rewrite` makes them anew.

Of one site every file is held, of the others the console and `data/chronology.json`, which has all that pages show.
"""

import difflib
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.render import default_theme

SITES = Path(__file__).parent / "sites"
WHOLE = "two-reports-one-meeting"
DATA = "data/chronology.json"
# Numbers of the fitted tables, which change whenever these are fitted anew.
_FITTED = re.compile(
    r'("(?:probability|salience|worth|weight)": ?)[\d.]+|^( +(?:likely|salience|weight) +)[\d.]+|^( +decided by +).+'
    r"|(: )0[.]\d\d where 0[.]\d\d(?= is asked)",
    re.MULTILINE,
)


def session(console: str) -> str:
    """The console text with every command run again: output below it, the exit code where it is not 0."""
    said = []
    for line in console.splitlines():
        if line.startswith("$ dateline "):
            result = CliRunner().invoke(main, line.split()[2:])
            if result.exception and not isinstance(result.exception, SystemExit):
                raise result.exception
            said += [
                line,
                *result.output.splitlines(),
                *([f"exit {result.exit_code}"] if result.exit_code else []),
                "",
            ]
    return "\n".join(said)


def plain(text: str) -> str:
    """A text without the numbers that the fitted tables give."""
    return _FITTED.sub(lambda match: f"{match[1] or match[2] or match[3] or match[4]}#", text)


def tree(folder: Path, case: str) -> dict[str, bytes]:
    """The files of a site that are held, by path: not dot files, the theme's static files and the manifest."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in files}
    return {
        name: path.read_bytes()
        for name, path in named.items()
        if (case == WHOLE or name == DATA)
        and not (path.name.startswith(".") or name.startswith("static/") or name == "manifest.json")
    }


def difference(expected: str, got: str, name: str) -> str:
    """What a person would want to see of two texts that differ."""
    return "\n".join(
        difflib.unified_diff(
            expected.splitlines(),
            got.splitlines(),
            f"{name} expected",
            f"{name} built",
            lineterm="",
            n=1,
        )
    )


@pytest.mark.parametrize("case", sorted(path.name for path in SITES.iterdir() if path.is_dir()))
def test_site(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rewrite: bool) -> None:
    """The session prints what it printed, and what is held of the site is what it was, but for fitted numbers."""
    shutil.copytree(SITES / case / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    console = (SITES / case / "console.txt").read_text(encoding="utf-8")
    said = session(console)
    built = tree(tmp_path / "site", case)
    golden = SITES / case / "site"
    if rewrite:
        (SITES / case / "console.txt").write_text(said, encoding="utf-8")
        shutil.rmtree(golden, ignore_errors=True)
        for path, data in built.items():
            (golden / path).parent.mkdir(parents=True, exist_ok=True)
            (golden / path).write_bytes(data)
    console = (SITES / case / "console.txt").read_text(encoding="utf-8")
    assert plain(said) == plain(console), difference(plain(console), plain(said), "console")
    expected = tree(golden, case)
    assert sorted(built) == sorted(expected)
    for path, data in built.items():
        if data != expected[path]:
            wanted, got = (plain(one.decode(errors="replace")) for one in (expected[path], data))
            if wanted != got:
                pytest.fail(difference(wanted, got, path))


def test_the_theme_is_copied_as_it_is(tmp_path: Path) -> None:
    """Style sheet and scripts of a site are those of the theme, byte for byte."""
    shutil.copytree(SITES / WHOLE / "content", tmp_path / "content")
    build(tmp_path, tmp_path / "site")
    theme = default_theme() / "static"
    for path in (path for path in sorted(theme.rglob("*")) if path.is_file()):
        assert (tmp_path / "site" / "static" / path.relative_to(theme)).read_bytes() == path.read_bytes()


def test_every_bad_input_of_the_manual_is_here() -> None:
    """The wrong site holds every kind of mistake that a problem line is promised for."""
    console = (SITES / "everything-wrong" / "console.txt").read_text(encoding="utf-8")
    wanted = [
        "not valid YAML",
        "unknown key",
        "not a valid date",
        "empty",
        "binary",
        "claims the id",
        "a circle",
        "Did you mean",
    ]
    assert not [words for words in wanted if words not in console]
    stale = (SITES / "stale-decisions" / "console.txt").read_text(encoding="utf-8")
    assert "Did you mean" in stale
    assert all(re.match(r"[\w/.-]+(:\d+)?: ", line) for line in console.splitlines() if line.startswith("content/"))
