"""yaml_lines: data with the line of every key, and all problems at once."""

import datetime
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Value
from generator.yaml_lines import convert, load


class Inner(Value, frozen=True):
    """A value inside another."""

    name: str
    day: datetime.date | None = None


class Outer(Value, frozen=True):
    """A document's shape."""

    title: str = ""
    form: Literal["report", "note"] = "report"
    tags: tuple[str, ...] = ()
    items: tuple[Inner, ...] = ()
    by_key: dict[str, Inner] = {}


def problems_of(text: str) -> list[str]:
    """Every problem of a document of the shape above, in print."""
    document, problems = load(text, "x.yml", first_line=2)
    if document is None:
        return [str(problem) for problem in problems]
    return [str(problem) for problem in convert(document, Outer)[1]]


def test_plain_scalars_stay_what_they_look_like() -> None:
    """`no` and dates are text; numbers and true are not."""
    document, _ = load("a: no\nb: 2023-02-04\nc: 12\nd: true\ne: 06:10\nf:\n", "x.yml")
    assert document is not None
    assert document.data == {
        "a": "no",
        "b": "2023-02-04",
        "c": 12,
        "d": True,
        "e": "06:10",
        "f": None,
    }


def test_lines_are_those_of_the_file() -> None:
    """The first line of the document may be any line of its file."""
    document, _ = load("title: x\nitems:\n- name: a\n- name: b\n", "x.yml", first_line=2)
    assert document is not None
    assert document.line(("items", 1, "name")) == 5
    assert document.line(("items", 1, "unknown")) == 5


def test_a_good_document() -> None:
    """A document of the right shape becomes the value."""
    document, _ = load("items: [{name: a, day: 2023-02-04}]\n", "x.yml")
    assert document is not None
    value, problems = convert(document, Outer)
    assert value == Outer(items=(Inner("a", datetime.date(2023, 2, 4)),))
    assert not problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: x", "x.yml:2: unknown key `titel`. Did you mean `title`?"),
        (
            "title: 2023",
            'x.yml:2: `title: 2023` is a number, not text. Put it in quotes: `title: "2023"`.',
        ),
        (
            "tags: one",
            "x.yml:2: `tags` is one text, not a list. Write it as a list: `tags: [one]`.",
        ),
        (
            "form: book",
            "x.yml:2: `form: book` is not one of its values. Write one of report, note.",
        ),
        (
            "by_key:\n  a: {name: n, day: 2023-02-30}",
            "x.yml:3: `day: 2023-02-30` is not a valid date. Write it as 2011-02-14.",
        ),
        ("items:\n- {}", "x.yml:3: `name` is missing. Add `name: …`."),
        ("title: a\ntitle: b", "x.yml:3: `title` stands twice (first on line 2). Keep one."),
        (
            "title: [unclosed\nx: 1",
            (
                "x.yml:2: this is not valid YAML: did not find expected ',' or ']'. Close quotes and brackets, and "
                "put texts with `: ` or `#` in quotes."
            ),
        ),
    ],
)
def test_a_problem_names_line_and_cure(text: str, expected: str) -> None:
    """Each kind of mistake gets its own words, on its own line."""
    assert problems_of(text) == [expected]


def test_all_problems_at_once() -> None:
    """Nothing stops at the first mistake."""
    assert len(problems_of("titel: x\nform: book\nitems: [{day: never}]\n")) == 4


def test_aliases_are_refused() -> None:
    """The way small files become huge ones is closed; a `*` in a text is none."""
    assert "aliases" in problems_of("a: &x [1]\ntitle: *x\n")[0]
    assert not problems_of("title: a *starred* word\n")


@pytest.mark.parametrize(
    "text",
    [
        "!!python/object:os.system x",
        "\x00",
        "- [" * 5000,
        "a: b: c",
        "\t- x",
        "%YAML 9",
        "[" * 50_000,
        "{" * 50_000,
        "- " * 50_000,
    ],
)
def test_hostile_text_is_one_problem(text: str) -> None:
    """Whatever is no plain document ends in a line, never in a traceback."""
    assert problems_of(text)


def test_keys_are_text_always() -> None:
    """A report may be called 2023, or true: its decision finds it."""
    document, problems = load("2023: {true: 1}\n~: 5\n", "x.yml")
    assert not problems
    assert document
    assert document.data == {"2023": {"true": 1}, "~": 5}
    assert document.line(("2023", "true")) == 1


TAGS = (
    "!!bool x",
    "!!timestamp x",
    "!!int x",
    "!!float .inf",
    "!!binary é",
    "!!set {b}",
    "!!python/object:os.system x",
    "!!omap [a]",
    "!mine x",
    "[!!str 5]",
    "!!map {a: b}",
)


@pytest.mark.parametrize("value", TAGS)
def test_tags_are_refused(value: str) -> None:
    """A text is what it is: a tag would make something else of it, or fail to."""
    document, (problem,) = load(f"a: b\nc: {value}\n", "x.yml")
    assert document is None
    assert problem.line == 2
    assert "\n" not in str(problem)


def test_an_exclamation_is_no_tag() -> None:
    """Within a text or a quotation it is a mark like others."""
    document, problems = load('a: hello! world\nb: "! x"\n', "x.yml")
    assert not problems
    assert document is not None
    assert document.data == {"a": "hello! world", "b": "! x"}


@given(st.text(alphabet="ab:-!&*[]{}#'\"\\|>?%@`~ \n\t0123456789xé\u2028\ud800", max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    """Data with lines, or problems; never another exception."""
    document, problems = load(text, "x.yml")
    assert (document is None) == bool(problems)
