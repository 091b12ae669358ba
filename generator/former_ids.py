"""under_new_ids: Content + Accounts -> Content whose decisions and ledger name entries by the ids of now."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from generator import overrides, permalinks
from generator.content import Content
from generator.kinds import kinds
from generator.model import Account


def under_new_ids(content: Content, accounts: Sequence[Account]) -> Content:
    """The content as it would be written today; nothing changes where every id is one of now."""
    moves = former_ids(content, accounts, _written(content))
    if not moves:
        return content
    return msgspec.structs.replace(
        content,
        overrides=overrides.follow_entries(content.overrides, moves),
        ledger=permalinks.with_moved_entries(content.ledger, moves),
    )


def former_ids(content: Content, accounts: Sequence[Account], ids: Iterable[str]) -> Mapping[str, str]:
    """Former id -> the id of now, for each of `ids` that was made by the formula of before."""
    names = (*kinds(), *(kind.name for kind in content.kinds.kinds))
    renamed = permalinks.renamed(content.ledger, content.hashes)
    return permalinks.successors(ids, accounts, names, renamed)


def _written(content: Content) -> list[str]:
    """Every entry's id that the ledger or a decision names."""
    decided = content.overrides
    groupings = (one for some in (decided.same, decided.distinct) for one in some)
    references = (
        *decided.entries,
        *(key for key in decided.events if not key.startswith("/")),
        *(key for one in groupings for key in one.of if not key.startswith("/")),
    )
    remembered = permalinks.remembered_entries(content.ledger).values()
    return [
        *(one.removeprefix("e-") for one in references if "~" in one),
        *(one for some in remembered for one in some if "~" in one),
    ]
