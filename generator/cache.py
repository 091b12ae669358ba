"""cache: what was made from exactly the same input before -> used again, from .cache/ of a chronology.

A cache file carries the format's and the code's digest; one of other code, or an unreadable one, counts
as empty. Files are written aside and renamed. The whole folder can be deleted at any time.
"""

import functools
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
FORMAT = 1
_CODE_ENDINGS = {".py", ".yml", ".yaml", ".txt", ".tsv"}


class _Stored(msgspec.Struct):
    made_by: str
    table: msgspec.Raw


def digest(*parts: bytes) -> str:
    """A hash of the parts and of where each ends, 32 hexadecimal digits."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "little"))
        whole.update(part)
    return whole.hexdigest()


@functools.cache
def code_digest() -> str:
    """A hash of this package's code and word lists: what a cached value depends on besides its input."""
    package = Path(__file__).parent
    files = sorted(path for path in package.rglob("*") if path.suffix in _CODE_ENDINGS)
    parts = [
        part
        for path in files
        for part in (path.relative_to(package).as_posix().encode(), path.read_bytes())
    ]
    return digest(str(FORMAT).encode(), *parts)


def load(path: Path, kind: type[T]) -> dict[str, T]:
    """The table stored at `path`; empty where there is none, or none of this code."""
    try:
        stored = msgspec.msgpack.decode(path.read_bytes(), type=_Stored)
        if stored.made_by != code_digest():
            return {}
        return msgspec.msgpack.decode(stored.table, type=dict[str, kind])  # type: ignore[valid-type]
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}


def store(path: Path, table: Mapping[str, object]) -> None:
    """Keep the table at `path`; a full disk or a read-only folder only costs the speed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        encoded = msgspec.msgpack.encode(
            _Stored(code_digest(), msgspec.Raw(msgspec.msgpack.encode(dict(table))))
        )
        aside.write_bytes(encoded)
        aside.replace(path)
    except OSError:
        return
