"""fetch_each: many addresses -> what stands at each, a few hosts at once and each host at its pace."""

import queue
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.adding.fetch import SECONDS, Asking, FetchError, fetch

RETRIES = 2  # more tries after one that failed for a passing reason
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})


class Pace(NamedTuple):
    """How politely: hosts at once, requests at once to one host, and seconds between two requests to it."""

    hosts: int = 8
    at_once: int = 1
    pause: float = 1.0
    seconds: float = SECONDS


class Fetched(NamedTuple):
    """What came of one address: the bytes and the address after redirects, or why there is nothing."""

    url: str
    data: bytes
    final: str
    error: FetchError | None = None


def fetch_each(urls: Iterable[str], asking: Asking, pace: Pace | None = None) -> Iterator[Fetched]:
    """Every address once, in the order of arrival; none is an error of the whole."""
    pace = pace or Pace()
    asking = asking._replace(rules={} if asking.rules is None else asking.rules)
    lanes = [lane for some in _by_host(urls).values() for lane in _lanes(some, pace.at_once)]
    found: queue.SimpleQueue[Fetched] = queue.SimpleQueue()
    with ThreadPoolExecutor(max_workers=max(1, min(len(lanes), pace.hosts * pace.at_once))) as pool:
        for lane in lanes:
            pool.submit(_drive, lane, asking, pace, found)
        for _ in range(sum(map(len, lanes))):
            yield found.get()


def _drive(lane: list[str], asking: Asking, pace: Pace, found: "queue.SimpleQueue[Fetched]") -> None:
    for number, url in enumerate(lane):
        if number:
            time.sleep(pace.pause)
        found.put(_once(url, asking, pace))


def _once(url: str, asking: Asking, pace: Pace) -> Fetched:
    """One address, asked for again where the reason may pass."""
    for attempt in range(RETRIES + 1):
        if attempt:
            time.sleep(pace.pause * 2**attempt)
        try:
            data, final = fetch(url, seconds=pace.seconds, asking=asking)
        except FetchError as error:
            last = Fetched(url, b"", url, error)
            if not (error.passing or error.status in _PASSING):
                return last
        except Exception as error:  # noqa: BLE001 - one address is not all of them
            return Fetched(url, b"", url, FetchError(f"it could not be asked for ({type(error).__name__})"))
        else:
            return Fetched(url, data, final)
    return last


def _by_host(urls: Iterable[str]) -> dict[str, list[str]]:
    hosts: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        try:
            host = urlsplit(url).netloc
        except ValueError:
            host = ""
        hosts.setdefault(host, []).append(url)
    return hosts


def _lanes(urls: list[str], number: int) -> list[list[str]]:
    return [lane for start in range(number) if (lane := urls[start::number])]
