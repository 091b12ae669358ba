"""What reading and grouping say in English, as readers of the site are told it."""

import pytest

from generator.model import Doubt, Tie
from generator.pages.phrases import Phrase, phrases_of, reader_doubt, reader_tie
from generator.phrasing import reason
from generator.render import default_theme
from generator.render.language import words_in


def said(phrase: Phrase, language: str = "en") -> str:
    """The phrase as a template says it."""
    words = words_in(language, (default_theme(),))
    values = {**phrase.values, **({"key": words.say(phrase.key)} if phrase.key else {})}
    return str(words.say(phrase.words, **values))


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "No publication date was found. Give it in the front matter: `published: 2023-02-04`.",
            "No publication date was found.",
        ),
        (
            "Nothing on the page names its outlet. Give it in the front matter: `outlet: …`.",
            "Nothing on the page names its outlet.",
        ),
        (
            "“29 Mar, 2023” says 2023-03-29, “related, 21 March 2023” says 2023-03-21.",
            "“29 Mar, 2023” says 29 March 2023, “related, 21 March 2023” says 21 March 2023.",
        ),
        (
            "“3/4/23” reads as 2023-03-04 or 2023-04-03, so the report is left undated. Say which in the front matter.",
            "“3/4/23” reads as 4 March 2023 or 3 April 2023, so the report is left undated.",
        ),
        (
            "“Jan 16” names no year; 2024 is from the file's name.",
            "“Jan 16” names no year; 2024 is from the file’s name.",
        ),
        ("“May 2” names no year. Give it in the front matter: `published: 2023-02-04`.", "“May 2” names no year."),
        (
            (
                "“May 2” and “on Friday” fit 2014 or 2025; no year is named. Give the day in the front matter: "
                "`published: …`."
            ),
            "“May 2” and “on Friday” fit 2014 or 2025; no year is named.",
        ),
        (
            (
                "Only the file's name says a day, 2024-01-16. If that is when it was published, write `published: "
                "2024-01-16` in the front matter."
            ),
            "Only the file’s name says a day, 16 January 2024.",
        ),
        ("Something new. Give it in the front matter: `x: 1.2`.", "Something new."),
        ("Something new.", "Something new."),
    ],
)
def test_doubts_for_readers(message: str, told: str) -> None:
    """Days are in words, and what only a curator can do is not said."""
    assert said(reader_doubt(Doubt("undated", message), "en").phrase) == told


REASONS = (
    reason("both-name", people="Ann Lee"),
    reason("both-days", days="2023-02-02/2023-02-03"),
    reason("days-meet", days="2023-05-04", others="2023-05"),
    reason("both-kind", key="meeting"),
    reason("rare-words", number="2", rare="ice, pier"),
    reason("texts-alike", figure="0.31"),
    reason("joined-by-curator"),
    reason("places-against", one="Rome", two="Oslo"),
)


def test_reasons_in_english() -> None:
    """Days are in words, as on the rest of the page."""
    assert [said(one) for one in phrases_of(REASONS[:3], "en")] == [
        "both name Ann Lee",
        "both 2–3 February 2023",
        "4 May 2023 and May 2023 meet",
    ]


def test_reasons_in_another_language() -> None:
    """Each is said in the reader's language; titles with colons stay whole."""
    found = reader_tie(Tie(reason("titles", one="Ice: a flood", two="B"), REASONS), "de")
    assert said(found.pair, "de") == "„Ice: a flood“ und „B“"
    assert [said(part, "de") for part in found.parts] == [
        "beide nennen Ann Lee",
        "beide 2.–3. Februar 2023",
        "4. Mai 2023 und Mai 2023 treffen zusammen",
        "beide von der Art Treffen",
        "gemeinsame seltene Wörter (2): ice, pier",
        "Ähnlichkeit der Texte 0.31",
        "vom Kurator verbunden",
        "Rome gegenüber Oslo",
    ]


def test_a_near_miss_among_the_doubts() -> None:
    """Its reasons are said apart from it."""
    why = (reason("days-against", days="2023-05-04", others="2023-05-06"),)
    told = reader_doubt(Doubt("near-miss", "x", reason("nearly-one", report="“A: b”"), why), "de")
    assert told.phrase.values == {"report": "“A: b”"}
    assert [said(part, "de") for part in told.parts] == ["4. Mai 2023 gegenüber 6. Mai 2023"]
