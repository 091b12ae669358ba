"""constraints: Overrides, ledger, Accounts -> which entries must be one event and which must not."""

from collections.abc import Mapping

from generator.model import Account
from generator.overrides.nearest import nearest, nearest_entry
from generator.overrides.values import Grouping, Overrides
from generator.problems import Problem

Constraints = tuple[tuple[str, ...], ...]
Entries = Mapping[str, tuple[str, ...]]


def constraints(
    overrides: Overrides, remembered: Entries, accounts: tuple[Account, ...]
) -> tuple[Constraints, Constraints, tuple[Problem, ...]]:
    """`same` and `distinct` as `events.group` takes them, and a problem for each reference that is gone.

    A permalink stands for the entry that its address was given to or, where that is gone, for another entry
    that it is remembered to have had; in `same` for all of them. `remembered` has these by address.
    """
    if not (overrides.same or overrides.distinct):
        return (), (), ()
    resolver = _Resolver(overrides, remembered, accounts)
    distinct = resolver.distinct()
    same = resolver.same(distinct)
    return same, distinct, tuple(sorted(resolver.problems))


class _Resolver:
    """Turns references into entry ids and gathers a problem for each that leads nowhere."""

    def __init__(self, overrides: Overrides, remembered: Entries, accounts: tuple[Account, ...]) -> None:
        self.overrides = overrides
        self.path = overrides.path
        self.remembered = remembered
        self.entries = {account.report: account.entries for account in accounts}
        self.known = {entry.id for account in accounts for entry in account.entries}
        self.problems: list[Problem] = []

    def same(self, apart: Constraints) -> Constraints:
        """Entries that are one event: those named, and with a permalink all that it is remembered to have had.

        What is also held apart from one of those named is left out.
        """
        barred: dict[str, set[str]] = {}
        for one in apart:
            for entry in one:
                barred.setdefault(entry, set()).update(one)
        joined = []
        for grouping in self.overrides.same:
            named = self._named(grouping, "same")
            others = [entry for one in grouping.of for entry in self.remembered.get(one, ())]
            kept = [entry for entry in others if entry in self.known and not self._is_barred(entry, named, barred)]
            joined.append(tuple(dict.fromkeys((*named, *kept))) if len(named) > 1 else ())
        return tuple(one for one in joined if one)

    def distinct(self) -> Constraints:
        """Entries that must stay apart."""
        return tuple(found for one in self.overrides.distinct if len(found := self._named(one, "distinct")) > 1)

    def _is_barred(self, entry: str, named: tuple[str, ...], barred: Mapping[str, set[str]]) -> bool:
        return entry not in named and not barred.get(entry, set()).isdisjoint(named)

    def _named(self, grouping: Grouping, name: str) -> tuple[str, ...]:
        stood_for = [self._entry(reference, grouping.line) for reference in grouping.of]
        found = tuple(dict.fromkeys(entry for entry in stood_for if entry))
        if len(found) < 2 and None not in stood_for:
            what = f"this `{name}` now names one entry, `{found[0]}`, in {len(stood_for)} ways"
            fix = "Name the entries that you mean, or take it out"
            self.problems.append(Problem(self.path, grouping.line, what, fix))
        return found

    def _entry(self, reference: str, line: int) -> str | None:
        if reference.startswith("/"):
            return self._of_address(reference, line)
        for entry in (reference, reference.removeprefix("e-")):
            if entry in self.known:
                return entry
        gone = reference.removeprefix("e-")
        self._problem(line, f"there is no entry `{gone}`", nearest_entry(gone, None, self.entries))
        return None

    def _of_address(self, address: str, line: int) -> str | None:
        found = next((one for one in self.remembered.get(address, ()) if one in self.known), None)
        if found is None:
            what = "no entry is left of" if address in self.remembered else "the ledger has no event"
            known = [one for one, had in self.remembered.items() if had and had[0] in self.known]
            near = nearest(address, known, "event")
            fix = near if known else "Run `dateline build` first, or name its entries"
            self._problem(line, f"{what} `{address}`", fix)
        return found

    def _problem(self, line: int, what: str, fix: str) -> None:
        self.problems.append(Problem(self.path, line, what, fix))
