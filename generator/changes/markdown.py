"""markdown: changes -> Markdown for a pull request's comment; all that comes from reports is escaped."""

import re
from itertools import groupby

from generator.history import KINDS, Change

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~!@&])")
_LISTED = 50


def markdown(changes: tuple[Change, ...], since: str, base_url: str = "") -> str:
    """The changes below a heading of each kind, linked where the site has an address."""
    lines = [f"## What changed since {escaped(since)}", ""]
    if not changes:
        return "\n".join([*lines, "Nothing.", ""])
    for kind, some in groupby(changes, key=lambda change: change.kind):
        group = list(some)
        lines += [f"### {KINDS[kind]} ({len(group)})", ""]
        lines += [f"- {_line(change, base_url)}" for change in group[:_LISTED]]
        if len(group) > _LISTED:
            lines.append(f"- … and {len(group) - _LISTED} more")
        lines.append("")
    return "\n".join(lines)


def escaped(text: str) -> str:
    """A text on one line in which nothing is Markdown, HTML or a mention."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _line(change: Change, base_url: str) -> str:
    title = escaped(change.title)
    if change.address and base_url:
        title = f"[{title}]({base_url.rstrip('/')}{change.address})"
    return f"{title}: {escaped(change.what)}" if change.what else title
