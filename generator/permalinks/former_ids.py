"""successors: ids that no entry has any more + Accounts -> the entries that they named, by the formula of before.

An entry's id was its report's and a hash of its sentence, its kind and the names of its people; now it is of the
sentence and the words that date it. Which kind and which people an old id was made from can be tried out: there
are some forty kinds, and a sentence names few people.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.model import Account, Entry, Value

_DIGITS = 6
_MOST_PEOPLE = 4  # people of an old entry that are tried
_MOST_NAMED = 12  # names of a sentence that are tried; more give thousands of ids, and chance hits


class _Former(Value, frozen=True):
    """What an old id was made from."""

    sentence: str
    kind: str
    people: frozenset[str]


def former_id(report: str, sentence: str, kind: str, people: Iterable[str]) -> str:
    """The id that an entry had before: `report~` and six digits."""
    told = "\n".join((sentence, kind, *sorted(people))).encode()
    return f"{report}~{hashlib.blake2b(told, digest_size=8).hexdigest()[:_DIGITS]}"


def successors(
    ids: Iterable[str],
    accounts: Sequence[Account],
    kinds: Iterable[str],
    renamed: Mapping[str, str] = {},
) -> dict[str, str]:
    """Former id -> the id of the entry that tells the same now, for each of `ids` that no entry has.

    `kinds` are the names of all kinds, a chronology's own among them; `renamed` the new ids of reports whose files
    were renamed. An id is left out where nothing fits, or where two sentences would.
    """
    by_report = {account.report: account for account in accounts}
    known = {entry.id for account in accounts for entry in account.entries}
    wanted: dict[str, set[str]] = {}
    for one in ids:
        report = renamed.get(_report(one), _report(one))
        if one not in known and report in by_report:
            wanted.setdefault(report, set()).add(one)
    found = {}
    all_kinds = sorted({*kinds, "statement", "other"})
    for report, some in sorted(wanted.items()):
        account = by_report[report]
        made = _former_of(account, {_tail(one)[0] for one in some}, all_kinds)
        for one in sorted(some):
            entry = _entry(account, made, one)
            if entry is not None:
                found[one] = entry.id
    return found


def _former_of(account: Account, tails: set[str], kinds: Sequence[str]) -> dict[str, list[_Former]]:
    """What each of the wanted hashes may have been made from."""
    made: dict[str, list[_Former]] = {}
    for sentence, names in _sentences(account):
        for people in names:
            for kind in kinds:
                tail = former_id("", sentence, kind, people)[1:]
                if tail in tails:
                    made.setdefault(tail, []).append(_Former(sentence, kind, frozenset(people)))
    return made


def _sentences(account: Account) -> Iterator[tuple[str, Iterator[tuple[str, ...]]]]:
    """Each sentence that an entry is told in, with the groups of people that it may have been about.

    A pronoun may have stood for somebody named elsewhere, so one or two of all people of the report are tried too.
    """
    everybody = sorted({one.name for one in account.mentions if one.kind == "person"})
    seen = {(part.start, part.end): part.text for entry in account.entries for part in entry.told_in}
    for (start, end), text in sorted(seen.items()):
        here = sorted(
            {one.name for one in account.mentions if one.kind == "person" and start <= one.start and one.end <= end}
        )
        yield text, _groups(here[:_MOST_NAMED], everybody[:_MOST_NAMED])


def _groups(here: Sequence[str], everybody: Sequence[str]) -> Iterator[tuple[str, ...]]:
    groups = [
        *(group for size in range(_MOST_PEOPLE + 1) for group in combinations(here, size)),
        *(group for size in (1, 2) for group in combinations(everybody, size)),
    ]
    yield from dict.fromkeys(groups)


def _entry(account: Account, made: Mapping[str, list[_Former]], gone: str) -> Entry | None:
    """The entry that an id named: of its sentence, and of those the most like it in kind and people."""
    tail, number = _tail(gone)
    formers = made.get(tail, [])
    if len({one.sentence for one in formers}) != 1:
        return None
    sentence, former = formers[0].sentence, formers[0]
    telling = [e for e in account.entries if any(part.text == sentence for part in e.told_in)]
    ranked = sorted(telling, key=lambda entry: _unlikeness(entry, former))
    alike = [one for one in ranked if _unlikeness(one, former) == _unlikeness(ranked[0], former)]
    return alike[min(number, len(alike)) - 1]


def _unlikeness(entry: Entry, former: _Former) -> tuple[bool, bool, int]:
    """Lowest for the entry that is most like a former one; its own sentence counts before one that it shares."""
    return (
        entry.excerpt.text != former.sentence,
        entry.kind != former.kind,
        len(former.people ^ set(entry.people)),
    )


def _report(entry: str) -> str:
    return entry.rpartition("~")[0]


def _tail(entry: str) -> tuple[str, int]:
    """The hash of an id, and its number where several entries had it: `1b892b-2` is the second."""
    tail, _, number = entry.rpartition("~")[2].partition("-")
    return tail, int(number) if number.isascii() and number.isdigit() and int(number) else 1
