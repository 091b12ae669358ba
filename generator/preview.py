"""preview: a chronology's folder -> its site on loopback, rebuilt and reloaded whenever content/ changes.

It builds into .cache/preview/ and leaves site/ and the ledger alone. The reload script and the loosened
policy are added on the way to the browser; they are in no file.
"""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import uvicorn
import watchfiles
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from generator.build import build
from generator.problems import ContentError

Say = Callable[[str], None]
SCRIPT = b"""new EventSource("/-/changes").onmessage = () => location.reload();"""
SNIPPET = b'<script src="/-/reload.js" defer></script></body>'
PAUSE_MS = 200


class Site:
    """The preview's folder, and the browsers that wait to be told of a rebuild."""

    def __init__(self, folder: Path, say: Say, address: str) -> None:
        self.folder = folder
        self.address = address
        self.output = folder / ".cache" / "preview"
        self.say = say
        self.waiting: set[asyncio.Event] = set()

    def rebuild(self) -> bool:
        """Build; say what there is, or what is wrong. The last good preview stays where it is wrong."""
        from generator.printing import summary

        try:
            built = build(self.folder, self.output, base_url=self.address, keep_ledger=False)
        except ContentError as error:
            for problem in error.problems:
                self.say(str(problem))
            return False
        self.say(summary(built, self.output).split("\n")[0])
        return True

    async def watch(self) -> None:
        """Rebuild at every change below content/, one at a time, and wake the browsers."""
        async for _ in watchfiles.awatch(self.folder / "content", step=PAUSE_MS):
            if await asyncio.to_thread(self.rebuild):
                for event in self.waiting:
                    event.set()


def application(site: Site) -> Starlette:
    """The preview as an ASGI application; watching begins with its lifespan."""

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(site.watch())
        yield
        task.cancel()

    async def changes(_request: Request) -> Response:
        return StreamingResponse(_changes(site), media_type="text/event-stream")

    async def script(_request: Request) -> Response:
        return Response(SCRIPT, media_type="text/javascript")

    async def page(request: Request) -> Response:
        return answer(site.output, request.path_params["path"])

    routes: list[Any] = [
        Route("/-/changes", changes),
        Route("/-/reload.js", script),
        Route("/{path:path}", page),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


def answer(output: Path, path: str) -> Response:
    """The file for an address below the preview's folder; its 404 page where there is none."""
    found = (output / path).resolve()
    if not found.is_relative_to(output.resolve()):
        return Response("no", status_code=404)
    if found.is_dir() and path and not path.endswith("/"):
        return RedirectResponse(f"/{path}/")
    file = found / "index.html" if found.is_dir() else found
    if not file.is_file():
        missing = output / "404.html"
        return HTMLResponse(
            live(missing.read_bytes()) if missing.is_file() else b"not found", status_code=404
        )
    return HTMLResponse(live(file.read_bytes())) if file.suffix == ".html" else FileResponse(file)


def live(page: bytes) -> bytes:
    """The page with the reload script, under a policy that lets it listen to this server."""
    page = page.replace(b"default-src &#39;none&#39;", b"default-src 'none'")
    page = page.replace(b"default-src 'none'", b"default-src 'none'; connect-src 'self'", 1)
    return page.replace(b"</body>", SNIPPET, 1)


def serve(folder: Path, host: str, port: int, say: Say) -> None:
    """Build, listen and watch until interrupted; a port that is taken is told in one line (exit 2)."""
    try:
        listening = socket.create_server((host, port))
    except OSError as error:
        say(
            f"{host}:{port}: nothing can listen there ({error.strerror}). Choose another port with -p."
        )
        raise SystemExit(2) from error
    address = f"http://{host}:{listening.getsockname()[1]}/"
    site = Site(folder, say, address)
    site.rebuild()
    say(f"Serving on {address} — Ctrl-C ends it.")
    server = uvicorn.Server(
        uvicorn.Config(application(site), log_level="warning", timeout_graceful_shutdown=1)
    )
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(server.serve(sockets=[listening]))


async def _changes(site: Site) -> AsyncIterator[bytes]:
    event = asyncio.Event()
    site.waiting.add(event)
    try:
        yield b": listening\n\n"
        while True:
            await event.wait()
            event.clear()
            yield b"data: rebuilt\n\n"
    finally:
        site.waiting.discard(event)
