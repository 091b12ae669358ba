"""The pages of the sample chronology: which there are, that their links answer, and what they say."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from posixpath import join, normpath
from urllib.parse import unquote

import html5lib
import msgspec
import pytest

from generator.pages import pages
from generator.pages.view_models import status_of
from generator.render import renderer
from tests.pages.sample import HOSTILE, chronology


@cache
def site() -> dict[str, bytes]:
    """Every file of the sample's site by its path."""
    render = renderer()
    made = [*pages(chronology()), *render.static_pages()]
    assert len({page.path for page in made}) == len(made)
    return {page.path: render(page) for page in made}


def text(path: str) -> str:
    """A page's text."""
    return site()[path].decode()


class Links(HTMLParser):
    """Every link and every id on a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Collect what leads on and what can be led to."""
        for name, value in attributes:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            if name == "id" and value is not None:
                self.ids.append(value)


HTML = sorted(path for path in site() if path.endswith(".html"))


@pytest.mark.parametrize("path", HTML)
def test_pages_are_valid_html(path: str) -> None:
    """The strict parser finds nothing, and no id is given twice."""
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(text(path))
    ids = Links(text(path)).ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", HTML)
def test_every_link_answers(path: str) -> None:
    """A link inside the site is relative and leads to a file, so that it works from file:// and below a sub-path."""
    for link in Links(text(path)).links:
        if re.match("https?:", link):
            continue
        here = link.removeprefix("/river/") if path == "404.html" else link
        target = normpath(join(path.rpartition("/")[0], unquote(here.partition("#")[0])))
        assert target in site() or link.startswith("#"), link


@pytest.mark.parametrize("path", HTML)
def test_hostile_text_stays_text(path: str) -> None:
    """No script, no link and no template of a stranger comes alive."""
    page = text(path)
    scripts = re.findall(r"<script([^>]*)>", page)
    assert all("src=" in one or "application/ld+json" in one for one in scripts)
    assert "javascript:" not in page.replace("javascript:alert(1)&#34;", "")
    assert "49" not in Links(page).ids
    assert " style=" not in page
    assert not re.search(r"\son\w+=", page)


def test_linked_data_cannot_close_its_script() -> None:
    """JSON-LD with hostile text is JSON still, and the script ends where it should."""
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>',
        text("undated/hostile/index.html"),
        re.DOTALL,
    )
    assert [json.loads(one)["name"] for one in found] == [HOSTILE]


def test_an_event_shows_each_report_s_words_and_the_phrase_behind_the_date() -> None:
    """Side by side: the excerpt, the outlet, the agency, and why it is that day."""
    page = text("2023/02/talks/index.html")
    assert "<mark>Thursday</mark>" in page
    assert "read as 2 February 2023, because the report is of Saturday 4 February 2023" in page
    assert "(Reuters)" in page
    assert "#:~:text=She%20met%20Ivan%20Novak%20there,on%20Thursday%20%2D%20at%20last." not in page
    assert "#:~:text=She%20met%20Ivan%20Novak%20there%20on%20Thursday%20%2D%20at%20last." in page
    assert "also ran as" in page
    assert "Foreign Minister of Ardal" in page


def test_a_digest_is_never_a_quotation() -> None:
    """Our own words stand in no blockquote and no q, and say what they are."""
    page = text("reports/digest/index.html")
    assert "<blockquote" not in page
    tells = page[page.index("What it tells of") : page.index("How its date is known")]
    assert "<q>" not in tells
    assert "Nothing in it is a quotation" in page


def test_a_note_is_no_source() -> None:
    """An event told by notes alone says so where others say how sure they are."""
    assert "editor’s note" in text("-0043/03/caesar/index.html")
    assert "It is no source" in text("reports/caesar/index.html")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("2024/03/planned/index.html", "Nothing here says that it took place"),
        (
            "2023/09/postponed/index.html",
            "Reported as something that did not take place: postponed",
        ),
    ],
)
def test_what_has_not_happened_is_not_told_as_if_it_had(path: str, words: str) -> None:
    """Planned and postponed events carry a warning."""
    assert words in text(path)


def test_doubts_are_listed_with_their_reports() -> None:
    """Doubted, undated, single-source, gaps and ignored files are all on one page."""
    page = text("doubts/index.html")
    for words in (
        "the stamp stands alone",
        "two well-dated reports",
        "Undated reports",
        "photo.jpg",
        "not text",
        "Stretches with nothing",
    ):
        assert words in page


def test_a_report_lists_the_evidence_for_its_date() -> None:
    """The words, what they are, how they were read and where they stand."""
    page = text("reports/courier/index.html")
    assert re.search(
        r"Saturday 4 February 2023</td><td>a publication date</td><td>4 February 2023</td><td>3<",
        page,
    )
    assert "1 line taken for menus" in page


def test_addresses_that_were_given_once_still_answer() -> None:
    """A moved event leads on, a vanished one says that it is gone."""
    assert 'content="0; url=../../../2023/02/visit/index.html"' in text("2023/02/old/index.html")
    assert "no longer part of this chronology" in text("2023/02/gone/index.html")


def test_contexts_are_plain_data() -> None:
    """Every context can be encoded, so that its fingerprint says whether a page has to be made again."""
    for page in pages(chronology()):
        assert msgspec.msgpack.encode(page.context)


def test_pages_are_the_same_every_time() -> None:
    """Two runs give the same contexts, byte for byte."""
    first, second = ([msgspec.msgpack.encode(page.context) for page in pages(chronology())] for _ in range(2))
    assert first == second


def test_a_site_without_an_address_has_no_canonical_links() -> None:
    """Without base_url there is no sitemap and nothing absolute."""
    made = {page.path: page for page in pages(chronology(base_url=""))}
    assert "sitemap.xml" not in made
    page = renderer()(made["index.html"]).decode()
    assert "canonical" not in page


def test_a_long_year_is_paged_by_month() -> None:
    """A year with many events lists its months, and each month has a page."""
    from generator.pages import chronology as room
    from generator.pages.index import index_of

    index = index_of(chronology())
    cards = [index.cards["e-talks"]] * (room.LONG_YEAR + 1)
    made = list(
        room._year_pages(
            "2023",
            cards,
            {"previous": None, "following": None},
            "en",
            lambda year, month: f"/{year}/{month}",
        )
    )
    assert [page.path for page in made] == ["2023/index.html", "2023/02/index.html"]


def test_republishing_in_full_shows_the_text_as_text() -> None:
    """What a stranger wrote is shown character by character, and nothing of it could run."""
    made = {page.path: page for page in pages(chronology(republish="full"))}
    page = renderer()(made["reports/hostile/index.html"]).decode()
    body = page[page.index('class="body"') :]
    assert "<script" not in body.split("</section>")[0]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body.split("</section>")[0]


def test_a_bare_not_is_said_in_words() -> None:
    """What only has "not" to say of it: a reader is told that it did not happen."""
    event = next(one for one in chronology().events if one.modality == "did-not-happen")
    bare = msgspec.structs.replace(event, modality_detail="not")
    assert status_of(bare) == "did not happen"
    assert status_of(event) == event.modality_detail
