"""Whatever the bytes are: each phase gives its values, or problems; no exception leaves it."""

import datetime

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.model import NamesFile, Source
from generator.overrides import edtf_error, parse
from generator.processing import process
from generator.reading import extract, front_matter
from generator.sentences import split_sentences
from generator.timex import find_time_expressions

OFTEN = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.sampled_from(
    (
        "on ",
        "Monday",
        " 4 May",
        " 2005",
        ", a day after ",
        "around ",
        "44 BC",
        " met ",
        "Ana Horvat",
        "\n\n",
        "—",
        "\u2028",
        "“",
        "…",
        ".",
        " the 1990s",
        "²",
        "\ud800",
        "---\n",
        "title: ",
        "<p>",
        "[x](",
        "**",
    )
)
TEXT = st.lists(WORDS | st.text(max_size=8), max_size=30).map("".join)
DAYS = st.none() | st.dates() | st.sampled_from((datetime.date.min, datetime.date.max))


def encoded(text: str) -> bytes:
    """As a file may hold it, lone surrogates too."""
    return text.encode("utf-8", "surrogatepass")


@OFTEN
@given(TEXT.map(encoded) | st.binary(max_size=300), st.sampled_from((".md", ".txt", ".html", ".mhtml")))
@example(b"", ".md")
@example(b"---\n---\n", ".txt")
def test_any_file_is_read_or_told(data: bytes, ending: str) -> None:
    """A report, or problems that say why not; its excerpt of offsets is its text."""
    report, problems = extract(Source("a", f"a{ending}", data, None, None), ())
    assert (report is None) == bool(problems)


@OFTEN
@given(TEXT, st.sampled_from((".md", ".txt", ".html")))
@example("Around 7 July 2005, a day after X.", ".txt")
def test_no_exception_leaves_the_work_on_a_report(text: str, ending: str) -> None:
    """It is a problem of the report where it is anything."""
    made = process(Source("a", f"a{ending}", encoded(text), None, None), NamesFile())
    assert made.report is None or made.account is not None
    assert made.report is not None or made.problems


@OFTEN
@given(TEXT, DAYS, st.sampled_from(("en", "de", "fr", "es", "ru", "zh", "xx")))
def test_any_text_has_its_time_expressions(text: str, day: datetime.date | None, language: str) -> None:
    """Each is where it says it is."""
    for found in find_time_expressions(text, day, language):
        assert text[found.start : found.end] == found.text


@OFTEN
@given(TEXT)
def test_any_text_has_sentences(text: str) -> None:
    """In order, none overlapping another."""
    ends = 0
    for start, end in split_sentences(text):
        assert ends <= start <= end <= len(text)
        ends = end


@OFTEN
@given(TEXT | st.text(max_size=60))
def test_any_front_matter_is_checked(text: str) -> None:
    """Keys, or problems with lines."""
    given_keys, problems = front_matter.check(text, "a.md", 2)
    assert given_keys is not None or problems


@OFTEN
@given(st.text(alphabet="0123456789-/~?%XuX.[]{}, ", max_size=20))
def test_any_value_is_a_date_or_told(value: str) -> None:
    """What a curator writes as a date never breaks the program."""
    assert edtf_error(value) is None or value in str(edtf_error(value))


@OFTEN
@given(TEXT | st.text(max_size=80))
def test_any_decisions_are_read_or_told(text: str) -> None:
    """Each wrong line is a problem."""
    overrides, _ = parse(text, "content/overrides.yml")
    assert overrides.path == "content/overrides.yml"
