"""The publication date: which evidence wins, and when none does."""

import datetime

import pytest

from generator.model import Publication, Report, ReportDecision, Source
from generator.reading import extract
from generator.reading.lines import lines_of
from generator.reading.pubdate.address import date_in_address
from generator.reading.pubdate.candidate import Candidate
from generator.reading.pubdate.date_candidates import candidates_in, header_of
from generator.reading.pubdate.date_decision import weigh
from generator.reading.pubdate.date_plausibility import signs_against
from generator.reading.pubdate.labels import label_before
from generator.reading.pubdate.stamp_weight import Place

TITLE, FIRST = (
    "Council agrees on the bridge",
    "The council agreed on Tuesday that the bridge should be built.",
)


def verdict(page: str, text: str = FIRST, language: str = "en") -> tuple[Publication, list[str]]:
    """The verdict on a page that has TITLE, stamps, and a text of one line somewhere."""
    lines = lines_of(page)
    told = [line.text for line in lines]
    place = Place(told.index(TITLE), told.index(text), told.index(text) + 1)
    found, doubts = weigh(candidates_in(lines, place, language), (text,))
    return found, [doubt.kind for doubt in doubts]


@pytest.mark.parametrize(
    ("page", "day", "source"),
    [
        (f" date 2020-01-02 {TITLE}\n{TITLE}\n{FIRST}", "2020-01-02", "header"),
        (f"{TITLE}\nPublished 2 January 2020\n{FIRST}", "2020-01-02", "label"),
        (
            f"{TITLE}\nUpdated 3 January 2020\nPublished 2 January 2020\n{FIRST}",
            "2020-01-02",
            "label",
        ),
        (f"{TITLE}\nPublished\n2 January 2020\n{FIRST}", "2020-01-02", "label"),
        (f"{TITLE}\n2 January 2020\n{FIRST}", "2020-01-02", "stamp"),
        (
            f"9 May 2021\nHome\n{TITLE}\n2 January 2020\n{FIRST}\nOther news\n1 January 2020",
            "2020-01-02",
            "stamp",
        ),
        (f"{TITLE}\n{FIRST}\n2 January 2020", "2020-01-02", "stamp"),
    ],
)
def test_rank_of_evidence(page: str, day: str, source: str) -> None:
    """Header before label, label before stamp, publication before update, near the headline before elsewhere."""
    found, doubts = verdict(page)
    assert (str(found.value), found.source, found.confidence) == (day, source, "stated")
    assert "undated" not in doubts


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n2 hours ago\n{FIRST}",
        f"{TITLE}\n{FIRST}\nMore news\n2 May 2020\nWeather\n3 May 2020\nSport\n4 May 2020\nArts\n5 May 2020",
        f"{TITLE}\n{FIRST}\n© 2020 Valley Herald",
    ],
)
def test_poor_evidence_leaves_a_report_undated(page: str) -> None:
    """Relative stamps, the days of cards and copyright years date nothing."""
    found, doubts = verdict(page)
    assert found.value is None
    assert doubts == ["undated"]


def test_all_evidence_is_kept() -> None:
    """Every candidate stands in the verdict with its words, its line and what it seems to be."""
    found, _ = verdict(f"{TITLE}\nPublished 2 January 2020\nUpdated 3 January 2020\n{FIRST}\n2 hours ago")
    assert [(item.kind, item.line) for item in found.evidence] == [
        ("published", 2),
        ("updated", 3),
        ("related", 5),
    ]


def test_two_weak_signs_make_a_stamp_unconfirmed() -> None:
    """A weekday too far back and a month with its year; a labelled stamp keeps its day and is doubted."""
    text = "It was agreed on Monday that the bridge, begun in January 2019, should be finished by the county."
    found, doubts = verdict(f"MARCH 8, 2019\n{TITLE}\n{text}", text)
    assert (found.value, found.text, found.confidence) == (None, "MARCH 8, 2019", "unconfirmed")
    assert doubts == ["date-unconfirmed"]
    found, doubts = verdict(f"{TITLE}\nPublished March 8, 2019\n{text}", text)
    assert (str(found.value), doubts) == ("2019-03-08", ["date-unconfirmed"])


def test_one_weak_sign_is_not_enough() -> None:
    """A first weekday of three days ago happens in good reports too."""
    found, doubts = verdict(f"MARCH 8, 2019\n{TITLE}\nIt was agreed on Monday.", "It was agreed on Monday.")
    assert str(found.value) == "2019-03-08"
    assert doubts == []


def test_signs_in_the_text() -> None:
    """Weekday, month of the same year, and a later year told as past; plans are no signs."""
    day = datetime.date(2019, 3, 8)
    assert len(signs_against(day, ("It opened on Monday.", "It began in January 2019.", "In 2021 it closed."))) == 2
    assert len(signs_against(day, ("The hall, which burnt down in 2021, was old.",))) == 1
    assert signs_against(day, ("It will open in 2021.", "It opened on Thursday.", "It began in January.")) == ()


def test_a_day_that_reads_both_ways() -> None:
    """It is left open, unless other evidence or the page's other stamps decide."""
    assert verdict(f"{TITLE}\n03/04/2022\n{FIRST}")[1] == ["date-ambiguous"]
    found, _ = verdict(f"{TITLE}\n03/04/2022\n{FIRST}\nOld news\n31/03/2022")
    assert str(found.value) == "2022-04-03"


def test_the_text_may_decide_how_a_day_reads() -> None:
    """A weekday that fits one reading, or spelling that tells where the page is from; either leaves a doubt."""
    text = "The council agreed on Sunday that the bridge should be built."
    found, doubts = verdict(f"{TITLE}\n03/04/2022\n{text}", text)
    assert (str(found.value), doubts) == ("2022-04-03", ["date-ambiguous"])
    text = "The labour of the councillors, a neighbour said, was the colour of the town."
    found, doubts = verdict(f"{TITLE}\n03/04/2022\n{text}", text)
    assert (str(found.value), doubts) == ("2022-04-03", ["date-ambiguous"])
    text = text.replace("labour", "labor").replace("colour", "color").replace("neighbour", "neighbor")
    found, _ = verdict(
        f"{TITLE}\n03/04/2022\n{text}".replace("councillors", "sheriff"),
        text.replace("councillors", "sheriff"),
    )
    assert str(found.value) == "2022-03-04"


def test_conflicting_evidence_is_a_doubt() -> None:
    """A header and a labelled stamp that say different days."""
    found, doubts = verdict(f" date 2020-01-09 {TITLE}\n{TITLE}\nPublished 2 January 2020\n{FIRST}")
    assert str(found.value) == "2020-01-09"
    assert doubts == ["date-conflict"]


def test_utc_is_read_as_the_day_that_readers_saw() -> None:
    """An evening's report has tomorrow's day in UTC; the page's own stamp settles it."""
    shown = candidates_in(lines_of(f"{TITLE}\nNovember 8, 2017 8:20 p.m.\n{FIRST}"), Place(0, 2, 3), "en")
    evidence = shown[0].evidence
    machine = Candidate(
        type(evidence)("datePublished 2017-11-09T01:20:00Z", "published", "label", datetime.date(2017, 11, 9)),
        60.0,
        None,
        utc=True,
    )
    assert str(weigh((machine, *shown), (FIRST,))[0].value) == "2017-11-08"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2023/11/08/bridge/", "2023-11-08"),
        ("https://a.example/news/2023/nov/8/bridge/", "2023-11-08"),
        ("https://a.example/life/20231108/bridge", "2023-11-08"),
        ("https://a.example/2023-11-08-bridge.html", "2023-11-08"),
        ("https://a.example/2023/11/bridge", None),
        ("https://a.example/id/99999999", None),
        (None, None),
    ],
)
def test_day_in_an_address(url: str | None, day: str | None) -> None:
    """Only a whole day counts."""
    found = date_in_address(url)
    assert [str(candidate.evidence.value) for candidate in found] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "previous", "label"),
    [
        ("Published: Feb 4", "", "published"),
        ("Last updated on Feb 4", "", "updated"),
        ("First published Jan 1 | Updated Feb 4", "", "updated"),
        ("Feb 4", "Published", "published"),
        ("© 2019 Feb 4", "", "copyright"),
        ("Written by Ida Lund on Feb 4", "", "published"),
        ("Accessed Feb 4", "", "other"),
        ("Valley News Feb 4", "Sport", None),
        ("First published on Fri Feb 4", "", "published"),
        ("Last modified on Mon Feb 4", "", "updated"),
        ("Veröffentlicht am Freitag, Feb 4", "", "published"),
    ],
)
def test_labels(text: str, previous: str, label: str | None) -> None:
    """The words before a stamp, or the line before it, say what it is."""
    assert label_before(text, previous, text.index("Feb 4")) == label


def test_header_of_an_archive() -> None:
    """Only the first line, and only in its own form."""
    candidate, words = header_of(lines_of(" date 2023-02-04 Some words of the page\n\nMore"))
    assert candidate is not None
    assert str(candidate.evidence.value) == "2023-02-04"
    assert words == "Some words of the page"
    assert header_of(lines_of("Words\n date 2023-02-04 Title")) == (None, "")
    assert header_of(lines_of("date 2023-02-31 Title")) == (None, "")


def saved_page(update: str, kind: str = "Article") -> Publication:
    """The verdict on a page whose data say 9 April 2024 and that shows readers an update."""
    html = (
        f'<html><head><script type="application/ld+json">{{"@type": "{kind}", "datePublished": '
        f'"2024-04-09T08:00:00Z"}}</script>'
        f"</head><body><article><h1>Fire guts opera house</h1><p>Updated {update}</p>"
        + "<p>The old opera house burned down on Tuesday, the mayor said, and nobody was hurt.</p>" * 3
        + "</article></body></html>"
    )
    report, _ = extract(Source(id="a", path="a.html", data=html.encode()), ())
    assert report is not None
    return report.publication


def test_an_edit_is_no_publication() -> None:
    """An update of the same week leaves the report's day; one of years later means another text, but in news."""
    assert saved_page("11 April 2024").value == datetime.date(2024, 4, 9)
    assert saved_page("11 April 2026").value == datetime.date(2026, 4, 11)
    assert saved_page("11 April 2026", "NewsArticle").value == datetime.date(2024, 4, 9)


def test_what_a_curator_overrules_is_kept_as_evidence() -> None:
    """The day of the front matter stands below the decision, so that a reader can see what was set aside."""
    decision = ReportDecision(because="the print edition", published=datetime.date(2023, 3, 20))
    text = b"---\npublished: 2013-03-20\n---\n\nThe council met on Monday.\n"
    report, _ = extract(Source(id="a", path="a.md", data=text, decision=decision), ())
    assert report is not None
    days = [one.value for one in report.publication.evidence]
    assert days[:2] == [datetime.date(2023, 3, 20), datetime.date(2013, 3, 20)]


def test_a_bare_stamp_against_two_that_agree_is_no_conflict() -> None:
    """A card within the text does not bring a day in doubt that the page's data and its stamp say."""
    page = saved_page_with("<time>9 April 2024</time>", "<li>Fair opens, 21 March 2024</li>")
    assert page.published == datetime.date(2024, 4, 9)
    assert [doubt.kind for doubt in page.doubts if doubt.kind.startswith("date")] == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("It was set up on 4 April 2023.", "en"),
        ("On 9 February 2023, the mayor sold her house to her brother, the register says.", "en"),
        ("So says a study of the county that was published on 12 March 2018.", "en"),
        ("The law of the county was last amended on 4 April 2017, the mayor said.", "en"),
        ("Der Rat hatte am 4. April 2023 zugestimmt.", "de"),
        ("Le conseil avait voté le 4 avril 2023.", "fr"),
        ("В Леммене 4 апреля 2023 года открылся новый мост через реку Лем, сообщил мэр.", "ru"),
    ],
)
def test_a_day_that_a_sentence_speaks_of_is_no_stamp(sentence: str, language: str) -> None:
    """It is what the report tells, not when it was published."""
    assert verdict(f"{TITLE}\n{sentence}", sentence, language)[0].value is None
    assert verdict(f"{TITLE}\n{FIRST}\n{sentence}", FIRST, language)[0].value is None


@pytest.mark.parametrize(
    "line",
    [
        "LONDON, April 4, 2023 -- The council agreed on Tuesday that the bridge should be built.",
        "By Ida on 4 April 2023 | This post may hold links that we earn from, if you buy things.",
        "Lund (4 April 2023) - The council agreed on Tuesday that the bridge should be built.",
    ],
)
def test_datelines_and_bylines_are_no_sentences_about_a_day(line: str) -> None:
    """Their day is the day of publication."""
    assert str(verdict(f"{TITLE}\n{line}", line)[0].value) == "2023-04-04"


@pytest.mark.parametrize(
    "line",
    [
        "This article was first published on 4 April 2023.",
        "Published on 4 April 2023.",
        "BY IDA LUND/APRIL 4, 2023 6:20 PM EDT/UPDATED: MAY 18, 2023",
    ],
)
def test_a_page_that_speaks_of_itself(line: str) -> None:
    """In a sentence, or with strokes between name and day."""
    assert str(verdict(f"{TITLE}\n{line}\n{FIRST}")[0].value) == "2023-04-04"


def test_a_label_within_the_text_counts_before_the_comments() -> None:
    """Where a page names its day at the end of the text and comments have days of their own."""
    text = f"{FIRST}\nIt will take two years.\nThe old one is closed.\nTrains will run.\nNobody was hurt."
    page = f"{TITLE}\n{text}\nPosted on 4 April 2023\n5 April 2023 at 4:11 am\nGood news.\n"
    lines = lines_of(page)
    found, _ = weigh(candidates_in(lines, Place(0, 1, len(lines)), "en"), (FIRST,))
    assert str(found.value) == "2023-04-04"


def test_a_counted_stamp_leaves_the_only_other_day_alone() -> None:
    """Under "2 hours ago" the day of a card further down is not the report's."""
    page = f"{TITLE}\nBy Ida Lund\n2 hours ago\n{FIRST}\nMore on this story\nFair opens\n30 April 2019"
    found, doubts = verdict(page)
    assert (found.value, doubts) == (None, ["undated"])


def saved_page_with(above: str, below: str) -> Report:
    """A saved page with data of 9 April 2024 and lines above its text and within it."""
    text = "<p>The old opera house burned down on Tuesday, the mayor said, and nobody was hurt.</p>"
    html = (
        '<html><head><meta property="article:published_time" content="2024-04-09T08:00:00+01:00">'
        f"</head><body><article><h1>Fire guts opera house</h1>{above}{text}<ul>{below}</ul>"
        f"{text.replace('mayor', 'fire chief')}</article></body></html>"
    )
    report, _ = extract(Source(id="a", path="a.html", data=html.encode()), ())
    assert report is not None
    return report
