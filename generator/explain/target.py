"""find: what a person typed -> the report, entry or event that is meant."""

import difflib
import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import unquote, urlsplit

from generator.chronology import Chronology
from generator.model import Report, Value

_LISTED, _SEVERAL = 3, 8
_WORD = re.compile(r"\w+")


class Target(Value, frozen=True):
    """What is to be explained, and what to say first about how it was found."""

    kind: Literal["report", "entry", "event"]
    id: str
    remarks: tuple[str, ...] = ()


class UnknownTarget(ValueError):  # noqa: N818  (reads as what it says)
    """Nothing has this name; the message names what is nearest."""


def find(chronology: Chronology, given: str) -> Target:
    """The thing that is named by id, by path, by address or by title. Raises UnknownTarget."""
    for way in (_by_id, _by_address, _by_path, _by_title):
        target = way(chronology, given)
        if target is not None:
            return target
    raise UnknownTarget(_unknown(chronology, given))


def _by_id(chronology: Chronology, given: str) -> Target | None:
    if any(report.id == given for report in chronology.reports):
        return Target("report", given)
    if given in chronology.entries:
        return Target("entry", given)
    event = next((event.id for event in chronology.events if event.id == given), None)
    if event is None and given.startswith("e-"):
        entry = given.removeprefix("e-")
        event = next((one.id for one in chronology.events if entry in one.entries), None)
        if event is not None:
            return Target("event", event, (f"{given} is now part of {event}.", ""))
    return Target("event", event) if event else None


def _by_address(chronology: Chronology, given: str) -> Target | None:
    if "/" not in given:
        return None
    base = urlsplit(chronology.config.base_url).path.rstrip("/")
    path = urlsplit(given).path if "://" in given else given.partition("#")[0]
    path = path.removesuffix("index.html")
    if base and path.startswith(base + "/"):
        path = path.removeprefix(base)
    address = f"/{path.strip('/')}/"
    events = {at: event for event, at in chronology.addresses.events.items()}
    reports = {at: report for report, at in chronology.addresses.reports.items()}
    remarks: tuple[str, ...] = ()
    old = next((one for one in chronology.addresses.redirects if one.address == address), None)
    if old is not None and old.to is None:
        raise UnknownTarget(f"{address} was given once; what stood there is gone. {old.because}".rstrip())
    if old is not None and old.to is not None:
        address, remarks = old.to, (f"{address} leads to {old.to}. {old.because}".rstrip(), "")
    if address in events:
        return Target("event", events[address], remarks)
    return Target("report", reports[address], remarks) if address in reports else None


def _by_path(chronology: Chronology, given: str) -> Target | None:
    wanted = unquote(given.removeprefix("./"))
    exact = [report for report in chronology.reports if wanted in _paths(report)]
    if not exact:
        exact = [
            report for report in chronology.reports if any(wanted.endswith(f"/{path}") for path in _paths(report)[:1])
        ]
    return Target("report", exact[0].id) if len(exact) == 1 else None


def _by_title(chronology: Chronology, given: str) -> Target | None:
    """The event or report with this title, or the only one with all these words in its title."""
    words = _plain(given)
    titled = [
        *((one.title, Target("event", one.id)) for one in chronology.events),
        *((one.title or "", Target("report", one.id)) for one in chronology.reports),
    ]
    same = [target for title, target in titled if words and _plain(title) == words]
    if same:
        return same[0]
    found = [(title, target) for title, target in titled if words and set(words) <= set(_plain(title))]
    if len(found) > 1:
        several = "".join(f"\n  {target.id}  “{title}”" for title, target in found[:_SEVERAL])
        more = f"\n  and {len(found) - _SEVERAL} more" if len(found) > _SEVERAL else ""
        raise UnknownTarget(f"{len(found)} titles have these words. Name one by its id:{several}{more}")
    return found[0][1] if found else None


def _plain(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _paths(report: Report) -> tuple[str, ...]:
    """The ways to write where a report's file is; the last is its bare name."""
    inside = report.path.removeprefix("content/")
    return report.path, inside, inside.removeprefix("articles/"), report.path.rpartition("/")[2]


def _unknown(chronology: Chronology, given: str) -> str:
    ignored = next(
        (one for one in chronology.ignored if given in (one.path, one.path.rpartition("/")[2])),
        None,
    )
    if ignored is not None:
        return f"{ignored.path} is not on the site: {ignored.reason}."
    near = difflib.get_close_matches(given, sorted(set(_names(chronology, given))), n=_LISTED, cutoff=0.5)
    fix = f"Did you mean {' or '.join(near)}?" if near else "`dateline check` and data/chronology.json list them."
    return f"There is no report, entry, event or address {given!r}. {fix}"


def _names(chronology: Chronology, given: str) -> Iterator[str]:
    """What could have been meant: addresses for an address, ids of entries only for one that looks like it."""
    if given.startswith("/"):
        yield from chronology.addresses.events.values()
        yield from chronology.addresses.reports.values()
    yield from (report.id for report in chronology.reports)
    if "~" in given:
        yield from chronology.entries
        yield from (event.id for event in chronology.events)
