"""rows: keys and lines of one row of a table, or one slide of a timeline -> a Source."""

import yaml

from generator.model import Source
from generator.problems import Problem

Sources = tuple[tuple[Source, ...], tuple[Problem, ...]]


def row_source(keys: dict[str, str], lines: list[str], number: int, name: str) -> Source:
    """The row as a Markdown file with front matter; `number` is its place in the table called `name`."""
    told = {key: value for key, value in keys.items() if value}
    matter = yaml.safe_dump(told, allow_unicode=True, sort_keys=False) if told else ""
    body = "\n\n".join(line.strip() for line in lines if line.strip())
    data = f"---\n{matter}---\n\n{body}\n".encode("utf-8", "replace")
    return Source(f"row-{number}", f"{name}-{number}.md", data)
