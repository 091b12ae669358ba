"""Dossiers for the tests of exports: that of the pages' sample, and any that hypothesis can think of."""

from collections.abc import Callable
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.edtf_bounds import bounds
from generator.exports import Dossier, DossierEvent, DossierReport, Located, Quotation, Site
from generator.pages.exports import dossier_of
from generator.pages.index import index_of
from tests.pages.sample import chronology


@cache
def sample(everything: bool = False) -> Dossier:
    """The pages' sample: every form, modality and sureness of date, a hostile report, an event of 44 BC."""
    return dossier_of(index_of(chronology()), everything)


def unlisted() -> Dossier:
    """The sample where the visit is not listed."""
    whole = chronology()
    events = tuple(replace(one, listed=one.id != "e-visit") for one in whole.events)
    return dossier_of(index_of(replace(whole, events=events)))


def dated(value: str | None) -> DossierEvent:
    """An event of that EDTF value."""
    first, last = bounds(value)
    event = next(one for one in sample().events if one.id == "e-talks")
    return replace(event, value=value, first=first, last=last, words=value or "undated")


TEXT = st.text(max_size=40)
NAMES = st.lists(st.text(min_size=1, max_size=20).filter(str.strip), max_size=4, unique=True).map(tuple)
VALUES = st.sampled_from(
    (
        *(None, "2023-02-02", "2023-02-02/2023-02-03", "2024-03", "2022", "2022-02~", "199X", "2023-21", "2019?"),
        *("2014/..", "../2023-02-09", "-0043-03-15", "0000", "2023-12/2024-01", "19XX", "1066-10-14"),
    )
)
URLS = st.sampled_from((None, "https://example.org/a?b=1&c={2}%20_#x", "http://example.org/\"'<>\\"))


@st.composite
def events(draw: st.DrawFn, number: int = 0) -> DossierEvent:
    """Any event."""
    value = draw(VALUES)
    first, last = bounds(value)
    modality = draw(st.sampled_from(("happened", "planned", "did-not-happen", "conditional")))
    status = None if modality == "happened" else draw(st.sampled_from((modality, "postponed")))
    quotation = Quotation("report~1", "report", draw(TEXT), draw(TEXT), draw(TEXT), modality, "some day")
    return DossierEvent(
        id=f"e-{number}",
        href=f"/{number}/",
        title=draw(TEXT),
        words=draw(TEXT),
        value=value,
        first=first,
        last=last,
        basis=draw(st.sampled_from(("stated", "reported", "curator"))),
        kind=draw(st.sampled_from(("meeting", "visit", "call", "killing", "my-own"))),
        modality=modality,
        status=status,
        people=draw(NAMES),
        places=tuple(
            Located(name, draw(st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))) for name in draw(NAMES)
        ),
        organisations=draw(NAMES),
        outlets=draw(NAMES),
        reports=("report",),
        confidence=draw(TEXT),
        summary=draw(st.none() | TEXT),
        newest=draw(st.sampled_from((None, "2023-02-04"))),
        listed=True,
        quotations=(quotation,),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Any dossier of up to four events and one report."""
    report = DossierReport(
        id="report",
        href="/reports/report/",
        title=draw(TEXT),
        form=draw(st.sampled_from(("report", "digest", "note"))),
        language="en",
        outlet=draw(st.none() | TEXT),
        agency=draw(st.none() | TEXT),
        author=draw(st.none() | TEXT),
        published=draw(st.sampled_from((None, "2023-02-04"))),
        url=draw(URLS),
        archived=draw(URLS),
        accessed=draw(st.sampled_from((None, "2024-05-06"))),
    )
    count = draw(st.integers(0, 4))
    site = Site(draw(TEXT), draw(TEXT), "en", draw(st.sampled_from(("", "https://example.org/x"))))
    return Dossier(site, tuple(draw(events(number)) for number in range(count)), (report,))


def any_dossier(test: Callable[..., None]) -> Callable[..., None]:
    """A test of every dossier that hypothesis thinks of, however busy the machine is."""
    return settings(max_examples=60)(given(dossier=dossiers())(test))
