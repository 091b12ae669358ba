"""The drawing: marks by kind and state, spans, cuts, and an overview where there are too many."""

import gzip
import random

from generator.pages.drawing import DETAILED, drawing_of
from generator.pages.shapes import Card, Link, When, index_of
from generator.render import renderer
from tests.pages.sample import chronology

WORDS = ["Horvat", "Novak", "Silva", "meets", "receives", "visits", "talks", "on", "grain", "exports", "border", "railway", "energy", "transit", "in", "Ardal", "Belmora", "Carvin", "Dornwick", "Elstad", "Farrow", "Galen"]  # fmt: skip


def cards() -> list[Card]:
    """The sample's events."""
    return list(index_of(chronology()).cards.values())


def many(number: int) -> list[Card]:
    """Events over ten years with titles and addresses as long as real ones."""
    rng = random.Random(7)
    days = sorted(
        (rng.randrange(2014, 2024), rng.randrange(1, 13), rng.randrange(1, 29))
        for _ in range(number)
    )
    made = []
    for place, (year, month, day) in enumerate(days):
        title = " ".join(rng.choices(WORDS, k=8))
        first = f"{year}-{month:02}-{day:02}"
        when = When(first, first, first, "stated")
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


def svg(given: list[Card]) -> bytes:
    """The drawing as it stands in the page."""
    drawing = drawing_of(given, "en")
    render = renderer()
    template = render.environment.from_string(
        '{% from "_drawing.html" import draw with context %}{{ draw(drawing) }}'
    )
    from functools import partial

    from generator.render import relative
    from generator.render.language import words_in

    words = words_in("en", ())
    return template.render(
        drawing=drawing, url=partial(relative, ""), reader=words, _=words.say
    ).encode()


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
    """Two hundred events in detail, more as an overview: under 10 KB at any number."""
    assert len(gzip.compress(svg(many(DETAILED)))) < 10_000
    for number in (DETAILED + 1, 500, 10_000):
        overview = svg(many(number))
        assert b'class="bar"' in overview
        assert len(gzip.compress(overview)) < 10_000


def test_every_mark_is_a_link_with_a_title() -> None:
    """The keyboard reaches each, and a title says what it is."""
    drawn = svg(cards()).decode()
    assert drawn.count("<a href=") == drawn.count("<title>") - drawn.count('class="cut"')
