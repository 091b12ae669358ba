"""Tests of fill: what the output holds is not rendered again, and what it does not hold is."""

from pathlib import Path

import pytest

from generator.build import build
from generator.chronology import Page
from generator.parallel import POOL_FROM
from generator.render import Renderer
from tests.corpus import lay_out, report
from tests.links import files_of


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that are rendered from now on."""
    paths: list[str] = []
    plain = Renderer.__call__

    def watched(self: Renderer, page: Page) -> bytes:
        paths.append(page.path)
        return plain(self, page)

    monkeypatch.setattr(Renderer, "__call__", watched)
    return paths


def pages_of_reports(paths: list[str]) -> list[str]:
    """Those of the paths that are a report's page."""
    return [path for path in paths if path.startswith("reports/2") and path.endswith("/index.html")]


def test_only_pages_that_show_a_new_report_are_rendered(tmp_path: Path, rendered: list[str]) -> None:
    """A report more leaves the pages of all other reports as they are."""
    folder = lay_out(tmp_path, 12)
    build(folder, folder / "site")
    assert len(pages_of_reports(rendered)) == 12
    rendered.clear()
    name, text = report(40)
    (folder / "content" / "articles" / name).write_text(text, encoding="utf-8")
    build(folder, folder / "site")
    assert pages_of_reports(rendered) == [f"reports/{name.removesuffix('.md')}/index.html"]


def test_a_page_that_was_lost_is_rendered_again(tmp_path: Path, rendered: list[str]) -> None:
    """A page that somebody removed from the output is made anew, and no other."""
    folder = lay_out(tmp_path, 4)
    build(folder, folder / "site")
    rendered.clear()
    (folder / "site" / "about" / "index.html").unlink()
    build(folder, folder / "site")
    assert rendered == ["about/index.html"]


def test_one_process_or_many_write_the_same_site(tmp_path: Path) -> None:
    """Pages shared out among processes are those that one makes, byte by byte, from nothing and after an edit."""
    sites = []
    for jobs in (1, 3):
        folder = lay_out(tmp_path / str(jobs), POOL_FROM)
        build(folder, folder / "site", jobs=jobs)
        name, text = report(7)
        (folder / "content" / "articles" / name).write_text(text + "They met in Belmora on 3 May 2019.\n", "utf-8")
        built = build(folder, folder / "site", jobs=jobs)
        assert built.written.unchanged > built.written.written > 0
        sites.append(files_of(folder / "site"))
    assert sites[0] == sites[1]
