"""discover: content/ -> Source, one per report, and the files that are none, each with the reason."""

import errno
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from generator.model import ReportDecision, Source
from generator.problems import Problem
from generator.reading.strays import odd_files, printable

REPORT_ENDINGS = (".md", ".txt", ".html", ".htm", ".mhtml", ".mht", ".eml", ".pdf", ".docx")
_LISTS = (".ris", ".json", ".xml", ".rss", ".atom")  # several reports in one file
MAX_REPORT_SIZE = 5_000_000  # bytes; `max_report_size` in site.yml says otherwise, in megabytes
SIDECAR_ENDINGS = (".yml", ".yaml")
_KNOWN_FILES = {
    "site.yml",
    "names.yml",
    "kinds.yml",
    "overrides.yml",
    "permalinks.yml",
    "history.yml",
}
_ASIDE = re.compile(r"\..+\.\d+\.new")  # half of a file whose writer was killed
_KNOWN_FOLDERS = {"articles", "templates", "saved"}


class Discovered:
    """What lies in content/: sources in order of their ids, ignored files (path, reason), problems."""

    def __init__(self) -> None:
        self.sources: list[Source] = []
        self.ignored: list[tuple[str, str]] = []
        self.problems: list[Problem] = []


def read_sources(folder: Path, decisions: Mapping[str, ReportDecision], largest: int = MAX_REPORT_SIZE) -> Discovered:
    """Every report below `folder`/content/articles/, with the curator's decision on it where there is one.

    A file of more than `largest` bytes is a problem, and is not read.
    """
    found = Discovered()
    articles = folder / "content" / "articles"
    paths = sorted(_files(articles))
    claimed: dict[str, Path] = {}
    for path in paths:
        shown = printable(path.relative_to(folder).as_posix())
        if _ASIDE.fullmatch(path.name):
            continue
        why = _no_report(path)
        size = path.stat().st_size if why is None and path.exists() else 0
        if why is not None:
            found.ignored.append((shown, why))
        elif path.suffix.lower() in SIDECAR_ENDINGS:
            if not _has_page(path, claimed.values()):
                found.ignored.append((shown, "no page or document of the same name beside it"))
        elif size > largest:
            found.problems.append(too_large(shown, size, largest))
        else:
            _claim(path, shown, articles, claimed, found, decisions)
    found.ignored.extend(_others(folder))
    found.problems.extend(_not_files(folder))
    found.ignored.sort()
    found.sources.sort(key=lambda source: source.id)
    return found


def _no_report(path: Path) -> str | None:
    """Why a file below articles/ is ignored, None for reports and the files beside them."""
    if path.name.startswith("."):
        return "a hidden file"
    if path.is_dir():
        return "a link to a folder, which is not followed"
    if path.exists() and not path.is_file():
        return "no regular file"
    if path.suffix.lower() in _LISTS:
        return "it may be a list of reports, which `dateline add` takes apart"
    known = path.suffix.lower() in (*SIDECAR_ENDINGS, *REPORT_ENDINGS)
    return None if known else f"reports end in {', '.join(REPORT_ENDINGS)}"


def _has_page(sidecar: Path, claimed: Collection[Path]) -> bool:
    """Whether a page or document of the same name lies beside a sidecar."""
    beside = (sidecar.with_suffix(ending) for ending in REPORT_ENDINGS[2:])
    return any(page in claimed or page.is_file() for page in beside)


def too_large(shown: str, size: int, largest: int) -> Problem:
    """The problem of a file that is larger than a report may be."""
    what = f"the file has {size / 1e6:.1f} MB, and reports may have {largest / 1e6:g}"
    return Problem(shown, 0, what, "Keep only the report, or raise `max_report_size` in content/site.yml")


def report_id(path: Path, articles: Path) -> str:
    """A report's id: its path below articles/ without the ending."""
    return path.relative_to(articles).with_suffix("").as_posix()


def source_of(path: Path, shown: str, identity: str, decision: ReportDecision | None = None) -> Source:
    """The file at `path` as a Source; raises OSError where it cannot be read, or has no end."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is a folder, a pipe or a device", str(path))
    sidecar = next(
        (path.with_suffix(ending) for ending in SIDECAR_ENDINGS if path.with_suffix(ending).is_file()),
        None,
    )
    wants_sidecar = path.suffix.lower() in REPORT_ENDINGS[2:] and sidecar is not None
    return Source(
        id=identity,
        path=shown,
        data=path.read_bytes(),
        sidecar_path=(Path(shown).parent / sidecar.name).as_posix() if wants_sidecar and sidecar else None,
        sidecar=sidecar.read_bytes() if wants_sidecar and sidecar else None,
        decision=decision,
    )


def _claim(
    path: Path,
    shown: str,
    articles: Path,
    claimed: dict[str, Path],
    found: Discovered,
    decisions: Mapping[str, ReportDecision],
) -> None:
    identity = report_id(path, articles)
    if _unprintable(identity):
        found.problems.append(
            Problem(
                shown,
                0,
                "the file's name holds characters that no address can",
                "Rename it",
            )
        )
        return
    other = claimed.setdefault(identity, path)
    if other != path:
        what = f"it claims the id `{identity}`, as {other.name} does"
        found.problems.append(Problem(shown, 0, what, "Rename one of the two"))
        return
    try:
        found.sources.append(source_of(path, shown, identity, decisions.get(identity)))
    except OSError as error:
        found.problems.append(
            Problem(
                shown,
                0,
                f"it cannot be read ({error.strerror})",
                "Check its permissions, or remove it",
            )
        )


def _files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _files(entry)
        else:
            yield entry


def _others(folder: Path) -> Iterator[tuple[str, str]]:
    content = folder / "content"
    if not content.is_dir():
        return
    for entry in sorted(content.iterdir()):
        shown = printable(entry.relative_to(folder).as_posix())
        if entry.is_dir() and entry.name not in _KNOWN_FOLDERS:
            yield from (
                (printable(path.relative_to(folder).as_posix()), "not in content/articles/") for path in _files(entry)
            )
        elif entry.is_dir():
            yield from (
                (printable(path.relative_to(folder).as_posix()), "no regular file")
                for path in odd_files(entry)
                if entry.name != "articles"
            )
        elif not (entry.name in _KNOWN_FILES or _ASIDE.fullmatch(entry.name)):
            yield (
                shown,
                "a hidden file" if entry.name.startswith(".") else "not a file that a chronology knows",
            )


def _not_files(folder: Path) -> Iterator[Problem]:
    """The files that a chronology knows, where something else goes by their names."""
    for name in sorted(_KNOWN_FILES):
        path = folder / "content" / name
        if path.exists() and not path.is_file():
            yield Problem(f"content/{name}", 0, "it is no regular file", "Put a plain file there")


def _unprintable(text: str) -> bool:
    return bool(re.search(r"[\x00-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]", text))
