"""The manual page of the command, dateline.1, made from what its commands say of themselves.

usage: python -m bench.man_page          (writes docs/dateline.1, which wheels carry; a test holds it to the commands)
"""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import main as dateline

PLACE = Path(__file__).parents[1] / "docs" / "dateline.1"


def main() -> None:
    """Write the page."""
    PLACE.write_text(man_page(), encoding="utf-8")


def man_page() -> str:
    """The page in the macros of man(7)."""
    context = click.Context(dateline, info_name="dateline", **dateline.context_settings)
    lines = ['.TH DATELINE 1 "" "Dateline" "User Commands"', ".SH NAME"]
    lines += [r"dateline \- turns a folder of news reports into a static chronology", ".SH SYNOPSIS"]
    lines += [".B dateline", r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIARGUMENT\fR]..."]
    lines += [".SH DESCRIPTION", *_paragraphs(inspect.cleandoc(dateline.help or "")), ".SH COMMANDS"]
    for name in dateline.list_commands(context):
        command = dateline.get_command(context, name)
        if command is not None and not command.hidden:
            lines += _command(name, command, context)
    lines += [
        ".SH EXIT STATUS",
        ".TP",
        "0",
        "Fine.",
        ".TP",
        "1",
        "The content wants mending.",
        ".TP",
        "2",
        "Wrong use.",
    ]
    lines += [".SH FILES", ".TP", "content/", "What the chronology is made from.", ".TP", "site/", "What it writes."]
    return "\n".join(lines) + "\n"


def _command(name: str, command: click.Command, above: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=above)
    yield f".SS dateline {name} {_escaped(' '.join(command.collect_usage_pieces(context)))}"
    yield from _paragraphs(inspect.cleandoc(command.help or ""))
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and record[1]:
            yield ".TP"
            yield rf"\fB{_escaped(record[0])}\fR"
            yield _escaped(" ".join(record[1].split()))


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs of a docstring; those after a \\b line keep their lines."""
    for paragraph in re.split(r"\n\s*\n", text):
        lines = [line.rstrip() for line in paragraph.strip("\n").split("\n")]
        yield ".PP"
        if lines[0].strip() == "\b":
            yield from (".nf", *(_escaped(line) for line in lines[1:]), ".fi")
        else:
            yield _escaped(" ".join(line.strip() for line in lines))


def _escaped(text: str) -> str:
    """Text in which no character means something to roff."""
    safe = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe[:1] in ".'" else safe


if __name__ == "__main__":
    main()
