"""manifest: a site's files and what they were made from, each with its hash -> manifest.json, and back.

It names only inputs that the site itself shows or says it uses: a report that is hidden or ignored is not named by it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator.chronology import Chronology
from generator.write import files_below

NAME = "manifest.json"
FORMAT = "dateline-manifest-1"
_SETTINGS = ("site.yml", "names.yml", "kinds.yml", "overrides.yml", "history.yml")
_LEDGER = "content/permalinks.yml"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What manifest.json says: SHA-256 of each input and of each file of the site, in hexadecimal, by path."""

    format: str
    title: str
    base_url: str
    inputs: dict[str, str]
    files: dict[str, str]


class NoManifest(Exception):  # noqa: N818  (reads as what it says)
    """Why some bytes are no manifest."""


def hash_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def manifest_bytes(
    chronology: Chronology, files: Mapping[str, str], folder: Path, ledger: str, themes: Iterable[Path]
) -> bytes:
    """The manifest of a site whose files have these hashes; `ledger` is the text of the ledger that goes with it."""
    config = chronology.config
    made = {
        "format": FORMAT,
        "title": config.title,
        "base_url": config.base_url,
        "inputs": {**inputs_of(chronology, folder, themes), **({_LEDGER: hash_of(ledger.encode())} if ledger else {})},
        "files": dict(files),
    }
    lines = (f"{_json(key)}: {_rows(value)}" for key, value in made.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def inputs_of(chronology: Chronology, folder: Path, themes: Iterable[Path]) -> dict[str, str]:
    """The hashes of the reports on the site with what stands beside them, the settings, and the theme's own files."""
    content = folder / "content"
    paths = [content / name for name in _SETTINGS]
    for report in chronology.reports:
        path = folder / report.path
        paths += [path, path.with_suffix(".yml")]
    paths += [path for theme in themes for path in files_below(theme)]
    return {_named(path, folder): hash_of(path.read_bytes()) for path in sorted(set(paths)) if path.is_file()}


def read_manifest(data: bytes) -> Manifest:
    """The manifest. Raises NoManifest where it is none of this format."""
    try:
        found = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NoManifest(f"it is no manifest ({error})") from None
    if found.format != FORMAT:
        raise NoManifest(f"it is in the format `{found.format}`, and this version of Dateline reads `{FORMAT}`")
    return found


def _named(path: Path, folder: Path) -> str:
    """A path from the chronology's folder; that of a theme outside it from the folder above the theme's file."""
    if path.is_relative_to(folder):
        return path.relative_to(folder).as_posix()
    return "/".join(path.parts[-2:])


def _rows(value: object) -> str:
    if not isinstance(value, dict):
        return _json(value)
    rows = (f"{_json(key)}: {_json(value[key])}" for key in sorted(value))
    return "{\n" + ",\n".join(rows) + "\n}" if value else "{}"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
