"""renamed: Ledger + the files that are there -> which report goes by another name now; certain ones only."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import Account
from generator.permalinks.ledger import Ledger
from generator.permalinks.slugs import report_address


def content_hash(data: bytes) -> str:
    """What a report's file is recognised by after it was renamed."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def renamed(ledger: Ledger, hashes: Mapping[str, str]) -> dict[str, str]:
    """Old id -> new id of each report whose file was renamed, since the last build or before it.

    A rename is certain where the same content is gone under one id and new under exactly one other.
    """
    old = _by_hash({key: one for key, one in ledger.reports.items() if key not in hashes})
    new = _by_hash({key: one for key, one in hashes.items() if key not in ledger.reports})
    now = {ids[0]: new[one][0] for one, ids in sorted(old.items()) if len(ids) == 1 == len(new.get(one, ()))}
    return {**_renamed_before(ledger, hashes, now), **now}


def renamed_with_edits(ledger: Ledger, hashes: Mapping[str, str], accounts: Iterable[Account]) -> dict[str, str]:
    """Old id -> new id of each report whose file was renamed and edited in one step.

    That is certain where at least half of the entries that the ledger has of a report that is gone, and of no
    other, are told in the same words by exactly one report that is new.
    """
    gone = {key for key in ledger.reports if key not in hashes}
    new = {one.report: one for one in accounts if one.report not in ledger.reports}
    if not gone or not new:
        return {}
    had = _entries_of(gone, ledger)
    has = {key: {entry.id.rpartition("~")[2] for entry in account.entries} for key, account in new.items()}
    pairs = [
        (old, here)
        for old, tails in sorted(had.items())
        for here in sorted(has)
        if tails and 2 * len(tails & has[here]) >= len(tails)
    ]
    olds, heres = Counter(old for old, _ in pairs), Counter(here for _, here in pairs)
    return {old: here for old, here in pairs if olds[old] == 1 == heres[here]}


def _renamed_before(ledger: Ledger, hashes: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Renames that the ledger remembers: where the addresses of reports that are gone lead."""
    old = {one.was[0]: one.to for at, one in ledger.moved.items() if at.startswith("/reports/")}
    if not old:
        return {}
    known = {report_address(key): key for key in (*ledger.reports, *hashes)}
    led = {key: known[to] for key, to in old.items() if key not in hashes and to in known}
    followed = {key: now.get(to, to) for key, to in led.items()}
    return {key: to for key, to in followed.items() if to in hashes}


def _by_hash(hashes: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in sorted(hashes):
        found.setdefault(hashes[key], []).append(key)
    return found


def _entries_of(gone: set[str], ledger: Ledger) -> dict[str, set[str]]:
    """The ends of the ids of all entries that the ledger has of these reports."""
    had: dict[str, set[str]] = {key: set() for key in gone}
    for entry in {entry for some in ledger.events.values() for entry in some}:
        report, _, tail = entry.rpartition("~")
        if report in had:
            had[report].add(tail)
    return had
