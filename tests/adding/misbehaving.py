"""Servers on this machine that do what servers should not; each answers a bounded number of requests."""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress

Answer = Callable[[socket.socket], None]
_DRIPS = 40
_PAUSE = 0.1


def drip(data: bytes, first: bytes = b"") -> Answer:
    """A byte every tenth of a second, for four seconds."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(first)
        for _ in range(_DRIPS):
            connection.sendall(data)
            time.sleep(_PAUSE)

    return answer


def silent(connection: socket.socket) -> None:
    """Nothing at all."""
    time.sleep(_DRIPS * _PAUSE)


def endless(connection: socket.socket) -> None:
    """A page without an end, up to forty megabytes."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(40):
        connection.sendall(b"x" * 1_000_000)


SERVERS: dict[str, bytes | Answer] = {
    "silent": silent,
    "slow headers": drip(b"X-A: b\r\n", b"HTTP/1.1 200 OK\r\n"),
    "slow header, a byte at a time": drip(b"x", b"HTTP/1.1 200 OK\r\nX-Long: "),
    "slow body": drip(b"x", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
    "slow chunks": drip(b"1\r\nx\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
    "a body that is too short": b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>Hello",
    "chunks that break off": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n",
    "chunks that are none": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nHello\r\n",
    "closed at once": b"",
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a wrong status": b"HTTP/1.1 abc OK\r\n\r\n",
    "a line that is too long": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    "too many headers": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nHello",
    "an error": b"HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n",
    "nothing": b"HTTP/1.1 204 No Content\r\n\r\n",
    "gzip that is none": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nHello",
    "a circle": b"HTTP/1.1 302 Found\r\nLocation: /page\r\nContent-Length: 0\r\n\r\n",
    "endless": endless,
}


@contextmanager
def served(pages: Mapping[str, bytes | Answer], most: int = 60) -> Iterator[str]:
    """The address of a server that answers requests for these paths, `most` of them in all."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(30)

    def one(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(10)
            asked = connection.recv(65536).split(b" ")
            answer = pages.get(asked[1].decode("latin-1") if len(asked) > 1 else "", b"")
            if callable(answer):
                answer(connection)
            else:
                connection.sendall(answer)
            connection.shutdown(socket.SHUT_WR)

    def loop() -> None:
        for _ in range(most):
            try:
                connection, _where = listening.accept()
            except OSError:
                return
            threading.Thread(target=one, args=(connection,), daemon=True).start()

    threading.Thread(target=loop, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
