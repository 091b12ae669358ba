"""A site's files -> its dead links: every address of its own that no file answers, every place that no page has."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK = re.compile(r'\b(?:href|src)="([^"]*)"')
_REFRESH = re.compile(r'http-equiv="refresh" content="\d+; ?url=([^"]*)"')
_PLACE = re.compile(r'\bid="([^"]*)"')


def files_of(site: Path) -> dict[str, bytes]:
    """The files of a site, by path; what is hidden is no part of it."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(site).parts)
    }


def dead_links(files: Mapping[str, bytes], *, places: bool = True) -> Iterator[str]:
    """`page -> link` for every link of a page to its own site that leads nowhere; a page without text has them all."""
    texts = {path: data.decode() for path, data in files.items() if path.endswith(".html")}
    ids = {path: set(_PLACE.findall(text)) for path, text in texts.items()}
    for path, text in texts.items():
        if path == "404.html":
            continue  # it is shown at any depth, and its links begin at the site's root
        for link in dict.fromkeys((*_LINK.findall(text), *_REFRESH.findall(text))):
            parts = urlsplit(unescape(link))
            if parts.scheme or parts.netloc:
                continue
            here = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            target = here if parts.path else path
            if parts.path.endswith("/"):
                target += "/index.html"
            is_missing = target.removeprefix("./") not in files
            fragment = unquote(parts.fragment)
            is_nowhere = (
                places
                and not is_missing
                and fragment
                and not fragment.startswith(":~:")
                and texts.get(target.removeprefix("./"))
                and fragment not in ids.get(target.removeprefix("./"), ())
            )
            if is_missing or is_nowhere:
                yield f"{path} -> {link}"
