"""permalinks: events and the ledger -> addresses, redirects, and the ledger as it is from now on."""

from generator.permalinks.address import Address, parse_address
from generator.permalinks.assign import assign, with_renamed
from generator.permalinks.former_ids import former_id, successors
from generator.permalinks.ledger import (
    Ledger,
    Moved,
    ledger_text,
    parse_ledger,
    read_ledger,
    remembered_entries,
    with_moved_entries,
)
from generator.permalinks.renames import content_hash, renamed, renamed_with_edits
from generator.permalinks.slugs import slug
from generator.permalinks.stories import with_stories

__all__ = [
    "Address",
    "Ledger",
    "Moved",
    "assign",
    "content_hash",
    "former_id",
    "ledger_text",
    "parse_address",
    "parse_ledger",
    "read_ledger",
    "remembered_entries",
    "renamed",
    "renamed_with_edits",
    "slug",
    "successors",
    "with_moved_entries",
    "with_renamed",
    "with_stories",
]
