"""Everything that is known once the events are: what pages, check, explain and changes read."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec

from generator.config import Config
from generator.edtf_bounds import day_number
from generator.model import Account, Doubt, Entry, Event, NamesFile, Report, Story, Value
from generator.problems import Problem


class Ignored(Value, frozen=True):
    """A file in content/ that is not on the site, and why; `decided` where someone wanted it so."""

    path: str
    reason: str
    decided: bool = False


class Redirect(Value, frozen=True):
    """An address that was given once and now leads elsewhere; `to` None is a tombstone."""

    address: str
    to: str | None
    because: str = ""


class Addresses(Value, frozen=True):
    """Where everything is: site-absolute paths with a slash at both ends, `/2023/02/ma-visits-russia/`.

    `new` are events' addresses that the ledger did not hold yet.
    """

    events: Mapping[str, str]
    reports: Mapping[str, str]
    people: Mapping[str, str]
    places: Mapping[str, str]
    outlets: Mapping[str, str]
    stories: Mapping[str, str] = {}
    redirects: tuple[Redirect, ...] = ()
    new: tuple[str, ...] = ()


class Chronology(Value, frozen=True):
    """The whole chronology. Reports, entries and events are in a fixed order: by day, then by id."""

    config: Config
    names: NamesFile
    reports: tuple[Report, ...]
    accounts: Mapping[str, Account]
    entries: Mapping[str, Entry]
    events: tuple[Event, ...]
    doubts: Mapping[str, tuple[Doubt, ...]]
    addresses: Addresses
    stories: tuple[Story, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    history: tuple[Any, ...] = ()


_KNOWN = ("copy", "title-unsure", "outlet-unsure")


def unsettled(chronology: Chronology) -> tuple[str, ...]:
    """A line for every doubt, undated report and ignored file: what `--strict` does not let pass.

    That a report is a copy, that its name or its outlet's is a guess, and that one is hidden needs no settling.
    """
    paths = {report.id: report.path for report in chronology.reports}
    doubts = (
        f"{paths[key]}: {doubt.kind}: {doubt.message}"
        for key, some in sorted(chronology.doubts.items())
        for doubt in some
        if doubt.kind not in _KNOWN
    )
    ignored = (one for one in chronology.ignored if not one.decided)
    return (*doubts, *(f"{one.path}: ignored: {one.reason}" for one in ignored))


def by_day(event: Event) -> tuple[int, int, str]:
    """Order of events: by first day, then last, then id; the undated come last."""
    first = event.first_day or event.last_day
    last = event.last_day or event.first_day
    return (day_number(first) if first else 10**9, day_number(last) if last else 10**9, event.id)


Context = Mapping[str, Any]


class Page(msgspec.Struct, frozen=True):
    """A page to come: where (relative to the site's folder), by which template, from which plain data.

    `shown` is that data, or what makes it, so that a page which nobody asks for costs nothing.
    """

    path: str
    template: str
    shown: Context | Callable[[], Context]
    kind: Literal["html", "xml", "json", "text", "bytes"] = "html"

    @property
    def context(self) -> Context:
        """The data; made anew each time where it is not there yet."""
        return self.shown() if callable(self.shown) else self.shown

    def settled(self) -> "Page":
        """The page with its data made."""
        return Page(self.path, self.template, self.shown(), self.kind) if callable(self.shown) else self
