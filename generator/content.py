"""content: content/ -> Content: sources, settings, names, decisions and ledger, every problem gathered."""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator import config, history, overrides, permalinks
from generator.chronology import Ignored
from generator.entries import NO_KINDS, KindsFile, read_kinds
from generator.model import NamesFile, Source
from generator.problems import Problem
from generator.reading.discover import read_sources
from generator.reading.strays import links_out


class Content(msgspec.Struct, frozen=True):
    """Everything that lies in content/, read and checked; the problems found on the way are in it."""

    config: config.Config
    names: NamesFile
    kinds: KindsFile
    overrides: overrides.Overrides
    ledger: permalinks.Ledger
    sources: tuple[Source, ...]
    hashes: dict[str, str]
    ignored: tuple[Ignored, ...]
    history: tuple[history.Step, ...]
    problems: tuple[Problem, ...]
    renamed: Mapping[str, str] = {}
    stale: tuple[Problem, ...] = ()


def read_content(folder: Path, base_url: str | None = None, *, decided: bool = True) -> Content:
    """Read and check all of content/; its problems are gathered, not raised. Without decisions if not `decided`.

    `renamed` are the reports that go by another name now, old id -> new; decisions on them are followed.
    """
    inside = folder / "content"
    if (inside / "site.yml").is_symlink() and (outside := links_out(inside, folder)):
        return _nothing_but(config.Config(), outside)
    settings, config_problems = config.read_config(inside / "site.yml", "content/site.yml")
    outside = () if settings.follow_links else links_out(inside, folder)
    if outside:
        return _nothing_but(settings, (*config_problems, *outside))
    names, names_problems = config.read_names(inside / "names.yml", "content/names.yml")
    kinds, kinds_problems = read_kinds(inside / "kinds.yml", "content/kinds.yml")
    decisions, override_problems = (
        overrides.read(inside / "overrides.yml", "content/overrides.yml")
        if decided
        else (overrides.none("content/overrides.yml"), ())
    )
    ledger, ledger_problems = permalinks.read_ledger(inside / "permalinks.yml", "content/permalinks.yml")
    steps, history_problems = history.read_history(inside / "history.yml", "content/history.yml")
    found = read_sources(folder, overrides.report_decisions(decisions), round(settings.max_report_size * 1_000_000))
    hashes = {source.id: permalinks.content_hash(source.data) for source in found.sources}
    problems = (
        *config_problems,
        *names_problems,
        *kinds_problems,
        *override_problems,
        *ledger_problems,
        *history_problems,
        *found.problems,
    )
    problems = (*problems, *_theme_problems(folder, settings))
    if base_url is not None:
        settings = msgspec.structs.replace(settings, base_url=base_url)
    ignored = tuple(Ignored(path, reason) for path, reason in found.ignored)
    content = Content(
        settings, names, kinds, decisions, ledger, tuple(found.sources), hashes, ignored, steps,
        problems,
    )  # fmt: skip
    return follow_renames(content, permalinks.renamed(ledger, hashes))


def _nothing_but(settings: config.Config, problems: tuple[Problem, ...]) -> Content:
    """Content of which nothing was opened, for these problems."""
    return Content(
        config=settings,
        names=NamesFile(),
        kinds=NO_KINDS,
        overrides=overrides.none("content/overrides.yml"),
        ledger=permalinks.Ledger(),
        sources=(),
        hashes={},
        ignored=(),
        history=(),
        problems=problems,
    )


def _theme_problems(folder: Path, settings: config.Config) -> tuple[Problem, ...]:
    """What is wrong with the folder that `theme` names: it is not there, or it or a link in it leads out."""
    if not settings.theme:
        return ()
    theme = folder / settings.theme
    fix = "Name a folder of templates, seen from the chronology's folder"
    if not theme.is_dir():
        return (Problem("content/site.yml", 0, f"`theme: {settings.theme}` is not a folder here", fix),)
    if settings.follow_links:
        return ()
    if not theme.resolve().is_relative_to(folder.resolve()):
        what = f"`theme: {settings.theme}` leads out of the chronology's folder"
        return (Problem("content/site.yml", 0, what, f"{fix}, or write `follow_links: true`"),)
    return links_out(folder / os.path.relpath(theme.resolve(), folder.resolve()), folder)


def follow_renames(content: Content, renamed: Mapping[str, str]) -> Content:
    """The content with decisions under the new ids (old -> new), handed out to the reports that they are on."""
    decisions = overrides.follow(content.overrides, renamed)
    return msgspec.structs.replace(
        content,
        overrides=decisions,
        sources=overrides.handed_out(decisions, content.sources),
        renamed={**content.renamed, **renamed},
        stale=overrides.stale_reports(decisions, content.hashes),
    )
