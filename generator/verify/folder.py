"""folder: a manifest + a folder on this machine -> Differences; also the inputs against a chronology's content/."""

import hashlib
import os
from pathlib import Path, PurePosixPath

from generator.manifest import NAME, Manifest
from generator.verify.differences import Differences
from generator.write import files_below

_PIECE = 1 << 20  # bytes read at once


def verify_folder(folder: Path, manifest: Manifest) -> Differences:
    """Every file of the manifest, and what else lies in the folder; dot files may be the host's."""
    found = _against(folder, manifest.files)
    base = f"{folder}{os.sep}"
    names = (str(path).removeprefix(base).replace(os.sep, "/") for path in files_below(folder))
    others = (name for name in names if name not in manifest.files and name != NAME)
    additional = sorted(name for name in others if not any(part.startswith(".") for part in name.split("/")))
    return Differences(found.seen, found.missing, found.changed, tuple(additional))


def inputs_against(folder: Path, manifest: Manifest) -> Differences:
    """The inputs that the manifest names, as they lie in the chronology's folder now."""
    return _against(folder, manifest.inputs)


def _against(folder: Path, hashes: dict[str, str]) -> Differences:
    seen, missing, changed = 0, [], []
    for name in sorted(hashes):
        path = folder / name
        if not _is_inside(name) or not path.is_file():
            missing.append((name, "" if _is_inside(name) else "its path leads out of the folder"))
        elif _hash(path) != hashes[name]:
            changed.append((name, "a link" if path.is_symlink() else ""))
        else:
            seen += 1
    return Differences(seen, tuple(missing), tuple(changed))


def _is_inside(name: str) -> bool:
    return "\0" not in name and not name.startswith("/") and ".." not in PurePosixPath(name).parts


def _hash(path: Path) -> str:
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            whole.update(piece)
    return whole.hexdigest()
