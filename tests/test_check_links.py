"""`dateline check --links`: what hosts answer becomes findings; answers are kept; a copy is proposed; no build asks."""

import datetime
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

from generator.adding import Pace
from generator.build import build, relate
from generator.check import Finding
from generator.cli import main
from generator.links import Answer, Outbound, answers, answers_to, copies_of, judged, outbound, wants_copy

DAY = datetime.date(2024, 5, 6)
QUICK = Pace(hosts=4, at_once=1, pause=0.01, seconds=3.0)


class Host(http.server.BaseHTTPRequestHandler):
    """A newspaper some of whose pages are gone, and an archive that has one of them."""

    asked: ClassVar[list[str]] = []
    statuses: ClassVar[dict[str, int]] = {"/robots.txt": 404, "/gone": 404, "/lost": 410, "/busy": 503, "/barred": 403}
    moves: ClassVar[dict[str, str]] = {"/home": "/", "/old": "/new", "/slash": "/slash/"}

    def do_GET(self) -> None:
        """Answer."""
        path, _, query = self.path.partition("?")
        self.asked.append(path)
        body = b"<p>Hello</p>"
        if path == "/available":
            self.asked.append(query)
            body = json.dumps({"archived_snapshots": self.copy() if "gone" in query else {}}).encode()
        self.send_response(301 if path in self.moves else self.statuses.get(path, 200))
        if path in self.moves:
            self.send_header("Location", self.moves[path])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def copy(self) -> dict[str, object]:
        """What the Wayback Machine says of a page that it has."""
        url = "http://web.archive.org/web/20230205101500/https://herald.example/gone"
        return {"closest": {"available": True, "url": url, "timestamp": "20230205101500", "status": "200"}}

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Its address; the archive is there too."""
    Host.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr(answers, "PACE", QUICK)
    monkeypatch.setattr(answers, "ARCHIVE", f"{address}/available")
    yield address
    server.shutdown()
    server.server_close()


def chronology(folder: Path, host: str, *names: str) -> Path:
    """A report of each of these pages."""
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True)
    for number, name in enumerate(names, 1):
        head = f"title: Talks {name}\noutlet: Herald\npublished: 2023-02-0{number}\nurl: {host}/{name}\n"
        (articles / f"{name}.md").write_text(
            f"---\n{head}---\n\nAna Horvat met Ivan Novak in Ardal on Monday.\n", encoding="utf-8"
        )
    return folder


def run(folder: Path, *words: str) -> Result:
    """The command's answer."""
    return CliRunner().invoke(main, ["check", "-C", str(folder), "--links", "--private", *words])


def found(folder: Path, *words: str) -> dict[tuple[str, str], dict[str, str]]:
    """The findings on links, by kind and report."""
    result = run(folder, "--format", "json", *words)
    rows = json.loads(result.stdout)["findings"]
    return {(row["kind"], row["about"]): row for row in rows if row["kind"].startswith("link-")}


def test_every_kind_of_answer(tmp_path: Path, host: str) -> None:
    """Gone, led to the front page, moved, undecided; what is there, or is there with a slash, is no finding."""
    folder = chronology(tmp_path, host, "there", "slash", "gone", "lost", "home", "old", "busy", "barred")
    rows = found(folder)
    assert set(rows) == {
        ("link-gone", "gone"),
        ("link-gone", "lost"),
        ("link-home", "home"),
        ("link-moved", "old"),
        ("link-unsure", "busy"),
        ("link-unsure", "barred"),
    }
    assert f"leads to {host}/new now" in rows["link-moved", "old"]["what"]
    assert Host.asked.count("/robots.txt") <= 2


def test_a_copy_is_proposed(tmp_path: Path, host: str) -> None:
    """The archive is asked for the page about its day; what it names is ready to paste, by https."""
    folder = chronology(tmp_path, host, "gone", "lost")
    rows = found(folder)
    assert rows["link-gone", "gone"]["yaml"] == (
        "archived: https://web.archive.org/web/20230205101500/https://herald.example/gone"
    )
    assert rows["link-gone", "lost"]["yaml"] == ""
    assert "Look for an archived copy" in rows["link-gone", "lost"]["fix"]
    assert any("timestamp=20230201" in one for one in Host.asked)


def test_answers_are_kept_for_a_week(tmp_path: Path, host: str) -> None:
    """A good one is not asked for again within it; one that failed is; `fresh` asks all."""
    kept, urls = tmp_path / "links.msgpack", [f"{host}/there", f"{host}/gone"]

    def asked(day: datetime.date, fresh: bool = False) -> list[str]:
        Host.asked.clear()
        answers_to(urls, kept, day, private=True, fresh=fresh)
        return sorted(path for path in Host.asked if path != "/robots.txt")

    assert asked(DAY) == ["/gone", "/there"]
    assert asked(DAY + datetime.timedelta(6)) == ["/gone"]
    assert asked(DAY + datetime.timedelta(7)) == ["/gone", "/there"]
    assert asked(DAY + datetime.timedelta(7), fresh=True) == ["/gone", "/there"]


def test_strict_stops_at_what_is_gone_alone(tmp_path: Path, host: str) -> None:
    """A page that is gone makes `--strict` fail; one that moved or is undecided is a hint."""
    text = "people: {Ana Horvat: {}, Ivan Novak: {}}\nplaces: {Ardal: {}}\noutlets: {Herald: {}}\n"
    for name, code in (("gone", 1), ("old", 0), ("busy", 0)):
        folder = chronology(tmp_path / name, host, name)
        (folder / "content" / "names.yml").write_text(text, encoding="utf-8")
        assert run(folder, "--strict").exit_code == code, name


def test_without_a_network_nothing_is_called_gone(tmp_path: Path) -> None:
    """Where no host at all can be found it is the network's doing, and said so."""
    folder = chronology(tmp_path, "http://no-such-host.invalid", "a", "b")
    result = run(folder, "--format", "json")
    assert "None of 2 links answered: is there a network?" in result.stderr
    assert "link-gone" not in result.stdout


def test_wrong_use(tmp_path: Path) -> None:
    """What says how links are asked for needs the links."""
    folder = chronology(tmp_path, "http://x.example", "a")
    assert CliRunner().invoke(main, ["check", "-C", str(folder), "--fresh"]).exit_code == 2


def test_a_build_asks_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a plain check: any socket would be an error."""

    def refused(*_args: object) -> None:
        raise AssertionError("a network was asked")

    folder = chronology(tmp_path, "https://herald.example", "a")
    monkeypatch.setattr("socket.getaddrinfo", refused)
    monkeypatch.setattr("socket.create_connection", refused)
    build(folder, folder / "site", jobs=1)
    assert CliRunner().invoke(main, ["check", "-C", str(folder)]).exit_code == 0


def test_links_of_every_place(tmp_path: Path) -> None:
    """Sources, copies, links in a note and in decisions; each once, without the stop of its sentence."""
    folder = chronology(tmp_path, "https://herald.example", "a")
    articles = folder / "content" / "articles"
    archived = "archived: https://archive.example/a\n"
    text = (articles / "a.md").read_text(encoding="utf-8").replace("published", f"{archived}published", 1)
    (articles / "a.md").write_text(text, encoding="utf-8")
    note = "---\nform: note\n---\n\nSee https://notes.example/x, and [this](https://notes.example/y).\n"
    (articles / "note.md").write_text(note, encoding="utf-8")
    links = outbound(relate(folder)[0])
    assert {(link.url, link.role) for link in links} == {
        ("https://herald.example/a", "source"),
        ("https://archive.example/a", "archived"),
        ("https://notes.example/x", "text"),
        ("https://notes.example/y", "text"),
    }
    assert len(links) == 4


@pytest.mark.parametrize(
    ("link", "answer", "kind", "fix"),
    [
        (
            Outbound("https://a.example/x", "p", "source", "r", has_copy=True),
            Answer("2024-01-01", "", 404, "gone"),
            "link-gone",
            "Readers have its archived copy",
        ),
        (
            Outbound("https://a.example/x", "p", "archived", "r", has_copy=True),
            Answer("2024-01-01", "", 404, "gone"),
            "link-gone",
            "Name another copy, or take the key out",
        ),
        (
            Outbound("https://a.example/x", "p", "text", "r"),
            Answer("2024-01-01", "", None, "no host"),
            "link-gone",
            "Correct the link",
        ),
        (
            Outbound("https://a.example/x", "p", "source", "r"),
            Answer("2024-01-01", "", None, "closed", closed=True),
            "link-unsure",
            "Open it in a browser",
        ),
        (
            Outbound("https://a.example/x", "p", "source", "r"),
            Answer("2024-01-01", "", None, "late", passing=True),
            "link-unsure",
            "Open it in a browser, or check again later",
        ),
    ],
)
def test_what_is_to_be_done(link: Outbound, answer: Answer, kind: str, fix: str) -> None:
    """Each finding says it; only a source without a copy has one looked for."""
    (one,) = judged((link,), {link.url: answer}, {})
    assert isinstance(one, Finding)
    assert (one.kind, one.fix) == (kind, fix)
    assert not wants_copy(link, answer)


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"[]",
        b'{"archived_snapshots": {"closest": {"available": true, "url": "javascript:alert(1)", "status": "200"}}}',
        b'{"archived_snapshots": {"closest": {"available": false, "url": "https://x.example/", "status": "200"}}}',
        (b'{"archived_snapshots": {"closest": {"available": true, "url": "https://x.example/", "status": "404"}}}'),
        b"\xff",
    ],
)
def test_odd_replies_of_the_archive(host: str, monkeypatch: pytest.MonkeyPatch, reply: bytes) -> None:
    """Whatever the archive answers, only an address of the web is proposed."""
    monkeypatch.setattr(
        Host, "copy", lambda _self: json.loads(reply.decode("utf-8", "replace") or "{}") if reply[:1] == b"{" else {}
    )
    assert copies_of({f"{host}/gone": None}, private=True) == {}
