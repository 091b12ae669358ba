"""shown: what the pages of the last build read, kept -> which pages of this one show the same, unmade."""

import sys
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator import cache

Read = tuple[str, ...]


class Shown(msgspec.Struct, frozen=True, array_like=True):
    """A page as it was made: its fingerprint, the digest of what was read for it, and where in the list that stands.

    The places in the list are packed, four bytes each, for there are dozens for each page.
    """

    fingerprint: str
    digest: bytes
    reads: bytes


class Memory(msgspec.Struct, array_like=True):
    """The pages by path, and every read that any of them made, once."""

    pages: dict[str, Shown] = {}
    reads: list[Read] = []

    def read_by(self, shown: Shown) -> list[Read]:
        """What was read for a page."""
        reads = self.reads
        return [reads[at] for at in _unpacked(shown.reads)]


class Notes:
    """The memory of this build, as it comes to be."""

    def __init__(self) -> None:
        self._numbers: dict[Read, int] = {}
        self._pages: dict[str, Shown] = {}

    def note(self, path: str, fingerprint: str, digest: bytes, reads: Iterable[Read]) -> None:
        """A page was made, or is as it was."""
        numbers = self._numbers
        places = [numbers.setdefault(read, len(numbers)) for read in reads]
        self._pages[path] = Shown(fingerprint, digest, _packed(places))

    def memory(self) -> Memory:
        """All that was noted."""
        return Memory(self._pages, list(self._numbers))


def _packed(places: Iterable[int]) -> bytes:
    packed = array("I", places)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _unpacked(packed: bytes) -> "array[int]":
    places = array("I")
    places.frombytes(packed)
    if sys.byteorder == "big":
        places.byteswap()
    return places


def joined(memories: Iterable[Memory]) -> Memory:
    """The notes of several processes as one memory."""
    numbers: dict[Read, int] = {}
    pages: dict[str, Shown] = {}
    for memory in memories:
        now = [numbers.setdefault(tuple(read), len(numbers)) for read in memory.reads]
        for path, shown in memory.pages.items():
            places = [now[at] for at in _unpacked(shown.reads)]
            pages[path] = Shown(shown.fingerprint, shown.digest, _packed(places))
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
