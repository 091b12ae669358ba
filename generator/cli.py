"""cli: words on the command line -> a call, its answer in print, an exit code; nothing is decided here.

Exit codes: 0 fine, 1 the content wants mending, 2 wrong use. Slow modules are imported where they are needed.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar, NoReturn

import click

FOLDER = click.Path(file_okay=False, path_type=Path)
MANY_EXAMPLES = 12


class _Lazy(click.Group):
    """A group that also offers the curator's commands, imported only when one of them is asked for."""

    lazy: ClassVar[dict[str, str]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self.lazy})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        import importlib

        return getattr(importlib.import_module(self.lazy[cmd_name]), cmd_name)  # type: ignore[no-any-return]


def folder_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says where the chronology is."""
    return click.option(
        "-C",
        "--folder",
        type=FOLDER,
        default=Path(),
        help="The chronology's folder (default: this one).",
    )(command)


@click.group(
    cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="dateline")
def main() -> None:
    """Turn a folder of news reports into a static chronology that a reader can trust.

    \b
    Reports go into content/articles/ (.md, .txt, .html). Then:
      dateline build              write the site into site/
      dateline serve              preview it, rebuilt as you edit
      dateline check              list what wants an eye
      dateline explain REPORT     say how a report was read and dated
    """


@main.command()
@folder_option
@click.option(
    "-o", "--output", type=FOLDER, help="Where the site goes (default: site/ in the folder)."
)
@click.option("--base-url", help="The address the site will have, in place of site.yml's.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    help="Processes for reading (0: as many as fit the work).",
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler to read on.")
@click.option(
    "--strict", is_flag=True, help="Exit 1 where anything is doubted, undated or ignored."
)
@click.option(
    "--check",
    "check_only",
    is_flag=True,
    help="Exit 1 where content/permalinks.yml would change; leave it alone.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
@click.option("-v", "--verbose", is_flag=True, help="Also list every doubt and ignored file.")
def build(
    folder: Path,
    output: Path | None,
    base_url: str | None,
    jobs: int,
    scheduler: str | None,
    strict: bool,
    check_only: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Build the site.

    \b
    Examples:
      dateline build
      dateline build -C my-chronology -o public --base-url https://example.org/chronology/
      dateline build --strict          for a build that must not leave doubts
    """
    from generator.build import build as build_site
    from generator.printing import progress_bar

    folder = _chronology_folder(folder)
    target = output or folder / "site"
    with _problems_printed(), progress_bar(quiet) as progress:
        built = build_site(
            folder,
            target,
            base_url=base_url,
            jobs=jobs,
            scheduler=scheduler,
            keep_ledger=not check_only,
            progress=progress,
        )
    from generator.printing import summary, unsettled

    if not quiet:
        click.echo(summary(built, target))
    loose = unsettled(built.chronology)
    if verbose or (strict and loose):
        for line in loose:
            click.echo(line, err=True)
    if check_only and built.ledger_changed:
        click.echo(
            "content/permalinks.yml: it does not hold every address of this build. Run `dateline build` and commit it.",
            err=True,
        )
    sys.exit(int(bool((strict and loose) or (check_only and built.ledger_changed))))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="One JSON object a line, as docs/interface.md lays down.",
)
@folder_option
def read(files: tuple[Path, ...], as_json: bool, folder: Path) -> None:
    """Read files as reports: title, outlet, publication date with its evidence, body.

    \b
    Examples:
      dateline read page.txt saved.html
      dateline read --json content/articles/*.txt
    """
    from generator.printing import reading
    from generator.reading import extract
    from generator.reading.folder import source_of
    from generator.reading.row import row
    from generator.config import read_names

    names, _ = read_names(folder / "content" / "names.yml", "content/names.yml")
    failed = False
    for path in files:
        try:
            source = source_of(path, str(path), path.stem or str(path))
        except OSError as error:
            click.echo(f"{path}: it cannot be read ({error.strerror}). Check the name.", err=True)
            failed = True
            continue
        report, problems = extract(source, names.outlets)
        for problem in problems:
            click.echo(str(problem), err=True)
        failed = failed or report is None or bool(problems)
        if report is not None:
            _print(
                json.dumps(row(str(path), report), ensure_ascii=False)
                if as_json
                else reading(str(path), report)
            )
    sys.exit(int(failed))


@main.command()
@click.argument("texts", nargs=-1)
@click.option(
    "--jsonl",
    is_flag=True,
    help="Read {id, published, text} a line from standard input, print JSON a line.",
)
@click.option("--published", metavar="DAY", help="The day the text was published: 2023-02-04.")
@click.option("--language", default="en", show_default=True, help="The text's language.")
@click.option("--rejected", is_flag=True, help="Also say what was taken for no date, and why.")
def dates(
    texts: tuple[str, ...], jsonl: bool, published: str | None, language: str, rejected: bool
) -> None:
    """Find time expressions and say what they mean.

    \b
    Examples:
      dateline dates --published 2023-02-04 "They met on Thursday, a year ago."
      dateline dates --jsonl < texts.jsonl
    """
    from generator import dates_stream

    if jsonl:
        sys.exit(dates_stream.run(_stdin_lines(), _print, lambda line: click.echo(line, err=True)))
    if published is not None and dates_stream.parse_day(published) is None:
        raise click.BadParameter(
            f"{published!r} is no day. Write it as 2023-02-04.", param_hint="--published"
        )
    for text in texts or (click.get_text_stream("stdin", errors="replace").read(),):
        _print(dates_stream.picture(text, published, language, rejected=rejected))


@main.command()
@folder_option
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0: any free port.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
def serve(folder: Path, port: int, host: str) -> None:
    """Preview the site on this machine, rebuilt whenever content/ changes.

    \b
    Example:
      dateline serve -p 8080
    """
    from generator.preview import serve as serve_site

    serve_site(_chronology_folder(folder), host, port, lambda line: click.echo(line, err=True))


@main.command()
@folder_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
)
@click.option("--strict", is_flag=True, help="Exit 1 where anything wants an eye.")
@click.option(
    "--fix",
    is_flag=True,
    help="Rewrite ids in overrides.yml that moved, where the match is certain.",
)
def check(folder: Path, form: str, strict: bool, fix: bool) -> None:
    """List everything that wants a curator's eye, by weight.

    \b
    Examples:
      dateline check
      dateline check --format github --strict     in CI
    """
    from generator import check as checking
    from generator.build import relate
    from generator.problems import ContentError

    folder = _chronology_folder(folder)
    if fix:
        _fix(folder)
    try:
        chronology, _ = relate(folder)
    except ContentError as error:
        for line in checking.problem_lines(error.problems, form):
            _print(line)
        sys.exit(1)
    findings = checking.findings(chronology)
    _print(checking.show(findings, chronology, form))
    sys.exit(int(strict and checking.wants_an_eye(findings)))


@main.command()
@click.argument("target", metavar="REPORT|EVENT|PERMALINK")
@folder_option
def explain(target: str, folder: Path) -> None:
    """Tell the whole story of one report, entry or event: evidence, dates, grouping, decisions.

    \b
    Examples:
      dateline explain reuters-2023-02-04
      dateline explain /2023/02/ma-zhaoxu-visits-russia/
    """
    from generator.build import relate
    from generator.explain import UnknownTarget
    from generator.explain import explain as tell

    folder = _chronology_folder(folder)
    with _problems_printed():
        chronology, _ = relate(folder)
    try:
        _print(tell(chronology, target))
    except UnknownTarget as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def _fix(folder: Path) -> None:
    from generator.cli_curator import fix

    fix(folder)


def _chronology_folder(folder: Path) -> Path:
    if not (folder / "content").is_dir():
        where = "here" if folder == Path() else f"in {folder}"
        raise click.UsageError(
            f"There is no content/ folder {where}. Put reports into content/articles/, or name the chronology's folder with -C."
        )
    return folder


class _problems_printed:  # noqa: N801  (reads as a clause where it stands)
    """A block whose content problems end the program with exit code 1, one line each."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from generator.problems import ContentError

        if isinstance(error, ContentError):
            stop(error)


def stop(error: Any) -> NoReturn:
    """Print every problem of a ContentError and exit 1."""
    for problem in error.problems:
        click.echo(str(problem), err=True)
    count = len(error.problems)
    click.echo(
        f"{count} {'thing' if count == 1 else 'things'} to mend; the site was left as it was.",
        err=True,
    )
    sys.exit(1)


def _stdin_lines() -> Iterator[str]:
    yield from (line.decode("utf-8", "replace") for line in sys.stdin.buffer)


def _print(text: str) -> None:
    """Print as UTF-8 whatever the terminal's encoding is; lone surrogates become question marks."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
