"""Reports made of what breaks programs, through every phase and every consumer of what a phase gives."""

import datetime
import random
import re
from collections.abc import Iterator
from pathlib import Path

from generator.build import relate
from generator.model import NamesFile, Source
from generator.pages import pages
from generator.problems import ContentError
from generator.processing import process
from generator.render import renderer
from tests.conftest import REPOSITORY
from tests.hardening.rows import Row

PEOPLE = (
    "Foreign Minister Ana Horvat",
    "President Ivan Petrov",
    "Mr. O’Neil",
    "王毅",
    "the mayor",
    "X",
)
ACTS = (
    "met",
    "will meet",
    "had met",
    "signed a treaty with",
    "did not visit",
    "postponed talks with",
    "said that he would call",
    "was killed by",
    "bombed",
    "resigned after",
)
PLACES = ("Belmora", "the U.N.", "St. Petersburg", "Elstad, Carvin and Galen", "")
MOMENTS = (
    "Monday",
    "last Friday",
    "7 July 2005",
    "around 7 July 2005",
    "15 March 44 BC",
    "the 1990s",
    "early 2021",
    "spring",
    "the third quarter",
    "February 29",
    "Feb. 30",
    "31 April 2021",
    "0 May",
    "the night of 3 to 4 May",
    "2-3 February",
    "since 2014",
    "until Thursday",
    "every Monday",
    "recently",
    "12:30",
    "midnight on Sunday",
    "1 January 0001",
    "31 December 9999",
    "the year 10000",
    "week 53",
    "Easter",
    "a decade ago",
    "5,000 years ago",
    "in 99999999999999 days",
    "two Mondays ago",
    "circa 1850",
    "1914-18",
    "2005-07-07",
    "2005-07",
    "20050707",
    "07/08/09",
    "the 31st",
    "Ramadan",
    "the day before yesterday",
    "mid-May",
    "no later than June",
    "between March and May 2020",
    "in the 12th century",
    "May",
    "March 2020 or April 2020",
    "٢٠٢٠",
    "²⁰²⁰",
)
LINKS = (
    "a day after",
    "two weeks before",
    "{n} years after",
    "the day after",
    "hours after",
    "a century before",
    "a month since",
    "three days into",
    "within days of",
    "on the eve of",
)
ODD = (
    "",
    "\u2028",
    "\u00a0",
    "—",
    "“",
    "\ufeff",
    "\U0001f600",
    "\u0301",
    "e\u0301" * 20,
    "." * 50,
    "(((((",
    "\t",
    "I" * 300,
    "\ud800",
    "-" * 80,
    "1" * 400,
    "A. B. C. D. E.",
    "\u202e",
    "&amp;",
    "ﬁ",
    "ß",
    "İ",
    "ǅ",
)
DAYS = ("2005-07-10", "0001-01-01", "9999-12-31", "2020-02-29", "2021-01-01", "")


def sentence(rng: random.Random) -> str:
    """A sentence about who did what where and when, with something odd in it now and then."""
    when = rng.choice(MOMENTS)
    if rng.random() < 0.4:
        when = f"{when}, {rng.choice(LINKS).format(n=rng.choice((1, 2, 999, 10**6)))} {rng.choice(MOMENTS)}"
    parts = [
        rng.choice(("On", "In", "By", "From", "Around", "About", "", "Not before")),
        when + ",",
        rng.choice(PEOPLE),
        rng.choice(ACTS),
        rng.choice(PEOPLE),
        "in",
        rng.choice(PLACES),
    ]
    if rng.random() < 0.3:
        parts.insert(rng.randrange(len(parts)), rng.choice(ODD))
    if rng.random() < 0.3:
        parts.append(f"{rng.choice(LINKS).format(n=3)} {rng.choice(MOMENTS)}")
    return " ".join(parts) + rng.choice((".", "", "?", "...", ".”"))


def report(rng: random.Random, samples: list[str]) -> tuple[str, bytes]:
    """A file's ending and bytes: sentences, or one of the tests' own pages with pieces moved and bytes changed."""
    if samples and rng.random() < 0.3:
        text = rng.choice(samples)
        for _ in range(rng.randrange(4)):
            at, to = rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)
            text = text[:at] + rng.choice((sentence(rng), rng.choice(ODD), text[to : to + 80])) + text[at:]
        ending = ".html" if re.match(r"\s*<", text) else rng.choice((".md", ".txt"))
    else:
        day = rng.choice(DAYS)
        head = f"---\npublished: {day}\n---\n\n" if day else f"{rng.choice(MOMENTS)}\n\n"
        text = head + "\n\n".join(
            " ".join(sentence(rng) for _ in range(rng.randrange(1, 5))) for _ in range(rng.randrange(1, 5))
        )
        ending = rng.choice((".md", ".txt"))
    return ending, text.encode("utf-8", "surrogatepass")


def fuzz(folder: Path, reports: int, seed: int = 1) -> tuple[Row, Row]:
    """So many reports, each by itself; then, thirty at a time, through grouping, pages and every writer."""
    alone = Row("a report on which the work fails", unit="reports")
    together = Row("a chronology that cannot be grouped, drawn or written", unit="chronologies")
    samples, rng = list(_samples()), random.Random(seed)
    render = renderer()
    for start in range(0, reports, 30):
        articles = folder / str(start) / "content" / "articles"
        articles.mkdir(parents=True)
        for number in range(start, min(start + 30, reports)):
            ending, data = report(rng, samples)
            made = process(Source(f"r{number}", f"r{number}{ending}", data, None, None), NamesFile())
            alone.note(not made.failed, f"seed {seed}, report {number}: {made.problems[:1]}")
            if not made.problems:
                (articles / f"r{number}{ending}").write_bytes(data)
        try:
            chronology, _ = relate(folder / str(start))
            for page in pages(chronology):
                render(page)
            together.note(True, "")
        except ContentError as error:
            together.note(False, f"{start}: {error}")
        except Exception as error:  # noqa: BLE001 - it is what is looked for
            together.note(False, f"seed {seed}, {start}: {type(error).__name__}: {error}")
    return alone, together


def values(_folder: Path, every: int = 1) -> Row:
    """Every value of the manual and every form that a rule can give, through every function that takes one."""
    from generator import edtf_bounds
    from generator.overrides import edtf_error
    from generator.pages.dates_in_words import date_in_words

    row = Row("a value that one of its consumers cannot take", unit="values")
    plain = (
        "2023-02-02",
        "2023-02",
        "2023",
        "202X",
        "19XX",
        "2023-21",
        "-0043-03-15",
        "-0043",
        "9999-12-31",
        "0001-01-01",
    )
    forms = [f"{one}{mark}" for one in plain for mark in ("", "~", "?", "%")]
    forms += [f"{one}/{other}" for one in forms[:16] for other in (*forms[:16:3], "..")] + [
        f"../{one}" for one in forms
    ]
    for value in forms[::every]:
        try:
            edtf_bounds.bounds(value)
            edtf_error(value)
            for basis in ("stated", "inferred", "reported", "curator", "unknown"):
                for language in ("en", "de"):
                    date_in_words(value, basis, language)
            row.note(True, "")
        except Exception as error:  # noqa: BLE001 - it is what is looked for
            row.note(False, f"{value}: {type(error).__name__}: {error}")
    return row


def days(_folder: Path) -> Row:
    """Every day of publication at the ends of the calendar, with every moment read against it."""
    row = Row("a moment that cannot be read against a day of publication", unit="readings")
    first, last = datetime.date.min, datetime.date.max
    for day in (
        first,
        first + datetime.timedelta(40),
        datetime.date(2020, 2, 29),
        last - datetime.timedelta(40),
        last,
    ):
        for moment in MOMENTS:
            for link in ("", *LINKS):
                text = f"They met {moment} {link.format(n=9)} {moment if link else ''}."
                data = f"---\npublished: {day}\n---\n\n{text}\n".encode()
                made = process(Source("a", "a.md", data, None, None), NamesFile())
                row.note(not made.failed, f"{day}: {text} {made.problems[:1]}")
    return row


def _samples() -> Iterator[str]:
    for path in sorted((REPOSITORY / "tests" / "cases" / "reading").rglob("*")):
        if path.suffix in (".txt", ".md", ".html") and path.stat().st_size < 30_000:
            yield path.read_text(encoding="utf-8", errors="replace")
