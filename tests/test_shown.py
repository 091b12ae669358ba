"""Tests of what pages read: a build by steps is the build from nothing, and only what changed is made."""

import random
import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator import shown
from generator.build import build, relate
from generator.pages import Index, index_of, pages_of, seed_of
from generator.pages.traces import Row, Table, Traces
from generator.shown import Memory, Notes, Shown
from tests.corpus import lay_out, report
from tests.links import files_of

Step = Callable[[Path, random.Random], None]


def articles(folder: Path) -> list[Path]:
    """The reports of a chronology."""
    return sorted((folder / "content" / "articles").glob("*.md"))


def add(folder: Path, rng: random.Random) -> None:
    """One report more, perhaps of something that others tell too."""
    name, text = report(rng.randrange(40))
    (folder / "content" / "articles" / f"{rng.randrange(10**6)}-{name}").write_text(text, encoding="utf-8")


def edit(folder: Path, rng: random.Random) -> None:
    """A sentence more in a report, or another outlet."""
    path = rng.choice(articles(folder))
    text = path.read_text(encoding="utf-8")
    more = f"{text}\nPresident Ana Horvat visited Galen on {rng.randrange(1, 28)} March 2020.\n"
    path.write_text(rng.choice([more, text.replace("Herald", "Courier")]), encoding="utf-8")


def rename(folder: Path, rng: random.Random) -> None:
    """A report under another name."""
    path = rng.choice(articles(folder))
    path.rename(path.with_name(f"{rng.randrange(10**6)}.md"))


def remove(folder: Path, rng: random.Random) -> None:
    """A report less."""
    rng.choice(articles(folder)).unlink()


def decide(folder: Path, rng: random.Random) -> None:
    """Other names, and another title of the site."""
    office = f"{{title: President, from: 20{rng.randrange(10, 22)}-01-01}}"
    names = f"people:\n  Ana Horvat: {{offices: [{office}]}}\n"
    (folder / "content" / "names.yml").write_text(names, encoding="utf-8")
    site = f"title: Made up {rng.randrange(3)}\nbase_url: https://site.example/\n"
    (folder / "content" / "site.yml").write_text(site, encoding="utf-8")


STEPS: Sequence[Step] = (add, add, edit, edit, rename, remove, decide)


@pytest.mark.parametrize("seed", range(6))
def test_by_steps_or_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """After any additions, edits, renames and removals the site is, byte by byte, what a build from nothing makes."""
    rng = random.Random(seed)
    monkeypatch.setattr("generator.parallel.POOL_FROM", 1 if seed % 2 else 10**6)
    folder = lay_out(tmp_path / "steps", 14)
    build(folder, folder / "site", jobs=2)
    for number in range(5):
        for _ in range(rng.randrange(1, 3)):
            rng.choice(STEPS)(folder, rng)
        build(folder, folder / "site", jobs=2)
        anew = tmp_path / f"anew-{number}"
        shutil.copytree(folder / "content", anew / "content")
        build(anew, anew / "site", jobs=1)
        assert files_of(folder / "site") == files_of(anew / "site")


def test_a_page_is_not_made_again_where_what_it_read_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a chronology to which a report was added most pages' data is not made."""
    folder = lay_out(tmp_path, 30)
    build(folder, folder / "site")
    made: list[str] = []
    plain = Traces.recorded

    def watched(self: Traces, make: Any) -> Any:
        made.append(str(make))
        return plain(self, make)

    monkeypatch.setattr(Traces, "recorded", watched)
    name, text = report(90)
    (folder / "content" / "articles" / name).write_text(text, encoding="utf-8")
    built = build(folder, folder / "site")
    assert len([one for one in made if "settled" in one]) < built.summary.counts.pages / 2 + built.written.written


def test_no_page_takes_a_table_along(tmp_path: Path) -> None:
    """What a template reads was read before: no page's data holds a table that would be read unseen later."""

    def tables(value: object) -> bool:
        if isinstance(value, Table | Row):
            return True
        if isinstance(value, Mapping):
            return any(map(tables, value.values()))
        if isinstance(value, tuple | list):
            return any(map(tables, value))
        return any(tables(getattr(value, name)) for name in getattr(value, "__struct_fields__", ()))

    chronology, _ = relate(lay_out(tmp_path, 14))
    index = index_of(chronology)
    pages = [page for page in pages_of(index) if seed_of(page.shown, Index) is not None]
    assert len(pages) > 50
    assert [page.path for page in pages if tables(page.context)] == []


def test_whatever_is_read_is_noted() -> None:
    """A key, a missing key, a pair of keys, the whole of a table, and what was made once for another page."""
    traces = Traces()
    table = traces.table("t", {"a": 1, "b": 2})
    pairs = traces.table("p", {("a", "b"): 3})
    row = traces.row("r", (1, 2))
    assert traces.recorded(lambda: table["a"]) == (1, (("t", "a"),))
    assert traces.recorded(lambda: table.get("c")) == (None, (("t", "c"),))
    assert traces.recorded(lambda: "c" in table)[1] == (("t", "c"),)
    assert traces.recorded(lambda: pairs["a", "b"])[1] == (("p", "a", "b"),)
    ways: list[Callable[[], object]] = [
        lambda: len(table), lambda: list(table), lambda: list(table.values()), lambda: {**table}, lambda: dict(table),
        lambda: sorted(table.items()), lambda: list(table.keys()),
    ]  # fmt: skip
    assert all(("t",) in traces.recorded(way)[1] for way in ways)
    assert all(("r",) in traces.recorded(way)[1] for way in (lambda: list(row), lambda: len(row), lambda: row[0]))
    for _ in range(2):
        assert traces.recorded(lambda: traces.once(("x", "y"), lambda: table["b"])) == (2, (("t", "b"),))


def test_a_digest_is_of_what_is_found() -> None:
    """Another value, a key that is new, another seed make another digest; what was not read makes none."""

    def digest(held: dict[str, int], seed: bytes = b"") -> bytes:
        traces = Traces()
        traces.table("t", held)
        return traces.digest(seed, [("t", "a"), ("t", "c")])

    first = digest({"a": 1, "b": 2})
    assert digest({"a": 1, "b": 3}) == first
    others = (digest({"a": 2}), digest({"a": 1, "c": 0}), digest({"b": 2}), digest({"a": 1, "b": 2}, b"x"))
    assert first not in others


def test_what_a_page_is_made_from_has_to_be_known() -> None:
    """A `partial` over values has a seed, of its values; data, closures and names of arguments have none."""

    def make(*given: object) -> dict[str, object]:
        return {"given": given}

    assert seed_of(partial(make, "a", 1), Index) != seed_of(partial(make, "a", 2), Index)
    assert seed_of(partial(make, partial(make, "a"), 1), Index) is not None
    assert seed_of({"a": 1}, Index) is None
    assert seed_of(lambda: {"a": 1}, Index) is None
    assert seed_of(partial(make, lambda: 1), Index) is None


def test_notes_of_several_processes_are_one_memory(tmp_path: Path) -> None:
    """Each page finds its own reads again, also from disk; another code's or a torn file counts as empty."""
    one, two = Notes(), Notes()
    one.note("a.html", "f", b"1", [("t", "x"), ("t", "y")])
    two.note("b.html", "g", b"2", [("t", "y"), ("p", "x", "y")])
    memory = shown.joined([one.memory(), two.memory()])
    at = tmp_path / "shown.msgpack"
    shown.store(at, memory)
    again = shown.load(at)
    assert again.read_by(again.pages["a.html"]) == [("t", "x"), ("t", "y")]
    assert again.read_by(again.pages["b.html"]) == [("t", "y"), ("p", "x", "y")]
    assert shown.unchanged(memory.pages, again.pages)
    assert not shown.unchanged(memory.pages, {**again.pages, "a.html": Shown("f", b"3", b"")})
    at.write_bytes(at.read_bytes()[:-1] + b"x")
    assert shown.load(at) == Memory({}, [])
