"""origins: which reports carry one text, however cut; what is no copy; what is no origin."""

import random

import pytest

from generator.events.describe.origins import copies, origins_of
from generator.model import Account, DigestOf, Report
from generator.terms import shingles_of
from tests.events.making import account, report

NOUNS = [
    "harbour",
    "council",
    "bridge",
    "orchard",
    "railway",
    "museum",
    "ferry",
    "library",
    "tunnel",
    "market",
    "glacier",
    "mill",
]
VERBS = [
    "opened",
    "praised",
    "blocked",
    "measured",
    "repaired",
    "funded",
    "visited",
    "sold",
    "closed",
    "promised",
]
NAMES = [
    "Horvat",
    "Novak",
    "Silva",
    "Okafor",
    "Moreau",
    "Petrov",
    "Tanaka",
    "Kowalski",
    "Haddad",
    "Fischer",
]


def sentence(rng: random.Random) -> str:
    """An invented sentence."""
    return (
        f"{rng.choice(NAMES)} {rng.choice(VERBS)} the {rng.choice(NOUNS)} near the {rng.choice(NOUNS)} "
        f"and {rng.choice(VERBS)} {rng.randrange(2, 90)} of its {rng.choice(NOUNS)}s, {rng.choice(NAMES)} said."
    )


def story(rng: random.Random, length: int = 24) -> list[str]:
    """An invented story: its sentences."""
    return [sentence(rng) for _ in range(length)]


def as_run_elsewhere(sentences: list[str], rng: random.Random) -> str:
    """A wire story cut at a paragraph, retitled, a tenth of its sentences changed."""
    kept = sentences[: rng.randrange(len(sentences) // 2, len(sentences) + 1)]
    changed = [sentence(rng) if rng.random() < 0.1 else text for text in kept]
    return "Another headline\n\n" + " ".join(changed) + "\n\nEdited by our desk."


def told(texts: list[str], outlets: list[str] | None = None) -> tuple[list[Report], list[Account]]:
    """Reports with those texts."""
    reports = [
        report(f"r{number:04}", text, outlet=outlets[number] if outlets else f"Outlet {number}")
        for number, text in enumerate(texts)
    ]
    return reports, [account(one) for one in reports]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_copies_are_found_and_nothing_else(seed: int) -> None:
    """Of 120 wire stories and their cut, retitled and edited copies, pairs have P and R of .98 and more."""
    rng = random.Random(seed)
    texts, family = [], []
    for number in range(120):
        sentences = story(rng)
        for text in [" ".join(sentences)] + [as_run_elsewhere(sentences, rng) for _ in range(2)]:
            texts.append(text)
            family.append(number)
    found = set(copies(*told(texts)))
    count = len(texts)
    true = {(a, b) for a in range(count) for b in range(a + 1, count) if family[a] == family[b]}
    assert len(found & true) >= 0.98 * len(found)
    assert len(found & true) >= 0.98 * len(true)


def test_different_reports_of_one_event_that_quote_the_same_words() -> None:
    """A shared quotation does not make one origin of two reports."""
    rng = random.Random(5)
    quote = "We have built this harbour stone by stone and nobody will take a single one of them away from us"
    texts = [" ".join([*story(rng, 10), quote, *story(rng, 10)]) for _ in range(2)]
    reports, accounts = told(texts)
    assert len(set(origins_of(reports, accounts).values())) == 2


def test_lines_that_recur_in_an_outlet_are_no_copy() -> None:
    """What three reports of an outlet all carry says nothing about where a text is from."""
    rng = random.Random(6)
    about = " ".join(story(rng, 6))
    texts = [" ".join(story(rng, 5)) + "\n\n" + about for _ in range(4)]
    assert not list(copies(*told(texts, ["The Herald"] * 4)))
    assert list(copies(*told(texts[:2], ["The Herald", "The Courier"])))


def test_the_origin_is_the_earliest_report() -> None:
    """Copies of copies are one origin, named after the first published."""
    rng = random.Random(7)
    sentences = story(rng)
    texts = [" ".join(sentences)] * 3
    reports = [
        report(name, text, day)
        for name, text, day in zip("abc", texts, ("2030-05-03", "2030-05-01", None), strict=True)
    ]
    assert origins_of(reports, [account(one) for one in reports]) == {"a": "b", "b": "b", "c": "b"}


def test_notes_are_no_origin() -> None:
    """An editor's note has no origin, even where it repeats a report."""
    text = " ".join(story(random.Random(8)))
    reports = [report("a", text), report("n", text, form="note")]
    assert origins_of(reports, [account(one) for one in reports]) == {"a": "a"}


def test_a_digest_belongs_to_what_it_retells() -> None:
    """A digest and the report that it retells are one origin: the outlet's."""
    rng = random.Random(9)
    whole = report("a", " ".join(story(rng)), title="Ferry opens", outlet="The Herald")
    retold = report(
        "d",
        " ".join(story(rng, 3)),
        form="digest",
        digest_of=DigestOf(outlet="The Herald", title="Ferry opens!"),
    )
    reports = [whole, retold]
    assert origins_of(reports, [account(one) for one in reports]) == {"a": "a", "d": "a"}


def test_shingles_are_stable() -> None:
    """Shingles are the same on every machine: these are pinned."""
    assert shingles_of("one two three four five six seven eight") == shingles_of(
        "One two, three four five — six seven eight!"
    )
