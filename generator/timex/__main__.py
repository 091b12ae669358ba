"""python -m generator.timex dates --jsonl: documents as JSON lines -> their time expressions as JSON lines."""

import datetime
import sys
from typing import Any

import msgspec

from generator.timex import find_time_expressions


def main() -> None:
    """Read {"id", "published", "text"} a line, write {"id", "time_expressions"} a line."""
    for line in sys.stdin:
        if line.strip():
            row = msgspec.json.decode(line.encode())
            found = find_time_expressions(row["text"], _day(row.get("published")), row.get("language") or "en")
            out: dict[str, Any] = {"id": row["id"], "time_expressions": found}
            sys.stdout.write(msgspec.json.encode(out).decode() + "\n")


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text[:10]) if text else None


if __name__ == "__main__":
    main()
