"""quoted: the quoted words of one speaker, where sentences that say the same give them unlike."""

from generator.events.describe.quoted import words_of
from generator.events.features.entry_features import entry_features
from generator.events.features.vectors import Rarity
from generator.model import Account, AlignedSentence, Alignment, Cell, Excerpt, Form
from tests.events.making import entry, report

SAID = "“The tunnel will open in spring without fail,”"
CHANGED = "“The tunnel may open in spring or never,”"


def row(one: str, other: str, speakers: tuple[str, str], form: Form = "report") -> list[Cell]:
    """The cells of the row that two aligned sentences make; none where they do not differ."""
    texts = {"a": one, "b": other}
    reports = [report("a", one), report("b", other, form=form)]
    accounts = [
        Account(name, (entry(f"{name}~m", text, speaker=speaker),))
        for (name, text), speaker in zip(texts.items(), speakers, strict=True)
    ]
    alignment = Alignment(tuple(AlignedSentence(name, Excerpt(text, 0, len(text))) for name, text in texts.items()))
    found = words_of((alignment,), entry_features(reports, accounts, Rarity(())), reports)
    return [cell for line in found for cell in line.cells]


def test_quoted_words_that_differ() -> None:
    """The same minister, the same statement, other words."""
    cells = row(f"{SAID} Ana Horvat said.", f"{CHANGED} said Ana Horvat.", ("Ana Horvat", "Ana Horvat"))
    assert [(cell.report, cell.differs) for cell in cells] == [("a", False), ("b", True)]
    assert cells[1].value == "The tunnel may open in spring or never"


def test_quoting_less_is_no_difference() -> None:
    """Part of the same words."""
    assert not row(
        f"{SAID} Ana Horvat said.",
        "Ana Horvat said it “will open in spring”.".replace("it", "the tunnel"),
        ("Ana Horvat", "Ana Horvat"),
    )


def test_quoting_other_words_is_no_difference() -> None:
    """Two reports may quote different sentences of one speech."""
    assert not row(
        f"{SAID} Ana Horvat said.",
        "“Nobody was ever promised any cheaper tickets,” Ana Horvat said.",
        ("Ana Horvat", "Ana Horvat"),
    )


def test_another_speaker_is_no_difference() -> None:
    """Two people may say unlike things."""
    assert not row(f"{SAID} Ana Horvat said.", f"{CHANGED} Omar Okafor said.", ("Ana Horvat", "Omar Okafor"))


def test_a_digest_does_not_quote() -> None:
    """The words of a digest are its writer's."""
    assert not row(
        f"{SAID} Ana Horvat said.",
        f"{CHANGED} Ana Horvat said.",
        ("Ana Horvat", "Ana Horvat"),
        form="digest",
    )
