"""The page of changes and its feed: made of content/history.yml, and only where there is one."""

import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.build import build, relate
from generator.changes import record
from generator.history import Change
from tests.curating import RAIN, TALKS, lay_out

EVIL = Change("new-report", "<b>Floods</b> & more", "by “The Herald” <script>", "/reports/rain/")


def test_no_history_no_page(tmp_path: Path) -> None:
    """Without history.yml there is no page of changes and no link to it."""
    folder = lay_out(tmp_path, rain=RAIN)
    build(folder, folder / "site")
    assert not (folder / "site" / "changes").exists()
    assert "changes/" not in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_recorded_changes_have_a_page_and_a_feed(tmp_path: Path) -> None:
    """Each step with its day; links lead to where things are now; what is gone has none; all is escaped."""
    folder = lay_out(tmp_path, rain=RAIN, talks=TALKS)
    build(folder, folder / "site")
    articles = folder / "content" / "articles"
    (articles / "rain.md").rename(articles / "wet.md")
    gone = Change("gone-event", "A storm", "", "/2020/01/storm/")
    record(folder / "content" / "history.yml", (EVIL, gone), datetime.date(2021, 6, 9), "abc1234")
    record(
        folder / "content" / "history.yml",
        (Change("decided", "reports: wet"),),
        datetime.date(2021, 7, 1),
        "def",
    )
    build(folder, folder / "site")
    page = (folder / "site" / "changes" / "index.html").read_text(encoding="utf-8")
    assert page.index("1 July 2021") < page.index("9 June 2021")
    assert '../reports/wet/index.html" dir="auto">&lt;b&gt;Floods&lt;/b&gt; &amp; more</a>' in page
    assert "<script>" not in page.split("</head>")[1]
    assert '<span dir="auto">A storm</span>' in page
    assert "changes/" in (folder / "site" / "index.html").read_text(encoding="utf-8")
    feed = ET.parse(folder / "site" / "changes.xml").getroot()
    titles = [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles == ["Chronology: What changed", "1 July 2021", "9 June 2021"]
    main = ET.parse(folder / "site" / "feed.xml").getroot()
    told = [one.text for one in main.iter("{http://www.w3.org/2005/Atom}title")]
    assert told[-2:] == ["What changed: 1 July 2021", "What changed: 9 June 2021"]
    assert main.findtext("{http://www.w3.org/2005/Atom}updated") == "2021-07-01T00:00:00Z"
    assert len(relate(folder)[0].history) == 2
