"""process: a Source -> its Report and Account, or the problems that forbid them; from the cache, here or by many.

All the work on one report by itself. Whatever goes wrong in it is a problem of that file, and no other's.
"""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from generator import cache
from generator.content import Content
from generator.entries import NO_KINDS, KindsFile, find_entries
from generator.linguistics import read_document
from generator.model import Account, NamesFile, Report, Source, Value
from generator.names import find_mentions
from generator.parallel import executor_for, in_chunks
from generator.problems import Problem
from generator.reading import extract
from generator.release import Release, held_back
from generator.terms import shingles_of, terms_of
from generator.timex import find_time_expressions

Progress = Callable[[str, int, int], None]
Begins = Callable[[str], None]
SET_ASIDE = "Keep the file out of content/articles/ to go on without it, and report this fault of Dateline"
KEPT_REPORTS = ("reports.msgpack", "reports-since.msgpack")  # in .cache/
_LONGEST = 120
_PART = 8  # of what is kept: what may be new, or out of use, before all of it is written anew


class Processed(Value, frozen=True):
    """What one source gave: its report and account, or the problems that forbid them.

    `failed` where it was the program that failed, not the file that is wrong.
    """

    report: Report | None
    account: Account | None
    problems: tuple[Problem, ...] = ()
    failed: bool = False


class PhaseError(Exception):
    """A phase of the work on one report failed; `phase` names it, the cause is the error itself."""

    def __init__(self, phase: str) -> None:
        super().__init__(phase)
        self.phase = phase


def process(source: Source, names: NamesFile, kinds: KindsFile = NO_KINDS) -> Processed:
    """All the work on one report; a pure function of the file, what goes with it, names, kinds and the code."""
    try:
        report, problems = extracted(source, names)
        account = account_of(report, names, kinds) if report else None
    except PhaseError as error:
        return Processed(None, None, (fault(source.path, error),), failed=True)
    return Processed(report, account, problems)


def extracted(source: Source, names: NamesFile) -> tuple[Report | None, tuple[Problem, ...]]:
    """The report in a file, or the problems that forbid it. Raises PhaseError where the reading fails."""
    with _phase("its text was read"):
        return extract(source, names.outlets)


def account_of(report: Report, names: NamesFile, kinds: KindsFile) -> Account:
    """What a report tells: its entries, and all that was found in its text on the way to them.

    Raises PhaseError where a phase fails.
    """
    text = report.text
    with _phase("its sentences were taken apart"):
        document = read_document(text, report.language)
    with _phase("its time expressions were looked for"):
        expressions = find_time_expressions(text, report.reading_day, report.language)
    with _phase("its names were looked for"):
        mentions = find_mentions(text, report.language, names, report.reading_day)
    with _phase("its entries were looked for"):
        entries = find_entries(report, document, expressions, mentions, kinds)
    with _phase("its words were counted"):
        terms, shingles = terms_of(text, report.language), shingles_of(text)
    return Account(report.id, entries, expressions, mentions, terms, shingles)


def process_all(
    folder: Path, content: Content, jobs: int, scheduler: str | None, progress: Progress, begins: Begins
) -> tuple[Processed, ...]:
    """`process` for every source: from the cache where it holds exactly this input, else made, here or by many."""
    begins("reports read before")
    kept = _Kept(folder / ".cache")
    words = msgspec.msgpack.encode((content.names, content.kinds))
    keyed = {_key(source, words): source for source in content.sources}
    missing = {key: source for key, source in keyed.items() if key not in kept.known}
    begins("reading reports")
    with executor_for(len(missing), jobs, scheduler) as executor:
        made = in_chunks(
            executor,
            partial(_process_chunk, names=content.names, kinds=content.kinds),
            list(missing.values()),
            partial(progress, "reading"),
        )
        new = dict(zip(missing, made, strict=True))
    begins("reports read before")
    processed = {key: new.get(key) or kept.known[key] for key in keyed}
    kept.keep({key: one for key, one in processed.items() if not one.failed})
    return tuple(processed.values())


class _Kept:
    """What earlier builds made of reports: in one large file, and in a small one what was made since that was written.

    So one report more does not cost writing all; when an eighth is new or out of use the large one is written anew.
    """

    def __init__(self, folder: Path) -> None:
        self._large, self._small = (folder / name for name in KEPT_REPORTS)
        self._written = cache.load(self._large, Processed)
        self._since = cache.load(self._small, Processed)
        self.known = {**self._written, **self._since}

    def keep(self, now: dict[str, Processed]) -> None:
        """Keep what is used now."""
        since = {key: one for key, one in now.items() if key not in self._written}
        unused = len(self._written) + len(since) - len(now)
        if len(since) + unused > len(now) // _PART:
            cache.store(self._large, now)
            since = {}
        if since.keys() != self._since.keys():
            cache.store(self._small, since)


def fault(path: str, error: PhaseError) -> Problem:
    """What went wrong in the work on the report at `path`: the phase, the error, and where in the code it arose."""
    return Problem(path, 0, f"the work on it failed while {error.phase} ({told(error)})", SET_ASIDE)


def told(error: BaseException) -> str:
    """An unforeseen error on one line: its kind, its message, and the line of this package that it came from."""
    cause = error.__cause__ or error
    said = " ".join(str(cause).split())
    said = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
    package = Path(__file__).parent
    places = [
        f"{Path(frame.filename).relative_to(package).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(cause.__traceback__)
        if Path(frame.filename).is_relative_to(package)
    ]
    what = f"{type(cause).__name__}: {said}" if said else type(cause).__name__
    return f"{what}, in {places[-1]}" if places else what


@contextmanager
def _phase(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise PhaseError(name) from error


def _process_chunk(sources: list[Source], names: NamesFile, kinds: KindsFile) -> list[Processed]:
    return [process(source, names, kinds) for source in sources]


def _key(source: Source, words: bytes) -> str:
    decision = msgspec.msgpack.encode(source.decision)
    where = (source.id.encode(), source.path.encode())
    return cache.digest(*where, source.data, source.sidecar or b"", decision, words)


def shown(processed: tuple[Processed, ...], release: Release) -> tuple[tuple[Report, ...], tuple[Account, ...]]:
    """Reports and accounts that are on the site, in the order of their days and ids."""
    pairs = [
        (one.report, one.account)
        for one in processed
        if one.report and one.account and held_back(one.report, release) is None
    ]
    pairs.sort(key=lambda pair: (str(pair[0].published or "9999"), pair[0].id))
    return tuple(report for report, _ in pairs), tuple(account for _, account in pairs)


def away(processed: tuple[Processed, ...], release: Release) -> dict[str, str]:
    """The paths of the reports that are not on the site, each with the reason."""
    reports = (one.report for one in processed if one.report)
    return {one.path: why for one in reports if (why := held_back(one, release)) is not None}
