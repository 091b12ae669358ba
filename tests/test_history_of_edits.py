"""Whatever is done to a corpus, ids, decisions and addresses of everything else stay, and none ever dies."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import permalinks
from generator.build import build, relate
from generator.chronology import Chronology
from generator.problems import ContentError
from generator.review import moves
from tests.curating import RAIN, TALKS, TALKS_AGAIN, git, lay_out

SENTENCES = (
    "Minister Ana Horvat met President Ivan Petrov in Belmora on Monday.",
    "Mayor Ruth Lindqvist visited Galen on Tuesday.",
    "Chancellor Tomas Varga signed a treaty with President Ivan Petrov in Elstad on 3 May 2021.",
    "Minister Omar Haddad held talks with Secretary Lena Silva in Dornwick on Thursday.",
    "President Victor Moreau will visit Carvin next week.",
)


def article(seed: int) -> str:
    """A report of three invented sentences; the same number gives the same report."""
    rng = random.Random(seed)
    body = "\n\n".join(rng.sample(SENTENCES, 3))
    return f"---\ntitle: Report {seed}\noutlet: The Elstad Herald\npublished: 2021-05-{10 + seed % 9}\n---\n\n{body}\n"


def remember(folder: Path) -> Chronology:
    """Build as far as the ledger, and keep it."""
    made, ledger = relate(folder)
    (folder / "content" / "permalinks.yml").write_text(permalinks.ledger_text(ledger), encoding="utf-8")
    return made


def answering(made: Chronology) -> tuple[set[str], dict[str, str | None]]:
    """Addresses of pages, and where each other address leads."""
    at = made.addresses
    live = {one for table in (at.events, at.reports, at.people, at.places, at.outlets) for one in table.values()}
    return live, {one.address: one.to for one in at.redirects}


EDITS = ("edit", "add", "remove", "rename", "append")


def apply(edit: str, rng: random.Random, articles: Path, number: int) -> set[str]:
    """Do one edit; returns the ids of the reports whose text it touched."""
    paths = sorted(articles.rglob("*.md"))
    chosen = rng.choice(paths) if paths else None
    if chosen is None or edit == "add":
        (articles / f"new-{number}.md").write_text(article(100 + number), encoding="utf-8")
        return {f"new-{number}"}
    touched = chosen.relative_to(articles).with_suffix("").as_posix()
    if edit == "remove" and len(paths) > 1:
        chosen.unlink()
    elif edit == "rename":
        target = articles / f"sub-{number}" / f"{chosen.stem}-moved.md"
        target.parent.mkdir()
        chosen.rename(target)
        return {touched, target.relative_to(articles).with_suffix("").as_posix()}
    elif edit == "append":
        chosen.write_text(
            chosen.read_text(encoding="utf-8") + f"\nNobody was hurt, police said in note {number}.\n",
            encoding="utf-8",
        )
    else:
        text = chosen.read_text(encoding="utf-8")
        chosen.write_text(text.replace(" met ", " received ").replace(" visited ", " left "), encoding="utf-8")
    return {touched}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=5), seed=st.integers(0, 10_000))
def test_a_corpus_shuffled_through_edits(edits: list[str], seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """After each edit all other entries keep their ids, and every address ever given answers."""
    folder = tmp_path_factory.mktemp("corpus")
    lay_out(folder, **{f"r{number}": article(seed + number) for number in range(4)})
    rng = random.Random(seed)
    made = remember(folder)
    ever, _ = answering(made)
    for number, edit in enumerate(edits):
        touched = apply(edit, rng, folder / "content" / "articles", number)
        after = remember(folder)
        untouched = {one for one in made.entries if one.rpartition("~")[0] not in touched}
        assert untouched <= after.entries.keys()
        live, led = answering(after)
        assert ever <= live | led.keys()
        assert all(to is None or to in live for to in led.values())
        ever |= live
        made = after


MORE_EDITS = (*EDITS, "rename and edit", "move folder")


def apply_more(edit: str, rng: random.Random, articles: Path, number: int) -> set[str]:
    """One edit, among them a rename that edits one sentence, and all of the files moved into a folder."""
    paths = sorted(articles.rglob("*.md"))
    if edit == "move folder":
        target = articles / f"year-{number}"
        target.mkdir()
        for path in paths:
            path.rename(target / f"{path.parent.name}-{path.name}")
        return {one.relative_to(articles).with_suffix("").as_posix() for one in paths}
    if edit == "rename and edit" and paths:
        chosen = rng.choice(paths)
        text = chosen.read_text(encoding="utf-8").rstrip("\n")
        head, _, last = text.rpartition("\n\n")
        chosen.unlink()
        target = articles / f"{chosen.stem}-corrected-{number}.md"
        target.write_text(f"{head}\n\nIn note {number}: {last}\n", encoding="utf-8")
        return {chosen.relative_to(articles).with_suffix("").as_posix()}
    return apply(edit, rng, articles, number)


def decide_on(folder: Path, made: Chronology, rng: random.Random) -> tuple[list[str], list[str]]:
    """Two pairs of permalinks for `same` and for `distinct`, of different reports each, as `check` prints them."""
    at = [made.addresses.events[event.id] for event in made.events if len(event.reports) == 1]
    chosen = rng.sample(sorted(at), min(4, len(at)))
    same, distinct = chosen[:2], chosen[2:]
    lines = ["events:"]
    lines += [f"  same: [[{', '.join(same)}]]"] if len(same) == 2 else []
    lines += [f"  distinct: [[{', '.join(distinct)}]]"] if len(distinct) == 2 else []
    if len(lines) > 1:
        (folder / "content" / "overrides.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return same, distinct


LOST = re.compile("no entry is left of|now names one entry")


def tried(folder: Path) -> tuple[Chronology | None, list[str]]:
    """The chronology, its ledger kept; or what forbids it."""
    try:
        return remember(folder), []
    except ContentError as error:
        return None, [problem.what for problem in error.problems]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.sampled_from(MORE_EDITS), min_size=1, max_size=4), seed=st.integers(0, 10_000))
def test_groupings_by_permalink_through_edits(
    edits: list[str], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What was joined or held apart by addresses stays so, or a problem names it where its last entry is gone.

    Renaming, moving and editing other sentences never breaks a decision, and no address ever dies.
    """
    folder = tmp_path_factory.mktemp("corpus")
    lay_out(folder, **{f"r{number}": article(seed + number) for number in range(4)})
    rng = random.Random(seed)
    made = remember(folder)
    same, distinct = decide_on(folder, made, rng)
    ever, _ = answering(made)
    for number, edit in enumerate(edits):
        apply_more(edit, rng, folder / "content" / "articles", number)
        after, problems = tried(folder)
        if after is None:
            assert edit not in {"rename", "move folder", "add", "append"}, problems
            assert all(LOST.search(one) for one in problems)
            return
        live, led = answering(after)
        assert ever <= live | led.keys()
        assert all(to is None or to in live for to in led.values())
        ever |= live
        where = {old: led.get(old) or old for old in ever}
        if len(same) == 2:
            assert where[same[0]] == where[same[1]]
        if len(distinct) == 2:
            assert where[distinct[0]] != where[distinct[1]] or None in map(led.get, distinct)


def test_permalinks_in_same_outlive_a_rename(tmp_path: Path) -> None:
    """Two events joined by their addresses, one file renamed: the build goes on, and they stay one."""
    folder = lay_out(tmp_path, rain=RAIN, talks=TALKS)
    made = remember(folder)
    one, other = sorted(made.addresses.events[event.id] for event in made.events if len(event.reports) == 1)[:2]
    decisions = folder / "content" / "overrides.yml"
    decisions.write_text(f"events:\n  same: [[{one}, {other}]]\n", encoding="utf-8")
    articles = folder / "content" / "articles"
    (articles / "sub").mkdir()
    (articles / "talks.md").rename(articles / "sub" / "the-talks.md")
    (articles / "rain.md").rename(articles / "sub" / "the-rain.md")
    for _ in range(2):
        after = remember(folder)
        live, led = answering(after)
        assert (led.get(one) or one) == (led.get(other) or other)
        assert {one, other} <= live | led.keys()


def test_a_rename_with_an_edit_keeps_decisions(tmp_path: Path) -> None:
    """A file renamed and one sentence edited: decisions on its other entries, and on the report, hold at once."""
    folder = lay_out(tmp_path, a=FOUR)
    made = remember(folder)
    kept = next(one for one in made.entries.values() if "resigned" in one.excerpt.text)
    edited = next(one for one in made.entries.values() if "held talks" in one.excerpt.text)
    (folder / "content" / "overrides.yml").write_text(
        f"reports:\n  a: {{title: The talks, because: w}}\nentries:\n  {kept.id}: {{kind: sacking, because: w}}\n",
        encoding="utf-8",
    )
    before = set(made.addresses.events.values())
    articles = folder / "content" / "articles"
    (articles / "a.md").unlink()
    (articles / "2021").mkdir()
    text = FOUR.replace("held talks with President", "held long talks with President")
    (articles / "2021" / "b.md").write_text(text, encoding="utf-8")
    for _ in range(2):
        after = remember(folder)
        (report,) = after.reports
        assert (report.id, report.title) == ("2021/b", "The talks")
        assert after.entries[kept.id.replace("a~", "2021/b~")].kind == "sacking"
        live, led = answering(after)
        assert led["/reports/a/"] == "/reports/2021/b/"
        assert before <= live | led.keys()
    (folder / "content" / "overrides.yml").write_text(
        f'entries:\n  {edited.id}: {{kind: call, because: w, words: "talks with President Ivan Petrov"}}\n',
        encoding="utf-8",
    )
    (move,) = moves(folder)
    assert (move.old, move.why) == (edited.id, "it has the same words")
    assert move.new in after.entries


def test_another_report_is_no_rename(tmp_path: Path) -> None:
    """A report that is gone and a new one that tells other things, or two that tell the same, are no rename."""
    folder = lay_out(tmp_path, a=FOUR)
    remember(folder)
    articles = folder / "content" / "articles"
    (articles / "a.md").unlink()
    (articles / "b.md").write_text(article(3), encoding="utf-8")
    assert answering(remember(folder))[1]["/reports/a/"] is None
    lay_out(tmp_path / "two", a=FOUR)
    remember(tmp_path / "two")
    articles = tmp_path / "two" / "content" / "articles"
    (articles / "a.md").unlink()
    for name in ("b", "c"):
        (articles / f"{name}.md").write_text(FOUR + f"\nNote {name}.\n", encoding="utf-8")
    assert answering(remember(tmp_path / "two"))[1]["/reports/a/"] is None


def test_the_order_of_reading_changes_nothing(tmp_path: Path) -> None:
    """The same files under the same names, written in another order, give the same ledger."""
    names = {f"r{number}": article(number) for number in range(4)}
    lay_out(tmp_path / "a", **names)
    lay_out(tmp_path / "b", **dict(reversed(names.items())))
    (_, one), (_, other) = relate(tmp_path / "a"), relate(tmp_path / "b")
    assert permalinks.ledger_text(one) == permalinks.ledger_text(other)


def test_a_renamed_file_keeps_all_that_is_its_own(tmp_path: Path) -> None:
    """Event addresses stay, its entries keep their hashes, and its old address leads to the new one."""
    folder = lay_out(tmp_path, rain=RAIN, talks=TALKS)
    before = remember(folder)
    articles = folder / "content" / "articles"
    (articles / "talks.md").rename(articles / "the-talks.md")
    after = remember(folder)
    assert set(after.addresses.events.values()) == set(before.addresses.events.values())
    assert {one.replace("talks~", "the-talks~") for one in before.entries} == set(after.entries)
    assert answering(after)[1] == {"/reports/talks/": "/reports/the-talks/"}


FOUR = """---
title: Horvat and Petrov hold talks
outlet: Belmora Post
published: 2021-06-03
---

Foreign Minister Ana Horvat held talks with President Ivan Petrov in Belmora on Wednesday.

Horvat will visit Galen next week. Mayor Ruth Lindqvist resigned on Tuesday.

Chancellor Tomas Varga signed a treaty with President Ivan Petrov in Elstad on 3 May 2021.
"""


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        (
            "held talks with President Ivan Petrov in Belmora",
            "met President Ivan Petrov at Belmora",
            1,
        ),
        ("Galen next week", "Carvin next week", 1),
        ("resigned on Tuesday", "stepped down on Tuesday", 1),
        ("2021-06-03", "2021-06-10", 0),
        ("\n\nHorvat", "\n\nIt rained all day.\n\nHorvat", 0),
        (" Mayor", "\n\nMayor", 0),
    ],
)
def test_editing_one_sentence_moves_no_other_id(tmp_path: Path, old: str, new: str, lost: int) -> None:
    """Only the entry of the edited sentence gets another id; what is put between or before changes none."""
    before, _ = relate(lay_out(tmp_path, a=FOUR))
    assert old in FOUR
    after, _ = relate(lay_out(tmp_path, a=FOUR.replace(old, new)))
    assert len(before.entries.keys() - after.entries.keys()) == lost


def test_a_name_that_is_learned_costs_no_address(tmp_path: Path) -> None:
    """An alias added to names.yml changes who is named, and so ids; the events' addresses stay."""
    folder = lay_out(tmp_path, a=FOUR)
    before = remember(folder)
    names = "people:\n  Ana Maria Horvat: {aliases: [Ana Horvat]}\n"
    (folder / "content" / "names.yml").write_text(names, encoding="utf-8")
    after = remember(folder)
    assert any("Ana Maria Horvat" in entry.people for entry in after.entries.values())
    live, led = answering(after)
    assert set(before.addresses.events.values()) <= live
    assert led.get("/people/ana-horvat/") == "/people/ana-maria-horvat/"


STEPS = (
    "two reports",
    "a third, of the same talks",
    "a sentence is edited",
    "a file is renamed",
    "a report is removed",
    "the editor hides an event",
    "and shows it again, under another title",
    "the editor holds two events apart",
    "a person is renamed",
    "all but one report are removed",
)


def step(number: int, folder: Path, made: Chronology | None) -> None:
    """Do one of the ten steps."""
    articles = folder / "content" / "articles"
    overrides = folder / "content" / "overrides.yml"
    talks = max(made.addresses.events.values()) if made else ""
    if number == 0:
        lay_out(folder, rain=RAIN, talks=TALKS)
    elif number == 1:
        lay_out(folder, again=TALKS_AGAIN)
    elif number == 2:
        text = (articles / "rain.md").read_text(encoding="utf-8")
        (articles / "rain.md").write_text(text.replace("visited Elstad", "went to flooded Elstad"), encoding="utf-8")
    elif number == 3:
        (articles / "again.md").rename(articles / "galen-times.md")
    elif number == 4:
        (articles / "rain.md").unlink()
    elif number == 5:
        overrides.write_text(f"events:\n  {talks}: {{hide: true, because: not ours}}\n", encoding="utf-8")
    elif number == 6:
        assert made is not None
        hidden = [one.address for one in made.addresses.redirects if "curator" in one.because]
        overrides.write_text(f"events:\n  {hidden[0]}: {{title: Talks, because: w}}\n", "utf-8")
    elif number == 7:
        assert made is not None
        entries = sorted(entry for event in made.events if len(event.entries) > 1 for entry in event.entries)[:2]
        pair = entries if len(entries) == 2 else sorted(made.entries)[:2]
        overrides.write_text(f"events:\n  distinct: [[{', '.join(pair)}]]\n", encoding="utf-8")
    elif number == 8:
        overrides.write_text(
            "people:\n  Ana Horvat: {rename: Anna Horvat, because: her own spelling}\n",
            encoding="utf-8",
        )
    else:
        overrides.unlink()
        (articles / "galen-times.md").unlink()


def test_ten_steps_under_git_keep_every_address_ever_published(tmp_path: Path) -> None:
    """Each step is committed and published; every page that any of the ten sites had still answers in the last."""
    git(tmp_path, "init", "-q", "-b", "main")
    ever: set[str] = set()
    made: Chronology | None = None
    for number, message in enumerate(STEPS):
        step(number, tmp_path, made)
        build(tmp_path, tmp_path / "site")
        made, _ = relate(tmp_path)
        live, led = answering(made)
        assert ever <= live | led.keys(), message
        ever |= live
        for address in ever:
            page = tmp_path / "site" / address.strip("/") / "index.html"
            assert page.is_file(), f"{message}: {address}"
        git(tmp_path, "add", "content")
        git(tmp_path, "commit", "-q", "-m", message)
    assert git(tmp_path, "rev-list", "--count", "HEAD").strip() == str(len(STEPS))
    assert len(ever) > 10
