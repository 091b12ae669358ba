"""What reading and grouping say in English, as readers of the site are told it."""

import pytest

from generator.model import Doubt
from generator.pages.phrases import Phrase, doubt_told, near_told, reason_told
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
        ("No publication date was found. Give it in the front matter: `published: 2023-02-04`.", "No publication date was found."),
        ("Nothing on the page names its outlet. Give it in the front matter: `outlet: …`.", "Nothing on the page names its outlet."),
        ("“29 Mar, 2023” says 2023-03-29, “related, 21 March 2023” says 2023-03-21.", "“29 Mar, 2023” says 29 March 2023, “related, 21 March 2023” says 21 March 2023."),
        ("Dates its main event 2023-03; the event is dated 2023-02-02/2023-02-03.", "Gives its main event the date March 2023; the event is dated 2–3 February 2023."),
        ("“3/4/23” reads as 2023-03-04 or 2023-04-03, so the report is left undated. Say which in the front matter.", "“3/4/23” reads as 4 March 2023 or 3 April 2023, so the report is left undated."),
        ("“Jan 16” names no year; 2024 is from the file's name.", "“Jan 16” names no year; 2024 is from the file’s name."),
        ("“May 2” names no year. Give it in the front matter: `published: 2023-02-04`.", "“May 2” names no year."),
        ("“May 2” and “on Friday” fit 2014 or 2025; no year is named. Give the day in the front matter: `published: …`.", "“May 2” and “on Friday” fit 2014 or 2025; no year is named."),
        ("Only the file's name says a day, 2024-01-16. If that is when it was published, write `published: 2024-01-16` in the front matter.", "Only the file’s name says a day, 16 January 2024."),
        ("Something new. Give it in the front matter: `x: 1.2`.", "Something new."),
        ("Something new.", "Something new."),
    ],
)  # fmt: skip
def test_doubts_for_readers(message: str, told: str) -> None:
    """Days are in words, and what only a curator can do is not said."""
    assert said(doubt_told(Doubt("x", message), "en").phrase) == told


def test_reasons_in_english_stay_as_they_are() -> None:
    """The English is what grouping said, character for character."""
    line = "A and B: both 2-3 February 2023; 2 rare words shared (ice, pier); texts alike 0.31"
    found = reason_told(line, "en")
    assert (found.pair, [said(part) for part in found.parts]) == (None, [line])
    assert near_told(("both in Rome",), "en") == (Phrase("both in Rome"),)


def test_reasons_in_another_language() -> None:
    """Each part is said in the reader's language, with its days in words; titles with colons stay whole."""
    line = (
        "“Ice: a flood” and “B”: both name Ann Lee; both 2-3 February 2023; 4 May 2023 and May 2023 meet; "
        "both of the kind meeting; 2 rare words shared (ice, pier); texts alike 0.31; joined by the curator"
    )
    found = reason_told(line, "de")
    assert found.pair
    assert found.pair.values == {"one": "Ice: a flood", "two": "B"}
    assert [said(part, "de") for part in found.parts] == [
        "beide nennen Ann Lee",
        "beide 2.–3. Februar 2023",
        "4. Mai 2023 und Mai 2023 treffen zusammen",
        "beide von der Art Treffen",
        "gemeinsame seltene Wörter (2): ice, pier",
        "Ähnlichkeit der Texte 0.31",
        "vom Kurator verbunden",
    ]
    apart = near_told(("too little in common, least of all: people", "Rome against Oslo"), "de")
    assert [said(part, "de") for part in apart] == [
        "zu wenig gemeinsam, am wenigsten: Personen",
        "Rome gegenüber Oslo",
    ]


def test_a_near_miss_among_the_doubts() -> None:
    """Its reasons are said apart from it."""
    doubt = Doubt("near-miss", "Nearly one event with “A: b”: texts alike 0.20, too little for one event; 4 May 2023 against 6 May 2023.")  # fmt: skip
    told = doubt_told(doubt, "de")
    assert told.phrase.values == {"report": "“A: b”"}
    assert [said(part, "de") for part in told.parts][1] == "4. Mai 2023 gegenüber 6. Mai 2023"
    strange = doubt_told(Doubt("near-miss", "Nearly one event with A: a new reason."), "de")
    assert said(strange.phrase, "de") == "Nearly one event with A: a new reason."
