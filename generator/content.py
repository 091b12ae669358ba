"""content: content/ -> Content: sources, settings, names, decisions and ledger, every problem gathered."""

from pathlib import Path

import msgspec

from generator import config, history, overrides, permalinks
from generator.chronology import Ignored
from generator.entries import KindsFile, read_kinds
from generator.model import NamesFile, Source
from generator.problems import Problem
from generator.reading.discover import read_sources


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


def read_content(folder: Path, base_url: str | None = None) -> Content:
    """Read and check all of content/; its problems are gathered, not raised."""
    inside = folder / "content"
    settings, config_problems = config.read_config(inside / "site.yml", "content/site.yml")
    names, names_problems = config.read_names(inside / "names.yml", "content/names.yml")
    kinds, kinds_problems = read_kinds(inside / "kinds.yml", "content/kinds.yml")
    decided, override_problems = overrides.read(inside / "overrides.yml", "content/overrides.yml")
    ledger, ledger_problems = permalinks.read_ledger(
        inside / "permalinks.yml", "content/permalinks.yml"
    )
    steps, history_problems = history.read_history(inside / "history.yml", "content/history.yml")
    found = read_sources(
        folder, overrides.report_decisions(decided), round(settings.max_report_size * 1_000_000)
    )
    hashes = {source.id: permalinks.content_hash(source.data) for source in found.sources}
    decided = overrides.follow(decided, permalinks.renamed(ledger, hashes))
    sources = overrides.handed_out(decided, tuple(found.sources))
    stale = overrides.stale_reports(decided, hashes)
    problems = (
        *config_problems,
        *names_problems,
        *kinds_problems,
        *override_problems,
        *ledger_problems,
        *history_problems,
        *found.problems,
        *stale,
    )
    if settings.theme and not (folder / settings.theme).is_dir():
        what = f"`theme: {settings.theme}` is no folder here"
        fix = "Name a folder of templates, seen from the chronology's folder"
        problems = (*problems, Problem("content/site.yml", 0, what, fix))
    if base_url is not None:
        settings = msgspec.structs.replace(settings, base_url=base_url)
    ignored = tuple(Ignored(path, reason) for path, reason in found.ignored)
    return Content(
        settings, names, kinds, decided, ledger, sources, hashes, ignored, steps, problems
    )
