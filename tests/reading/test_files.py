"""Files: bytes to text, front matter, archives of browsers, Markdown."""

import pytest

from generator.model import ReportDecision, Source
from generator.reading import extract
from generator.reading.encoding import decode
from generator.reading.formats.html_tree import tree_of
from generator.reading.formats.markdown_text import blocks_of, plain_text
from generator.reading.formats.saved_page import unwrap_page
from generator.reading.front_matter import FrontMatter, check, dump, split
from generator.reading.lines import clean_text, key, lines_of, squeeze

GERMAN = "Der Bürgermeister sagte am Dienstag, daß die Straße nach Köln größer werde als früher. " * 6
RUSSIAN = "Министр заявил во вторник, что мост через реку будет построен на этой неделе. " * 6


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-8-sig"),
    ],
)
def test_other_encodings_are_read_where_they_are_sure(text: str, encoding: str) -> None:
    """Long enough texts tell their encoding."""
    assert decode(text.encode(encoding)) == (text, None)


def test_an_unsure_encoding_is_said_so() -> None:
    """A few odd bytes tell nothing: the line is named."""
    text, trouble = decode(b"short\n\xe9\xfe\xff\xe0")
    assert text is None
    assert trouble == "the file is not UTF-8 (line 2), and its encoding is not sure"


def test_a_page_may_declare_its_encoding() -> None:
    """A charset in the head decides, and a wrong one does no harm."""
    page = '<meta charset="windows-1251"><p>Мост'.encode("cp1251")
    assert decode(page, markup=True)[0] == '<meta charset="windows-1251"><p>Мост'
    assert decode(b'<meta charset="utf-16"><p>bridge', markup=True)[0] == '<meta charset="utf-16"><p>bridge'


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04", b"\x89PNG", bytes(range(256)) * 4])
def test_what_is_no_text(data: bytes) -> None:
    """Files of other programs are named for what they are."""
    text, trouble = decode(data)
    assert text is None
    assert "not text" in (trouble or "")


def test_front_matter_is_split_off() -> None:
    """The YAML, what follows, and the line on which that begins."""
    assert split("---\ntitle: A\n---\nText\n") == ("title: A\n", "Text\n", 4)
    assert split("---\r\ntitle: A\r\n---\r\nText") == ("title: A\r\n", "Text", 4)
    assert split("Text\n---\nmore") == (None, "Text\n---\nmore", 1)
    assert split("---\n\nA rule above a text.\n")[0] is None


def test_front_matter_forgives_what_is_plain() -> None:
    """A day with a time, one tag without brackets, a number as title, an empty key."""
    given, problems = check("published: 2020-01-02T08:15:00+01:00\ntags: a\ntitle: 1984\nurl:\n", "a.md", 2)
    assert not problems
    assert given is not None
    assert (str(given.keys.published), given.time, given.line) == ("2020-01-02", "08:15", 2)
    assert (given.keys.tags, given.keys.title, given.keys.url) == (("a",), "1984", None)
    assert dump(FrontMatter(title="A", tags=("b",))) == {"title": "A", "tags": ["b"]}


def test_every_problem_of_front_matter_is_told() -> None:
    """All at once, each with its line."""
    given, problems = check("titel: A\npublished: soon\nform: essay\n", "a.md", 2)
    assert given is None
    assert [problem.line for problem in problems] == [2, 3, 4]


def test_the_curator_wins_over_front_matter() -> None:
    """Published, title, outlet, language and lines; the reason is what gave the date."""
    decision = ReportDecision("the archive says so", None, None, "Their title", "Their outlet", language="fr")
    source = Source(
        "a",
        "a.md",
        b"---\ntitle: A\noutlet: B\npublished: 2020-01-02\n---\nText.",
        None,
        None,
        decision,
    )
    report, _ = extract(source, ())
    assert report is not None
    assert (report.title, report.outlet, report.language) == ("Their title", "Their outlet", "fr")
    assert report.publication.source == "front-matter"


def test_lines_are_cleaned_and_numbered() -> None:
    """Control and direction marks go, spaces are single, numbers are those of the file."""
    lines = lines_of("A\u00a0 b\u200b\r\n\r\n  \u202eevil\u202c \r\nc")
    assert [(line.number, line.text, line.after_gap) for line in lines] == [
        (1, "A b", False),
        (3, "evil", True),
        (4, "c", False),
    ]
    assert clean_text("a\ud800b") == "a\ufffdb"
    assert squeeze("1. Related News:") == "related news"
    assert key("“China’s” — 2.0") == "china s 2 0"


def test_markdown_becomes_plain_paragraphs() -> None:
    """Marks go, words stay; lists, quotations and code are paragraphs, pictures are none."""
    title, lines = blocks_of(
        "Title\n=====\n\nA *few* **plain**\nwords with a [link](https://a.example/b_(c)).\n\n"
        "> quoted\n> twice\n\n- one\n- two\n  and more\n\n```\ncode\n```\n![p](p.jpg)\n\n[r]: https://a.example\n"
    )
    assert title == "Title"
    assert [line.text for line in lines] == [
        "A few plain words with a link.",
        "quoted twice",
        "one",
        "two and more",
        "code",
    ]
    assert plain_text(r"snake_case_name, 2 * 3 * 4 and \*stars\*") == "snake_case_name, 2 * 3 * 4 and *stars*"


def test_archives_of_browsers_are_unwrapped() -> None:
    """MHTML and property lists give the page and its address; what is broken is left as it is."""
    import plistlib

    page = {"WebResourceData": b"<p>A</p>", "WebResourceURL": "https://a.example/"}
    found = unwrap_page(plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY))
    assert (found.data, found.url) == (b"<p>A</p>", "https://a.example/")
    assert unwrap_page(b"bplist00 broken").data == b"bplist00 broken"
    assert unwrap_page(b"<html>MIME-Version: 1.0").url is None
    assert tree_of(b"   ")[1] == "the page is empty"
