"""Chromium for the browser tests: the system's, else Playwright's own, else none (an error in CI).

`python -m tests.chromium` fetches Playwright's where the system has none; offline it only says so.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def system_chromium() -> str | None:
    """The path of the system's Chromium."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def playwright_chromium() -> str | None:
    """The path of Playwright's own Chromium, where it was installed."""
    base = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))
    found = sorted(base.glob("chromium-*/chrome-linux*/chrome")) + sorted(
        base.glob("chromium-*/chrome-mac*/*.app/Contents/MacOS/*")
    )
    return str(found[-1]) if found else None


def chromium() -> str | None:
    """The Chromium that the browser tests use; None where there is none."""
    return system_chromium() or playwright_chromium()


def main() -> int:
    """Fetch a Chromium where there is none; never fails, for the tests say what is missing."""
    if chromium() is None:
        done = subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print(
                "No Chromium here, and none could be fetched: the browser tests will be skipped. Install the "
                "package `chromium`."
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
