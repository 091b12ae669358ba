"""__main__: files -> one JSON line each; for trying the reading alone (`python -m generator.reading FILE...`)."""

import json
import pathlib
import sys

from generator.model import Source
from generator.reading import extract, row


def main(paths: list[str]) -> int:
    """Print a row for every readable file, a problem for every other; 1 where there was one."""
    failed = False
    for path in paths:
        if path in ("read", "--json"):
            continue
        file = pathlib.Path(path)
        report, problems = extract(Source(id=file.stem, path=file.name, data=file.read_bytes()), ())
        for problem in problems:
            print(problem, file=sys.stderr)
        failed |= bool(problems)
        if report:
            print(json.dumps(row(path, report), ensure_ascii=False))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
