"""preview: a chronology's folder -> its site on this machine, rebuilt and reloaded whenever content/ changes.

It builds into .cache/preview/ and leaves site/ and the ledger alone. The reload script and the loosened
policy are added on the way to the browser; they are in no file. Only requests that name this server are
answered, so that no page of another site can read it by a name that leads here (DNS rebinding).
"""

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import uvicorn
import watchfiles
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from generator.build import build
from generator.cli_parts import fault, refused
from generator.problems import ContentError

Say = Callable[[str], None]
SCRIPT = b"""new EventSource("/-/changes").onmessage = () => location.reload();"""
SNIPPET = b'<script src="/-/reload.js" defer></script></body>'
PAUSE_MS = 200
LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})


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
        except OSError as error:
            self.say(refused(error))
            return False
        except Exception as error:  # noqa: BLE001 - whatever it was, the next change is built again
            self.say(fault(error))
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
    hosts = hosts_of(site.address)

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(_watching(site))
        yield
        task.cancel()

    async def changes(request: Request) -> Response:
        if refusal := refuse(request, hosts):
            return refusal
        return StreamingResponse(_changes(site), media_type="text/event-stream")

    async def script(request: Request) -> Response:
        return refuse(request, hosts) or Response(SCRIPT, media_type="text/javascript")

    async def page(request: Request) -> Response:
        return refuse(request, hosts) or answer(site.output, request.path_params["path"])

    routes: list[Any] = [
        Route("/-/changes", changes),
        Route("/-/reload.js", script),
        Route("/{path:path}", page),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


def hosts_of(address: str) -> frozenset[str]:
    """The names by which requests may call the server at an address; empty where it listens on every address."""
    host = urlsplit(address).hostname or ""
    if _is_any(host):
        return frozenset()
    return LOCAL if _is_loopback(host) else frozenset({_bracketed(host)})


def refuse(request: Request, hosts: frozenset[str]) -> Response | None:
    """The answer to a request that names another host than this server; None where it may be answered.

    A server that listens on every address is asked by whichever its machine has, but never by a name.
    """
    name = request.headers.get("host", "")
    host = (name.rpartition(":")[0] if not name.endswith("]") and ":" in name else name).lower()
    if host in hosts or (not hosts and (host in LOCAL or _is_address(host.strip("[]")))):
        return None
    return PlainTextResponse("This server does not go by that name.\n", status_code=421)


def answer(output: Path, path: str) -> Response:
    """The file for an address below the preview's folder; its 404 page where there is none."""
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
    page = live(missing.read_bytes()) if missing.is_file() else b"not found"
    return HTMLResponse(page, status_code=404)


def live(page: bytes) -> bytes:
    """The page with the reload script, under a policy that lets it listen to this server."""
    page = page.replace(b"default-src &#39;none&#39;", b"default-src 'none'")
    page = page.replace(b"default-src 'none'", b"default-src 'none'; connect-src 'self'", 1)
    return page.replace(b"</body>", SNIPPET, 1)


def serve(folder: Path, host: str, port: int, say: Say) -> None:
    """Build, listen and watch until interrupted; a port that is taken is told in one line (exit 2)."""
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except (OSError, UnicodeError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        say(f"{host}:{port}: nothing can listen there ({why}). Choose another port with -p.")
        raise SystemExit(2) from error
    address = f"http://{_bracketed(host)}:{listening.getsockname()[1]}/"
    site = Site(folder, say, address)
    site.rebuild()
    if not _is_loopback(host):
        say(
            f"Anyone who can reach this machine over {host} can read the preview. Leave --host out to keep it to yourself."
        )
    say(f"Serving on {address} — Ctrl-C ends it.")
    server = uvicorn.Server(uvicorn.Config(application(site), log_level="warning", timeout_graceful_shutdown=1))
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(server.serve(sockets=[listening]))


async def _watching(site: Site) -> None:
    """Watch for ever; where watching itself fails, say so and begin again."""
    while True:
        try:
            await site.watch()
        except (OSError, RuntimeError) as error:
            site.say(f"Watching content/ failed ({error}); trying again.")
        await asyncio.sleep(1)


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


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_any(host: str) -> bool:
    return _is_address(host) and ipaddress.ip_address(host).is_unspecified


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host.lower()
