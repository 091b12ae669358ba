"""cli_parts: what every command shares: the folder option, printing, and problems that end the program."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import click

FOLDER = click.Path(file_okay=False, path_type=Path)


def folder_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says where the chronology is."""
    return click.option(
        "-C",
        "--folder",
        type=FOLDER,
        default=Path(),
        help="The chronology's folder (default: this one).",
    )(command)


def chronology_folder(folder: Path) -> Path:
    """The folder, where it holds a chronology. Raises click.UsageError where it does not."""
    if not (folder / "content").is_dir():
        where = "here" if folder == Path() else f"in {folder}"
        raise click.UsageError(
            f"There is no content/ folder {where}. Put reports into content/articles/, or name the chronology's "
            f"folder with -C."
        )
    return folder


class problems_printed:  # noqa: N801  (reads as a clause where it stands)
    """A block whose content problems, files that refuse, and faults of the program itself end it with exit code 1.

    Each is told in one line. With DATELINE_TRACEBACK set a fault is told with its traceback.
    """

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from generator.problems import ContentError

        if isinstance(error, ContentError):
            stop(error)
        if isinstance(error, BrokenPipeError):
            return
        if isinstance(error, OSError):
            _end(refused(error))
        clicks_own = (click.ClickException, click.exceptions.Exit, click.Abort)
        if not isinstance(error, Exception) or isinstance(error, clicks_own):
            return
        if "DATELINE_TRACEBACK" not in os.environ:
            _end(fault(error))


def refused(error: OSError) -> str:
    """A line for a file, or a disk, that refuses to be read or written."""
    why = error.strerror or str(error) or type(error).__name__
    where = f"{shown(os.fsdecode(error.filename))}: it" if error.filename else "a file"
    return (
        f"{where} cannot be read or written ({why}). Check that it exists, that you may write there, and that the "
        f"disk has room."
    )


def fault(error: BaseException) -> str:
    """A line for what the program itself did wrong."""
    from generator.processing import told

    return (
        f"Dateline itself failed: {told(error)}. The site was not changed. Set DATELINE_TRACEBACK=1 to see more, and "
        f"report it."
    )


def shown(text: str) -> str:
    """A name as it can be printed: what is no UTF-8 in it is escaped."""
    return text.encode("utf-8", "backslashreplace").decode()


def _end(line: str) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(1)


def counted(number: int, one: str) -> str:
    """The number with its word: "1 report", "2 reports"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def stop(error: Any) -> NoReturn:
    """Print every problem of a ContentError and exit 1."""
    for problem in error.problems:
        click.echo(str(problem), err=True)
    click.echo(f"{counted(len(error.problems), 'error')}; the site was not changed.", err=True)
    sys.exit(1)


def stdin_lines() -> Iterator[str]:
    """Lines of standard input, whatever bytes they hold."""
    yield from (line.decode("utf-8", "replace") for line in sys.stdin.buffer)


def show(text: str) -> None:
    """Print as UTF-8 whatever the terminal's encoding is; lone surrogates become question marks."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
