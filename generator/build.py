"""build: a chronology's folder -> its site. The one module that knows the order; read it from the top down."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator import cache, events, overrides, permalinks
from generator import shown as shown_before
from generator.chronology import Addresses, Chronology, Ignored, by_day, unsettled
from generator.content import Content, follow_renames, read_content
from generator.filling import fill
from generator.former_ids import under_new_ids
from generator.manifest import NAME, manifest_bytes
from generator.model import Doubt, Event, Story
from generator.parallel import rarely_collected
from generator.problems import ContentError, Problem
from generator.processing import Begins, Processed, Progress, away, process_all, shown
from generator.release import HIDDEN, NO_DAY, Release
from generator.render import default_theme, renderer
from generator.up_to_date import (
    LEDGER,
    BuildSummary,
    content_mark,
    counts_of,
    ledger_was_there,
    remember,
    summary_before,
)
from generator.write import Kept, Output, Written, fingerprint_of, keep_text, lock, refuse_place


class Built(msgspec.Struct, frozen=True):
    """What a build made, for the one who asked for it."""

    summary: BuildSummary
    written: Written


def quiet(_phase: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def untimed(_phase: str) -> None:
    """A phase begins, and nobody measures it."""


@rarely_collected()
def build(
    folder: Path,
    output: Path,
    *,
    base_url: str | None = None,
    jobs: int = 0,
    scheduler: str | None = None,
    keep_ledger: bool = True,
    release: Release = NO_DAY,
    progress: Progress = quiet,
    begins: Begins = untimed,
) -> Built:
    """Build the chronology in `folder` into `output`. Raises ContentError with every problem found.

    `begins` is told of each phase as it begins.
    """
    begins("looking for changes")
    refuse_place(folder / "content", output)
    with lock(output):
        last = folder / ".cache" / f"last-{_name(output)}.msgpack"
        mark = content_mark(folder, base_url, release)
        kept = cache.load(_pages_cache(folder, output), Kept)
        summary = summary_before(last, folder, mark, output, kept)
        if summary is not None and not (keep_ledger and summary.ledger_changed):
            return Built(summary, Written(0, len(kept), 0))
        _refuse_lost_ledger(folder, last)
        chronology, ledger = relate(
            folder, base_url=base_url, jobs=jobs, scheduler=scheduler, release=release, progress=progress, begins=begins
        )
        themes = _themes(folder, chronology.config.theme)
        site = Output(output, kept)
        shown_at = folder / ".cache" / f"shown-{_name(output)}.msgpack"
        try:
            templates = renderer(themes, folder / ".cache" / "templates")
            before = shown_before.load(shown_at)
            filled = fill(site, chronology, templates, before, jobs, progress, begins)
            text = permalinks.ledger_text(ledger)
            data = manifest_bytes(chronology, site.hashes, folder, text, themes)
            site.put(NAME, fingerprint_of((data,)), data)
            changed = keep_text(  # before the site: no address is published that is not kept
                folder / LEDGER, text, write=keep_ledger
            )
        except BaseException:
            site.drop()
            raise
        begins("moving in")
        written, table = site.finish()
        begins("remembering")
        if table != kept:
            cache.store(_pages_cache(folder, output), table)
        if not shown_before.unchanged(before.pages, filled.memory.pages):
            shown_before.store(shown_at, filled.memory)
        loose = unsettled(chronology)
        summary = BuildSummary(counts_of(chronology, filled.pages), loose, changed and not keep_ledger)
        remember(last, folder, mark, summary, (*themes, default_theme()))
        return Built(summary, written)


def relate(
    folder: Path,
    *,
    base_url: str | None = None,
    jobs: int = 1,
    scheduler: str | None = None,
    progress: Progress = quiet,
    partial: bool = False,
    decided: bool = True,
    release: Release = NO_DAY,
    begins: Begins = untimed,
) -> tuple[Chronology, permalinks.Ledger]:
    """The whole pipeline up to the chronology, and the ledger that goes with it. Raises ContentError.

    With `partial` a report on which the work failed is left out, and listed as not read, and all others go on;
    without `decided` no decision is applied. `release` says which drafts and embargoes are shown.
    """
    content, processed = read_and_process(folder, base_url, jobs, scheduler, progress, begins, decided=decided)
    begins("decisions")
    reports, accounts = shown(processed, release)
    content = under_new_ids(content, accounts)
    progress("grouping", 0, 1)
    remembered = permalinks.remembered_entries(permalinks.with_renamed(content.ledger, content.renamed))
    given = overrides.before_grouping(content.overrides, reports, accounts, content.names, remembered)
    begins("grouping")
    found = events.group_all(given.reports, given.accounts, given.same, given.distinct, given.names, jobs)
    begins("addresses")
    grouped, addresses, ledger, stale = _addressed(content, given, found.events)
    begins("listing and stories")
    grouped = events.listed(grouped, given.accounts, content.config)
    stories, grouped = events.stories_of(found.affairs, grouped)
    addresses = permalinks.with_stories(addresses, stories)
    _stop_at_problems(content, processed, stale, partial=partial, release=release)
    begins("doubts")
    more = events.doubts(given.reports, given.accounts, grouped, found.common)
    return _chronology(content, processed, release, given, grouped, stories, addresses, more), ledger


def _addressed(
    content: Content, given: overrides.Decided, grouped: tuple[Event, ...]
) -> tuple[tuple[Event, ...], Addresses, permalinks.Ledger, tuple[Problem, ...]]:
    """The events that were found and those that the curator entered, with their addresses, under all decisions.

    With them every decision whose target is gone.
    """
    grouped = overrides.with_manual(content.overrides, grouped)
    addresses, ledger = permalinks.assign(
        grouped, given.reports, content.hashes, given.names, content.ledger, content.renamed
    )
    grouped, addresses, stale = overrides.after_grouping(content.overrides, grouped, addresses)
    return grouped, addresses, ledger, (*content.stale, *given.stale, *stale)


def read_and_process(
    folder: Path,
    base_url: str | None = None,
    jobs: int = 1,
    scheduler: str | None = None,
    progress: Progress = quiet,
    begins: Begins = untimed,
    *,
    decided: bool = True,
) -> tuple[Content, tuple[Processed, ...]]:
    """The content and what each of its reports tells, with decisions on renamed reports under their new ids."""
    begins("content")
    content = read_content(folder, base_url, decided=decided)
    processed = process_all(folder, content, jobs, scheduler, progress, begins)
    accounts = (one.account for one in processed if one.account)
    edited = permalinks.renamed_with_edits(content.ledger, content.hashes, accounts)
    if edited:
        content = follow_renames(content, edited)
        processed = process_all(folder, content, jobs, scheduler, progress, begins)
    return content, processed


def _stop_at_problems(
    content: Content,
    processed: tuple[Processed, ...],
    stale: tuple[Problem, ...],
    *,
    partial: bool,
    release: Release,
) -> None:
    """Raise ContentError with all that is wrong; decisions are not stale while a report is held back or unread."""
    unread = any(one.failed or (one.report is None and one.problems) for one in processed)
    waiting = set(away(processed, release).values()) - {HIDDEN}
    problems = [
        *content.problems,
        *(problem for one in processed if not (one.failed and partial) for problem in one.problems),
        *(() if unread or waiting else stale),
    ]
    if problems:
        raise ContentError(tuple(problems))


def _refuse_lost_ledger(folder: Path, last: Path) -> None:
    """Raise ContentError where the last build left a ledger and there is none now."""
    if ledger_was_there(last) and not (folder / LEDGER).exists():
        what = "the ledger is gone, and with it every address that was published"
        fix = "Take it from version control again, or delete .cache/ too to begin anew"
        raise ContentError((Problem(LEDGER.as_posix(), 0, what, fix),))


def _chronology(
    content: Content,
    processed: tuple[Processed, ...],
    release: Release,
    given: overrides.Decided,
    grouped: tuple[Event, ...],
    stories: tuple[Story, ...],
    addresses: Addresses,
    more: Mapping[str, tuple[Doubt, ...]],
) -> Chronology:
    reports, accounts = given.reports, given.accounts
    hidden = [Ignored(path, why, decided=True) for path, why in away(processed, release).items()]
    faults = tuple(problem for one in processed for problem in one.problems)
    unread = [Ignored(fault.path, "not read: the work on it failed") for fault in faults]
    return Chronology(
        config=content.config,
        names=given.names,
        reports=reports,
        accounts={account.report: account for account in accounts},
        entries={entry.id: entry for one in accounts for entry in one.entries},
        events=tuple(sorted(grouped, key=by_day)),
        doubts={one.id: tuple(dict.fromkeys((*one.doubts, *more.get(one.id, ())))) for one in reports},
        addresses=addresses,
        stories=stories,
        ignored=tuple(sorted((*content.ignored, *hidden, *unread), key=lambda one: one.path)),
        problems=faults,
        history=content.history,
    )


def _themes(folder: Path, named: str | None) -> tuple[Path, ...]:
    """The chronology's own templates first, then the theme that site.yml names."""
    return (folder / "content" / "templates", *([folder / named] if named else []))


def _name(output: Path) -> str:
    return cache.digest(str(output.resolve()).encode())[:12]


def _pages_cache(folder: Path, output: Path) -> Path:
    return folder / ".cache" / f"pages-{_name(output)}.msgpack"
