"""Documents: letters, PDF, Word, archives of pages; what cannot be read is refused by name, with the way to mend it."""

import pytest

from generator.model import Report, Source
from generator.reading import extract
from tests import forms

SIGNED = (forms.TITLE, "By Ida Lund", "22 February 2023", *forms.PARAGRAPHS)
PAGES = (
    (
        "Valley Herald",
        forms.TITLE,
        "By Ida Lund",
        "22 February 2023",
        *forms.wrapped(forms.PARAGRAPHS[0]),
        "1",
    ),
    ("Valley Herald", *forms.wrapped(forms.PARAGRAPHS[1]), "Page 2 of 3"),
    ("Valley Herald", *forms.wrapped(forms.PARAGRAPHS[2]), "3"),
)
GOOD = {
    "page.mhtml": forms.mhtml(),
    "page.txt": forms.mhtml(),
    "page-as-text.txt": forms.PAGE.encode(),
    "letter.eml": forms.letter(),
    "newsletter.eml": forms.letter(html=True),
    "notes.docx": forms.docx(SIGNED),
    "print.pdf": forms.pdf(PAGES),
}
BROKEN = {
    "page.mhtml": (b"MIME-Version: 1.0\n\nnothing", "the file is no archive of a page"),
    "part.mht": (
        forms.mhtml().replace(b"text/html", b"text/plain").replace(b"<html", b"<x"),
        "the archive holds no page",
    ),
    "letter.eml": (b"hello", "the file is no letter: it has no From, Date or Subject"),
    "head.eml": (b"From: a@b.example\nSubject: nothing\n\n", "the letter has no text"),
    "cut.pdf": (forms.pdf(PAGES)[:300], "the PDF cannot be read"),
    "scan.pdf": (forms.pdf(((),)), "the document has no text"),
    "cut.docx": (forms.docx(SIGNED)[:500], "the document cannot be read"),
    "empty.docx": (forms.docx(()), "the document has no text"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(200), "the file is an old office document, not text"),
    "text.rtf": (b"{\\rtf1 Text}", "the file is a rich-text document, not text"),
}


def read(name: str, data: bytes) -> tuple[Report | None, list[str]]:
    """A file as a report, and its problems in words."""
    report, problems = extract(Source("a", name, data), ())
    return report, [str(problem) for problem in problems]


@pytest.mark.parametrize("name", GOOD)
def test_every_form_gives_the_same_report(name: str) -> None:
    """Text, day and headline; nothing of heads, borders and page numbers."""
    report, problems = read(name, GOOD[name])
    assert not problems
    assert report is not None
    assert report.body[:3] == forms.PARAGRAPHS
    assert str(report.published) == "2023-02-22"
    assert (report.title or "").lower().endswith(forms.TITLE.lower())
    assert report.language == "en"


def test_an_archive_names_its_address_and_keeps_its_letters() -> None:
    """Chrome gives the part no charset: it is UTF-8."""
    report, _ = read("page.mhtml", GOOD["page.mhtml"])
    assert report is not None
    assert report.url == "https://herald.example/tunnel"
    assert "heißt" in report.text
    assert "„Schlüssel“" in report.text


def test_a_letter_is_decoded() -> None:
    """Subject, sender and day are read from its head, whatever they are encoded in."""
    report, _ = read("letter.eml", GOOD["letter.eml"])
    assert report is not None
    assert report.title == "Wiedereröffnung: ministers agree to reopen the Lund tunnel"
    assert report.outlet == "Valley Herald"
    assert report.publication.source == "label"


def test_a_table_in_a_document_is_lines() -> None:
    """Cells of a row stand beside each other."""
    data = forms.docx(forms.PARAGRAPHS, table=("Trains", "May"))
    report, _ = read("notes.docx", data)
    assert report is not None
    shown = [*report.body, *(one.text for one in report.dropped)]
    assert any("Trains | May" in line for line in shown)


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_is_refused_by_name(name: str) -> None:
    """One line with the file's name as it is, what is wrong, and how to mend it; no report made of headers."""
    data, what = BROKEN[name]
    report, problems = read(name, data)
    assert report is None
    (problem,) = problems
    assert problem.startswith(f"{name}: {what}")
    assert problem.count(". ") >= 1


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pypdf and python-docx are no part of the plain installation."""
    import builtins

    real = builtins.__import__

    def no_extra(name: str, *more: object, **named: object) -> object:
        if name.split(".", maxsplit=1)[0] in ("pypdf", "docx"):
            raise ImportError(name)
        return real(name, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", no_extra)
    for name in ("print.pdf", "notes.docx"):
        _, (problem,) = read(name, GOOD[name])
        assert 'pip install "dateline[documents]"' in problem


def test_a_sidecar_tells_what_the_document_does_not() -> None:
    """As with saved pages, the .yml beside a document wins."""
    source = Source("a", "print.pdf", GOOD["print.pdf"], "print.yml", b"outlet: Valley Herald\n")
    report, problems = extract(source, ())
    assert not problems
    assert report is not None
    assert (report.outlet, report.issued.confidence) == ("Valley Herald", "confirmed")
