"""reasons: what is said to be a rare word looks rare to a reader."""

import pytest

from generator.events.describe.reasons import telling_words
from generator.phrasing import tie_in_english
from tests.events.making import account, entry, grouped, report

QUAKE = (
    "A strong earthquake struck Qormel, the interior ministry said. The quake flooded a mine, and the flood "
    "drove otters down the valley."
)


@pytest.mark.parametrize(
    ("stems", "kept"),
    [
        (["otter", "earthquak", "quak", "interior", "ministry"], ["otter"]),
        (["qormel", "qorm", "otter"], ["qormel", "otter"]),
        (["2030", "deal", "jewell"], ["jewell"]),
        ([], []),
    ],
)
def test_only_what_looks_rare(stems: list[str], kept: list[str]) -> None:
    """No words of every day or of a kind of event, no numbers, no stem twice."""
    assert telling_words(stems) == kept


def test_reasons_keep_to_rare_words_and_likeness() -> None:
    """The reason names the rare words of two reports, not their outlets and not the words of a quake."""
    told = []
    for name, outlet in (("a", "Qorm Herald"), ("b", "The Qorm Herald")):
        one = report(name, f"{QUAKE} Qorm Herald staff.", title=f"Quake {name}", outlet=outlet)
        told.append((one, account(one, entry(f"{name}~m", QUAKE, "2030-05-01", kind="disaster"))))
    (event,) = grouped(*told)
    (reason,) = map(tie_in_english, event.reasons)
    assert reason.startswith("“Quake a” and “Quake b”: ")
    assert "Qormel" in reason
    assert "otters" in reason
    assert not any(word in reason for word in ("earthquake", "interior", "ministry", "Herald"))


def test_no_likeness_is_not_said() -> None:
    """Sentences with no word in common are not said to be alike 0.00."""
    people = ("Ana Horvat", "Omar Okafor")
    facts = {"kind": "visit", "people": people, "places": ("Zhubna",)}
    one = report("a", "Ana Horvat and Omar Okafor toured Zhubna.", "2030-05-02")
    other = report("b", QUAKE, "2030-06-02")
    main = entry("b~m", QUAKE, "2030-06-01", kind="disaster")
    aside = entry("b~x", "They had been there before.", "2030-05-01", salience=0.1, **facts)
    events = grouped(
        (one, account(one, entry("a~m", one.text, "2030-05-01", **facts))),
        (other, account(other, main, aside)),
    )
    reasons = [tie_in_english(tie) for event in events for tie in event.reasons]
    assert reasons
    assert not any("0.00" in reason for reason in reasons)
