"""The sizes of a built site, gzipped, as a table for docs/site.md: `python bench/sizes.py OUTPUT`."""

import gzip
import re
import sys
from pathlib import Path

ROWS = (
    ("the chronology's page", r"index\.html", 60),
    ("a year's page", r"-?\d{4,}/index\.html", 120),
    ("a month's page", r"-?\d{4,}/(\d\d|year)/index\.html", 120),
    ("an event's page", r"(-?\d{4,}/\d\d|undated)/[^/]+/index\.html", 25),
    ("a report's page", r"reports/.+/index\.html", None),
    (
        "a person's, place's, outlet's or kind's page",
        r"(people|places|outlets|kinds)/.+/index\.html",
        None,
    ),
    ("all CSS", r"static/.*\.css", 12),
    ("all JavaScript", r"static/.*\.js", 15),
    ("a piece of the search index", r"search/.*\.js", 150),
)


def sizes(output: Path, pattern: str) -> list[int]:
    """The gzipped sizes of the files whose path matches, largest first."""
    files = (path for path in output.rglob("*") if re.fullmatch(pattern, path.relative_to(output).as_posix()))
    return sorted((len(gzip.compress(path.read_bytes(), 6)) for path in files), reverse=True)


def main() -> None:
    """Print the table."""
    output = Path(sys.argv[1])
    print("| | files | largest, KB | median, KB | aim, KB |\n|---|---|---|---|---|")
    for name, pattern, aim in ROWS:
        found = sizes(output, pattern) or [0]
        largest = sum(found) if name.startswith("all") else found[0]
        print(f"| {name} | {len(found):,} | {largest / 1000:.1f} | {found[len(found) // 2] / 1000:.1f} | {aim or ''} |")


if __name__ == "__main__":
    main()
