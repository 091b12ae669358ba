"""The sample is in our own words: no run of words of a source page stands in the repository."""

import re
import subprocess

from tests.conftest import REPOSITORY, SHARED

RUN = 7


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of seven words, quoted titles left out."""
    words = re.findall(r"[\w’']+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def names(run: tuple[str, ...], text: str) -> bool:
    """Whether a run is little but names and offices: most of its words are written with capitals somewhere."""
    return sum(bool(re.search(rf"\b{re.escape(word.capitalize())}\b", text)) for word in run) >= RUN - 2


def test_no_sentence_of_a_source_is_copied() -> None:
    """Tracked texts share no run of seven words with a seed, but for titles of sources and strings of names."""
    seeds = "\n".join(path.read_text(encoding="utf-8") for path in sorted((SHARED / "seeds").glob("*.txt")))
    theirs = runs(seeds)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "content", "docs", "tests", "README.md"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    copied = {}
    for name in filter(None, listed.split("\0")):
        path = REPOSITORY / name
        if path.suffix not in {".md", ".txt", ".yml", ".yaml", ".py", ".html"} or not path.is_file():
            continue
        text = re.sub(r"(?m)^\s*-?\s*title: .*$", "", path.read_text(encoding="utf-8", errors="replace"))
        shared = {run for run in runs(text) & theirs if not names(run, seeds)}
        if shared:
            copied[name] = sorted(shared)[:2]
    assert not copied
