"""clauses: where a sentence comes apart, so that dates and people stay with their verbs."""

import pytest

from generator.entries.clauses import clauses_of, quoted

CASES = [
    (
        "Ghana said on Saturday that trust had grown.",
        ["Ghana said on Saturday", "that trust had grown."],
    ),
    ("Ann Doe said Thursday Bern would help.", ["Ann Doe said Thursday", "Bern would help."]),
    (
        "She met him in Rome, where both will speak Friday.",
        ["She met him in Rome", "where both will speak Friday."],
    ),
    ("Trade fell after the invasion.", ["Trade fell", "after the invasion."]),
    ("It has grown since 2014.", ["It has grown since 2014."]),
    (
        "Ann Doe, who was in Rome, met the pope.",
        ["Ann Doe", "who was in Rome,", "met the pope."],
    ),
    (
        "The two leaders spoke by phone on Monday, the ministry said on Tuesday.",
        ["The two leaders spoke by phone on Monday", "the ministry said on Tuesday."],
    ),
    (
        "She met him in Rome, and later saw the pope.",
        ["She met him in Rome", "and later saw the pope."],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_clauses(text: str, wanted: list[str]) -> None:
    """The clauses of a sentence, in order and without gaps."""
    clauses = clauses_of(text, 0, len(text))
    found = [text[clause.start : clause.end].strip(" ,.") for clause in clauses]
    assert [part for part in found if part] == [part.strip(" ,.") for part in wanted]
    joined = "".join(text[clause.start : clause.end] for clause in clauses)
    assert joined.rstrip(".") == text.rstrip(".")


def test_quotations() -> None:
    """A quotation of more than a few words is known; a quoted word is not one."""
    text = "He called it “a new and very cold war” and a “lie”."
    assert [text[start:end] for start, end in quoted(text, 0, len(text))] == [
        "a new and very cold war"
    ]
