"""Every link of a site to itself leads to a file that is there, and to a place that the page has: in every size."""

import shutil
from pathlib import Path

import msgspec
import pytest

from generator.build import build
from generator.chronology import Chronology
from generator.pages import pages
from generator.render import renderer
from tests.conftest import REPOSITORY
from tests.links import dead_links, files_of
from tests.pages.large import large


def site_of(chronology: Chronology) -> dict[str, bytes]:
    """The files of a chronology's site; of the pages of single events and reports every fiftieth has its text."""
    render = renderer()
    made = (*pages(chronology), *render.static_pages())
    few = {"event.html", "report.html", "!json", "!script"}
    return {
        page.path: b"" if page.template in few and number % 50 else render(page) for number, page in enumerate(made)
    }


def squeezed(chronology: Chronology, year: int = 2020) -> Chronology:
    """All of it in one year; some events last from a month in which nothing else begins."""
    events = []
    for number, event in enumerate(chronology.events):
        day = f"{year}-{4 + number % 5:02}-{1 + number % 28:02}"
        first, last = (f"{year}-01-20", f"{year}-06-20") if number % 19 == 0 else (day, day)
        value = first if first == last else f"{first}/{last}"
        events.append(msgspec.structs.replace(event, value=value, first_day=first, last_day=last))
    return msgspec.structs.replace(chronology, events=tuple(events))


@pytest.mark.parametrize("reports", [2, 40, 500, 1700])
def test_a_chronology_of_each_size(reports: int) -> None:
    """Below and above each limit at which lists are cut: 150 events, 200, 300 of one kind."""
    assert list(dead_links(site_of(large(reports)))) == []


@pytest.mark.parametrize("reports", [1100])
def test_a_year_of_each_size(reports: int) -> None:
    """A year of more than 400 events has its months on pages of their own, and only those that have events."""
    assert list(dead_links(site_of(squeezed(large(reports))))) == []


@pytest.mark.parametrize("case", ["two-reports-one-meeting", "decisions"])
def test_the_golden_sites(tmp_path: Path, case: str) -> None:
    """Built from their content."""
    shutil.copytree(REPOSITORY / "tests" / "sites" / case / "content", tmp_path / "content")
    build(tmp_path, tmp_path / "site")
    assert list(dead_links(files_of(tmp_path / "site"))) == []


def test_the_checker_sees_dead_links() -> None:
    """A missing page, a missing place, a redirect that leads nowhere."""
    files = {
        "index.html": b'<a href="a/index.html#x">a</a><a href="#y">b</a><a href="b.html">c</a>',
        "a/index.html": b'<meta http-equiv="refresh" content="0; url=../gone/index.html">',
    }
    assert len(list(dead_links(files))) == 4
