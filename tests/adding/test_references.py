"""References: lists in RIS and CSL-JSON; those with a text are reports, the others are named."""

import json

import pytest

from generator.adding import sources_in
from generator.reading import extract
from tests import forms

CSL = [
    {
        "type": "article-newspaper",
        "title": forms.TITLE,
        "container-title": "Valley Herald",
        "author": [{"family": "Lund", "given": "Ida"}, {"literal": "Newsroom"}],
        "issued": {"date-parts": [["2023", 2, 22]]},
        "URL": "https://herald.example/tunnel",
        "abstract": forms.PARAGRAPHS[0],
    },
    {
        "type": "article-newspaper",
        "title": "Boats sail again",
        "issued": {"date-parts": [[2023]]},
        "URL": "javascript:1",
    },
]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.ris", forms.RIS.encode()),
        ("list.json", json.dumps(CSL).encode()),
        ("list", json.dumps({"items": CSL}).encode()),
    ],
)
def test_a_reference_with_a_text_is_a_report(name: str, data: bytes) -> None:
    """Its fields are the front matter; one without a text is named with the way to get it."""
    sources, problems = sources_in(name, data)
    (report,) = (extract(source, ())[0] for source in sources)
    assert report is not None
    assert (report.title, report.outlet, str(report.published)) == (
        forms.TITLE,
        "Valley Herald",
        "2023-02-22",
    )
    assert report.url == "https://herald.example/tunnel"
    assert (report.author or "").startswith("Ida Lund, ")
    assert report.body == (forms.PARAGRAPHS[0],)
    (problem,) = problems
    assert "the reference “Boats sail again” has no text. Open its page, save it, and add that" in str(problem)
    assert "javascript" not in str(problem)


@pytest.mark.parametrize(
    "text",
    [
        "TY  - NEWS\nER  - \n",
        "TY  - NEWS\nTI  - A\nAB  - \nER  -",
        'TY  - NEWS\nTI  - "\\x00: [\nAB  - Words that are a text.',
    ],
)
def test_odd_lists_do_no_harm(text: str) -> None:
    """Every reference is a source or a problem."""
    sources, problems = sources_in("list.ris", text.encode())
    assert len(sources) + len(problems) == 1
    for source in sources:
        assert extract(source, ())[0] is not None
