"""standalone: which quotations a reader understands without their report."""

import datetime

import pytest

from generator.entries.participants import mentions_by_sentence, participants_of
from generator.entries.quotation import quotation
from generator.entries.standalone import says_it_alone
from tests.entries.cases import Case, candidates

DAY = datetime.date(2024, 5, 15)  # a Wednesday
LEAD = "The harbour board of Grindby met Nordia, a shipping firm, on Monday."

ALONE = (
    "Nordia dismissed its chairman on Tuesday.",
    "Mr Lang told Nordia on Tuesday that he would resign.",
    "In his speech on Tuesday, Ivo Lang asked for calm.",
    "The mayor of Grindby opened the bridge to Elstad on Tuesday.",
    "The government of Carvin raised its taxes on Tuesday.",
    "On Tuesday Ivo Lang said: “I will not resign.”",
    "Two of the convicts, Ivo Lang and Carl Winters, were freed on Tuesday.",
    "Ivo Lang, who had led Nordia for ten years, died on Tuesday.",
)
POINTING = (
    "The firm dismissed its chairman on Tuesday.",
    "The 39-year-old was arrested at his home on Tuesday.",
    "Its first offer was refused on Tuesday.",
    "They were due in court on Tuesday.",
    "Two of them were freed on Tuesday.",
    "Ivo Lang denounced the decision on Tuesday.",
    "Ivo Lang put an end to that on Tuesday.",
    "Ivo Lang won the match here on Tuesday.",
    "I saw the play by Ivo Lang on Tuesday.",
    "How did Ivo Lang leave the country on Tuesday?",
    "P26 Ivo Lang left Nordia on Tuesday.",
    "Nordiaâ€™s chairman resigned on Tuesday.",
    "Ivo Lang joined Nordia, which was founded on Tuesday.",
)


def alone(sentence: str, *, opening: bool = False) -> bool:
    """Whether the sentence's own date gives a quotation that stands alone, as the second or the first of a report."""
    body = (sentence,) if opening else (LEAD, sentence)
    found, several = candidates(Case("Title", DAY, body))
    last = len(found.document.sentences) - 1
    candidate = next(one for one in several if one.source in ("own", "bound") and one.sentence == last)
    by_sentence = mentions_by_sentence(found.document, found.mentions)
    antecedent = participants_of(found.document, candidate, by_sentence).antecedent
    quoted = quotation(found.document, candidate, found.mentions, antecedent)
    here = found.document.sentences[candidate.sentence]
    dated = [one for one in found.expressions if here.start <= one.start < here.end]
    return says_it_alone(found.document, candidate, quoted, antecedent, dated)


@pytest.mark.parametrize("sentence", ALONE)
def test_stands_alone(sentence: str) -> None:
    """A name, or a noun that says which, is there before whatever leans on it."""
    assert alone(sentence)


@pytest.mark.parametrize("sentence", POINTING)
def test_points_elsewhere(sentence: str) -> None:
    """To an earlier sentence, to the writer, to another day; or it is no statement at all."""
    assert not alone(sentence)


def test_an_opening_sentence_names_whom_it_speaks_of() -> None:
    """What would point back further down."""
    assert alone("The driver of a tram was arrested on Tuesday.", opening=True)
    assert alone("The firm behind the Elstad bridge went bankrupt on Tuesday.", opening=True)
    assert not alone("They were arrested on Tuesday.", opening=True)
