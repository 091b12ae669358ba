"""server: a preview -> a server on this machine that answers, tells of rebuilds and ends with Ctrl-C.

Only requests that name this server are answered, so that no page of another site can read it by a name that leads
here (DNS rebinding).
"""

import asyncio
import contextlib
import ipaddress
import socket
import webbrowser
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from generator.preview.answers import answer, script
from generator.preview.site import Say, Site

PORT = 8000
LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})


def application(site: Site) -> Starlette:
    """The preview as an ASGI application; watching begins with its lifespan."""
    hosts = hosts_of(site.address)

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(_watching(site))
        yield
        task.cancel()

    async def changes(request: Request) -> Response:
        return refuse(request, hosts) or StreamingResponse(site.changes(), media_type="text/event-stream")

    async def problems(request: Request) -> Response:
        return refuse(request, hosts) or JSONResponse(list(site.problems))

    async def overlay(request: Request) -> Response:
        return refuse(request, hosts) or Response(script(), media_type="text/javascript")

    async def page(request: Request) -> Response:
        return refuse(request, hosts) or answer(site.output, request.path_params["path"], site.problems)

    routes: list[Any] = [
        Route("/-/changes", changes),
        Route("/-/problems", problems),
        Route("/-/overlay.js", overlay),
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


def serve(
    folder: Path, host: str, port: int | None, say: Say, *, strict: bool = False, open_browser: bool = False
) -> None:
    """Build, listen and watch until interrupted; a port that was asked for and is taken is told in one line (exit 2).

    Without a `port` it listens on 8000 or, where that is taken, on any that is free.
    """
    host = host.strip("[]")
    listener = listening(host, port, say)
    address = f"http://{_bracketed(host)}:{listener.getsockname()[1]}/"
    site = Site(folder, say, address, strict=strict)
    site.rebuild()
    if not _is_loopback(host):
        say(
            f"Anyone who can reach this machine over {host} can read the preview. Leave --host out to keep it to "
            f"yourself."
        )
    say(f"Serving on {address} — Ctrl-C ends it.")
    if open_browser:
        webbrowser.open(address)
    server = uvicorn.Server(uvicorn.Config(application(site), log_level="warning", timeout_graceful_shutdown=1))
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(server.serve(sockets=[listener]))


def listening(host: str, port: int | None, say: Say) -> socket.socket:
    """A socket on the port, or the usual or any free one where none is asked for. Raises SystemExit(2) if none is."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    wanted = PORT if port is None else port
    try:
        return socket.create_server((host, wanted), family=family)
    except (OSError, UnicodeError, OverflowError) as error:
        with contextlib.suppress(OSError, UnicodeError):
            if port is None:
                return socket.create_server((host, 0), family=family)
        why = getattr(error, "strerror", None) or error
        say(f"{host}:{wanted}: nothing can listen there ({why}). Choose another port with -p.")
        raise SystemExit(2) from error


async def _watching(site: Site) -> None:
    """Watch for ever; where watching itself fails, say so and begin again."""
    while True:
        try:
            await site.watch()
        except (OSError, RuntimeError) as error:
            site.say(f"Watching content/ failed ({error}); trying again.")
            await asyncio.sleep(1)


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
