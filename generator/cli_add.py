"""cli_add: `dateline add`, which takes what a person has and writes clean files; imported only when asked for."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli_parts import chronology_folder, counted, folder_option

if TYPE_CHECKING:
    from generator.adding import Known
    from generator.entries import KindsFile
    from generator.model import NamesFile, Report, Source

ARTICLES = Path("content") / "articles"
SAVED = Path("content") / "saved"
NAMES = Path("content") / "names.yml"
KINDS = Path("content") / "kinds.yml"
_WEB = ("http://", "https://")


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-...")
@folder_option
@click.option("--into", metavar="NAME", default="", help="A folder below content/articles/.")
@click.option("-n", "--dry-run", is_flag=True, help="Only say what was understood.")
def add(what: tuple[str, ...], folder: Path, into: str, dry_run: bool) -> None:
    """Add reports: say what was understood, and write a clean file for each.

    Takes pages (saved or pasted), folders of them, RSS and Atom feeds, TimelineJS3 timelines and CSV sheets,
    addresses, and `-` for standard input. No file is ever written over, and what is there already is not added again.

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

    folder = chronology_folder(folder)
    names, _ = read_names(folder / NAMES, NAMES.as_posix())
    kinds, _ = read_kinds(folder / KINDS, KINDS.as_posix())
    articles = folder / ARTICLES / into
    if not articles.resolve().is_relative_to((folder / ARTICLES).resolve()):
        raise click.UsageError(f"--into {into}: it leads out of content/articles/.")
    _there(what)
    known = Known(folder / ARTICLES)
    written = troubled = again = 0
    for source in _sources(what, folder, dry_run):
        report, problems = _read(source, names)
        for problem in problems:
            click.echo(str(problem), err=True)
        troubled += report is None
        if report:
            _say(report, names, kinds)
            new = _write(report, articles, folder, known, dry_run)
            written, again = written + new, again + (not new)
    already = f", {again} already there" if again else ""
    done = "understood" if dry_run else "added"
    click.echo(f"{counted(written, 'report')} {done}{already}.", err=True)
    if troubled:
        sys.exit(1)


def _there(what: tuple[str, ...]) -> None:
    """All that is named is there, before anything is written."""
    for one in what:
        if "://" in one and not one.startswith(_WEB):
            raise click.UsageError(f"{one}: only http:// and https:// addresses are fetched.")
        if one != "-" and not one.startswith(_WEB) and not Path(one).exists():
            raise click.UsageError(f"{one}: there is no such file or folder.")


def _sources(what: tuple[str, ...], folder: Path, dry_run: bool) -> Iterator["Source"]:
    from generator.adding import FetchError, fetch, sources_in

    for name, given, asked in _given(what):
        data, url = given, asked
        if asked:
            try:
                data, url = fetch(asked)
            except FetchError as error:
                raise click.ClickException(f"{error}.") from None
            if not dry_run:
                _keep(folder / SAVED, url, data)
        found, problems = sources_in(name, data, url)
        for problem in problems:
            click.echo(str(problem), err=True)
        yield from found


def _given(what: tuple[str, ...]) -> Iterator[tuple[str, bytes, str | None]]:
    for one in what:
        if one == "-":
            yield "standard-input", sys.stdin.buffer.read(), None
        elif one.startswith(_WEB):
            yield one.rstrip("/").rsplit("/", 1)[-1] or "page", b"", one
        else:
            path = Path(one)
            files = (
                sorted(file for file in path.rglob("*") if file.is_file())
                if path.is_dir()
                else [path]
            )
            for file in files:
                if not file.name.startswith(".") and file.suffix.lower() not in (".yml", ".yaml"):
                    yield str(file), file.read_bytes(), None


def _read(source: "Source", names: "NamesFile") -> tuple["Report | None", tuple[object, ...]]:
    import msgspec

    from generator.reading import extract

    path = Path(source.path)
    beside = path.with_suffix(".yml")
    if source.sidecar is None and path.suffix.lower() in (".html", ".htm") and beside.is_file():
        source = msgspec.structs.replace(
            source, sidecar_path=str(beside), sidecar=beside.read_bytes()
        )
    return extract(source, names.outlets)


def _say(report: "Report", names: "NamesFile", kinds: "KindsFile") -> None:
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
    main = _main_event(report, names, kinds)
    if main:
        click.echo(f"  {'main event':<10} {main}")
    for doubt in report.doubts:
        click.echo(f"  {'look at':<10} {doubt.message}")


def _main_event(report: "Report", names: "NamesFile", kinds: "KindsFile") -> str | None:
    """The entry that the report is most about, as a build would find it."""
    from generator.processing import account_of

    entries = account_of(report, names, kinds).entries
    best = max(entries, key=lambda entry: entry.salience, default=None)
    return f"{best.value or 'no day'}: {best.title or _short(best.excerpt.text)}" if best else None


def _write(report: "Report", articles: Path, folder: Path, known: "Known", dry_run: bool) -> bool:
    """Whether the report is new; if it is, its file is written."""
    from generator.adding import clean_file, file_name

    text = clean_file(report)
    old = known.find(report.url, text, articles / file_name(report))
    if old:
        click.echo(f"  {'is there':<10} {old.relative_to(folder).as_posix()}")
        return False
    taken = (
        {path.with_suffix(".md").name for path in articles.glob("*")}
        if articles.is_dir()
        else set()
    )
    path = articles / file_name(report, taken)
    if dry_run:
        click.echo(f"  {'would be':<10} {path.relative_to(folder).as_posix()}")
        return True
    articles.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    known.add(report.url, path)
    click.echo(f"  {'written':<10} {path.relative_to(folder).as_posix()}")
    return True


def _keep(saved: Path, url: str, data: bytes) -> None:
    """The page as it came, under a name made of its address; never over another."""
    import hashlib

    saved.mkdir(parents=True, exist_ok=True)
    path = saved / f"{hashlib.sha256(url.encode() + data).hexdigest()[:16]}.html"
    if not path.exists():
        path.write_bytes(data)


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89].rstrip() + "…"
