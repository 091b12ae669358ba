"""cli_new: `dateline new`."""

import sys
from pathlib import Path

import click

from generator.cli_parts import FOLDER
from generator.scaffold import HOSTS, Host, NotEmpty, lay_out


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--host",
    type=click.Choice(HOSTS),
    default="none",
    show_default=True,
    help="Where it will be published: adds the recipe that rebuilds it there.",
)
def new(folder: Path, host: Host) -> None:
    """Begin a chronology in an empty folder: one example report, settings explained, a recipe for the host.

    \b
    Examples:
      dateline new my-chronology
      dateline new my-chronology --host github
    """
    try:
        written = lay_out(folder, host)
    except NotEmpty:
        click.echo(
            f"{folder}: there is something in it already. Name a folder that is empty or not there yet.", err=True
        )
        sys.exit(1)
    for path in written:
        click.echo(path.as_posix())
    where = "" if folder == Path() else f"cd {folder} && "
    click.echo(f"Next: {where}dateline serve --open")
