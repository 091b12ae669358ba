"""cli_parts: what all commands share."""

import errno
import os
from pathlib import Path

import click
import pytest

from generator.cli_parts import chronology_folder, problems_printed, show
from generator.problems import ContentError, Problem


def test_a_folder_without_content_is_wrong_use(tmp_path: Path) -> None:
    """The message says what to make and how to name another folder."""
    with pytest.raises(click.UsageError, match="content/articles/"):
        chronology_folder(tmp_path)
    (tmp_path / "content").mkdir()
    assert chronology_folder(tmp_path) == tmp_path


def test_problems_end_the_program_with_all_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Every problem is printed, counted, and the exit code is 1."""
    with pytest.raises(SystemExit) as stopped, problems_printed():
        raise ContentError((Problem("b", 1, "x", "y"), Problem("a", 0, "x", "y")))
    assert stopped.value.code == 1
    assert capsys.readouterr().err.splitlines() == [
        "a: x. y.",
        "b:1: x. y.",
        "2 errors; the site was not changed.",
    ]


def test_printing_survives_any_text(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Lone surrogates are printed as question marks, in UTF-8 whatever the terminal says."""
    show("é \ud800")
    assert capfdbinary.readouterr().out == "é ?\n".encode()


def test_a_file_that_refuses_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that cannot be written ends the program with its name and the reason, no traceback."""
    with pytest.raises(SystemExit) as stopped, problems_printed():
        (tmp_path / "no" / "x").mkdir()
    assert stopped.value.code == 1
    assert "x: it cannot be read or written (No such file" in capsys.readouterr().err


def test_a_full_disk_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the system does not say which file it was."""
    with pytest.raises(SystemExit), problems_printed():
        raise OSError(errno.ENOSPC, "No space left on device")
    assert "a file cannot be read or written (No space left on device)" in capsys.readouterr().err


def test_a_fault_of_the_program_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it was and where it arose; with DATELINE_TRACEBACK the traceback itself."""
    with pytest.raises(SystemExit) as stopped, problems_printed():
        raise KeyError("a\nb")
    assert stopped.value.code == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("Dateline itself failed: KeyError")
    monkeypatch.setenv("DATELINE_TRACEBACK", "1")
    with pytest.raises(KeyError), problems_printed():
        raise KeyError("a")


def test_names_that_are_no_text_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Their bytes are escaped."""
    with pytest.raises(SystemExit), problems_printed():
        raise FileNotFoundError(errno.ENOENT, "No such file", os.fsdecode(b"caf\xe9"))
    assert "caf\\udce9: it cannot be read" in capsys.readouterr().err
