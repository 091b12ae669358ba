"""site: a manifest + a published site -> Differences; each file is asked for once, a few at once, each with a deadline.

A host does not say what else it has, so additional files are not found this way; nor are files that hosts keep for
themselves (redirect rules, headers, markers), which are told as not asked for.
"""

from collections.abc import Callable
from urllib.parse import quote

from generator.adding import Asking, FetchError, Pace, fetch, fetch_each
from generator.manifest import NAME, Manifest, NoManifest, hash_of, read_manifest
from generator.verify.differences import Differences

PURPOSE = "a person verifies a published chronology"
PACE = Pace(hosts=1, at_once=4, pause=0.05, seconds=60.0)
_OF_THE_HOST = frozenset({"404.html", "CNAME", "_headers", "_redirects"})
_LARGEST = 100_000_000  # bytes of a file
_MANIFEST = "{}/" + NAME


class NotThere(Exception):  # noqa: N818  (reads as what it says)
    """Why a site could not be held against its manifest."""


def manifest_at(url: str, *, private: bool = False) -> tuple[Manifest, bytes]:
    """The manifest of the site at an address, and its bytes. Raises NotThere."""
    address = _MANIFEST.format(url.rstrip("/"))
    try:
        data, _ = fetch(address, asking=Asking(private, PURPOSE, _LARGEST))
        return read_manifest(data), data
    except FetchError as error:
        raise NotThere(f"{address}: {error}") from None
    except NoManifest as error:
        raise NotThere(f"{address}: {error}") from None


def verify_site(
    url: str,
    manifest: Manifest,
    *,
    private: bool = False,
    pace: Pace = PACE,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Differences:
    """Every file of the manifest as the site serves it."""
    base = url.rstrip("/")
    unasked = sorted(name for name in manifest.files if name in _OF_THE_HOST or _is_hidden(name))
    asked = {f"{base}/{quote(name)}": name for name in sorted(manifest.files) if name not in unasked}
    missing, changed = [], []
    for number, one in enumerate(fetch_each(asked, Asking(private, PURPOSE, _LARGEST), pace), 1):
        name = asked[one.url]
        if one.error is not None:
            missing.append((name, str(one.error)))
        elif hash_of(one.data) != manifest.files[name]:
            changed.append((name, ""))
        progress(number, len(asked))
    seen = len(asked) - len(missing) - len(changed)
    return Differences(seen, tuple(sorted(missing)), tuple(sorted(changed)), (), tuple(unasked))


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))
