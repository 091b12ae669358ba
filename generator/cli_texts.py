"""cli_texts: the commands on single texts: `dateline read` and `dateline dates`."""

import json
import sys
from pathlib import Path

import click

from generator.cli_parts import folder_option, show, stdin_lines


@click.command()
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
    from generator.config import read_names
    from generator.printing import reading
    from generator.processing import PhaseError, extracted, fault
    from generator.reading.discover import source_of
    from generator.reading.row import row

    names, _ = read_names(folder / "content" / "names.yml", "content/names.yml")
    failed = False
    for path in files:
        try:
            source = source_of(path, str(path), path.stem or str(path))
        except OSError as error:
            click.echo(f"{path}: it cannot be read ({error.strerror}). Check the name.", err=True)
            failed = True
            continue
        try:
            report, problems = extracted(source, names)
        except PhaseError as error:
            report, problems = None, (fault(str(path), error),)
        for problem in problems:
            click.echo(str(problem), err=True)
        failed = failed or report is None or bool(problems)
        if report is not None:
            show(json.dumps(row(str(path), report), ensure_ascii=False) if as_json else reading(str(path), report))
    sys.exit(int(failed))


@click.command()
@click.argument("texts", nargs=-1)
@click.option(
    "--jsonl",
    is_flag=True,
    help="Read {id, published, text} a line from standard input, print JSON a line.",
)
@click.option("--published", metavar="DAY", help="The day the text was published: 2023-02-04.")
@click.option("--language", default="en", show_default=True, help="The text's language.")
@click.option("--rejected", is_flag=True, help="Also say what was taken for no date, and why.")
def dates(texts: tuple[str, ...], jsonl: bool, published: str | None, language: str, rejected: bool) -> None:
    """Find time expressions and say what they mean, in texts or else in standard input.

    \b
    Examples:
      dateline dates --published 2023-02-04 "They met on Thursday, a year ago."
      dateline dates --jsonl < texts.jsonl
    """
    from generator import dates_stream
    from generator.timex.grammar.lexicon import languages

    if jsonl:
        sys.exit(dates_stream.run(stdin_lines(), show, lambda line: click.echo(line, err=True)))
    if published is not None and dates_stream.parse_day(published) is None:
        raise click.BadParameter(f"{published!r} is not a valid day. Write it as 2023-02-04.", param_hint="--published")
    known = sorted(languages())
    if language.replace("_", "-").partition("-")[0].lower() not in known:
        told = f"No words for times are known in `{language}`: it is read as English. Known are {', '.join(known)}."
        click.echo(told, err=True)
    for text in texts or ("".join(stdin_lines()),):
        show(dates_stream.picture(text, published, language, rejected=rejected))
