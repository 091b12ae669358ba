"""What a release is made of: the source archive, the wheel, and its notes out of CHANGELOG.md.

usage: python -m bench.release [FOLDER]      (default: dist/)
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Build both, and write NOTES.md beside them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 (our own words)
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    (folder / "NOTES.md").write_text(notes_of(changes, version), encoding="utf-8")
    print(f"{folder}: " + ", ".join(sorted(path.name for path in folder.iterdir())))


def notes_of(changelog: str, version: str) -> str:
    """The section of a version, else what is not released yet; raises ValueError where there is neither."""
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    for heading in (f"[{version}]", "[Unreleased]"):
        for section in sections:
            if section.startswith(heading):
                return f"# Dateline {version}\n\n" + section.partition("\n")[2].strip() + "\n"
    raise ValueError(f"CHANGELOG.md has neither [{version}] nor [Unreleased]")


if __name__ == "__main__":
    main()
