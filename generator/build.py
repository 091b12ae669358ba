"""build: a chronology's folder -> its site. The one module that knows the order; read it from the top down."""

from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec

from generator import cache, events, overrides, permalinks
from generator.chronology import Addresses, Chronology, Ignored, by_day, unsettled
from generator.content import Content, read_content
from generator.entries import NO_KINDS, KindsFile, find_entries
from generator.former_ids import under_new_ids
from generator.linguistics import read_document
from generator.many import executor_for, in_chunks, rarely_collected
from generator.model import Account, Event, NamesFile, Report, Source, Story, Value
from generator.names import find_mentions
from generator.pages import pages
from generator.problems import ContentError, Problem
from generator.reading import extract
from generator.render import Renderer, default_theme, renderer
from generator.standing import Said, content_mark, counts_of, remember, said_before
from generator.timex import find_time_expressions
from generator.words import shingles_of, terms_of
from generator.write import Kept, Output, Written, fingerprint_of, keep_text

Progress = Callable[[str, int, int], None]


class Told(Value, frozen=True):
    """What one source gave: its report and account, or the problems that forbid them."""

    report: Report | None
    account: Account | None
    problems: tuple[Problem, ...] = ()


class Built(msgspec.Struct, frozen=True):
    """What a build made, for the one who asked for it."""

    said: Said
    written: Written


def quiet(_phase: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


@rarely_collected()
def build(
    folder: Path,
    output: Path,
    *,
    base_url: str | None = None,
    jobs: int = 0,
    scheduler: str | None = None,
    keep_ledger: bool = True,
    progress: Progress = quiet,
) -> Built:
    """Build the chronology in `folder` into `output`. Raises ContentError with every problem found."""
    last, mark = folder / ".cache" / f"last-{_name(output)}.msgpack", content_mark(folder, base_url)
    kept = cache.load(_pages_cache(folder, output), Kept)
    said = said_before(last, folder, mark, output, kept)
    if said is not None and not (keep_ledger and said.ledger_changed):
        return Built(said, Written(0, len(kept), 0))
    chronology, ledger = relate(
        folder, base_url=base_url, jobs=jobs, scheduler=scheduler, progress=progress
    )
    themes = _themes(folder, chronology.config.theme)
    site = Output(output, kept)
    try:
        count = fill(site, chronology, renderer(themes, folder / ".cache" / "templates"), progress)
    except BaseException:
        site.drop()
        raise
    written, table = site.finish()
    if table != kept:
        cache.store(_pages_cache(folder, output), table)
    changed = keep_text(
        folder / "content" / "permalinks.yml", permalinks.ledger_text(ledger), write=keep_ledger
    )
    said = Said(counts_of(chronology, count), unsettled(chronology), changed and not keep_ledger)
    remember(last, folder, mark, said, (*themes, default_theme()))
    return Built(said, written)


def relate(
    folder: Path,
    *,
    base_url: str | None = None,
    jobs: int = 1,
    scheduler: str | None = None,
    progress: Progress = quiet,
) -> tuple[Chronology, permalinks.Ledger]:
    """The whole pipeline up to the chronology, and the ledger that goes with it. Raises ContentError."""
    content = read_content(folder, base_url)
    told = tell_all(folder, content, jobs, scheduler, progress)
    reports, accounts = _shown(told)
    content = under_new_ids(content, accounts)
    progress("grouping", 0, 1)
    reports, stale_outlets = overrides.apply_to_reports(content.overrides, reports)
    accounts, stale_entries = overrides.apply_to_entries(content.overrides, accounts)
    remembered = permalinks.remembered_entries(content.ledger)
    same, distinct, stale_groupings = overrides.constraints(content.overrides, remembered, accounts)
    names = overrides.merged_names(content.overrides, content.names)
    grouped, affairs = events.group_all(reports, accounts, same, distinct, names)
    grouped = overrides.with_manual(content.overrides, grouped)
    addresses, ledger = permalinks.assign(grouped, reports, content.hashes, names, content.ledger)
    grouped, addresses, stale_events = overrides.apply_to_events(
        content.overrides, grouped, addresses
    )
    grouped = events.listed(grouped, accounts, content.config)
    stories, grouped = events.stories_of(affairs, grouped)
    addresses = permalinks.with_stories(addresses, stories)
    _stop_at_problems(content, told, stale_outlets, stale_entries, stale_groupings, stale_events)
    return _chronology(content, told, reports, accounts, grouped, stories, addresses), ledger


def tell(source: Source, names: NamesFile, kinds: KindsFile = NO_KINDS) -> Told:
    """All the work on one report; a pure function of the file, what goes with it, names, kinds and the code."""
    report, problems = extract(source, names.outlets)
    return Told(report, account_of(report, names, kinds) if report else None, problems)


def account_of(report: Report, names: NamesFile, kinds: KindsFile) -> Account:
    """What a report tells: its entries, and all that was found in its text on the way to them."""
    text = report.text
    document = read_document(text, report.language)
    expressions = find_time_expressions(text, report.reading_day, report.language)
    mentions = find_mentions(text, report.language, names, report.reading_day)
    return Account(
        report=report.id,
        entries=find_entries(report, document, expressions, mentions, kinds),
        expressions=expressions,
        mentions=mentions,
        terms=terms_of(text, report.language),
        shingles=shingles_of(text),
    )


def tell_all(
    folder: Path, content: Content, jobs: int, scheduler: str | None, progress: Progress
) -> tuple[Told, ...]:
    """`tell` for every source: from the cache where it holds exactly this input, else made, here or by many."""
    where = folder / ".cache" / "reports.msgpack"
    known = cache.load(where, Told)
    words = msgspec.msgpack.encode((content.names, content.kinds))
    keyed = {_key(source, words): source for source in content.sources}
    missing = {key: source for key, source in keyed.items() if key not in known}
    with executor_for(len(missing), jobs, scheduler) as executor:
        watched = partial(progress, "reading")
        made = in_chunks(
            executor,
            partial(_tell_chunk, names=content.names, kinds=content.kinds),
            list(missing.values()),
            watched,
        )
        known |= dict(zip(missing, made, strict=True))
    told = {key: known[key] for key in keyed}
    if missing or len(told) < len(known):
        cache.store(where, told)
    return tuple(told.values())


def fill(site: Output, chronology: Chronology, render: Renderer, progress: Progress = quiet) -> int:
    """Render every page that the output does not hold yet, and stage it; returns the number of HTML pages."""
    count = 0
    base = (cache.code_digest() + render.digest).encode()
    for page in chain(pages(chronology), render.static_pages()):
        count += page.kind == "html"
        mark = fingerprint_of((base, page.template.encode(), msgspec.msgpack.encode(page.context)))
        if not site.keep(page.path, mark):
            site.put(page.path, mark, render(page))
        if not count % 50:
            progress("rendering", count, 0)
    return count


def _tell_chunk(sources: list[Source], names: NamesFile, kinds: KindsFile) -> list[Told]:
    return [tell(source, names, kinds) for source in sources]


def _key(source: Source, words: bytes) -> str:
    decision = msgspec.msgpack.encode(source.decision)
    where = (source.id.encode(), source.path.encode())
    return cache.digest(*where, source.data, source.sidecar or b"", decision, words)


def _shown(told: tuple[Told, ...]) -> tuple[tuple[Report, ...], tuple[Account, ...]]:
    """Reports and accounts that are on the site, in the order of their days and ids."""
    pairs = [
        (one.report, one.account)
        for one in told
        if one.report and one.account and not one.report.hidden
    ]
    pairs.sort(key=lambda pair: (str(pair[0].published or "9999"), pair[0].id))
    return tuple(report for report, _ in pairs), tuple(account for _, account in pairs)


def _stop_at_problems(content: Content, told: tuple[Told, ...], *more: tuple[Problem, ...]) -> None:
    problems = [
        *content.problems,
        *(problem for one in told for problem in one.problems),
        *(problem for some in more for problem in some),
    ]
    if problems:
        raise ContentError(tuple(problems))


def _chronology(
    content: Content,
    told: tuple[Told, ...],
    reports: tuple[Report, ...],
    accounts: tuple[Account, ...],
    grouped: tuple[Event, ...],
    stories: tuple[Story, ...],
    addresses: Addresses,
) -> Chronology:
    more = events.doubts(reports, accounts, grouped)
    why = "hidden, as its front matter or the curator says"
    hidden = [
        Ignored(one.report.path, why, decided=True)
        for one in told
        if one.report and one.report.hidden
    ]
    return Chronology(
        config=content.config,
        names=overrides.merged_names(content.overrides, content.names),
        reports=reports,
        accounts={account.report: account for account in accounts},
        entries={entry.id: entry for one in accounts for entry in one.entries},
        events=tuple(sorted(grouped, key=by_day)),
        doubts={
            one.id: tuple(dict.fromkeys((*one.doubts, *more.get(one.id, ())))) for one in reports
        },
        addresses=addresses,
        stories=stories,
        ignored=tuple(sorted((*content.ignored, *hidden), key=lambda one: one.path)),
        history=content.history,
    )


def _themes(folder: Path, named: str | None) -> tuple[Path, ...]:
    """The chronology's own templates first, then the theme that site.yml names."""
    return (folder / "content" / "templates", *([folder / named] if named else []))


def _name(output: Path) -> str:
    return cache.digest(str(output.resolve()).encode())[:12]


def _pages_cache(folder: Path, output: Path) -> Path:
    return folder / ".cache" / f"pages-{_name(output)}.msgpack"
