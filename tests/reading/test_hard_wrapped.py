"""Text that was wrapped at a column: its lines are one paragraph, and none of them is furniture."""

from generator.model import Source
from generator.reading import extract

PAGE = """World News
Share
Subscribe

Minister visits Lisbon

Published: March 7, 2025

The foreign minister of Ardal travelled to Lisbon on Thursday to sign an accord on fishing rights with
her Portuguese counterpart, officials said.

She is to travel to Madrid next week.
"""

MAIL = """From: The Herald <news@herald.example>
To: me@example.org
Date: Fri, 7 Mar 2025 09:12:00 +0000
Subject: Minister visits Lisbon

The foreign minister of Ardal travelled to Lisbon on Thursday to sign
an accord on fishing rights with her Portuguese counterpart, officials
said.

She is to travel to Madrid next week, where the two countries will hold
talks on rail links and on a shared electricity market.
"""


def body_of(text: str) -> tuple[str | None, tuple[str, ...]]:
    """Title and body of a pasted text."""
    report, problems = extract(Source(id="a", path="a.txt", data=text.encode()), ())
    assert report is not None, problems
    return report.title, report.body


def test_a_wrapped_paragraph_is_kept_whole() -> None:
    """The lead, which is the longest line, is not lost; nor is the title above the stamp."""
    title, body = body_of(PAGE)
    assert title == "Minister visits Lisbon"
    assert body[0].startswith("The foreign minister of Ardal")
    assert body[0].endswith("officials said.")
    assert body[1:] == ("She is to travel to Madrid next week.",)


def test_a_mail_printed_to_text() -> None:
    """Wrapped lines are joined with a space; the subject is the title."""
    title, body = body_of(MAIL)
    assert title == "Minister visits Lisbon"
    assert len(body) == 2
    assert "sign an accord" in body[0]
    assert body[1].endswith("electricity market.")
