"""shown: what the pages of the last build read, kept -> which pages of this one show the same, unmade."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator import cache

Read = tuple[str, ...]


class Shown(msgspec.Struct, frozen=True, array_like=True):
    """A page as it was made: its fingerprint, the digest of what was read for it, and where in the list that stands."""

    fingerprint: str
    digest: bytes
    reads: tuple[int, ...]


class Memory(msgspec.Struct, array_like=True):
    """The pages by path, and every read that any of them made, once."""

    pages: dict[str, Shown] = {}
    reads: list[Read] = []

    def read_by(self, shown: Shown) -> list[Read]:
        """What was read for a page."""
        reads = self.reads
        return [reads[at] for at in shown.reads]


class Notes:
    """The memory of this build, as it comes to be."""

    def __init__(self) -> None:
        self._numbers: dict[Read, int] = {}
        self._pages: dict[str, Shown] = {}

    def note(self, path: str, fingerprint: str, digest: bytes, reads: Iterable[Read]) -> None:
        """A page was made, or is as it was."""
        numbers = self._numbers
        self._pages[path] = Shown(
            fingerprint, digest, tuple([numbers.setdefault(read, len(numbers)) for read in reads])
        )

    def memory(self) -> Memory:
        """All that was noted."""
        return Memory(self._pages, list(self._numbers))


def joined(memories: Iterable[Memory]) -> Memory:
    """The notes of several processes as one memory."""
    numbers: dict[Read, int] = {}
    pages: dict[str, Shown] = {}
    for memory in memories:
        now = [numbers.setdefault(tuple(read), len(numbers)) for read in memory.reads]
        for path, shown in memory.pages.items():
            pages[path] = Shown(shown.fingerprint, shown.digest, tuple([now[at] for at in shown.reads]))
    return Memory(pages, list(numbers))


def load(path: Path) -> Memory:
    """The memory kept at `path`; empty where there is none, or none of this code."""
    data = cache.read_sealed(path)
    try:
        return msgspec.msgpack.decode(data, type=Memory) if data else Memory()
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Memory()


def store(path: Path, memory: Memory) -> None:
    """Keep the memory at `path`."""
    cache.write_sealed(path, msgspec.msgpack.encode(memory))


def unchanged(before: Mapping[str, Shown], after: Mapping[str, Shown]) -> bool:
    """Whether two builds' pages are the same."""
    return before.keys() == after.keys() and all(
        before[path].digest == shown.digest and before[path].fingerprint == shown.fingerprint
        for path, shown in after.items()
    )
