"""verbatim: an entry whose very sentence another report carries -> the one happening that it tells of there.

Copies of one text are read against unlike days, or against none: what the sentence says is the same.
"""

from collections import defaultdict

from generator.events.features.entry_features import EntryFeatures

_LONG = 60  # characters: fewer are said of many things

Key = tuple[str, str, tuple[str, ...]]


class Verbatim:
    """The happenings by the sentences that tell of them."""

    def __init__(self) -> None:
        self._by_sentence: dict[Key, list[int]] = defaultdict(list)

    def register(self, item: EntryFeatures, happening: int) -> None:
        """Note that a happening is told of in that sentence."""
        key = _key(item)
        if key is not None and happening not in self._by_sentence[key]:
            self._by_sentence[key].append(happening)

    def told(self, item: EntryFeatures) -> int | None:
        """The one happening that the same sentence tells of, as the same kind of thing and with the same people."""
        key = _key(item)
        found = self._by_sentence.get(key, ()) if key is not None else ()
        return found[0] if len(found) == 1 else None


def _key(item: EntryFeatures) -> Key | None:
    entry = item.entry
    if len(entry.excerpt.text) < _LONG:
        return None
    return " ".join(entry.excerpt.text.split()), entry.kind, item.people
