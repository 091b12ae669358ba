"""moves: decisions written under an id that moved -> the id that is certainly meant now."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import overrides
from generator.build import read_and_process, relate
from generator.content import Content
from generator.model import Value
from generator.problems import ContentError
from generator.release import PREVIEW
from generator.review.successors import Successors


class Move(Value, frozen=True):
    """A key of a section, or a reference in `same` or `distinct`, that is to be written otherwise."""

    section: str
    old: str
    new: str
    why: str
    line: int


def moves(folder: Path) -> tuple[Move, ...]:
    """Every decision whose target has another id now, where there can be no doubt which; in order of line."""
    written, problems = overrides.read(folder / "content" / "overrides.yml", "content/overrides.yml")
    if problems:
        raise ContentError(problems)
    content, processed = read_and_process(folder)
    accounts = tuple(one.account for one in processed if one.account)
    found = [
        *_of_reports(written, content.renamed),
        *_of_entries(written, Successors(folder, content, accounts)),
        *_of_events(folder, written, content),
    ]
    return tuple(
        sorted(
            {(one.section, one.old): one for one in found}.values(),
            key=lambda one: (one.line, one.section, one.old),
        )
    )


def _of_reports(written: overrides.Overrides, renamed: Mapping[str, str]) -> Iterator[Move]:
    for old in written.reports:
        if old in renamed and renamed[old] not in written.reports:
            yield Move("reports", old, renamed[old], "the file was renamed", written.line("reports", old))


def _of_entries(written: overrides.Overrides, successors: Successors) -> Iterator[Move]:
    for old, decision in written.entries.items():
        found = successors.of(old, decision) if old not in successors.known else None
        if found is not None and found[0] not in written.entries:
            yield Move("entries", old, *found, written.line("entries", old))
    for name in ("same", "distinct"):
        for grouping in getattr(written, name):
            for old in grouping.of:
                plain = old.removeprefix("e-") if old not in successors.known else old
                if "~" in plain and not plain.startswith("/") and plain not in successors.known:
                    found = successors.of(plain, None)
                    if found is not None:
                        yield Move(name, old, *found, grouping.line)


def _of_events(folder: Path, written: overrides.Overrides, content: Content) -> Iterator[Move]:
    """Addresses that lead elsewhere now, and event ids whose chief entry changed."""
    if not written.events:
        return
    try:
        chronology, _ = relate(folder, release=PREVIEW)
    except ContentError:
        return
    led = {one.address: one.to for one in chronology.addresses.redirects if one.to}
    ids = {event.id for event in chronology.events}
    holder = {entry: event.id for event in chronology.events for entry in event.entries}
    followed = dict(zip(written.events, content.overrides.events, strict=True))
    for old, now in followed.items():
        line = written.line("events", old)
        if old in led and led[old] not in written.events:
            yield Move("events", old, led[old], "the address leads there", line)
        elif not old.startswith("/") and now not in ids and now.removeprefix("e-") in holder:
            yield Move(
                "events",
                old,
                holder[now.removeprefix("e-")],
                "its chief entry is another now",
                line,
            )
        elif old != now:
            yield Move("events", old, now, "the file was renamed", line)
