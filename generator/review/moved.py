"""moves: decisions written under an id that moved -> the id that is certainly meant now."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import overrides, permalinks
from generator.build import quiet, relate, tell_all
from generator.content import Content, read_content
from generator.model import Account, Entry, Value
from generator.overrides.nearest import report_of, same_words
from generator.overrides.reports import moved_reference
from generator.problems import ContentError


class Move(Value, frozen=True):
    """A key of a section, or a reference in `same` or `distinct`, that is to be written otherwise."""

    section: str
    old: str
    new: str
    why: str
    line: int


def moves(folder: Path) -> tuple[Move, ...]:
    """Every decision whose target has another id now, where there can be no doubt which; in order of line."""
    written, problems = overrides.read(
        folder / "content" / "overrides.yml", "content/overrides.yml"
    )
    if problems:
        raise ContentError(problems)
    content = read_content(folder)
    renamed = permalinks.renamed(content.ledger, content.hashes)
    accounts = tuple(
        one.account for one in tell_all(folder, content, 1, None, quiet) if one.account
    )
    found = [
        *_of_reports(written, renamed),
        *_of_entries(written, renamed, accounts),
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
            yield Move(
                "reports", old, renamed[old], "the file was renamed", written.line("reports", old)
            )


def _of_entries(
    written: overrides.Overrides, renamed: Mapping[str, str], accounts: tuple[Account, ...]
) -> Iterator[Move]:
    entries = {account.report: account.entries for account in accounts}
    known = {entry.id for some in entries.values() for entry in some}
    tails = _unique_tails(known)
    for old, decision in written.entries.items():
        if old not in known:
            new, why = _new_entry(old, decision, renamed, entries, tails)
            if new in known and new not in written.entries:
                yield Move("entries", old, new, why, written.line("entries", old))
    for name in ("same", "distinct"):
        for grouping in getattr(written, name):
            for old in grouping.of:
                plain = old.removeprefix("e-") if old not in known else old
                if "~" in plain and plain not in known:
                    new, why = _new_entry(plain, None, renamed, entries, tails)
                    if new in known:
                        yield Move(name, old, new, why, grouping.line)


def _new_entry(
    old: str,
    decision: overrides.EntryDecision | None,
    renamed: Mapping[str, str],
    entries: Mapping[str, tuple[Entry, ...]],
    tails: Mapping[str, str],
) -> tuple[str, str]:
    """The id that an entry has now and why it is certain; an empty id where it is not."""
    followed = moved_reference(old, renamed)
    if followed != old:
        return followed, "the file was renamed"
    found = same_words(decision, entries.get(report_of(old), ()))
    if found is not None:
        return found.id, "it has the same words"
    if report_of(old) not in entries and (tail := tails.get(old.rpartition("~")[2])):
        return tail, "the same sentence is in a file of another name"
    return "", ""


def _unique_tails(known: set[str]) -> dict[str, str]:
    """What stands behind the `~` of an entry's id -> the entry, where only one has it."""
    tails: dict[str, list[str]] = {}
    for entry in sorted(known):
        tails.setdefault(entry.rpartition("~")[2], []).append(entry)
    return {tail: found[0] for tail, found in tails.items() if len(found) == 1}


def _of_events(folder: Path, written: overrides.Overrides, content: Content) -> Iterator[Move]:
    """Addresses that lead elsewhere now, and event ids whose chief entry changed."""
    if not written.events:
        return
    try:
        chronology, _ = relate(folder)
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
