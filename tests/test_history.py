"""What changed, as content/history.yml keeps it."""

import datetime
from pathlib import Path

from generator.history import KINDS, Change, Step, read_history

SHOWN = "content/history.yml"


def test_steps_newest_first(tmp_path: Path) -> None:
    """Whatever their order in the file, the newest step comes first; of one day, the later one."""
    path = tmp_path / "history.yml"
    path.write_text(
        "- {on: 2021-05-01, changes: []}\n- {on: 2021-06-01, since: abc, changes: [{kind: new-event, title: T}]}\n"
        "- {on: 2021-05-01, since: later, changes: []}\n",
        encoding="utf-8",
    )
    steps, problems = read_history(path, SHOWN)
    assert not problems
    assert [step.since for step in steps] == ["abc", "later", None]
    assert steps[0] == Step(datetime.date(2021, 6, 1), (Change("new-event", "T"),), "abc")


def test_an_empty_file_and_one_in_another_encoding(tmp_path: Path) -> None:
    """Nothing in it is no history; a file that is not UTF-8 is a problem."""
    path = tmp_path / "history.yml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert read_history(path, SHOWN) == ((), ())
    path.write_bytes(b"- on: \xff\n")
    assert str(read_history(path, SHOWN)[1][0]) == f"{SHOWN}: this file is not in UTF-8. Save it as UTF-8."


def test_a_step_has_a_day(tmp_path: Path) -> None:
    """A step without its day, or with an unknown key, is a problem with its line."""
    path = tmp_path / "history.yml"
    path.write_text("- changes: []\n- {on: 2021-05-01, changes: [], wy: x}\n", encoding="utf-8")
    problems = read_history(path, SHOWN)[1]
    assert [(one.line, one.what) for one in problems] == [
        (1, "`on` is missing"),
        (2, "unknown key `wy`"),
    ]


def test_every_kind_is_in_words() -> None:
    """Each kind of change has a heading that a reader understands, and no two have the same."""
    assert len(set(KINDS.values())) == len(KINDS)
    assert all(heading[0].isupper() for heading in KINDS.values())
