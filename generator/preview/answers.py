"""answers: the preview's folder and an address -> what the browser gets.

The overlay's script and the policy that lets it ask this server are added on the way to the browser; they are in no
file.
"""

from collections.abc import Sequence
from html import escape
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

SNIPPET = b'<script src="/-/overlay.js" defer></script></body>'
_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"


def script() -> bytes:
    """The overlay: reloads the page when the site is rebuilt, shows what is wrong when it is not."""
    return (resources.files("generator.preview") / "overlay.js").read_bytes()


def answer(output: Path, path: str, problems: Sequence[str] = ()) -> Response:
    """The file for an address below the preview's folder; its 404 page where there is none.

    Before the first good build there are no pages: then the answer says what is wrong.
    """
    try:
        found = (output / path.lstrip("/")).resolve()
        inside = found.is_relative_to(output.resolve()) and not any(
            part.startswith(".") for part in found.relative_to(output.resolve()).parts
        )
        if inside and found.is_dir() and path and not path.endswith("/"):
            return RedirectResponse(f"/{quote(path.strip('/'))}/")
        file = found / "index.html" if inside and found.is_dir() else found
        if inside and file.is_file():
            is_page = file.suffix == ".html"
            return HTMLResponse(live(file.read_bytes())) if is_page else FileResponse(file)
    except (OSError, ValueError):
        pass  # a name that no file can have
    missing = output / "404.html"
    if problems and not missing.is_file():
        return HTMLResponse(nothing_yet(problems), status_code=503)
    page = live(missing.read_bytes()) if missing.is_file() else b"not found"
    return HTMLResponse(page, status_code=404)


def nothing_yet(problems: Sequence[str]) -> bytes:
    """A page for a chronology that has never been built: its problems, and the script that reloads when it is."""
    lines = "".join(f"<li>{escape(problem)}</li>" for problem in problems)
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title>'
        f'<meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"></head>'
        f"<body><main><h1>Not built yet</h1><p>This page reloads as soon as these errors are mended.</p>"
        f"<ul>{lines}</ul></main></body></html>"
    )
    return page.encode().replace(b"</body>", SNIPPET, 1)


def live(page: bytes) -> bytes:
    """The page with the overlay's script, under a policy that lets it ask this server."""
    if b"connect-src" not in page:
        page = page.replace(b"default-src &#39;none&#39;", b"default-src 'none'")
        page = page.replace(b"default-src 'none'", b"default-src 'none'; connect-src 'self'", 1)
    return page.replace(b"</body>", SNIPPET, 1)
