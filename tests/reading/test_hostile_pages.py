"""Hostile pages: each ends in a report or in one clear line, soon, and the same every time."""

import string
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model import Source
from generator.reading import extract

TEXT = "The minister said on Tuesday that the talks had been held in the capital and would go on. "
LIMIT = 20.0
PAGES = {
    "one-line.txt": TEXT * 12_000,
    "letters.txt": "a" * 1_000_000,
    "dates.txt": "12 Jan " * 150_000,
    "digits.txt": "1" * 1_000_000,
    "stamps.txt": "2 January 2020\n" * 30_000,
    "short-lines.txt": "ab\n" * 100_000,
    "paths.txt": "Home > News >\n" * 50_000,
    "slashes.txt": "a/b " * 200_000,
    "brackets.md": "[" * 1_000_000,
    "stars.md": "*a " * 300_000,
    "links.md": "[a](" * 250_000,
    "ticks.md": "`" * 1_000_000,
    "nested.html": "<div>" * 100_000 + TEXT,
    "nested-inline.html": "<html><body>" + "<b><i>" * 50_000 + TEXT * 4,
    "tables.html": "<table><tr><td>" * 20_000 + TEXT,
    "attributes.html": "<p " + "a=1 " * 200_000 + ">" + TEXT,
    "one-line.html": "<p>" + TEXT * 12_000 + "</p>",
    "comments.html": "<!--" * 200_000,
    "json.html": '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>" + TEXT * 4,
    "json-list.html": '<script type="application/ld+json">[' + "1," * 300_000 + "1]</script><p>" + TEXT * 4,
    "laughs.md": "---\na: &a [x,x]\n" + "".join(f"{c}: &{c} [*a,*a,*a]\n" for c in "bcdefgh") + "---\n",
    "deep-yaml.md": "---\na: " + "[" * 50_000 + "\n---\n" + TEXT,
    "deep-dashes.md": "---\na:\n  " + "- " * 50_000 + "x\n---\n" + TEXT,
    "entities.html": "<p>&#xD800;&#0;&#x110000; " + TEXT * 3,
    "doctype.html": '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><p>&c; ' + TEXT * 3,
    "overrides.txt": "A title\u202egnp.exe\n\n" + TEXT * 2,
    "surrogates.txt": "A\ud800B " + TEXT,
    "nul.txt": TEXT + "\x00\n" + TEXT,
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_ends_well(name: str) -> None:
    """A report, or one problem of one line; no exception, no hanging."""
    data = PAGES[name].encode("utf-8", "surrogatepass")
    began = time.process_time()
    report, problems = extract(Source("a", name, data), ())
    assert time.process_time() - began < LIMIT
    assert (report is None) == (len(problems) == 1)
    assert "\n" not in "".join(map(str, problems))
    if report:
        assert not {"\x00", "\u202e"} & set(report.text)
        report.text.encode()


def test_half_of_another_encoding() -> None:
    """Lines of Latin-1 among lines of UTF-8: what is readable is read."""
    data = (TEXT + "caf\u00e9.\n").encode("latin-1") + (TEXT * 3 + "caf\u00e9.\n").encode()
    report, problems = extract(Source("a", "a.txt", data), ())
    assert report is not None or "encoding" in problems[0].what


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.sampled_from([TEXT, "Related", "Share", "2 January 2020", "By Ida Lund", "---", "<p>", "# A", ""]),
            st.text(max_size=30),
            st.text(alphabet=string.printable, max_size=80),
        ),
        max_size=12,
    ),
    st.sampled_from(["a.txt", "a.md", "a.html"]),
)
def test_any_page_is_read_the_same_twice(lines: list[str], name: str) -> None:
    """No exception, no break in a paragraph, the same value each time."""
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    first = extract(Source("a", name, data), ())
    assert first == extract(Source("a", name, data), ())
    if first[0]:
        assert all(text and "\n" not in text and text == text.strip() for text in first[0].body)
