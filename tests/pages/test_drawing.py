"""The drawing: marks by kind and state, spans, cuts, and an overview where there are too many."""

import gzip
import random

from msgspec.structs import replace

from generator.pages.dates_in_words import date_in_words
from generator.pages.drawing import DETAILED, SINGLE, Address, drawing_of
from generator.pages.index import index_of
from generator.pages.view_models import Card, Link, When
from generator.render import renderer
from tests.pages.sample import chronology

WORDS = [
    "Horvat",
    "Novak",
    "Silva",
    "meets",
    "receives",
    "visits",
    "talks",
    "on",
    "grain",
    "exports",
    "border",
    "railway",
    "energy",
    "transit",
    "in",
    "Ardal",
    "Belmora",
    "Carvin",
    "Dornwick",
    "Elstad",
    "Farrow",
    "Galen",
]


def cards() -> list[Card]:
    """The sample's events."""
    return list(index_of(chronology()).cards.values())


def many(number: int) -> list[Card]:
    """Events over ten years with titles and addresses as long as real ones."""
    rng = random.Random(7)
    days = sorted((rng.randrange(2014, 2024), rng.randrange(1, 13), rng.randrange(1, 29)) for _ in range(number))
    made = []
    for place, (year, month, day) in enumerate(days):
        title = " ".join(rng.choices(WORDS, k=8))
        first = f"{year}-{month:02}-{day:02}"
        when = When(date_in_words(first, "stated", "en"), first, first, "stated")
        href = f"/{year}/{month:02}/{title.lower().replace(' ', '-')}/"
        made.append(
            Card(
                f"e{place}",
                href,
                title,
                when,
                rng.choice(["meeting", "visit", "statement"]),
                "happened",
                None,
                (),
                (Link("Ardal"),),
                (),
                1,
                1,
                "",
                rng.random(),
            )
        )
    return made


def listed(year: str, month: str) -> str:
    """Where a month's events are listed."""
    return f"/{year}/#m{year}-{month}"


def svg(given: list[Card], address: Address | None = None) -> bytes:
    """The drawing as it stands in the page."""
    drawing = drawing_of(given, "en", address)
    render = renderer()
    template = render.environment.from_string('{% from "_drawing.html" import draw with context %}{{ draw(drawing) }}')
    from functools import partial

    from generator.render import relative
    from generator.render.language import words_in

    words = words_in("en", ())
    return template.render(drawing=drawing, url=partial(relative, ""), reader=words, _=words.say).encode()


def test_states_are_drawn_apart() -> None:
    """What is planned, did not happen or is only reported never looks as if it had happened on a known day."""
    drawing = drawing_of(cards(), "en")
    assert drawing
    styles = {mark.href: mark.style for mark in drawing.marks}
    assert styles["/2024/03/planned/"].startswith("p")
    assert styles["/2023/09/postponed/"].startswith("n")
    assert styles["/2023/02/talks/"] == "m"
    assert "f" in styles["/2022/02/pact/"].split()
    crossed = [mark.href for mark in drawing.marks if mark.cross]
    assert crossed == ["/2023/09/postponed/"]


def test_stretches_with_nothing_are_cut_and_say_so() -> None:
    """Two thousand years do not take the room of two."""
    drawing = drawing_of(cards(), "en")
    assert drawing
    assert (drawing.cuts[0].number, drawing.cuts[0].unit) == (2033, "year")
    assert all(0 <= tick.x <= drawing.width for tick in drawing.ticks)


def test_events_without_a_day_are_not_drawn() -> None:
    """No mark for the undated, no drawing for them alone."""
    undated = [card for card in cards() if not card.when.first]
    assert undated
    assert drawing_of(undated, "en") is None


def test_marks_do_not_lie_on_each_other() -> None:
    """Of forty events, no two marks in one row overlap."""
    drawing = drawing_of(many(40), "en")
    assert drawing
    assert len({mark.path for mark in drawing.marks}) == 40


def test_the_drawing_stays_small() -> None:
    """Two hundred events with their titles, five hundred marks, more as an overview: always under 10 KB."""
    for number in (DETAILED, DETAILED + 1, SINGLE, SINGLE + 1, 10_000):
        drawn = svg(many(number), listed)
        assert (b'class="bar"' in drawn) == (number > SINGLE)
        assert len(gzip.compress(drawn)) < 10_000


def test_five_hundred_events_have_a_mark_each() -> None:
    """The weightiest with title and own page; the others say day and kind, and lead to where they are listed."""
    given = many(SINGLE)
    drawing = drawing_of(given, "en", listed)
    assert drawing
    assert len(drawing.marks) == SINGLE
    brief = [(card, mark) for card, mark in zip(given, drawing.marks, strict=True) if mark.kind]
    assert len(brief) > SINGLE / 2
    for card, mark in brief:
        first = str(card.when.first)
        assert (mark.href, mark.title) == (listed(first[:4], first[5:7]), card.when.words)
    assert len({mark.href for mark in drawing.marks if not mark.kind}) == SINGLE - len(brief)


def test_without_a_list_to_lead_to_an_overview_begins_earlier() -> None:
    """A mark that could lead nowhere is not drawn."""
    assert b'class="bar"' in svg(many(DETAILED + 1))


def test_every_mark_is_a_link_with_a_title() -> None:
    """The keyboard reaches each, and a title says what it is."""
    drawn = svg(cards()).decode()
    assert drawn.count("<a href=") == drawn.count("<title>") - drawn.count('class="cut"')


def test_two_short_stretches_of_one_year_are_told_apart() -> None:
    """A stretch of days is labelled with its month, one of a year with its year."""
    given = [
        replace(card, when=When("", first, last, "stated"))
        for card, (first, last) in zip(
            many(3),
            (("1998-01-01", "1998-12-31"), ("2024-03-04", "2024-03-04"), ("2024-10-26", "2024-10-26")),
            strict=True,
        )
    ]  # fmt: skip
    drawing = drawing_of(given, "en")
    assert drawing
    labels = [tick.label for tick in drawing.ticks]
    assert (labels[0], *labels[-2:]) == ("1998", "Mar 2024", "Oct 2024")


def test_a_crowded_month_is_a_bar() -> None:
    """A hundred events in one month of ten years: nobody could tell their marks; fifty over ten years keep theirs."""
    few = many(50)
    crowd = [
        replace(card, id=f"c{place}", when=replace(card.when, first=day, last=day))
        for place, card in enumerate(many(100))
        for day in [f"2019-03-{1 + place % 28:02}"]
    ]
    drawing = drawing_of([*few, *crowd], "en", listed)
    assert drawing is not None
    assert max(bar.events for bar in drawing.bars) >= 100
    assert len(drawing.marks) < 100
    alone = drawing_of(few, "en", listed)
    assert alone is not None
    assert (len(alone.marks), alone.bars) == (50, ())
