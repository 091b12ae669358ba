"""The time a build takes, phase by phase, as the table of docs/performance.md.

usage: python -m bench.performance [--sizes 1000x3,10000x1] [--corpus FILE] [--write]

Sizes are numbers of reports, each with the number of runs.

Reports are made up by the corpus maker (default: ../shared/bench/corpus.py). Each size is built from nothing, with
nothing changed, with one report more and with a sentence more in one, each in a process of its own and on a copy of
one folder; medians of the runs, in milliseconds of work of the main process. With `--write` the table is put into the
page.
"""

import argparse
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "performance.md"
CORPUS = ROOT.parent / "shared" / "bench" / "corpus.py"
BEGIN, END = "<!-- the table is written by `python -m bench.performance --write` -->", "<!-- end of the table -->"
KINDS = ("cold", "same", "add", "edit")
MEMORY = "largest process, MB"

Times = dict[str, tuple[float, float]]


def corpus_maker(path: Path) -> ModuleType:
    """The module that makes the reports up."""
    spec = importlib.util.spec_from_file_location("corpus", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path}: there is no corpus maker. Name one with --corpus.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def built(folder: Path) -> Times:
    """One build in a process of its own: for each phase milliseconds by the clock and of work, and its size in MB."""
    command = [sys.executable, "-m", "generator", "build", "-C", str(folder), "--json", "--profile"]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603 - our own
    told = child.stdout.read() if child.stdout else b""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)}: exit {child.returncode}")
    spent = {phase: (clock, work) for phase, (clock, work) in json.loads(told)["phases"].items()}
    return {**spent, MEMORY: (usage.ru_maxrss / 1024, usage.ru_maxrss / 1024)}


def prepared(kind: str, folder: Path, spare: list[Path], number: int) -> None:
    """Make the change of a kind of run in the folder."""
    articles = folder / "content" / "articles"
    if kind == "cold":
        for left in (folder / "site", folder / ".cache"):
            shutil.rmtree(left, ignore_errors=True)
        (folder / "content" / "permalinks.yml").unlink(missing_ok=True)
    elif kind == "add":
        shutil.copy(spare[number], articles)
    elif kind == "edit":
        files = sorted(articles.glob("*.md"))
        path = files[number * 37 % len(files)]
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nOfficials corrected figure {number}.\n")


def measured(size: int, runs: int, maker: ModuleType, folder: Path) -> dict[str, list[Times]]:
    """The times of all runs of each kind, on a corpus of this size laid out in the folder."""
    maker.write(size, folder / "content" / "articles", "dateline")
    (folder / "content" / "site.yml").write_text("title: Measured\nbase_url: https://site.example/\n", encoding="utf-8")
    spare, _ = maker.write(size, folder / "spare", "dateline", spare=runs)
    found: dict[str, list[Times]] = {}
    for kind in KINDS:
        for number in range(runs):
            prepared(kind, folder, spare, number)
            found.setdefault(kind, []).append(built(folder))
    return found


def median_of(runs: list[Times], phase: str, column: int) -> float:
    """The median of a phase over the runs; `all` is the sum of the phases of a run."""
    whole = [
        sum(took[column] for name, took in run.items() if name != MEMORY)
        if phase == "all"
        else run.get(phase, (0.0, 0.0))[column]
        for run in runs
    ]
    return statistics.median(whole)


def table(found: dict[int, dict[str, list[Times]]]) -> str:
    """The phases as rows, sizes and kinds of run as columns: milliseconds of work, the clock's in the last row."""
    columns = [(size, kind) for size in found for kind in KINDS]
    known = dict.fromkeys(phase for size, kind in columns for run in found[size][kind] for phase in run)
    phases = [phase for phase in known if phase != MEMORY]
    head = "| phase | " + " | ".join(f"{size:,} {kind}" for size, kind in columns) + " |"
    lines = [head, "|---|" + "--:|" * len(columns)]
    for phase in (*phases, "all"):
        cells = " | ".join(f"{median_of(found[size][kind], phase, 1):,.0f}" for size, kind in columns)
        lines.append(f"| {phase} | {cells} |")
    clock = " | ".join(f"{median_of(found[size][kind], 'all', 0):,.0f}" for size, kind in columns)
    size = " | ".join(f"{median_of(found[size][kind], MEMORY, 0):,.0f}" for size, kind in columns)
    return "\n".join((*lines, f"| all, by the clock | {clock} |", f"| {MEMORY} | {size} |"))


def main() -> None:
    """Measure and print, or write, the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000x3", help="numbers of reports and runs, with commas between")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    maker = corpus_maker(options.corpus)
    found = {}
    for part in options.sizes.split(","):
        size, _, runs = part.partition("x")
        with tempfile.TemporaryDirectory() as folder:
            found[int(size)] = measured(int(size), int(runs or 1), maker, Path(folder))
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    text = f"Reports and runs: {options.sizes}. {os.cpu_count()} cores, load {load} at the end.\n\n{table(found)}"
    print(text)
    if options.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
