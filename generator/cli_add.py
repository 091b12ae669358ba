"""cli_add: `dateline add`, which takes what a person has and writes clean files; imported only when asked for."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli_parts import chronology_folder, counted, folder_option, shown

if TYPE_CHECKING:
    from generator.adding import Known
    from generator.model import Account, Report, Source

ARTICLES = Path("content") / "articles"
SAVED = Path("content") / "saved"
NAMES = Path("content") / "names.yml"
KINDS = Path("content") / "kinds.yml"
LARGEST = 100_000_000  # bytes of one file or of standard input; it may hold many reports


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-...")
@folder_option
@click.option("--into", metavar="NAME", default="", help="A folder below content/articles/.")
@click.option("-n", "--dry-run", is_flag=True, help="Only say what was understood.")
@click.option("--private", is_flag=True, help="Also fetch from this machine and private networks.")
def add(what: tuple[str, ...], folder: Path, into: str, dry_run: bool, private: bool) -> None:
    """Add reports: say what was understood, and write a clean file for each.

    Takes pages (saved or pasted), letters (.eml), PDF and Word documents, downloads from Nexis and Factiva, folders
    of them, feeds (RSS, Atom, JSON), references (RIS, CSL-JSON), TimelineJS3 timelines and CSV sheets, addresses,
    and `-` for standard input. No file is ever written over, and what is there already is not added again.

    \b
    Examples:
      dateline add page.html notes.txt            pages, saved or pasted
      xclip -o | dateline add -                   what is on the clipboard
      dateline add https://example.org/a-report   a page, fetched once and kept
      dateline add feed.xml --into example        every item of a feed
    """
    from generator.adding import Known
    from generator.config import read_names
    from generator.entries import read_kinds
    from generator.processing import process

    folder = chronology_folder(folder)
    names, _ = read_names(folder / NAMES, NAMES.as_posix())
    kinds, _ = read_kinds(folder / KINDS, KINDS.as_posix())
    articles = folder / ARTICLES / into
    if not articles.resolve().is_relative_to((folder / ARTICLES).resolve()):
        raise click.UsageError(f"--into {into}: it leads out of content/articles/.")
    _there(what)
    known = Known(folder / ARTICLES)
    written = troubled = again = 0
    for source, fetched in _sources(what, folder, dry_run, private):
        processed = process(_with_sidecar(source), names, kinds)
        report, account = processed.report, processed.account
        report = _accessed_today(report) if report and fetched else report
        for problem in processed.problems:
            click.echo(shown(str(problem)), err=True)
        troubled += report is None
        if report and account:
            _say(report, account)
            new = _write(report, articles, folder, known, dry_run)
            written, again = written + new, again + (not new)
    already = f", {again} already there" if again else ""
    done = "understood" if dry_run else "added"
    click.echo(f"{counted(written, 'report')} {done}{already}.", err=True)
    if troubled:
        sys.exit(1)


def _accessed_today(report: "Report") -> "Report":
    """The report with the day on which its page was taken, which a citation asks for."""
    import datetime

    import msgspec

    return msgspec.structs.replace(report, accessed=report.accessed or datetime.datetime.now(datetime.UTC).date())


def _there(what: tuple[str, ...]) -> None:
    """All that is named is there, before anything is written."""
    for one in what:
        if _is_web(one) or one == "-":
            continue
        if "://" in one:
            raise click.UsageError(f"{one}: only http:// and https:// addresses are fetched.")
        path = Path(one)
        if not path.exists():
            raise click.UsageError(f"{one}: there is no such file or folder.")
        if not path.is_dir():
            _refuse_odd(path)


def _is_web(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _refuse_odd(path: Path) -> None:
    """Raise click.UsageError where this is no file that has an end, and one that memory can hold."""
    if not path.is_file():
        what = "it is a pipe or a device. Name a file, or `-` for standard input."
    elif path.stat().st_size > LARGEST:
        what = f"it is larger than {LARGEST // 1_000_000} MB. Split it, or take less of it."
    else:
        return
    raise click.UsageError(f"{shown(str(path))}: {what}")


def _sources(what: tuple[str, ...], folder: Path, dry_run: bool, private: bool) -> Iterator[tuple["Source", bool]]:
    """Each source, and whether it is the very page that was fetched."""
    from generator.adding import FetchError, fetch, sources_in

    for name, given, asked in _given(what):
        data, url = given, asked
        if asked:
            try:
                data, url = fetch(asked, private=private)
            except FetchError as error:
                raise click.ClickException(f"{error}.") from None
            if not dry_run:
                _keep(folder / SAVED, url, data)
        found, problems = sources_in(name, data, url)
        for problem in problems:
            click.echo(str(problem), err=True)
        page = bool(asked) and len(found) == 1
        yield from ((one, page) for one in found)


def _given(what: tuple[str, ...]) -> Iterator[tuple[str, bytes, str | None]]:
    for one in what:
        if one == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
            if len(data) > LARGEST:
                raise click.UsageError(f"-: it is longer than {LARGEST // 1_000_000} MB.")
            yield "standard-input", data, None
        elif _is_web(one):
            yield one.rstrip("/").rsplit("/", 1)[-1] or "page", b"", one
        else:
            path = Path(one)
            files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
            for file in files:
                if not file.name.startswith(".") and file.suffix.lower() not in (".yml", ".yaml"):
                    _refuse_odd(file)
                    yield str(file), file.read_bytes(), None


def _with_sidecar(source: "Source") -> "Source":
    """The source with what stands in the `.yml` file of the same name beside it, where it is a saved page."""
    import msgspec

    from generator.reading.discover import REPORT_ENDINGS

    path = Path(source.path)
    beside = path.with_suffix(".yml")
    if source.sidecar is None and path.suffix.lower() in REPORT_ENDINGS[2:] and beside.is_file():
        return msgspec.structs.replace(source, sidecar_path=str(beside), sidecar=beside.read_bytes())
    return source


def _say(report: "Report", account: "Account") -> None:
    found = report.publication
    day = f"{found.value} ({found.confidence}, from “{found.text}”)" if found.value else "undated"
    click.echo(f"\n{report.title or 'no title was found'}")
    for name, told in (
        ("outlet", report.outlet),
        ("agency", report.agency),
        ("author", report.author),
        ("published", day),
        ("language", report.language),
    ):
        if told and not (name == "language" and told == "en"):
            click.echo(f"  {name:<10} {told}")
    click.echo(
        f"  {'text':<10} {counted(len(report.body), 'paragraph')}: {_short(report.body[0] if report.body else 'none')}"
    )
    main = _main_event(account)
    if main:
        click.echo(f"  {'main event':<10} {main}")
    for doubt in report.doubts:
        click.echo(f"  {'look at':<10} {doubt.message}")


def _main_event(account: "Account") -> str | None:
    """The entry that the report is most about, as a build would find it."""
    best = max(account.entries, key=lambda entry: entry.salience, default=None)
    return f"{best.value or 'no day'}: {best.title or _short(best.excerpt.text)}" if best else None


def _write(report: "Report", articles: Path, folder: Path, known: "Known", dry_run: bool) -> bool:
    """Whether the report is new; if it is, its file is written."""
    from generator.adding import clean_file, file_name
    from generator.write import make_aside

    text = clean_file(report)
    old = known.find(report.url, text, articles / file_name(report))
    if old:
        click.echo(f"  {'is there':<10} {old.relative_to(folder).as_posix()}")
        return False
    taken = {path.with_suffix(".md").name for path in articles.glob("*")} if articles.is_dir() else set()
    path = articles / file_name(report, taken)
    if dry_run:
        click.echo(f"  {'would be':<10} {path.relative_to(folder).as_posix()}")
        return True
    make_aside(path, text.encode("utf-8", "replace"))
    known.add(report.url, path)
    click.echo(f"  {'written':<10} {path.relative_to(folder).as_posix()}")
    return True


def _keep(saved: Path, url: str, data: bytes) -> None:
    """The page as it came, under a name made of its address; never over another."""
    import hashlib

    from generator.write import make_aside

    path = saved / f"{hashlib.sha256(url.encode() + data).hexdigest()[:16]}.html"
    if not path.exists():
        make_aside(path, data)


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89].rstrip() + "…"
