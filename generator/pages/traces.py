"""traces: a look-up table, watched -> what a page read of it while its data was made, and a digest of just that.

A page whose reads have the digest that they had in the last build shows what it showed then: its data need not be
made to know that. Nobody lists by hand what a page depends on, so nothing can be forgotten on such a list.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar, cast

import msgspec
from msgspec.structs import replace

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)

Read = tuple[str, ...]  # a table, and a key in it; the table alone where all of it was looked at
_BYTES = 12
_NOTHING = b"nothing is there"


class Traces:
    """The tables that are watched, what is being read of them, and what was shaped once from them."""

    def __init__(self) -> None:
        self._now: dict[Read, None] = {}
        self._tables: dict[str, Mapping[Any, Any] | Sequence[Any]] = {}
        self._digests: dict[Read, bytes] = {}
        self._shaped: dict[tuple[str, str], tuple[Any, dict[Read, None]]] = {}

    def table(self, name: str, held: Mapping[K, V]) -> "dict[K, V]":
        """The table, watched from now on under this name."""
        self._tables[name] = held
        return Table(held, name, self)

    def row(self, name: str, held: Sequence[V]) -> tuple[V, ...]:
        """The values, watched from now on as one."""
        self._tables[name] = held
        return Row(held, name, self)

    def watched(self, of: S, prefix: str) -> S:
        """The value with its tables and rows watched."""
        watched: dict[str, object] = {}
        for name in of.__struct_fields__:
            held = getattr(of, name)
            if isinstance(held, Mapping):
                watched[name] = self.table(prefix + name, held)
            elif isinstance(held, tuple):
                watched[name] = self.row(prefix + name, held)
        return replace(of, **watched)

    def note(self, *read: str) -> None:
        """Something is read."""
        self._now[read] = None

    def recorded(self, make: Callable[[], T]) -> tuple[T, tuple[Read, ...]]:
        """What is made, and what was read for it."""
        outer, self._now = self._now, {}
        try:
            made = make()
            return made, tuple(self._now)
        finally:
            self._now = outer

    def once(self, key: tuple[str, str], make: Callable[[], T]) -> T:
        """What is made for this key, only once; who asks again has read the same."""
        if key not in self._shaped:
            made, reads = self.recorded(make)
            self._shaped[key] = made, dict.fromkeys(reads)
        value, read = self._shaped[key]
        self._now |= read
        return cast("T", value)

    def digest(self, seed: bytes, reads: Iterable[Read]) -> bytes:
        """A digest of the seed and of all that these reads find now."""
        digests = self._digests
        whole = hashlib.blake2b(seed, digest_size=_BYTES)
        for read in reads:
            whole.update(digests.get(read) or self._found(read))
        return whole.digest()

    def _found(self, read: Read) -> bytes:
        name, *key = read
        held = self._tables.get(name, {})
        value: object = held
        if key:
            by_key = cast("Mapping[Any, Any]", held)
            value = by_key.get(key[0] if len(key) == 1 else tuple(key), _NOTHING)
        elif isinstance(held, Mapping):
            value = list(held.items())
        found = hashlib.blake2b(msgspec.msgpack.encode(value), digest_size=_BYTES).digest()
        self._digests[read] = found
        return found


class Table(dict[K, V]):
    """A table that notes what is read of it; keys are strings, or pairs of them."""

    __slots__ = ("_name", "_traces")

    def __init__(self, held: Mapping[K, V], name: str, traces: Traces) -> None:
        super().__init__(held)
        self._name, self._traces = name, traces

    def _note(self, key: object) -> None:
        self._traces.note(self._name, *(key if isinstance(key, tuple) else (key,)))

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return super().__getitem__(key)

    def get(self, key: K, default: Any = None) -> Any:
        """The value under the key."""
        self._note(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[K]:
        self._traces.note(self._name)
        return super().__iter__()

    def __len__(self) -> int:
        self._traces.note(self._name)
        return super().__len__()

    def keys(self) -> Any:
        """All keys."""
        self._traces.note(self._name)
        return super().keys()

    def values(self) -> Any:
        """All values."""
        self._traces.note(self._name)
        return super().values()

    def items(self) -> Any:
        """All of it."""
        self._traces.note(self._name)
        return super().items()


class Row(tuple[V, ...]):  # noqa: SLOT001 - a tuple of any length has no room for slots
    """Values that note that they are read, all as one."""

    _name: str
    _traces: Traces

    def __new__(cls, held: Iterable[V], name: str, traces: Traces) -> "Row[V]":
        """The values under a name."""
        made = super().__new__(cls, held)
        made._name, made._traces = name, traces
        return made

    def __iter__(self) -> Iterator[V]:
        self._traces.note(self._name)
        return super().__iter__()

    def __len__(self) -> int:
        self._traces.note(self._name)
        return super().__len__()

    def __getitem__(self, at: Any) -> Any:
        self._traces.note(self._name)
        return super().__getitem__(at)


def seed_of(shown: object, watched: type) -> bytes | None:
    """What the making of a page's data was given, packed, but for values of the type that is watched.

    None where that cannot be known: the data is there already, or is made by something else than a `partial`.
    """
    if not isinstance(shown, partial) or shown.keywords:
        return None
    parts = [shown.func.__qualname__.encode()]
    for given in shown.args:
        if isinstance(given, watched):
            continue
        part = seed_of(given, watched) if callable(given) else msgspec.msgpack.encode(given)
        if part is None:
            return None
        parts.append(part)
    return b"\0".join(parts)
