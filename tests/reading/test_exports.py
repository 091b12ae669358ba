"""Downloads from Nexis and Factiva: each article with its own head; several in one file are added, not dropped in."""

import pytest

from generator.adding import sources_in
from generator.model import Source
from generator.reading import extract
from generator.reading.formats.exports import pieces_in
from tests import forms

DOWNLOADS = {"nexis": forms.NEXIS, "nexis-old": forms.NEXIS_OLD, "factiva": forms.FACTIVA}


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("nexis", ".txt"),
        ("nexis", ".docx"),
        ("nexis-old", ".txt"),
        ("factiva", ".txt"),
        ("factiva", ".docx"),
    ],
)
def test_every_article_is_a_report(name: str, ending: str) -> None:
    """Headline, outlet, day, author and text; nothing of the database's labels."""
    text = DOWNLOADS[name]
    data = text.encode() if ending == ".txt" else forms.docx(tuple(text.split("\n")))
    sources, problems = sources_in(f"download{ending}", data)
    assert not problems
    first, second = (extract(source, ())[0] for source in sources)
    assert first is not None
    assert second is not None
    assert (first.title, first.outlet, str(first.published)) == (
        forms.TITLE,
        "Valley Herald",
        "2023-02-22",
    )
    assert first.author == "Ida Lund"
    assert first.body[0] == forms.PARAGRAPHS[0]
    assert (second.title, str(second.published)) == ("Boats sail again", "2023-03-01")
    assert second.body == ("The boats sail again, the harbour office said on Tuesday, after three weeks of ice.",)
    assert first.publication.confidence == "stated"


def test_the_tags_of_factiva() -> None:
    """HD, SN, PD, LP and TD: the lead and what follows are the text."""
    report, _ = extract(Source("a", "a.txt", forms.FACTIVA_TAGGED.encode()), ())
    assert report is not None
    assert (report.title, report.outlet, report.author) == (
        forms.TITLE,
        "Valley Herald",
        "Ida Lund",
    )
    assert report.body == forms.PARAGRAPHS[:2]


@pytest.mark.parametrize("name", DOWNLOADS)
def test_several_articles_are_no_one_report(name: str) -> None:
    """A download that lies in articles/ is refused, with the command that takes it apart."""
    report, problems = extract(Source("a", "articles/all.txt", DOWNLOADS[name].encode()), ())
    assert report is None
    assert str(problems[0]).startswith("articles/all.txt: the file holds 2 articles. Add it with `dateline add`")


def test_an_article_without_a_text_is_named() -> None:
    """It is refused; the others are read."""
    broken = forms.FACTIVA.replace("30 words\n", "").replace("1 March 2023\n", "")
    sources, problems = sources_in("all.txt", broken.encode())
    assert len(sources) == 1
    assert [str(problem) for problem in problems] == [
        "all.txt: article 2 of the download has no headline or no text. Put it into a .txt file of its own."
    ]


def test_other_texts_are_no_downloads() -> None:
    """Words that a download ends with may stand in any text."""
    assert pieces_in("The clerk wrote: End of Document was the last line.\nMore followed.") == ()
    assert pieces_in("Document what you see, the mayor said.\n") == ()
