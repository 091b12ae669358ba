"""houses: two reports of one outlet, or of outlets of one owner, do not confirm one another."""

import pytest

from generator.events import group
from generator.events.describe.publishers import outlet_key
from generator.model import Account, DigestOf, Event, NamesFile, Outlet, Report
from tests.events.making import FERRY, account, entry, report

OTHER = (
    "In Lodova the ferry terminal is open: Ana Horvat cut a ribbon, Omar Okafor rang a bell, and the harbour, "
    "whose capacity the terminal doubles, waits for its dredging."
)
OWNED = NamesFile(outlets=(Outlet("The Herald", owner="Qorm Media"), Outlet("Courier", owner="Qorm Media")))


def told(name: str, text: str, outlet: str | None, **facts: object) -> tuple[Report, Account]:
    """A report on the ferry by an outlet."""
    given = {"kind": "opening", "people": ("Ana Horvat", "Omar Okafor")} | facts
    digest = given.pop("digest_of", None)
    assert digest is None or isinstance(digest, DigestOf)
    one = report(name, text, outlet=outlet, title=name, digest_of=digest)
    return one, account(one, entry(f"{name}~m", text, "2030-05-01", **given))


def event_of(*reports: tuple[Report, Account], names: NamesFile = NamesFile()) -> Event:  # noqa: B008
    """The one event of those reports."""
    (event,) = group(tuple(r for r, _ in reports), tuple(a for _, a in reports), (), (), names)
    return event


@pytest.mark.parametrize(
    ("one", "other", "confidence"),
    [
        ("Courier", "Herald", "confirmed by 2 independent origins"),
        ("Courier", "Courier", "single source"),
        ("The Courier", "courier", "single source"),
        (None, None, "confirmed by 2 independent origins"),
    ],
)
def test_an_outlet_confirms_once(one: str | None, other: str | None, confidence: str) -> None:
    """Two texts of one outlet stay two origins, and confirm as one."""
    event = event_of(told("a", FERRY, one), told("b", OTHER, other))
    assert len(event.origins) == 2
    assert event.confidence == confidence


def test_outlets_of_one_owner_confirm_once() -> None:
    """The owner that names.yml gives ties outlets together, however their names are written."""
    reports = told("a", FERRY, "Herald"), told("b", OTHER, "The Courier")
    assert event_of(*reports).independent == 2
    assert event_of(*reports, names=OWNED).independent == 1


def test_a_digest_counts_for_the_outlet_it_retells() -> None:
    """Our own words on the Herald's report are no second source beside the Herald."""
    retold = told("b", OTHER, "Our desk", digest_of=DigestOf(outlet="The Herald"))
    assert event_of(told("a", FERRY, "Herald"), retold).confidence == "single source"


def test_a_plan_does_not_confirm_what_happened() -> None:
    """A report that told of it as a plan does not bear out that it took place."""
    planned = told("a", FERRY, "Herald", modality="planned")
    event = event_of(planned, told("b", OTHER, "Courier"))
    assert (event.modality, event.confidence, len(event.origins)) == (
        "happened",
        "single source",
        2,
    )


def test_names_of_outlets_are_compared_without_their_dress() -> None:
    """Case, signs and a leading article do not make another outlet; an outlet named "The" is one."""
    assert outlet_key("The Harbour Gazette") == outlet_key("harbour-gazette")
    assert outlet_key("The") == "the"
