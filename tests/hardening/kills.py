"""Every command killed before each of its file moves, or at random moments; what is left, what the next build makes."""

import datetime
import io
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator import permalinks
from generator.build import build
from generator.changes.record import record
from generator.cli import main
from generator.history import Change
from tests.curating import RAIN, TALKS, TALKS_AGAIN, lay_out
from tests.hardening.rows import Row, forked, tree
from tests.links import dead_links

MOVES = ("replace", "link", "unlink", "mkdir", "rmdir")
Work = Callable[[Path], object]


def command(*words: str) -> Work:
    """A command of `dateline` in a folder; `FOLDER` in its words is that folder."""

    def run(folder: Path) -> None:
        sys.stdin = io.StringIO("h\nnot ours\nq\n")
        given = [word.replace("FOLDER", str(folder)) for word in words]
        main([*given, "-C", str(folder)], standalone_mode=False)

    return run


def recorded(folder: Path) -> None:
    """What `dateline changes --record` writes."""
    change = Change("new-event", "An event", "it is new", "/2021/06/x/")
    record(folder / "content" / "history.yml", (change,), datetime.date(2021, 7, 1), "v1")


COMMANDS: dict[str, Work] = {
    "build": lambda folder: build(folder, folder / "site", jobs=1),
    "add": command("add", "FOLDER/page.txt", "FOLDER/other.txt"),
    "review": command("review", "--by", "EK"),
    "check --fix": command("check", "--fix"),
    "changes --record": recorded,
}


def prepared(folder: Path) -> Path:
    """A chronology that was built and then changed: a report more, one less, one renamed, one with another title."""
    lay_out(folder, rain=RAIN, talks=TALKS, gone=TALKS.replace("Galen", "Carvin"))
    build(folder, folder / "site", jobs=1)
    articles = folder / "content" / "articles"
    tail = next(iter(_entries(folder, "talks")))
    (folder / "content" / "overrides.yml").write_text(
        f"entries:\n  {tail}: {{kind: call, because: w}}\n", encoding="utf-8"
    )
    (articles / "gone.md").unlink()
    (articles / "talks.md").rename(articles / "the-talks.md")
    (articles / "rain.md").write_text(RAIN.replace("Floods in", "High water at"), encoding="utf-8")
    lay_out(folder, again=TALKS_AGAIN, new=TALKS.replace("Horvat", "Silva").replace("2021", "2022"))
    (folder / "page.txt").write_text("Bay Post\n\n4 May 2020\n\n" + "The crews came back. " * 400)
    (folder / "other.txt").write_text("Bay Post\n\n5 May 2020\n\n" + "The school stays open. " * 400)
    return folder


def kills(folder: Path, every: int, at_random: int) -> tuple[Row, Row, Row]:
    """Kill each command before every `every`-th of its moves, and `at_random` builds at random moments."""
    dead = Row("a dead link, whenever a build is killed", unit="kills")
    torn = Row(
        "a torn file, or a published address that the ledger lacks, whenever a command is killed",
        unit="kills",
    )
    next_build = Row("a next build that differs from a clean one after a kill", unit="kills")
    start = prepared(folder / "start")
    clean = _clean(start, folder / "clean")
    for name, work in COMMANDS.items():
        whole = _after(work, start, folder / "whole")
        for where in _killed(work, start, folder / "killed", every, at_random if name == "build" else 0):
            now = tree(folder / "killed" / "site")
            what = f"{name} killed {where}"
            dead.note(not (found := list(dead_links(now))), f"{what}: {found[:1]}")
            torn.note(not (said := _torn(folder / "killed", start, whole)), f"{what}: {said}")
            if name == "build":
                code = forked(lambda: build(folder / "killed", folder / "killed" / "site", jobs=1))
                same = code == 0 and tree(folder / "killed" / "site") == clean
                next_build.note(same, what)
    return dead, torn, next_build


def _killed(work: Work, start: Path, here: Path, every: int, at_random: int) -> Iterator[str]:
    """Run the work in copies of the start, killed; yields where, once each time."""
    number = 0
    while True:
        _copy(start, here)
        if forked(lambda: _stopping(number, work, here)) != -signal.SIGKILL:  # noqa: B023 - it is run at once
            break
        yield f"before move {number}"
        number += every
    rng = random.Random(7)
    for one in range(at_random):
        _copy(start, here)
        child = os.fork()
        if not child:
            forked(lambda: work(here))
            os._exit(0)
        time.sleep(rng.random() * 0.5)
        _end(child)
        yield f"at random moment {one}"


def _end(child: int) -> None:
    """Kill a process and the one that it started, by their ids."""
    try:
        below = Path(f"/proc/{child}/task/{child}/children").read_text().split()
    except OSError:
        below = []
    for one in (*map(int, below), child):
        try:
            os.kill(one, signal.SIGKILL)
        except ProcessLookupError:
            continue
    os.waitpid(child, 0)
    while any(Path(f"/proc/{one}").exists() and _is_running(one) for one in below):
        time.sleep(0.01)


def _is_running(child: str) -> bool:
    try:
        return Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _stopping(stop: int, work: Work, folder: Path) -> None:
    """Do the work, and kill this process before its file move of that number."""
    done = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def move(*words: object, **more: object) -> object:
            nonlocal done
            if done == stop:
                os.kill(os.getpid(), signal.SIGKILL)
            done += 1
            return real(*words, **more)

        return move

    for name in MOVES:
        setattr(os, name, counted(getattr(os, name)))
    work(folder)


def _torn(folder: Path, start: Path, whole: dict[str, bytes]) -> str:
    """What of content/ is neither as before nor as it is when all is done; an address that only the site has."""
    before = tree(start / "content")
    for path, data in tree(folder / "content").items():
        if data not in (before.get(path), whole.get(path)):
            return f"{path} is torn"
    ledger, problems = permalinks.read_ledger(folder / "content" / "permalinks.yml", "ledger")
    if problems:
        return str(problems[0])
    data = json.loads((folder / "site" / "data" / "chronology.json").read_bytes())
    known = {*ledger.events, *ledger.moved, *ledger.gone}
    lost = {row["permalink"] for row in data["events"]} - known
    return f"{min(lost)} is on the site alone" if lost else ""


def _entries(folder: Path, report: str) -> Iterator[str]:
    data = json.loads((folder / "site" / "data" / "chronology.json").read_bytes())
    yield from (row["id"] for row in data["entries"] if row["report"] == report)


def _copy(start: Path, here: Path) -> None:
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(start, here)


def _after(work: Work, start: Path, here: Path) -> dict[str, bytes]:
    _copy(start, here)
    if forked(lambda: work(here), here / "said") != 0:
        raise AssertionError((here / "said").read_text())
    return tree(here / "content")


def _clean(start: Path, here: Path) -> dict[str, bytes]:
    """The site that a build makes of the start with nothing but its content."""
    _copy(start, here)
    shutil.rmtree(here / "site")
    shutil.rmtree(here / ".cache")
    if forked(lambda: build(here, here / "site", jobs=1)) != 0:
        raise AssertionError("the clean build failed")
    return tree(here / "site")
