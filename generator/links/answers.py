"""answers: addresses -> what each host answered, asked politely; good answers are kept for a week."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

import msgspec

from generator.adding import Asking, Closed, Fetched, Pace, fetch_each
from generator.cache import load, store
from generator.model import Value

PURPOSE = "a person checks the links of a chronology"
PACE = Pace(hosts=8, at_once=1, pause=1.0, seconds=30.0)
GOOD_FOR = 7  # days
ARCHIVE = "https://archive.org/wayback/available"
_ENOUGH = 1024  # bytes of a page: that it answers is all that is asked
_REPLY = 100_000  # bytes of the archive's answer


class Answer(Value, frozen=True):
    """What came of one address on a day. `final` is where it led; `closed`: its host asks programs to stay away."""

    day: str
    final: str
    status: int | None = None
    why: str | None = None
    closed: bool = False
    passing: bool = False

    @property
    def is_good(self) -> bool:
        """Whether the page is there."""
        return self.why is None


def answers_to(
    urls: Iterable[str],
    kept: Path,
    today: datetime.date,
    *,
    private: bool = False,
    fresh: bool = False,
    pace: Pace | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> dict[str, Answer]:
    """An answer for each address, from the file `kept` where a good one is not older than a week."""
    wanted = tuple(dict.fromkeys(urls))
    known = {} if fresh else load(kept, Answer)
    answers = {url: known[url] for url in wanted if url in known and _holds(known[url], today)}
    asked = [url for url in wanted if url not in answers]
    asking = Asking(private, PURPOSE, _ENOUGH, whole=False)
    for number, one in enumerate(fetch_each(asked, asking, pace or PACE), 1):
        answers[one.url] = _answer(one, today)
        progress(number, len(asked))
    if asked:
        store(kept, {**load(kept, Answer), **answers})
    return answers


def copies_of(
    links: Mapping[str, str | None], *, private: bool = False, pace: Pace | None = None, archive: str | None = None
) -> dict[str, str]:
    """For addresses with the days about which they were read: the archived copies that the Wayback Machine names."""
    asked = {_question(url, day, archive or ARCHIVE): url for url, day in links.items()}
    found = {}
    for one in fetch_each(asked, Asking(private, PURPOSE, _REPLY, whole=False), pace or PACE):
        if one.error is None and (copy := _copy(one.data)):
            found[asked[one.url]] = copy
    return found


def _holds(answer: Answer, today: datetime.date) -> bool:
    age = (today - datetime.date.fromisoformat(answer.day)).days
    return answer.is_good and 0 <= age < GOOD_FOR


def _answer(one: Fetched, today: datetime.date) -> Answer:
    error = one.error
    if error is None:
        return Answer(today.isoformat(), one.final, 200)
    closed = isinstance(error, Closed)
    return Answer(today.isoformat(), one.final, error.status, str(error), closed, error.passing)


def _question(url: str, day: str | None, archive: str) -> str:
    stamp = f"&timestamp={day.replace('-', '')}" if day else ""
    return f"{archive}?url={quote(url, safe='')}{stamp}"


def _copy(data: bytes) -> str | None:
    """The copy's address in the archive's answer, by https; None where it has none."""
    try:
        closest = msgspec.json.decode(data)["archived_snapshots"]["closest"]
        url, there = str(closest["url"]), closest.get("available") is True and str(closest.get("status")) == "200"
    except (msgspec.DecodeError, KeyError, TypeError, AttributeError):
        return None
    return url.replace("http://", "https://", 1) if there and url.startswith(("http://", "https://")) else None
