"""Successors: an entry's id that is gone -> the id that it certainly has now, and why that is certain."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from generator import permalinks
from generator.build import relate
from generator.chronology import Chronology
from generator.content import Content
from generator.former_ids import former_ids
from generator.model import Account
from generator.overrides import EntryDecision
from generator.overrides.nearest import report_of, same_words
from generator.overrides.reports import moved_reference
from generator.problems import ContentError
from generator.release import PREVIEW


class Successors:
    """Looks entries up by the file's new name, the words quoted, the sentence elsewhere, or their event."""

    def __init__(self, folder: Path, content: Content, accounts: tuple[Account, ...]) -> None:
        self.folder = folder
        self.ledger = content.ledger
        self.renamed = content.renamed
        self.entries = {account.report: account.entries for account in accounts}
        self.known = {entry.id for some in self.entries.values() for entry in some}
        self.content, self.accounts = content, accounts

    def of(self, gone: str, decision: EntryDecision | None) -> tuple[str, str] | None:
        """The id of the entry now and the reason; None where there is any doubt."""
        here = moved_reference(gone, self.renamed)
        if here in self.known:
            return here, "the file was renamed"
        quoted = same_words(decision, self.entries.get(report_of(here), ()))
        if quoted is not None:
            return quoted.id, "it has the same words"
        former = former_ids(self.content, self.accounts, (gone,))
        if former:
            return former[gone], "ids are made otherwise now"
        if report_of(here) not in self.entries:
            told = self._tails.get(here.rpartition("~")[2])
            return (told, "the same sentence is in a file of another name") if told else None
        retold = self._retold.get(here)
        return (retold, "its sentence was edited, it tells the same event") if retold else None

    @cached_property
    def _tails(self) -> dict[str, str]:
        """What stands behind the `~` of an entry's id -> the entry, where only one has it."""
        tails: dict[str, list[str]] = {}
        for entry in sorted(self.known):
            tails.setdefault(entry.rpartition("~")[2], []).append(entry)
        return {tail: found[0] for tail, found in tails.items() if len(found) == 1}

    @cached_property
    def _retold(self) -> dict[str, str]:
        """Of each event that kept its address: a report's one entry that is gone -> its one that is new."""
        before = permalinks.with_renamed(self.ledger, self.renamed)
        chronology = without_decisions(self.folder)
        if chronology is None:
            return {}
        remembered = permalinks.remembered_entries(before)
        ever = {entry for some in remembered.values() for entry in some}
        found = {}
        for event in chronology.events:
            was = remembered.get(chronology.addresses.events[event.id], ())
            gone = _alone_in_report(entry for entry in was if entry not in self.known)
            new = _alone_in_report(entry for entry in event.entries if entry not in ever)
            found.update({gone[report]: new[report] for report in gone.keys() & new.keys()})
        return found


def without_decisions(folder: Path) -> Chronology | None:
    """The chronology with no decision applied, so that a stale one does not forbid it; None where it cannot be."""
    try:
        return relate(folder, partial=True, decided=False, release=PREVIEW)[0]
    except ContentError:
        return None


def _alone_in_report(entries: Iterable[str]) -> dict[str, str]:
    """Report -> entry, for reports that have one of the entries only."""
    by_report: dict[str, list[str]] = {}
    for entry in entries:
        by_report.setdefault(report_of(entry), []).append(entry)
    return {report: some[0] for report, some in by_report.items() if len(some) == 1}
