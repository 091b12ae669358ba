"""A small chronology made by hand, rich in what pages have to show; all reports are invented."""

import datetime
from typing import Any

import msgspec

from generator.chronology import Addresses, Chronology, Ignored, Redirect
from generator.config import Config
from generator.edtf_bounds import bounds
from generator.model import (
    Account,
    Cell,
    DateEvidence,
    DigestOf,
    Disagreement,
    Doubt,
    Dropped,
    Entry,
    Event,
    Excerpt,
    NamesFile,
    NearMiss,
    Office,
    Origin,
    Outlet,
    Person,
    Place,
    Publication,
    Report,
    Tie,
    TimeExpression,
)  # fmt: skip
from generator.phrasing import reason

HOSTILE = "<script>alert(1)</script> & \"quotes\" '{{ 7 * 7 }}' ]]> </title>"
_DAY = datetime.date


def chronology(**config: Any) -> Chronology:
    """Seven events told by eight reports, of every form, modality and sureness of date."""
    reports = _reports()
    entries = _entries({report.id: report for report in reports})
    events = _events()
    settings = {
        "title": "Ardal and Belmora",
        "description": "Talks about the river, told by invented outlets.",
        "base_url": "https://example.org/river/",
    }
    return Chronology(
        config=msgspec.convert({**settings, **config}, Config),
        names=_names(),
        reports=reports,
        accounts={
            report.id: Account(report.id, tuple(e for e in entries if e.report == report.id)) for report in reports
        },
        entries={entry.id: entry for entry in entries},
        events=events,
        doubts={"courier": (Doubt("date-conflict", "two well-dated reports put the visit a year later"),)},
        addresses=_addresses(events, reports),
        ignored=(Ignored("content/articles/photo.jpg", "not text"),),
    )


def _addresses(events: tuple[Event, ...], reports: tuple[Report, ...]) -> Addresses:
    return Addresses(
        events={event.id: _address(event) for event in events},
        reports={report.id: f"/reports/{report.id}/" for report in reports},
        people={
            "Ana Horvat": "/people/ana-horvat/",
            "Ivan Novak": "/people/ivan-novak/",
            HOSTILE: "/people/script/",
        },
        places={"Ardal": "/places/ardal/", "Lodova": "/places/lodova/"},
        outlets={
            "Ardal Herald": "/outlets/ardal-herald/",
            "Belmora Courier": "/outlets/belmora-courier/",
            HOSTILE: "/outlets/script/",
        },
        redirects=(
            Redirect("/2023/02/old/", "/2023/02/visit/", "its date was corrected"),
            Redirect("/2023/02/gone/", None, "no report tells of it any more"),
        ),
    )


def _address(event: Event) -> str:
    month = (event.first_day or "undated")[:-3].replace("-", "/") if event.first_day else "undated"
    month = "-0043/03" if event.id == "e-caesar" else month
    return f"/{month}/{event.id.removeprefix('e-')}/"


def _names() -> NamesFile:
    horvat = Person(
        "Ana Horvat",
        ("A. Horvat",),
        (Office("Foreign Minister", "Ardal", _DAY(2022, 1, 1), _DAY(2023, 12, 31)),),
    )
    return NamesFile(
        (horvat,),
        (Place("Lodova", within="Belmora", capital_of="Belmora"),),
        (),
        (Outlet("Ardal Herald", domain="herald.example", owner="Herald House"),),
    )


def _report(key: str, title: str | None, text: tuple[str, ...], day: _DAY | None, **more: Any) -> Report:
    evidence = (DateEvidence("Saturday 4 February 2023", "published", "label", day, None, 3),) if day else ()
    publication = Publication(
        day,
        None,
        "Saturday 4 February 2023" if day else None,
        "label" if day else None,
        "stated" if day else None,
        evidence,
    )
    return Report(
        id=key,
        path=f"content/articles/{key}.md",
        form=more.pop("form", "report"),
        title=title,
        publication=publication,
        body=text,
        **more,
    )


def _reports() -> tuple[Report, ...]:
    return (
        _report("caesar", "The Ides of March", ("Caesar was stabbed on the Ides of March.",), None, form="note"),
        _report(
            "courier",
            "Horvat in Lodova",
            (
                ("Foreign Minister Ana Horvat was in Lodova on Feb. 2-3."),
                "She met Ivan Novak there on Thursday - at last.",
            ),
            _DAY(2023, 2, 4),
            outlet="Belmora Courier",
            agency="Reuters",
            author="R. Weber",
            url="https://courier.example/horvat?a=1&b=2",
            doubts=(Doubt("date-unconfirmed", "the stamp stands alone"),),
            dropped=(Dropped(1, "Menu", "menu"),),
        ),
        _report(
            "digest",
            "Our words on the talks",
            ("Novak received Horvat in Lodova on Thursday.",),
            _DAY(2023, 2, 4),
            form="digest",
            digest_of=DigestOf("Ardal Herald", "Talks at last", _DAY(2023, 2, 4)),
        ),
        _report(
            "herald",
            "Talks at last",
            ("Ana Horvat met Ivan Novak in Ardal on Feb. 2.",),
            _DAY(2023, 2, 4),
            outlet="Ardal Herald",
            url="https://herald.example/talks",
        ),
        _report(
            "herald-copy",
            "Talks at last (copy)",
            ("Ana Horvat met Ivan Novak in Ardal on Feb. 2.",),
            _DAY(2023, 2, 5),
            outlet="Belmora Courier",
        ),
        _report(
            "hostile",
            HOSTILE,
            (f"{HOSTILE} met Ana Horvat.",),
            None,
            outlet=HOSTILE,
            url="javascript:alert(1)",
            author=HOSTILE,
            tags=(HOSTILE,),
            language="ar",
        ),
        _report(
            "plans",
            "A visit in spring",
            (
                "Novak will visit Ardal in March 2024.",
                "A trip planned for June was postponed.",
                "The border was open in the 1990s.",
            ),
            _DAY(2023, 9, 19),
            outlet="Ardal Herald",
        ),
        _report("pact", "The pact", ("The two signed a pact a year ago.",), _DAY(2023, 2, 20), outlet="Ardal Herald"),
    )


def _entry(report: Report, key: str, text: str, kind: str, value: str | None, **more: Any) -> Entry:
    start = report.text.index(text)
    words = more.pop("words", None)
    expression = None
    if isinstance(words, str):
        place = report.text.index(words)
        expression = TimeExpression(
            place,
            place + len(words),
            words,
            "DATE",
            "2023",
            value,
            str(more.pop("rule", "weekday-past")),
            str(more.pop("anchor", "published")),
        )
    first, last = bounds(value)
    if more.get("date_basis") == "reported":
        first = last
    return Entry(
        id=f"{report.id}~{key}",
        report=report.id,
        excerpt=Excerpt(text, start, start + len(text)),
        kind=kind,
        value=value,
        first_day=first,
        last_day=last,
        expression=expression,
        **{"date_basis": "stated" if value else "unknown", **more},
    )


def _entries(reports: dict[str, Report]) -> tuple[Entry, ...]:
    courier, plans = reports["courier"], reports["plans"]
    two = ("Ana Horvat", "Ivan Novak")
    return (
        _entry(
            reports["caesar"],
            "a",
            "Caesar was stabbed on the Ides of March.",
            "killing",
            "-0043-03-15",
            words="the Ides of March",
            anchor="none",
        ),
        _entry(
            courier,
            "a",
            ("Foreign Minister Ana Horvat was in Lodova on Feb. 2-3."),
            "visit",
            "2023-02-02/2023-02-03",
            words="Feb. 2-3",
            people=two[:1],
            places=("Lodova",),
        ),
        _entry(
            courier,
            "b",
            "She met Ivan Novak there on Thursday - at last.",
            "meeting",
            "2023-02-02",
            words="Thursday",
            people=two,
            places=("Lodova",),
        ),
        _entry(
            reports["digest"],
            "a",
            "Novak received Horvat in Lodova on Thursday.",
            "meeting",
            "2023-02-02",
            words="Thursday",
            people=two,
            places=("Lodova",),
        ),
        _entry(
            reports["herald"],
            "a",
            "Ana Horvat met Ivan Novak in Ardal on Feb. 2.",
            "meeting",
            "2023-02-02",
            words="Feb. 2",
            people=two,
            places=("Ardal",),
        ),
        _entry(
            reports["herald-copy"],
            "a",
            "Ana Horvat met Ivan Novak in Ardal on Feb. 2.",
            "meeting",
            "2023-02-02",
            words="Feb. 2",
            people=two,
            places=("Ardal",),
        ),
        _entry(reports["hostile"], "a", f"{HOSTILE} met Ana Horvat.", "meeting", None, people=("Ana Horvat", HOSTILE)),
        _entry(
            plans,
            "a",
            "Novak will visit Ardal in March 2024.",
            "visit",
            "2024-03",
            words="March 2024",
            modality="planned",
            people=two[1:],
            places=("Ardal",),
        ),
        _entry(
            plans,
            "b",
            "A trip planned for June was postponed.",
            "visit",
            "../2023-09-19",
            date_basis="reported",
            modality="did-not-happen",
            modality_detail="postponed",
        ),
        _entry(plans, "c", "The border was open in the 1990s.", "opening", "199X", words="the 1990s", anchor="none"),
        _entry(
            reports["pact"],
            "a",
            "The two signed a pact a year ago.",
            "signing",
            "2022-02~",
            words="a year ago",
            people=two,
        ),
    )


def _event(key: str, title: str, entries: tuple[str, ...], kind: str, value: str | None, **more: Any) -> Event:
    first, last = bounds(value)
    if more.get("date_basis") == "reported":
        first = last
    reports = tuple(dict.fromkeys(entry.partition("~")[0] for entry in entries))
    base: dict[str, Any] = {
        "date_basis": "stated" if value else "unknown",
        "confidence": "one source",
        "weight": float(len(reports)),
        "origins": tuple(Origin(f"o-{key}-{r}", (r,)) for r in reports),
    }
    return Event(
        id=f"e-{key}",
        title=title,
        entries=entries,
        reports=reports,
        kind=kind,
        value=value,
        first_day=first,
        last_day=last,
        **{**base, **more},
    )


def _events() -> tuple[Event, ...]:
    two = ("Ana Horvat", "Ivan Novak")
    grid = (
        Disagreement(
            "place",
            (
                Cell("courier", "Lodova"),
                Cell("digest", "Lodova"),
                Cell("herald", "Ardal", differs=True),
            ),
        ),
    )
    copies = (Origin("o-1", ("courier",)), Origin("o-2", ("herald", "herald-copy")))
    return (
        _event("caesar", "Caesar is stabbed", ("caesar~a",), "killing", "-0043-03-15", origins=()),
        _event("border", "Open border", ("plans~c",), "opening", "199X"),
        _event("pact", "Pact signed", ("pact~a",), "signing", "2022-02~", people=two),
        _event(
            "visit",
            "Ana Horvat visits Lodova",
            ("courier~a",),
            "visit",
            "2023-02-02/2023-02-03",
            people=two[:1],
            places=("Lodova",),
            main_of=("courier",),
            near_misses=(NearMiss("e-talks", (reason("many-fit", number="2", days="2023-02"),)),),
            note="The ministry gave the days.",
            because="asked the ministry",
            by="Editor",
        ),
        _event(
            "talks",
            "Horvat and Novak meet",
            ("courier~b", "digest~a", "herald~a", "herald-copy~a"),
            "meeting",
            "2023-02-02",
            people=two,
            places=("Lodova", "Ardal"),
            main_of=("digest", "herald", "herald-copy"),
            origins=copies,
            confidence="two origins",
            reasons=(
                Tie(
                    reason("outlets", one="The Courier", two="The Herald"),
                    (reason("both-days", days="2023-02-02"), reason("both-name", people="Ana Horvat, Ivan Novak")),
                ),
            ),
            disagreements=grid,
            dated_by="courier~b",
        ),
        _event(
            "postponed",
            "Trip to Ardal",
            ("plans~b",),
            "visit",
            "../2023-09-19",
            date_basis="reported",
            modality="did-not-happen",
            modality_detail="postponed",
        ),
        _event(
            "planned",
            "Novak to visit Ardal",
            ("plans~a",),
            "visit",
            "2024-03",
            modality="planned",
            people=two[1:],
            places=("Ardal",),
            main_of=("plans",),
        ),
        _event(
            "hostile", HOSTILE, ("hostile~a",), "meeting", None, people=("Ana Horvat", HOSTILE), main_of=("hostile",)
        ),
    )
