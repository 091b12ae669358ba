"""cli_curator: the curator's commands, review and changes, and `check --fix`; imported only when asked for."""

import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli_parts import chronology_folder, folder_option, problems_printed, show, stop

if TYPE_CHECKING:
    from generator.check import Finding
    from generator.chronology import Chronology
    from generator.review import Move

HISTORY = "content/history.yml"
OVERRIDES = "content/overrides.yml"


@click.command()
@folder_option
@click.option(
    "--since",
    metavar="GIT-REF",
    default="HEAD",
    show_default=True,
    help="The commit, branch or tag to compare with.",
)
@click.option("--record", "recording", is_flag=True, help=f"Also add the changes to {HISTORY}.")
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
    from generator.problems import ContentError

    folder, day = chronology_folder(folder), _day(on)
    try:
        commit = comparing.commit_of(folder, since)
        then, now = comparing.now_and_then(folder, since)
        day = day or (comparing.day_of(folder) if recording else None)
    except comparing.GitError as error:
        raise click.UsageError(f"{since}: {error}.") from None
    except ContentError as error:
        stop(error)
    found = comparing.compare(then, now)
    name = since if since == commit else f"{since} ({commit})"
    show(comparing.markdown(found, name, now.chronology.config.base_url))
    if recording and found and day:
        comparing.record(folder / HISTORY, found, day, commit)
        click.echo(f"{HISTORY}: recorded under {day}. Commit it.", err=True)


@click.command()
@folder_option
@click.option("--by", metavar="NAME", help="Who decides; written with each decision.")
def review(folder: Path, by: str | None) -> None:
    """Walk through the doubts one by one and write each decision, with its reason.

    \b
    Examples:
      dateline review
      dateline review --by EK
    """
    from generator.review import walk

    folder = chronology_folder(folder)
    with problems_printed():
        walk(folder, show, _ask, by)


def fix(folder: Path) -> None:
    """Rewrite every id in overrides.yml that moved, where there is no doubt to where; say what was done."""
    from generator.review import moves

    done: set[tuple[str, str]] = set()
    with problems_printed():
        while found := [move for move in moves(folder) if (move.section, move.old) not in done]:
            for move in found:
                done.add((move.section, move.old))
                _rewrite(folder, move)


def _rewrite(folder: Path, move: "Move") -> None:
    from generator.review import NotWritten, rename

    try:
        rename(folder / OVERRIDES, move.section, move.old, move.new)
    except NotWritten as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"{OVERRIDES}:{move.line}: {move.old} → {move.new} ({move.why}).", err=True)


def in_spite_of_decisions(folder: Path) -> "Chronology":
    """The chronology to explain; where only decisions forbid it, without them, so that the right id can be found."""
    from generator.build import relate
    from generator.problems import ContentError
    from generator.release import PREVIEW
    from generator.review import without_decisions

    try:
        chronology, _ = relate(folder, partial=True, release=PREVIEW)
    except ContentError as error:
        bare = None
        if all(problem.path == OVERRIDES for problem in error.problems):
            bare = without_decisions(folder)
        if bare is None:
            stop(error)
        for problem in error.problems:
            click.echo(str(problem), err=True)
        click.echo("Explained without any decision, until these are mended.\n", err=True)
        return bare
    for problem in chronology.problems:
        click.echo(str(problem), err=True)
    return chronology


def moved(folder: Path) -> "tuple[Finding, ...]":
    """A finding for each decision that is written under an id that moved."""
    if not (folder / OVERRIDES).is_file():
        return ()
    from generator.check import Finding
    from generator.review import moves

    fix = "`dateline check --fix` writes it"
    return tuple(
        Finding("moved", OVERRIDES, f"`{move.old}` is `{move.new}` now: {move.why}", fix, move.line)
        for move in moves(folder)
    )


def lost_links(
    chronology: "Chronology", folder: Path, today: datetime.date, *, private: bool, fresh: bool
) -> "tuple[Finding, ...]":
    """A finding for each external link that does not lead where it did, with archived copies of pages that are gone."""
    from generator.links import answers_to, copies_of, judged, outbound, wants_copy
    from generator.printing import progress_bar

    links = outbound(chronology)
    with progress_bar(False) as progress:
        answers = answers_to(
            (link.url for link in links),
            folder / ".cache" / "links.msgpack",
            today,
            private=private,
            fresh=fresh,
            progress=lambda done, whole: progress("asking for links", done, whole),
        )
    if answers and not any(answer.is_good or answer.status for answer in answers.values()):
        click.echo(f"None of {len(answers)} links answered: is there a network?", err=True)
        return ()
    lost = {link.url: link.published for link in links if wants_copy(link, answers.get(link.url))}
    return tuple(judged(links, answers, copies_of(lost, private=private)))


def _ask(prompt: str) -> str:
    """A line that was typed. Raises EOFError at the end of the input and on Ctrl-C."""
    try:
        sys.stdout.flush()
        return input(prompt)
    except KeyboardInterrupt:
        raise EOFError from None


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        what = f"{text!r} is not a valid day. Write it as 2023-02-04."
        raise click.BadParameter(what, param_hint="--on") from None


@click.command()
@click.argument("target", metavar="REPORT|EVENT|PERMALINK|TITLE")
@folder_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object: kind, id, address, story.")
def explain(target: str, folder: Path, as_json: bool) -> None:
    """Tell the whole story of one report, entry or event: evidence, dates, grouping, decisions.

    \b
    Examples:
      dateline explain reuters-2023-02-04
      dateline explain /2023/02/ma-zhaoxu-visits-russia/
      dateline explain "ma zhaoxu visits"          words of a title
    """
    from generator.explain import UnknownTarget, explained
    from generator.explain import explain as tell

    chronology = in_spite_of_decisions(chronology_folder(folder))
    try:
        show(json.dumps(explained(chronology, target), ensure_ascii=False) if as_json else tell(chronology, target))
    except UnknownTarget as error:
        click.echo(str(error), err=True)
        sys.exit(2)
