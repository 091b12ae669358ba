"""own_kinds: content/kinds.yml is read and checked, with a line for all that is wrong in it."""

from pathlib import Path

import pytest

from generator.entries.own_kinds import Irregular, KindsFile, OwnKind, read_kinds

WRONG = [
    ("kinds: {Product Recall: {verbs: [recall]}}", "no name for a kind", "product-recall"),
    ("kinds: {recall: {}}", "has no words", "verbs"),
    ("kinds: {recall: }", "has no words", "verbs"),
    ("kinds: {statement: {verbs: [croak]}}", "takes no words", "another name"),
    ("kinds: {recall: {verbs: [recall], like: sanctoin}}", "no known kind", "`sanction`"),
    ("kinds: {visit: {verbs: [drop in], like: meeting}}", "is a known kind", "Take `like` out"),
    ("kinds: {a: {verbs: [fix]}, b: {verbs: [fix]}}", "both `a` and `b`", "one of them"),
    ("kinds: {recall: {verbs: ['re(call']}}", "no word or phrase", "signs"),
    ("kinds: {recall: {verbs: recall}}", "not a list", "[recall]"),
    ("kinds: {recall: {verb: [recall]}}", "unknown key `verb`", "`verbs`"),
    ("never: ['  ']", "no word or phrase", "single spaces"),
]


def written(folder: Path, text: str) -> Path:
    """A file with this text."""
    path = folder / "kinds.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_read(tmp_path: Path) -> None:
    """Kinds, phrases that are none, and irregular forms; a word may be a verb of one kind and a noun of another."""
    text = """
kinds:
  recall: {verbs: [recall], nouns: [recall], like: sanction}
  visit: {nouns: [recce]}
never: [total recall]
irregular: {withdraw: [withdrew, withdrawn]}
"""
    found, problems = read_kinds(written(tmp_path, text), "content/kinds.yml")
    assert problems == ()
    assert found == KindsFile(
        (
            OwnKind("recall", like="sanction", verbs=("recall",), nouns=("recall",)),
            OwnKind("visit", nouns=("recce",)),
        ),
        ("total recall",),
        (Irregular("withdraw", ("withdrew", "withdrawn")),),
    )


def test_no_file(tmp_path: Path) -> None:
    """Without a file there are no own kinds, and nothing is wrong."""
    assert read_kinds(tmp_path / "kinds.yml", "content/kinds.yml") == (KindsFile(), ())


@pytest.mark.parametrize(("text", "what", "fix"), WRONG)
def test_wrong(tmp_path: Path, text: str, what: str, fix: str) -> None:
    """What is wrong is said with its line and its cure, and nothing of the file is used."""
    found, problems = read_kinds(written(tmp_path, text), "content/kinds.yml")
    assert found == KindsFile()
    assert len(problems) == 1
    assert what in problems[0].what
    assert fix in problems[0].fix
    assert str(problems[0]).startswith("content/kinds.yml:1: ")


def test_all_at_once(tmp_path: Path) -> None:
    """An unknown key does not hide a wrong name further up."""
    text = "kinds:\n  Product Recall: {verbs: [recall]}\n  launch: {verb: [x]}\n"
    _, problems = read_kinds(written(tmp_path, text), "content/kinds.yml")
    assert [problem.line for problem in problems] == [2, 3]
