"""Made-up chronologies for the tests of the curator's rooms: as values, and as folders."""

import subprocess
from pathlib import Path

import msgspec

from generator.chronology import Addresses, Chronology
from generator.config import Config
from generator.model import Account, Entry, Event, Excerpt, NamesFile, Publication, Report

RAIN = """---
title: Floods in Elstad
outlet: The Elstad Herald
published: 2021-05-11
url: https://elstad.example/floods
---

Floods closed the bridge at Elstad on Monday, Mayor Ruth Lindqvist said.

Prime Minister Omar Haddad visited Elstad on Tuesday and met Ruth Lindqvist.
"""
TALKS = """---
title: Horvat and Petrov hold talks
outlet: Belmora Post
published: 2021-06-03
url: https://belmora.example/talks
---

Foreign Minister Ana Horvat held talks with President Ivan Petrov in Belmora on Wednesday.

Horvat will visit Galen next week.
"""
TALKS_AGAIN = """---
title: Petrov receives Horvat
outlet: Galen Times
published: 2021-06-03
url: https://galen.example/petrov
---

President Ivan Petrov met Foreign Minister Ana Horvat in Belmora on Wednesday for talks on the border.
"""


def lay_out(folder: Path, **files: str) -> Path:
    """A chronology's folder with the given articles; `a__b` becomes a/b."""
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = articles / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def git(folder: Path, *words: str) -> str:
    """Git in a test's own repository, with a name and a clock of its own."""
    who = {"NAME": "Ed Itor", "EMAIL": "ed@example.org", "DATE": "2024-05-06T07:08:09+02:00"}
    environment = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    plain = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    done = subprocess.run(
        ["git", "-C", str(folder), *words],
        env={**plain, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def entry(name: str, words: str = "", **said: object) -> Entry:
    """An entry of the report that its id begins with."""
    words = words or f"Words of {name}."
    plain = Entry(
        id=name,
        report=name.rpartition("~")[0],
        excerpt=Excerpt(words, 0, len(words)),
        kind="meeting",
    )
    return msgspec.structs.replace(plain, **said)


def report(name: str, **said: object) -> Report:
    """A report that is dated, known and linked, with the given differences."""
    plain = Report(
        name, f"content/articles/{name}.md", "report", f"Title of {name}", Publication(), ("Words.",),
        outlet="The Elstad Herald", url=f"https://elstad.example/{name}",
    )  # fmt: skip
    return msgspec.structs.replace(plain, **said)


def event(*entries: str, **said: object) -> Event:
    """An event of the given entries; the first is its chief."""
    reports = tuple(dict.fromkeys(one.rpartition("~")[0] for one in entries))
    plain = Event(
        id=f"e-{entries[0]}",
        title=f"Event of {entries[0]}",
        entries=entries,
        reports=reports,
        kind="meeting",
    )
    return msgspec.structs.replace(plain, **said)


def chronology(
    reports: tuple[Report, ...],
    entries: tuple[Entry, ...],
    events: tuple[Event, ...],
    **said: object,
) -> Chronology:
    """A chronology of hand-made values; events are at /e/ and their chief entry."""
    accounts = {one.id: Account(one.id, tuple(e for e in entries if e.report == one.id)) for one in reports}
    addresses = Addresses(
        {one.id: f"/2021/06/{one.id.replace('~', '-')}/" for one in events},
        {one.id: f"/reports/{one.id}/" for one in reports},
        {}, {}, {},
    )  # fmt: skip
    plain = Chronology(
        Config(),
        NamesFile(),
        reports,
        accounts,
        {one.id: one for one in entries},
        events,
        {},
        addresses,
    )
    return msgspec.structs.replace(plain, **said)
