"""chronology: what is known once the events are."""

from pathlib import Path

from generator.build import relate
from generator.chronology import by_day, unsettled
from generator.model import Event
from tests.corpus import lay_out


def event(identity: str, first: str | None, last: str | None = None) -> Event:
    """An event with its days."""
    return Event(identity, "title", (), (), "meeting", first_day=first, last_day=last or first)


def test_events_stand_by_their_days() -> None:
    """Years before 1 first, longer spans after shorter ones, the undated last."""
    events = [
        event("e", None),
        event("d", "2023-02-01", "2023-02-28"),
        event("c", "2023-02-01"),
        event("b", "0044-03-15"),
        event("a", "-0043-03-15"),
    ]
    assert [one.id for one in sorted(events, key=by_day)] == ["a", "b", "c", "d", "e"]


def test_what_is_known_needs_no_settling(tmp_path: Path) -> None:
    """A hidden report is ignored by decision: a strict build lets it pass, a stray file it does not."""
    lay_out(tmp_path, 2)
    hidden = tmp_path / "content" / "articles" / "hidden.md"
    hidden.write_text("---\nhide: true\npublished: 2020-01-07\n---\n\nThe pilots met.\n")
    chronology, _ = relate(tmp_path)
    assert [one.path for one in chronology.ignored] == ["content/articles/hidden.md"]
    assert not [line for line in unsettled(chronology) if "hidden.md" in line]
    (tmp_path / "content" / "stray.doc").write_text("x")
    assert any("stray.doc" in line for line in unsettled(relate(tmp_path)[0]))
