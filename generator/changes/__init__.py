"""changes: the content as it was and as it is -> what changed, as Markdown and for content/history.yml."""

from generator.changes.compare import Snapshot, compare
from generator.changes.markdown import markdown
from generator.changes.past import GitError, commit_of, day_of, now_and_then, snapshot
from generator.changes.record import record

__all__ = [
    "GitError",
    "Snapshot",
    "commit_of",
    "compare",
    "day_of",
    "markdown",
    "now_and_then",
    "record",
    "snapshot",
]
