"""All of it, about ten minutes; writes docs/reliability.md, and exits 1 where anything went wrong."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.conftest import REPOSITORY
from tests.hardening import browser, damage, environments, fuzz, growth, kills, strangers
from tests.hardening.rows import Row

PAGE = REPOSITORY / "docs" / "reliability.md"
BEGIN, END = "<!-- the table is written by `make hardening` -->", "<!-- end of the table -->"
HEAD = "| what must never happen | tried | it happened |"
Trial = Callable[[Path], tuple[Row, ...]]
TRIALS: dict[str, Trial] = {
    "fuzzing": lambda at: fuzz.fuzz(at, 2_000),
    "values": lambda at: (fuzz.values(at), fuzz.days(at)),
    "links": lambda at: (environments.dead_links_of_sizes(at, (2, 40, 420, 500, 1100, 1700)),),
    "histories": lambda at: (environments.histories(at, 150),),
    "escapes": lambda at: (strangers.escapes(at),),
    "payloads": lambda at: (strangers.payloads(at),),
    "browser": lambda at: (browser.in_chromium(at),),
    "tracebacks": lambda at: (strangers.tracebacks(at, 1),),
    "endless": lambda at: (strangers.endless(at),),
    "hosts": lambda at: (strangers.foreign_hosts(at),),
    "kills": lambda at: kills.kills(at, 1, 60),
    "flips": lambda at: (damage.flips(at, 120),),
    "caches": lambda at: (damage.foreign_caches(at),),
    "disks": lambda at: (damage.full_disk(at, 12),),
    "mounts": lambda at: (damage.mounts(at),),
    "two at once": lambda at: (damage.two_at_once(at, 4),),
    "growth": lambda at: (growth.growth(at, 10_000),),
    "environments": lambda at: (environments.environments(at, 99, 40),),
}


def main(names: list[str]) -> int:
    """Run the trials of these names, or all; writes their rows of the table, and leaves the others as they are."""
    rows: list[Row] = []
    for name in names or TRIALS:
        with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
            made = TRIALS[name](Path(folder) / "at")
        for row in made:
            said = row.skipped or f"{len(row.wrong)} of {row.tried:,} {row.unit}"
            sys.stdout.write(f"{row.never}: {said}\n")
            sys.stdout.writelines(f"    {one}\n" for one in row.wrong[:10])
            sys.stdout.flush()
        rows += made
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(with_table(page, rows, anew=not names), encoding="utf-8")
    return int(any(row.wrong for row in rows))


def with_table(page: str, rows: list[Row], *, anew: bool = True) -> str:
    """The page with these rows in its table: in place of all rows, or each in place of the one of its name."""
    head, _, rest = page.partition(BEGIN)
    old, _, tail = rest.partition(END)
    made = {row.never: _line(row) for row in rows}
    before = {line.split(" | ")[0].removeprefix("| "): line for line in old.splitlines() if line.startswith("| ")}
    before.pop(HEAD.split(" | ", maxsplit=1)[0].removeprefix("| "), None)
    lines = made if anew else before | made
    return (
        f"{head}{BEGIN}\n\n{HEAD}\n|---|---|---|\n" + "".join(f"{line}\n" for line in lines.values()) + f"\n{END}{tail}"
    )


def _line(row: Row) -> str:
    tried = row.skipped or f"{row.tried:,} {row.unit}"
    return f"| {row.never} | {tried} | {'–' if row.skipped else len(row.wrong)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
