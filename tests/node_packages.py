"""Packages of npm that the tests read exports back with: the TimelineJS3 widget and Markwhen's own parser.

They are kept in the user's cache folder under their versions, so that only the first run needs a network, and are never
part of the repository. `python -m tests.node_packages` fetches them; without npm or a network the tests that need them
are skipped with the reason, except in CI, where that fails.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES = {"@knight-lab/timelinejs": "3.9.11", "@markwhen/parser": "1.2.0"}


def folder() -> Path:
    """Where they are kept."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    name = "-".join(f"{package.rpartition('/')[2]}-{version}" for package, version in PACKAGES.items())
    return base / "dateline-tests" / name


def fetched() -> Path | None:
    """The folder with all of them; None where they cannot be had."""
    kept = folder()
    if (kept / "complete").exists():
        return kept
    npm = shutil.which("npm")
    if npm is None:
        return None
    aside = kept.with_name(f"{kept.name}.{os.getpid()}")
    aside.mkdir(parents=True)
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    command = [
        npm,
        "install",
        "--silent",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
        str(aside),
        *wanted,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        shutil.rmtree(aside, ignore_errors=True)
        return None
    (aside / "complete").touch()
    try:
        aside.rename(kept)
    except OSError:  # another run was first
        shutil.rmtree(aside, ignore_errors=True)
    return kept


def needed() -> Path:
    """The folder, for a test that cannot do without."""
    found = fetched()
    if found is None:
        reason = "no npm, or no network to fetch TimelineJS3 and Markwhen's parser with"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def main() -> int:
    """Fetch them; never fails, for the tests say what is missing."""
    if fetched() is None:
        print(
            "TimelineJS3 and Markwhen's parser could not be fetched from npm: the tests that use them will be skipped."
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
