"""making: dates and their basis, ids, salience and speaker of the entries."""

import msgspec

from generator.entries import find_entries
from generator.entries.making import entry_id
from generator.model import Entry
from tests.entries.cases import Case, entries_of, read, sentence


def only(text: str) -> Entry:
    """The one entry of a sentence."""
    (entry,) = entries_of(sentence(text))
    return entry


def test_a_date_in_the_sentence_is_stated() -> None:
    """Its words are the entry's expression, and first and last day are its bounds."""
    entry = only("A fire destroyed a warehouse at the harbour of Lund on Monday.")
    assert (entry.value, entry.date_basis) == ("2023-05-08", "stated")
    assert (entry.first_day, entry.last_day) == ("2023-05-08", "2023-05-08")
    assert entry.expression is not None
    assert entry.expression.text in ("Monday", "on Monday")
    assert (entry.verb, entry.subject, entry.object) == ("destroy", "fire", "warehouse")


def test_without_one_it_is_only_known_to_lie_before_publication() -> None:
    """Reported: an open span that ends with publication, and no expression."""
    entry = only("A fire destroyed a warehouse at the harbour of Lund, killing four people.")
    assert entry.date_basis in ("reported", "inferred")
    if entry.date_basis == "reported":
        assert entry.value == "../2023-05-10"
        assert entry.expression is None


def test_a_relative_word_against_a_doubtful_day_is_inferred() -> None:
    """What leans on a day of publication that nothing confirms is no more than inferred."""
    made = read(sentence("A fire destroyed a warehouse at the harbour of Lund on Monday."))
    doubted = msgspec.structs.replace(made.report.publication, confidence="unconfirmed")
    report = msgspec.structs.replace(made.report, publication=doubted)
    (entry,) = find_entries(report, made.document, made.expressions, made.mentions)
    assert (entry.value, entry.date_basis) == ("2023-05-08", "inferred")


def test_the_id_is_report_sentence_and_words() -> None:
    """Another sentence or other words, another id; the same, the same."""
    assert entry_id("a", "x", "Monday") == entry_id("a", "x", "Monday")
    ids = {entry_id(*one) for one in (("a", "x", ""), ("a", "x", "Monday"), ("a", "y", ""), ("b", "x", ""))}
    assert len(ids) == 4
    assert all(one[1] == "~" for one in ids)


def test_the_main_entry_comes_first_by_salience() -> None:
    """Of several, one has the highest salience, a half at least."""
    body = (
        "A fire destroyed a warehouse at the harbour of Lund on Monday.",
        "The warehouse was built in 1962.",
        "Norvik beat Brindle 3-1 in the cup final on Sunday.",
    )
    entries = entries_of(Case("Fire destroys warehouse in Lund", sentence("").published, body))
    top = max(entries, key=lambda one: one.salience)
    assert top.excerpt.text == body[0]
    assert top.salience >= 0.5
    assert (top.title, top.title_basis) == ("Fire destroys warehouse in Lund", "headline")


def test_a_statement_has_its_speaker() -> None:
    """Who said it."""
    entry = only("Foreign Minister Lena Ortmann said on Tuesday that nothing was settled.")
    assert (entry.kind, entry.speaker) == ("statement", "Lena Ortmann")
