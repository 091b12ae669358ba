"""permalinks: events and the ledger -> addresses, redirects, and the ledger as it is from now on."""

from generator.permalinks.assign import assign, with_renamed
from generator.permalinks.former_ids import former_id, successors
from generator.permalinks.ledger import (
    Ledger,
    Moved,
    content_hash,
    ledger_text,
    parse_ledger,
    read_ledger,
    remembered_entries,
    renamed,
    with_moved_entries,
)
from generator.permalinks.slugs import slug
from generator.permalinks.stories import with_stories

__all__ = [
    "Ledger",
    "Moved",
    "assign",
    "content_hash",
    "former_id",
    "ledger_text",
    "parse_ledger",
    "read_ledger",
    "remembered_entries",
    "renamed",
    "slug",
    "successors",
    "with_moved_entries",
    "with_renamed",
    "with_stories",
]
