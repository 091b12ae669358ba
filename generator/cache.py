"""cache: what was made from exactly the same input before -> used again, from .cache/ of a chronology.

A cache file carries a hash of all that is in it, which the format's and the code's digest go into; one of other
code, or one in which a single bit is wrong, counts as empty and is written anew. Files are written aside and
renamed. The whole folder can be deleted at any time.
"""

import contextlib
import functools
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
FORMAT = 2
_SEAL = 16  # bytes of the hash in front
_CODE_ENDINGS = {".py", ".yml", ".yaml", ".txt", ".tsv"}


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
    parts = [part for path in files for part in (path.relative_to(package).as_posix().encode(), path.read_bytes())]
    return digest(str(FORMAT).encode(), *parts)


def load(path: Path, kind: type[T]) -> dict[str, T]:
    """The table stored at `path`; empty where there is none, or none of this code."""
    data = read_sealed(path)
    try:
        return msgspec.msgpack.decode(data, type=dict[str, kind]) if data else {}  # type: ignore[valid-type]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}


def store(path: Path, table: Mapping[str, object]) -> None:
    """Keep the table at `path`; a full disk or a read-only folder only costs the speed."""
    write_sealed(path, msgspec.msgpack.encode(dict(table)))


def read_sealed(path: Path) -> bytes | None:
    """What `write_sealed` put there, where this very code did and every bit is as it was; else None."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    seal, content = data[:_SEAL], data[_SEAL:]
    return content if seal == _seal(content) else None


def write_sealed(path: Path, content: bytes) -> None:
    """Keep the bytes at `path` behind a hash of them; whatever the disk refuses only costs the speed."""
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(_seal(content) + content)
        aside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


def _seal(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_SEAL, key=code_digest().encode()).digest()
