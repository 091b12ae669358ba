"""What a reader meets in Chromium: every page opens, by mouse and keyboard, from a file and from a host."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Watched

KINDS = (
    "index.html",
    "2023/index.html",
    "people/index.html",
    "reports/index.html",
    "places/index.html",
    "outlets/index.html",
    "kinds/index.html",
    "doubts/index.html",
    "compare/index.html",
    "about/index.html",
    "downloads/index.html",
    "search/index.html",
    "print/index.html",
    "stories/index.html",
    "tags/index.html",
)


def pages_of(site: Path) -> Iterator[str]:
    """Every HTML page of the site, but for the one that only a host shows and those that lead on at once."""
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html" and b'http-equiv="refresh"' not in path.read_bytes():
            yield path.relative_to(site).as_posix()


@pytest.mark.parametrize("how", ["file", "host"])
def test_from_the_chronology_to_an_event_to_a_report_and_back(
    how: str, site: Path, served: str, watched: Watched
) -> None:
    """The way a reader goes, from a file and below a sub-path, with nothing going wrong."""
    start = site.joinpath("index.html").as_uri() if how == "file" else served
    page = watched.page
    page.goto(start)
    title = page.locator("h1").inner_text()
    link = page.locator(".card .u-url").first
    event = link.inner_text()
    link.click()
    assert page.locator("h1").inner_text() == event
    page.locator(".telling h3 a").first.click()
    assert page.locator(".crumbs a").first.inner_text() == "Reports"
    page.locator(f'.telling h3 a:text-is("{event}")').first.click()
    assert page.locator("h1").inner_text() == event
    page.locator(".crumbs a").first.click()
    assert page.locator("h1").inner_text() == title


def test_every_page_opens_without_a_complaint(site: Path, watched: Watched) -> None:
    """No console message, no report of the content security policy, no request to another host, on any page."""
    for path in pages_of(site):
        watched.page.goto(site.joinpath(path).as_uri())
        assert watched.page.locator("h1").count() == 1, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(width: int, scheme: str, site: Path, browser: Browser) -> None:
    """No violation of WCAG 2.2 A and AA or of good practice, on every kind of page, light and dark, on a phone too."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    samples = [
        next(pages for pages in pages_of(site) if pages.startswith(room) and pages.count("/") > 1)
        for room in ("2023/", "reports/", "people/", "places/", "outlets/", "kinds/", "tags/", "stories/")
    ]
    for path in (*KINDS, *samples):
        page.goto(site.joinpath(path).as_uri())
        found = Axe().run(
            page,
            options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]},
        )
        told = [(one["id"], one["nodes"][0]["html"][:120]) for one in found.response["violations"]]
        assert told == [], path
    context.close()


def test_a_narrow_screen_never_scrolls_sideways(site: Path, browser: Browser) -> None:
    """At 320 pixels no page is wider than the screen."""
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    wide = []
    for path in pages_of(site):
        page.goto(site.joinpath(path).as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path)
    context.close()
    assert wide == []


def test_the_keyboard_alone_reaches_every_event(site: Path, watched: Watched) -> None:
    """Tab goes through every event of the chronology, and Enter opens one."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())
    wanted = set(page.locator(".card .u-url").evaluate_all("links => links.map(link => link.href)"))
    assert wanted
    reached: set[str] = set()
    for _ in range(3000):
        page.keyboard.press("Tab")
        href = page.evaluate("String(document.activeElement.href || '')")
        reached.add(href)
        if wanted <= reached:
            break
    assert wanted <= reached
    page.keyboard.press("Enter")
    page.wait_for_selector("article.event")


def test_everything_is_there_without_javascript(site: Path, browser: Browser) -> None:
    """The events, their links and their dates need no script; no empty form is left standing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.joinpath("index.html").as_uri())
    assert page.locator(".card:visible").count() == page.locator(".card").count() > 0
    assert page.locator("form:visible").count() == 0
    context.close()


def test_a_lost_reader_finds_the_way_back(served: str, watched: Watched) -> None:
    """The page that a host shows for a wrong address works at any depth."""
    watched.page.goto(served + "404.html")
    watched.page.get_by_role("link", name="To the chronology").click()
    assert watched.page.locator(".card").count() > 0


def asked(page: Page) -> str:
    """What the address asks for."""
    return str(page.evaluate("location.search"))


def test_a_filter_is_kept_in_the_address(site: Path, watched: Watched) -> None:
    """Filtering changes the address and the count; going back and a shared address give the same list."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())
    whole = page.locator(".card:visible").count()
    page.get_by_role("button", name="Filter").click()
    page.get_by_label("Person").select_option(index=1)
    some = page.locator(".card:visible").count()
    assert 0 < some < whole
    assert "person=" in asked(page)
    assert page.locator("[data-found]").inner_text() == f"{some} / {whole}"
    shared = page.url
    page.go_back()
    assert page.locator(".card:visible").count() == whole
    page.goto(shared)
    assert page.locator(".card:visible").count() == some
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("location.search === ''")
    assert page.locator(".card:visible").count() == whole


def test_tags_filter_too(site: Path, watched: Watched) -> None:
    """Events of which reports with a tag tell are found by it, in the chronology and in the search."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri() + "?tag=ministers")
    some = page.locator(".card:visible")
    assert 0 < some.count() < page.locator(".all .card").count()
    assert all("ministers" in tags for tags in some.evaluate_all("cards => cards.map(card => card.dataset.tags)"))
    page.goto(site.joinpath("search/index.html").as_uri() + "?tag=ASEAN")
    page.wait_for_selector("[data-results] a")


def test_the_search_page_finds_by_words(site: Path, context: BrowserContext, watched: Watched) -> None:
    """The index is loaded in pieces, as scripts, from a file too."""
    page = watched.page
    page.goto(site.joinpath("search/index.html").as_uri() + "?q=beijing")
    page.wait_for_selector("[data-results] a")
    page.locator("[data-results] a").first.click()
    assert page.locator("article.event").count() == 1


def test_the_search_shows_the_words_and_phrases_where_they_stand(site: Path, watched: Watched) -> None:
    """What is found in a report is shown with its terms marked; a phrase finds fewer than its words do."""
    page = watched.page
    search = site.joinpath("search/index.html").as_uri()

    def found(query: str) -> int:
        page.goto(f"{search}?q={quote(query)}")
        page.locator("[data-found]").filter(has_text="/").wait_for()
        return int(page.locator("[data-found]").inner_text().split("/")[0].replace(",", ""))

    loose, phrase = found("foreign minister"), found('"foreign minister"')
    assert 0 < phrase <= loose
    assert found('"minister foreign"') < phrase
    assert found('"foreign minister"') == phrase
    marks = [text.lower() for text in page.locator(".snippet mark").all_inner_texts()]
    assert marks
    assert set(marks) == {"foreign minister"}


def test_a_day_that_no_calendar_has_is_refused(site: Path, watched: Watched) -> None:
    """It is said at the field and the list stays; a real one filters, and each year says how many of it are shown."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())
    whole = page.locator(".card:visible").count()
    page.get_by_role("button", name="Filter").click()
    until = page.get_by_label("Until")
    for wrong in ("2023-02-30", "2023-13", "soon"):
        until.fill(wrong)
        assert until.evaluate("field => field.validationMessage").startswith("Write a day that exists")
        assert page.locator(".card:visible").count() == whole
        assert "to=" not in asked(page)
    until.fill("2023-02-03")
    assert until.evaluate("field => field.validationMessage") == ""
    some = page.locator(".card:visible").count()
    assert 0 < some < whole
    counts = page.locator(".all section.year:visible .count").all_inner_texts()
    assert sum(int(count.split(" / ")[0]) for count in counts) == some
    page.get_by_role("button", name="Show all").click()
    page.locator(".all section.year .count").filter(has_text="/").first.wait_for(state="detached")
    assert page.locator(".card:visible").count() == whole


def test_shortcuts_are_listed_under_a_question_mark(site: Path, watched: Watched) -> None:
    """`?` lists them, Escape closes the list, `j` goes to the next event."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_a_mark_says_what_it_is_at_once(site: Path, watched: Watched) -> None:
    """The pointer or the keyboard on a mark shows its date and title; Escape hides them."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())
    mark = page.locator(".drawing svg a").first
    title = mark.locator("title").text_content()
    mark.focus()
    assert page.locator(".hover").inner_text() == title
    page.keyboard.press("Escape")
    assert page.locator(".hover").is_hidden()


def test_the_drawing_zooms_in_place(site: Path, watched: Watched) -> None:
    """By the keyboard: marks move apart and keep their size, what is below stays where it is; fit undoes it."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())

    def places() -> list[float]:
        marks = "marks => marks.map(mark => mark.getBoundingClientRect().x)"
        return [float(x) for x in page.locator(".drawing svg a path:not(.s)").evaluate_all(marks)]

    def span() -> float:
        return max(places()) - min(places())

    below = page.locator("section").first.bounding_box()
    size = page.locator(".drawing svg a path:not(.s)").last.bounding_box()
    before = span()
    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    after = page.locator(".drawing svg a path:not(.s)").last.bounding_box()
    assert span() == pytest.approx(4 * before, rel=0.02)
    assert size
    assert after
    assert after["width"] == pytest.approx(size["width"], abs=1)
    assert page.locator("section").first.bounding_box() == below
    page.get_by_role("button", name="Fit").click()
    assert span() == pytest.approx(before, abs=1)
    assert page.get_by_role("button", name="Zoom out").is_disabled()


def test_a_phone_shows_the_newest_marks_first(site: Path, watched: Watched) -> None:
    """Where the drawing is wider than the page it begins at its end, and zooming keeps what is in its middle."""
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site.joinpath("index.html").as_uri())
    frame = page.locator(".drawing .scroll").first.bounding_box()
    newest = page.locator(".drawing svg a path:not(.s)").last
    place = newest.bounding_box()
    assert frame
    assert place
    assert frame["x"] <= place["x"] <= frame["x"] + frame["width"] - place["width"]
    oldest = page.locator(".drawing svg a path:not(.s)").first.bounding_box()
    assert oldest
    assert oldest["x"] < 0
    middle = (
        "frame => (frame.scrollWidth - frame.clientWidth + frame.scrollLeft + frame.clientWidth / 2) / "
        "frame.scrollWidth"
    )
    before = page.locator(".drawing .scroll").first.evaluate(middle)
    page.get_by_role("button", name="Zoom in").click()
    assert page.locator(".drawing .scroll").first.evaluate(middle) == pytest.approx(before, abs=0.01)


def test_nothing_jumps_while_the_page_loads(site: Path, watched: Watched) -> None:
    """The script adds what it adds without moving what is there."""
    page = watched.page
    page.goto(site.joinpath("index.html").as_uri())
    moved = page.evaluate(
        "new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const one of "
        "list.getEntries()) sum += one.value; })"
        ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })"
    )
    assert moved == 0


def test_a_page_can_be_printed(site: Path, watched: Watched) -> None:
    """The chronology comes out as a PDF."""
    watched.page.goto(site.joinpath("index.html").as_uri())
    assert watched.page.pdf(format="A4").startswith(b"%PDF")
