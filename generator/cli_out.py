"""cli_out: `dateline export`, which writes the chronology in the formats of others; imported only when asked for."""

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from generator.cli_parts import chronology_folder, counted, folder_option

if TYPE_CHECKING:
    from generator.exports import File


class _Format(click.ParamType):  # type: ignore[type-arg]
    """A format's name; the formats themselves are imported only when one is asked for."""

    name = "format"

    def names(self) -> list[str]:
        """Every format, and `all`."""
        from generator.exports import FORMATS

        return [*FORMATS, "all"]

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """What the help shows."""
        return f"[{'|'.join(self.names())}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, where there is such a format."""
        return click.Choice(self.names()).convert(value, param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin so."""
        return click.Choice(self.names()).shell_complete(ctx, param, incomplete)


@click.command()
@folder_option
@click.option("--format", "form", type=_Format(), required=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A file; a folder for formats of several files. Without it, to standard output.",
)
@click.option("--all", "everything", is_flag=True, help="Also events that the chronology does not list.")
@click.option("--base-url", help="The address of the site, in place of site.yml's.")
def export(folder: Path, form: str, output: Path | None, everything: bool, base_url: str | None) -> None:
    """Write the chronology in another program's format.

    What a format cannot hold is left out, counted and told. What did not happen, or is only planned or reported, says
    so in every format.

    \b
    Examples:
      dateline export --format timelinejs -o timeline.json
      dateline export --format csv -o tables/
      dateline export --format gexf --all > people.gexf
    """
    from generator.build import relate
    from generator.exports import FILES, ON_DEMAND, left_out, write
    from generator.pages import dossier_of, index_of
    from generator.write import write_bytes_aside

    files = [file for file in FILES if form in (file.format, "all")]
    files += [file for file in ON_DEMAND if form == file.format or (form == "all" and _is_there(file))]
    if any(not _is_there(file) for file in files):
        click.echo(f'Writing {form} needs an extra. Install it with `pip install "dateline[documents]"`.', err=True)
        sys.exit(1)
    if output is None and len(files) > 1:
        raise click.UsageError(f"--format {form} is {len(files)} files. Name a folder with -o.")
    chronology, _ = relate(chronology_folder(folder), base_url=base_url)
    dossier = dossier_of(index_of(chronology), everything)
    for file in files:
        data = write(file.path, dossier)
        if output is None:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            write_bytes_aside(_place(output, file, len(files), form), data)
        click.echo(
            _told(file, {"event": len(dossier.events), "report": len(dossier.reports)}, left_out(file, dossier)),
            err=True,
        )


def _is_there(file: "File") -> bool:
    """Whether what a file needs is installed."""
    return file.needs is None or importlib.util.find_spec(file.needs) is not None


def _place(output: Path, file: "File", files: int, form: str) -> Path:
    """Where a file goes: the output itself where it is the only one and no folder."""
    if files == 1 and not output.is_dir():
        return output
    return output / (file.path if form == "all" else Path(file.path).name)


def _told(file: "File", numbers: dict[str, int], without: dict[str, int]) -> str:
    """What is in a file, and how many events are not, and why."""
    kept = {**numbers, "event": numbers["event"] - sum(without.values())}
    inside = ", ".join(counted(kept[one], one) for one in file.of) or "what the tables mean"
    why = "; left out: " + ", ".join(f"{number:,} {reason}" for reason, number in without.items()) if without else ""
    return f"{Path(file.path).name}: {inside}{why}."
