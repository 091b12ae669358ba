"""alignment: which sentences of different reports say the same of an event, and which one report alone has."""

from collections.abc import Sequence

from generator.events.describe.alignment import Aligner
from generator.events.describe.origins import origins_of
from generator.events.features.entry_features import entry_features
from generator.events.features.vectors import Rarity, table
from generator.events.stories.report_profiles import documents_of
from generator.model import Account, Alignment, Excerpt, Form, Origin, Report
from generator.terms import terms_of
from tests.events.making import account, entry, grouped, report

OPENED = "Ana Horvat opened the Lodova ferry terminal with Governor Omar Okafor on Monday."
ALSO = "Minister Ana Horvat and Omar Okafor opened a ferry terminal at Lodova."
DREDGING = "Dredging of the harbour begins in autumn and costs 40 million crowns."
CROWD = "Fishermen whistled from two trawlers until the brass band stopped playing."


def told(name: str, *sentences: str, form: Form = "report", language: str = "en") -> Report:
    """A report of one paragraph of those sentences, in that language."""
    made = report(name, " ".join(sentences), form=form)
    return Report(
        **{field: getattr(made, field) for field in made.__struct_fields__ if field != "language"},
        language=language,
    )


def account_of(one: Report, *sentences: str) -> Account:
    """One entry told in those sentences."""
    excerpts = tuple(Excerpt(text, one.text.index(text), one.text.index(text) + len(text)) for text in sentences)
    chief = entry(f"{one.id}~m", sentences[0])
    given = {field: getattr(chief, field) for field in chief.__struct_fields__}
    made = type(chief)(**(given | {"excerpt": excerpts[0], "told_in": excerpts}))
    return Account(report=one.id, entries=(made,), terms=terms_of(one.text, one.language))


def rows(*pairs: tuple[Report, Sequence[str]]) -> list[list[tuple[str, str]]]:
    """The alignments of one event of those reports: report and sentence."""
    reports = [one for one, _ in pairs]
    accounts = [account_of(one, *sentences) for one, sentences in pairs]
    origin = origins_of(reports, accounts)
    carried: dict[str, list[str]] = {}
    for name, first in origin.items():
        carried.setdefault(first, []).append(name)
    origins = [Origin(key, tuple(names)) for key, names in carried.items()]
    items = entry_features(reports, accounts, Rarity(()))
    aligner = Aligner(reports, documents_of(reports, accounts, table(str.lower)))
    return [shown(row) for row in aligner.aligned(items, origins)]


def shown(row: Alignment) -> list[tuple[str, str]]:
    """An alignment as report and sentence."""
    return [(saying.report, saying.excerpt.text) for saying in row.sentences]


def test_what_two_say_and_what_one_says() -> None:
    """Sentences that say the same stand together; what only one report tells is on its own, after them."""
    one, other = told("a", OPENED, DREDGING), told("b", ALSO, CROWD)
    assert rows((one, (OPENED, DREDGING)), (other, (ALSO, CROWD))) == [
        [("a", OPENED), ("b", ALSO)],
        [("a", DREDGING)],
        [("b", CROWD)],
    ]


def test_one_report_alone_aligns_with_nothing() -> None:
    """An event that one report tells has no alignments: there is nobody to compare it with."""
    assert rows((told("a", OPENED, DREDGING), (OPENED, DREDGING))) == []


def test_notes_do_not_count() -> None:
    """An editor's note is no second source."""
    note = told("b", ALSO, form="note")
    assert rows((told("a", OPENED, DREDGING), (OPENED,)), (note, (ALSO,))) == []


def test_copies_do_not_count() -> None:
    """Two reports with one text are one origin: they do not say the same independently."""
    text = f"{OPENED} {DREDGING} {CROWD}"
    one, other = report("a", text), report("b", text)
    (event,) = grouped((one, account(one)), (other, account(other)))
    assert len(event.origins) == 1
    assert event.alignments == ()


def test_what_another_report_says_elsewhere_is_not_said_by_one_alone() -> None:
    """A sentence whose words stand in the other report, in no profile sentence, is not marked."""
    one, other = told("a", OPENED, DREDGING), told("b", ALSO, "All agree.", DREDGING)
    assert rows((one, (OPENED, DREDGING)), (other, (ALSO,))) == [[("a", OPENED), ("b", ALSO)]]


def test_other_languages_are_not_compared() -> None:
    """A report in another language neither says the same nor leaves the first alone with what it says."""
    other = told("b", "Ana Horvat eröffnete den Hafen mit Omar Okafor.", language="de")
    assert (
        rows(
            (told("a", OPENED, DREDGING), (OPENED, DREDGING)),
            (other, ("Ana Horvat eröffnete den Hafen mit Omar Okafor.",)),
        )
        == []
    )


def test_one_sentence_of_each_report() -> None:
    """The likest is taken; a report stands once in a row."""
    close = "Ana Horvat opened the Lodova ferry terminal with Omar Okafor."
    one, other = told("a", OPENED), told("b", ALSO, close)
    found = rows((one, (OPENED,)), (other, (ALSO, close)))
    assert found == [[("a", OPENED), ("b", close)]]


def test_the_order_of_reports_does_not_matter() -> None:
    """The same rows whichever report comes first."""
    pairs = [(told("a", OPENED, DREDGING), (OPENED, DREDGING)), (told("b", ALSO, CROWD), (ALSO,))]
    forward, backward = rows(*pairs), rows(*reversed(pairs))
    assert sorted(map(sorted, forward)) == sorted(map(sorted, backward))


def test_a_long_event_is_capped() -> None:
    """Of very many reports and sentences the chief ones are compared, soon."""
    pairs = []
    for number in range(40):
        sentences = [f"{OPENED[:-1]} at gate {number} door {at}." for at in range(30)]
        pairs.append((told(f"r{number:02}", *sentences), sentences))
    found = rows(*pairs)
    assert sum(len(row) for row in found) <= 12 * 8
