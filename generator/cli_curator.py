"""cli_curator: the curator's commands, review and changes, and `check --fix`; imported only when asked for."""

import datetime
import sys
from pathlib import Path

import click

from generator.cli import folder_option, stop
from generator.problems import ContentError

HISTORY = "content/history.yml"


@click.command()
@folder_option
@click.option(
    "--since",
    metavar="GIT-REF",
    default="HEAD",
    show_default=True,
    help="The commit, branch or tag to compare with.",
)
@click.option(
    "--record",
    "recording",
    is_flag=True,
    help=f"Also add the changes to {HISTORY}, for the site's page of changes.",
)
@click.option("--on", metavar="DAY", help="The day to record them under (default: git's).")
def changes(folder: Path, since: str, recording: bool, on: str | None) -> None:
    """Say what changed in the chronology since a commit, as Markdown.

    \b
    Examples:
      dateline changes                          what is not committed yet
      dateline changes --since origin/main      for a pull request's comment
      dateline changes --since v1 --record      before publishing
    """
    from generator import changes as comparing

    day = _day(on)
    try:
        commit = comparing.commit_of(folder, since)
        then, now = comparing.now_and_then(folder, since)
        day = day or (comparing.day_of(folder) if recording else None)
    except comparing.GitError as error:
        click.echo(f"{since}: {error}.", err=True)
        sys.exit(2)
    except ContentError as error:
        stop(error)
    found = comparing.compare(then, now)
    click.echo(
        comparing.markdown(
            found,
            since if since == commit else f"{since} ({commit})",
            now.chronology.config.base_url,
        )
    )
    if recording and found and day:
        comparing.record(folder / HISTORY, found, day, commit)
        click.echo(f"{HISTORY}: recorded under {day}. Commit it.", err=True)


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise click.BadParameter(
            f"{text!r} is no day. Write it as 2023-02-04.", param_hint="--on"
        ) from None
