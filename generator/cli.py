"""cli: words on the command line -> a call, its answer in print, an exit code; nothing is decided here.

Exit codes: 0 fine, 1 the content wants mending, 2 wrong use. Slow modules are imported where they are needed.
"""

import datetime
import json
import os
import sys
from pathlib import Path
from typing import ClassVar

import click

from generator.cli_parts import FOLDER, chronology_folder, folder_option, problems_printed, show


class _Lazy(click.Group):
    """A group most of whose commands are imported only when they are asked for."""

    lazy: ClassVar[dict[str, str]] = {
        "add": "generator.cli_add",
        "read": "generator.cli_texts",
        "dates": "generator.cli_texts",
        "review": "generator.cli_curator",
        "changes": "generator.cli_curator",
        "explain": "generator.cli_curator",
        "export": "generator.cli_out",
        "verify": "generator.cli_verify",
        "new": "generator.cli_new",
        "serve": "generator.cli_serve",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self.lazy})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        import importlib

        return getattr(importlib.import_module(self.lazy[cmd_name]), cmd_name)  # type: ignore[no-any-return]

    def invoke(self, ctx: click.Context) -> object:
        with problems_printed():
            return super().invoke(ctx)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dateline")
def main() -> None:
    """Turn a folder of news reports into a static chronology that a reader can trust.

    \b
    Begin with `dateline new DIR`; reports go into its content/articles/ (.md, .txt, .html). Then:
      dateline build              write the site into site/
      dateline serve              preview it, rebuilt as you edit
      dateline check              list what wants an eye
      dateline explain REPORT     say how a report was read and dated
    """


@main.command()
@folder_option
@click.option("-o", "--output", type=FOLDER, help="Where the site goes (default: site/ in the folder).")
@click.option("--base-url", help="The address the site will have, in place of site.yml's.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    help="Processes for reading and rendering (0: as many as fit the work).",
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler to read on.")
@click.option("--strict", is_flag=True, help="Exit 1 where anything is doubted, undated or ignored.")
@click.option(
    "--check",
    "check_only",
    is_flag=True,
    help="Exit 1 where content/permalinks.yml would change; leave it alone.",
)
@click.option("--now", metavar="DAY", help="The day of this build, 2025-03-07 or `today`, for embargoes.")
@click.option(
    "--summary",
    "summary_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Add a summary in Markdown to a file, for a pull request.",
)
@click.option("--profile", is_flag=True, help="Also print how long each phase took.")
@click.option("--json", "as_json", is_flag=True, help="Print what was built as one JSON object.")
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
    now: str | None,
    summary_file: Path | None,
    profile: bool,
    as_json: bool,
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
    from generator.build import untimed
    from generator.cli_profile import Profile, table
    from generator.config import is_base_url
    from generator.printing import progress_bar
    from generator.release import Release

    folder = chronology_folder(folder)
    target = output or folder / "site"
    if base_url and not is_base_url(base_url):
        raise click.BadParameter(
            f"{base_url} is not a web address; write it as https://example.org/chronology/.",
            param_hint="--base-url",
        )
    timed = Profile() if profile else None
    with problems_printed(), progress_bar(quiet) as progress:
        built = build_site(
            folder,
            target,
            base_url=base_url,
            jobs=jobs,
            scheduler=scheduler,
            keep_ledger=not check_only,
            release=Release(_day(now)),
            progress=progress,
            begins=timed or untimed,
        )
    from generator.printing import in_markdown, in_numbers, summary

    spent = timed.milliseconds() if timed else {}
    if as_json:
        phases = {"phases": {phase: list(took) for phase, took in spent.items()}} if timed else {}
        show(json.dumps({**in_numbers(built, target), **phases}, ensure_ascii=False))
    elif not quiet:
        click.echo(summary(built, target))
    if timed and not as_json:
        click.echo(table(spent, built.summary.counts.reports))
    if summary_file is not None:
        with summary_file.open("a", encoding="utf-8") as file:
            file.write(in_markdown(built))
    loose = built.summary.unsettled
    if verbose or (strict and loose):
        for line in loose:
            click.echo(line, err=True)
    if check_only and built.summary.ledger_changed:
        click.echo(
            "content/permalinks.yml: it does not hold every address of this build. Run `dateline build` and commit it.",
            err=True,
        )
    sys.exit(int(bool((strict and loose) or (check_only and built.summary.ledger_changed))))


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
@click.option("--links", is_flag=True, help="Also ask whether each external link still leads somewhere.")
@click.option("--fresh", is_flag=True, help="With --links: ask all again, also those that answered within a week.")
@click.option("--private", is_flag=True, help="With --links: also ask this machine and private networks.")
def check(folder: Path, form: str, strict: bool, fix: bool, links: bool, fresh: bool, private: bool) -> None:
    """List everything that wants a curator's eye, by weight.

    \b
    Examples:
      dateline check
      dateline check --links                      asks the web, politely
      dateline check --format github --strict     in CI
    """
    from generator import check as checking
    from generator.build import relate
    from generator.problems import ContentError
    from generator.release import PREVIEW

    if (fresh or private) and not links:
        raise click.UsageError("--fresh and --private say how links are asked for. Add --links.")
    folder = chronology_folder(folder)
    if fix:
        _fix(folder)
    try:
        chronology, _ = relate(folder, partial=True, release=PREVIEW)
    except ContentError as error:
        for line in checking.problem_lines(error.problems, form):
            show(line)
        sys.exit(1)
    from generator.cli_curator import lost_links, moved

    today = datetime.datetime.now(datetime.UTC).date()
    lost = lost_links(chronology, folder, today, private=private, fresh=fresh) if links else ()
    findings = checking.findings(chronology, (*moved(folder), *lost), today)
    show(checking.show(findings, chronology, form))
    failed = bool(chronology.problems)
    sys.exit(int(failed or (strict and checking.wants_an_eye(findings))))


def _day(now: str | None) -> datetime.date | None:
    """The day of a build. Raises click.BadParameter where `--now` or SOURCE_DATE_EPOCH is not a valid day."""
    from generator.release import day_of

    try:
        return day_of(now, os.environ, datetime.datetime.now(datetime.UTC).date())
    except (ValueError, OverflowError, OSError) as error:
        if now:
            raise click.BadParameter(f"{now} is not a day; write it as 2025-03-07.", param_hint="--now") from error
        raise click.UsageError("SOURCE_DATE_EPOCH is not a number of seconds. Unset it, or set it to one.") from error


def _fix(folder: Path) -> None:
    from generator.cli_curator import fix

    fix(folder)
