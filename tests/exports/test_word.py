"""word: the document is read back by python-docx."""

import io

import docx
from hypothesis import given

from generator.exports import Dossier, write
from tests.exports.made import dossiers, sample


def paragraphs(dossier: Dossier) -> list[tuple[str, str]]:
    """The style and the text of every paragraph."""
    document = docx.Document(io.BytesIO(write("chronology.docx", dossier)))
    return [(str(one.style.name) if one.style else "", one.text) for one in document.paragraphs]


def test_it_holds_every_event_and_its_sources() -> None:
    """A heading each with its date and status, the reports' words under the numbers of their sources."""
    made = sample()
    told = paragraphs(made)
    headings = [text for style, text in told if style == "Heading 2"]
    assert len(headings) == len(made.events)
    assert any("[planned]" in text for text in headings)
    quoted = {text.rpartition(" [")[2].rstrip("]") for style, text in told if style == "Quote"}
    sources = {text[1:].partition("]")[0] for style, text in told if style == "Normal" and text.startswith("[")}
    assert quoted
    assert quoted <= sources


@given(dossiers())
def test_any_dossier_makes_the_same_document_twice(dossier: Dossier) -> None:
    """Whatever characters are in it; no clock is asked."""
    assert write("chronology.docx", dossier) == write("chronology.docx", dossier)
    assert paragraphs(dossier)
