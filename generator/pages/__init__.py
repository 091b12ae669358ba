"""pages: Chronology -> Page, one after the other: where each is, by which template, from which plain data."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.chronology import Chronology, Context, Page
from generator.pages.about import about_pages, redirect_pages
from generator.pages.calendar import calendar_page
from generator.pages.changes import changes_pages
from generator.pages.chronology import front_page, year_pages
from generator.pages.compare import compare_pages
from generator.pages.data import data_pages
from generator.pages.doubts import doubt_page
from generator.pages.embeds import embed_pages
from generator.pages.event import event_pages
from generator.pages.exports import citation_pages, dossier_of, export_pages
from generator.pages.feeds import feed_pages
from generator.pages.host import host_pages
from generator.pages.index import index_of
from generator.pages.report import report_list, report_pages
from generator.pages.search import search_pages
from generator.pages.sitemap import is_listed, sitemap_pages
from generator.pages.stories import story_pages
from generator.pages.subjects import kind_pages, outlet_pages, people_pages, place_pages, tag_pages
from generator.pages.tables import table_pages
from generator.pages.traces import seed_of
from generator.pages.view_models import Index
from generator.pages.whole import whole_pages

__all__ = ["Index", "dossier_of", "index_of", "pages", "pages_of", "seed_of"]

ROOMS: tuple[Callable[[Index], Iterator[Page]], ...] = (
    front_page,
    year_pages,
    event_pages,
    report_list,
    report_pages,
    people_pages,
    place_pages,
    outlet_pages,
    kind_pages,
    tag_pages,
    story_pages,
    compare_pages,
    doubt_page,
    changes_pages,
    about_pages,
    search_pages,
    feed_pages,
    calendar_page,
    table_pages,
    whole_pages,
    data_pages,
    export_pages,
    citation_pages,
    redirect_pages,
    embed_pages,
    host_pages,
)


def pages(chronology: Chronology) -> Iterator[Page]:
    """Every page of the site, apart from the theme's static files."""
    yield from pages_of(index_of(chronology))


def pages_of(index: Index) -> Iterator[Page]:
    """Every page of the site whose look-ups these are."""
    chronology = index.chronology
    site = {
        "site": chronology.config,
        "has_changes": bool(chronology.history),
        "has_stories": len(chronology.stories) > 1,
        "has_tags": any(report.tags for report in index.reports.values()),
    }
    listed = []
    for room in ROOMS:
        for page in room(index):
            if is_listed(page):
                listed.append(page.path)
            yield _with_site(page, site)
    yield from sitemap_pages(listed, chronology.config.base_url)


def _with_site(page: Page, site: dict[str, object]) -> Page:
    """What every template may ask for: the chronology's configuration, as `site`, and which pages there are."""
    if page.template.startswith("!"):
        return page
    shown = page.shown
    made = partial(_joined, shown, site) if callable(shown) else {**shown, **site}
    return Page(page.path, page.template, made, page.kind)


def _joined(make: Callable[[], Context], site: Context) -> Context:
    return {**make(), **site}
