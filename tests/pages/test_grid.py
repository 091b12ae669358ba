"""Where the reports of an event differ: days in words, and a word about it where the date is given."""

from msgspec.structs import replace

from generator.model import Cell, Disagreement
from generator.pages import pages
from generator.pages.grid import grid_of
from generator.pages.index import index_of
from generator.render import renderer
from tests.pages.sample import chronology


def test_days_that_differ_are_said_in_words_beside_the_date() -> None:
    """Whoever reads only the date learns there that the reports do not agree on it."""
    made = chronology()
    event = next(one for one in made.events if len(one.reports) > 1)
    cells = (
        Cell(event.reports[0], "2023-02-02", differs=True),
        Cell(event.reports[1], "2023-02-02/2023-02-03"),
    )
    other = replace(event, disagreements=(Disagreement("date", cells),))
    changed = replace(made, events=tuple(other if one.id == event.id else one for one in made.events))
    grid = grid_of(other, index_of(changed))
    assert grid
    assert sorted(grid.days) == ["2 February 2023", "2–3 February 2023"]
    address = made.addresses.events[event.id].strip("/")
    page = next(page for page in pages(changed) if page.path == f"{address}/index.html")
    html = renderer()(page).decode()
    assert "The reports do not agree on it: " in html
    assert 'class="differs">2 February 2023' in html
    alone = next(one for one in made.events if not one.disagreements)
    assert grid_of(alone, index_of(made)) is None
