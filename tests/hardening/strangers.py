"""What strangers send: hostile ledgers and fields, odd files and names, servers and requests that mean no good."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from click.testing import CliRunner

from generator.adding import FetchError, fetch
from generator.build import build
from generator.cli import main
from generator.problems import ContentError
from tests.adding.misbehaving import SERVERS, served
from tests.conftest import REPOSITORY
from tests.corpus import lay_out
from tests.hardening.rows import Row, tree
from tests.test_addresses import HOSTILE as ADDRESSES
from tests.test_hostile import Looking

NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "\"'><svg/onload=alert(3)>",
    "]]> --> </title></textarea></style><b>",
    "{{ 7*7 }}{% raw %}${7*7}#{7*7}",
    "javascript:alert(4)",
    "![x](http://evil.example/x.png) [y](javascript:alert(5)) <http://evil.example/>",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe\u2066 \u0007\u0000\ufffe",
    "\r\nSet-Cookie: a=b\r\nATTENDEE:x",
    "../../../etc/passwd",
    "</script><script>alert(6)</script>",
    "\u2028alert(7)\u2029<!--<script>",
)
FIELDS = (
    "title",
    "outlet",
    "agency",
    "author",
    "url",
    "archived",
    "language",
    "tags",
    "drop",
    "keep",
)


def escapes(folder: Path) -> Row:
    """Every hostile address in every part of the ledger: whether a file is written where none may be."""
    row = Row("a file written outside the site", unit="ledgers")
    for number, text in enumerate(ADDRESSES):
        quoted = json.dumps(text)
        for part, ledger in enumerate((
            f"moved:\n  {quoted}: {{to: /2023/02/x/, was: [a~1]}}\n",
            f"moved:\n  /2023/02/x/: {{to: {quoted}, was: [a~1]}}\n",
            f"gone:\n  {quoted}: [a~1]\n",
            f"events:\n  {quoted}: [a~1]\n",
            f"people:\n  {quoted}: Ana Horvat\n",
            f"reports:\n  {quoted}: abc\n",
        )):  # fmt: skip
            here = lay_out(folder / f"{number}-{part}" / "a" / "b", 1)
            (here / "content" / "permalinks.yml").write_text(ledger)
            with contextlib.suppress(ContentError):
                build(here, here / "site", jobs=1)
            outside = [
                path
                for path in (folder / f"{number}-{part}").rglob("*")
                if path.is_file() and not path.is_relative_to(here)
            ]
            strange = {path.name for path in here.iterdir()} - {"content", "site", ".cache"}
            row.note(not outside and not strange, f"{text} in part {part}: {outside or strange}")
    return row


def payloads(folder: Path) -> Row:
    """Every payload in every field and text, in excerpts and in full: whether any output holds it alive."""
    row = Row(
        "a stranger's text that is more than text in a page, feed, sheet or calendar",
        unit="outputs",
    )
    for republish in ("excerpts", "full"):
        here = folder / republish
        articles = here / "content" / "articles"
        articles.mkdir(parents=True)
        for number, text in enumerate(PAYLOADS):
            plain = text.replace("\x00", "")
            words = f"Foreign Minister Ana Horvat met Ivan Petrov in Belmora on Thursday {plain} and signed."
            for field in FIELDS:
                value = [plain] if field in ("tags", "drop", "keep") else plain
                head = f"{field}: {json.dumps(value)}\npublished: 2023-02-{1 + number:02}\n"
                (articles / f"{field}-{number}.md").write_text(f"---\n{head}---\n\n{words}\n", "utf-8", "surrogatepass")
            (articles / f"text-{number}.txt").write_text(
                f"{plain}\n\n2 February 2023\n\n{words}\n" * 2, "utf-8", "surrogatepass"
            )
            body = f"<article><h1>{plain}</h1>{f'<p>{words}</p>' * 6}</article>"
            page = f"<html><head><title>{plain}</title></head><body>{body}</body></html>"
            (articles / f"page-{number}.html").write_text(page, "utf-8", "surrogatepass")
        quoted = json.dumps(PAYLOADS[0])
        (here / "content" / "site.yml").write_text(
            f"title: {quoted}\ndescription: {quoted}\nrepublish: {republish}\nbase_url: "
            f"https://site.example/x/\nhost: netlify\n"
        )
        (here / "content" / "names.yml").write_text(f"people: {{{quoted}: {{aliases: [Ana Horvat]}}}}\n")
        build_what_can_be(here)
        for path, data in tree(here / "site").items():
            row.note(not (said := _alive(path, data)), f"{republish} {path}: {said}")
    return row


def build_what_can_be(folder: Path) -> None:
    """Build; what is refused as a problem (an address that is none, a language) is taken out first."""
    for _ in range(5):
        try:
            build(folder, folder / "site", jobs=1)
        except ContentError as error:
            for path in {problem.path for problem in error.problems}:
                (folder / path).unlink()
        else:
            return


def _alive(path: str, data: bytes) -> str:
    """What in an output would run, ask another host, or be more than text."""
    text = data.decode("utf-8")
    if path.endswith(".html"):
        looking = _Foreign()
        looking.feed(text)
        return ", ".join(looking.bad[:2])
    try:
        if path.endswith(".json"):
            json.loads(text)
        elif path.endswith(".xml"):
            ET.fromstring(text)
    except (ValueError, ET.ParseError) as error:
        return str(error)
    if path.endswith(".csv") and any(line.startswith(("=", "+", "@")) for line in text.splitlines()):
        return "a formula"
    if path.endswith(".ics") and any(line.startswith(("ATTENDEE", "Set-Cookie")) for line in text.splitlines()):
        return "a line of a stranger's"
    return ""


class _Foreign(Looking):
    """Also pictures, styles and frames of other hosts."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a browser would load from elsewhere."""
        super().handle_starttag(tag, [one for one in attrs if one[0] != "content" and not one[0].startswith("data-")])
        for name, value in attrs:
            loads = name in ("src", "srcset", "poster", "background") or (
                tag == "link" and name == "href" and ("rel", "stylesheet") in attrs
            )
            if loads and (value or "").startswith(("http:", "https:", "//")):
                self.bad.append(f"{tag} {name}={value}")


ODD: dict[str, bytes] = {
    "content/site.yml": b"title: !!bool x\n",
    "content/names.yml": b'people: {"\\x": {}}\n',
    "content/kinds.yml": b"kinds: [1]\n",
    "content/overrides.yml": b"entries: {a~1: {value: !!timestamp x, because: y}}\n",
    "content/history.yml": b"- on: 2023-13-45\n",
    "content/permalinks.yml": b'events:\n  "/2023/02/\\x/": [a~1]\n',
}
RUBBISH = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"[" * 5000,
    b"a: " * 3000,
    b"- " * 3000,
    b"a: &a [*a]\n",
    b"? [a]\n: b\n",
    b"\xe9\n",
    b"a: 9" + b"9" * 5000,
    b"3\n",
    b"[]\n",
    b"a:\n\tb: c\n",
    b"%YAML 9.9\n--- a\n",
    b"--- a\n--- b\n",
    b"!!python/object:os.system x\n",
    b"<<: {a: b}\n",
    b"null: null\n",
    b"events: {same: 3}\n",
    b"events: {same: [[/a/, /b/]]}\n",
    b"moved: {/2023/02/x/: {to: /2023/02/x/, was: [a]}}\n",
    b"2023: 5\n",
    b'a: "\\ud800"\n',
)
TEXTS = (
    b"",
    b"\x00" * 99,
    b"---\n",
    b"---\n---\n",
    b"---\n[]\n---\n",
    b"---\n3\n---\nx",
    b"\xff\xfe\x00\xd8",
    b"\xef\xbb\xbf",
    b"%PDF-1.4",
    b"<html>" * 500,
    b"<!--" * 500,
    b"\r" * 500,
    b"\xe2\x80\xa8" * 500,
    b"---\npublished: 0000-00-00\n---\nx",
    b"---\npublished: 99999-01-01\n---\nx",
    b"Around 7 July 2005, a day after X",
    b"On 15 March 44 BC, a day after X, they met.",
    b"---\npublished: 2005-07-10\n---\nAround 7 July 2005, a day after the talks, ministers met in Belmora.",
    b"---\npublished: 0001-01-01\n---\nA year ago, on Monday, ministers met.",
    b"---\npublished: 9999-12-31\n---\nNext year, on Monday, ministers will meet.",
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
)
COMMANDS = (
    ("build",),
    ("check",),
    ("explain", "a"),
    ("review",),
    ("check", "--fix"),
    ("build", "--check"),
)


def tracebacks(folder: Path, every: int) -> Row:
    """Odd files under every name a chronology knows, through every command: whether any ends in a traceback."""
    row = Row("a command that ends in a traceback", unit="runs")
    cases = [(name, data) for name, own in ODD.items() for data in (own, *RUBBISH)]
    cases += [(f"content/articles/a{ending}", data) for ending in (".md", ".txt", ".html", ".mhtml") for data in TEXTS]
    for number, (name, data) in enumerate(cases[::every]):
        here = lay_out(folder / str(number), 1)
        (here / name).write_bytes(data)
        for words in (*COMMANDS, ("add", str(here / name), "-n")):
            done = CliRunner().invoke(main, [*words, "-C", str(here)], input="h\nx\nq\n")
            calm = done.exit_code in (0, 1, 2) and (done.exception is None or isinstance(done.exception, SystemExit))
            fault = "Dateline itself failed" in done.output
            row.note(
                calm and not fault,
                f"{' '.join(words[:1])} with {name} = {data[:40]!r}: {done.output[-160:]}",
            )
    return row


def endless(folder: Path) -> Row:
    """Servers that never end, and files that have no end: whether any command outlives its time."""
    row = Row("a command that does not end", unit="commands")
    for name, answer in SERVERS.items():
        with served({"/robots.txt": NONE, "/page": answer}) as at:
            begun = time.monotonic()
            with contextlib.suppress(FetchError):
                fetch(f"{at}/page", private=True, seconds=1)
            row.note(time.monotonic() - begun < 4, f"a server: {name}")
    here = lay_out(folder / "here", 1)
    os.mkfifo(here / "content" / "articles" / "pipe.md")
    os.mkfifo(here / "content" / "kinds.yml")
    os.mkfifo(here / "pipe")
    (here / "content" / "articles" / "zero.txt").symlink_to("/dev/zero")
    for words in (
        ("build",),
        ("check",),
        ("add", str(here / "pipe")),
        ("add", "/dev/zero"),
        ("read", str(here / "pipe")),
    ):
        try:
            subprocess.run(
                [sys.executable, "-m", "generator", *words, "-C", str(here)],
                cwd=REPOSITORY,
                capture_output=True,
                timeout=30,
                stdin=subprocess.DEVNULL,
            )
            row.note(True, "")
        except subprocess.TimeoutExpired:
            row.note(False, " ".join(words))
    return row


def foreign_hosts(_folder: Path) -> Row:
    """Requests to the preview under names that are not its own."""
    from tests.test_preview import asked

    row = Row("a request of a foreign host that the preview answers", unit="requests")
    names = (
        "evil.example",
        "evil.example:8000",
        "127.0.0.1.evil.example",
        "",
        "localhost.evil.example",
        "192.168.1.2",
        "[::2]",
        "127.0.0.1@evil.example",
        "127.0.0.1 evil.example",
        "2130706433",
        "0x7f.1",
    )
    for host in names:
        for path in ("/", "/-/changes", "/-/overlay.js", "/data/chronology.json", "//evil.example/"):
            row.note(asked(host, path) == 421, f"{host} {path}")
    return row


def all_of(folder: Path, every: int) -> Iterator[Row]:
    """Every kind of stranger; of the odd files every `every`-th."""
    yield escapes(folder / "escapes")
    yield payloads(folder / "payloads")
    yield tracebacks(folder / "odd", every)
    yield endless(folder / "endless")
    yield foreign_hosts(folder)
