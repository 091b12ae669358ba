"""cli: exit codes, what programs read, and a message for every wrong use."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import REPOSITORY
from tests.corpus import lay_out, report


def run(*words: str, stdin: str | None = None) -> Result:
    """A command in this process."""
    return CliRunner().invoke(main, list(words), input=stdin)


def test_help_imports_nothing_slow() -> None:
    """`--help` loads neither templates nor Markdown nor any room of the pipeline."""
    code = (
        "import sys; sys.argv=['dateline','--help']\ntry:\n  from generator.cli import main; main()\nexcept "
        "SystemExit: pass\nprint(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=REPOSITORY, check=True)
    loaded = set(done.stderr.split())
    assert "Usage" in done.stdout
    assert not loaded & {
        "jinja2",
        "markdown",
        "yaml",
        "msgspec",
        "trafilatura",
        "generator.build",
        "rich",
        "starlette",
    }


def test_every_command_says_what_it_does() -> None:
    """Each command and option has help, and an example where it takes arguments."""
    for name in main.list_commands(click.Context(main)):
        command = main.get_command(click.Context(main), name)
        assert command is not None
        assert command.help
        assert "xample" in command.help, name
        silent = [one.name for one in command.params if isinstance(one, click.Option) and not one.help]
        assert silent in ([], ["form"]), (name, silent)


def test_every_command_and_option_is_in_the_manual() -> None:
    """docs/cli.md names every command and every long option."""
    manual = (REPOSITORY / "docs" / "cli.md").read_text(encoding="utf-8")
    for name in main.list_commands(click.Context(main)):
        command = main.get_command(click.Context(main), name)
        assert f"dateline {name}" in manual
        assert command is not None
        options = [word for one in command.params for word in one.opts if word.startswith("--")]
        assert not [word for word in options if word not in manual], name


def test_no_content_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 2, and a line that says what to do."""
    monkeypatch.chdir(tmp_path)
    for command in (["build"], ["check"], ["explain", "x"]):
        result = run(*command)
        assert result.exit_code == 2
        assert "content/articles/" in result.output


def test_strict_and_plain(tmp_path: Path) -> None:
    """Doubts never change the exit code of a plain build; `--strict` makes it 1 and names them."""
    lay_out(tmp_path, 2)
    (tmp_path / "content" / "articles" / "x.md").write_text("The pilots met.\n")
    assert run("build", "-q", "-C", str(tmp_path)).exit_code == 0
    strict = run("build", "-q", "--strict", "-C", str(tmp_path))
    assert strict.exit_code == 1
    assert "undated" in strict.output


def test_the_ledger_check(tmp_path: Path) -> None:
    """`build --check` is 1 while the ledger lacks an address, leaves it alone, and is 0 once it is written."""
    lay_out(tmp_path, 2)
    assert run("build", "-q", "--check", "-C", str(tmp_path)).exit_code == 1
    assert not (tmp_path / "content" / "permalinks.yml").exists()
    assert run("build", "-q", "-C", str(tmp_path)).exit_code == 0
    assert run("build", "-q", "--check", "-C", str(tmp_path)).exit_code == 0


def test_explain_names_the_nearest(tmp_path: Path) -> None:
    """A report is explained; an unknown one is wrong use, with the nearest named."""
    lay_out(tmp_path, 2)
    name = report(0)[0].removesuffix(".md")
    assert name in run("explain", name, "-C", str(tmp_path)).output
    wrong = run("explain", name[:-1] + "9", "-C", str(tmp_path))
    assert wrong.exit_code == 2
    assert name[:-2] in wrong.output


def test_check_for_ci(tmp_path: Path) -> None:
    """Annotations for GitHub, JSON for programs, strictness for CI."""
    lay_out(tmp_path, 1)
    (tmp_path / "content" / "articles" / "x.md").write_text("The pilots met.\n")
    assert "::" in run("check", "--format", "github", "-C", str(tmp_path)).output
    json.loads(run("check", "--format", "json", "-C", str(tmp_path)).output)
    assert run("check", "--strict", "-C", str(tmp_path)).exit_code == 1


def test_as_a_module() -> None:
    """`python -m generator` is `dateline`."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--version"],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        check=True,
    )
    assert done.stdout.startswith("dateline, version")


def test_an_address_that_is_none(tmp_path: Path) -> None:
    """`--base-url` is checked as site.yml's is; it is wrong use of the command."""
    (tmp_path / "content" / "articles").mkdir(parents=True)
    done = CliRunner().invoke(main, ["build", "-C", str(tmp_path), "--base-url", "example.org"])
    assert done.exit_code == 2
    assert "example.org is not a web address" in done.output
    assert not (tmp_path / "site").exists()
