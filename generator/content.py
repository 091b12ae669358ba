"""content: content/ -> Content: sources, settings, names, decisions and ledger, every problem gathered."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator import config, history, overrides, permalinks
from generator.chronology import Ignored
from generator.entries import KindsFile, read_kinds
from generator.model import NamesFile, Source
from generator.problems import Problem
from generator.reading.folder import read_sources


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
    settings, config_problems = config.read_config(inside / "site.yml", "content/site.yml")
    names, names_problems = config.read_names(inside / "names.yml", "content/names.yml")
    kinds, kinds_problems = read_kinds(inside / "kinds.yml", "content/kinds.yml")
    decisions, override_problems = (
        overrides.read(inside / "overrides.yml", "content/overrides.yml")
        if decided
        else (overrides.none("content/overrides.yml"), ())
    )
    ledger, ledger_problems = permalinks.read_ledger(
        inside / "permalinks.yml", "content/permalinks.yml"
    )
    steps, history_problems = history.read_history(inside / "history.yml", "content/history.yml")
    found = read_sources(folder, overrides.report_decisions(decisions))
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
    if settings.theme and not (folder / settings.theme).is_dir():
        what = f"`theme: {settings.theme}` is no folder here"
        fix = "Name a folder of templates, seen from the chronology's folder"
        problems = (*problems, Problem("content/site.yml", 0, what, fix))
    if base_url is not None:
        settings = msgspec.structs.replace(settings, base_url=base_url)
    ignored = tuple(Ignored(path, reason) for path, reason in found.ignored)
    content = Content(
        settings, names, kinds, decisions, ledger, tuple(found.sources), hashes, ignored, steps,
        problems,
    )  # fmt: skip
    return follow_renames(content, permalinks.renamed(ledger, hashes))


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
