"""judge: links and what their hosts answered -> findings; where a page is gone its archived copy is proposed."""

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from generator.check import Finding
from generator.links.answers import Answer
from generator.links.collect import Outbound

_GONE = frozenset({404, 410, 451})


def judged(links: tuple[Outbound, ...], answers: Mapping[str, Answer], copies: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for each link that is gone, moved, or of which its host does not say."""
    for link in links:
        answer = answers.get(link.url)
        if answer is None:
            continue
        if not answer.is_good:
            yield _silent(link, answer, copies.get(link.url))
        elif _led_home(link.url, answer.final):
            what = f"{link.url} leads to the front page {answer.final} now; the page is probably gone"
            yield _found("link-home", link, what, copies.get(link.url))
        elif _moved(link.url, answer.final):
            what = f"{link.url} leads to {answer.final} now"
            yield Finding("link-moved", link.path, what, "Write that, if it is the same page", about=link.about)


def wants_copy(link: Outbound, answer: Answer | None) -> bool:
    """Whether an archived copy is to be looked for."""
    lost = answer is not None and (is_gone(answer) or (answer.is_good and _led_home(link.url, answer.final)))
    return lost and link.role == "source" and not link.has_copy


def is_gone(answer: Answer) -> bool:
    """Whether the page is not there any more, as far as can be told: its host says so, or there is no such host."""
    return not answer.is_good and (answer.status in _GONE or (answer.status is None and not _undecided(answer)))


def _undecided(answer: Answer) -> bool:
    return answer.closed or answer.passing


def _silent(link: Outbound, answer: Answer, copy: str | None) -> Finding:
    if is_gone(answer):
        return _found("link-gone", link, f"{link.url} is gone: {answer.why}", copy)
    if answer.closed:
        what = f"{link.url} is closed to programs; whether it is there was not asked"
        return Finding("link-unsure", link.path, what, "Open it in a browser", about=link.about)
    fix = "Open it in a browser, or check again later"
    return Finding("link-unsure", link.path, f"{link.url} cannot be told: {answer.why}", fix, about=link.about)


def _found(kind: str, link: Outbound, what: str, copy: str | None) -> Finding:
    """A link that is lost, with what can be done."""
    if link.role != "source":
        fix = "Correct the link" if link.role == "text" else "Name another copy, or take the key out"
        return Finding(kind, link.path, what, fix, about=link.about)
    if link.has_copy:
        return Finding(kind, link.path, what, "Readers have its archived copy", about=link.about)
    if copy:
        fix = "Add its archived copy to the front matter, if it is the same text"
        return Finding(kind, link.path, what, fix, about=link.about, yaml=f"archived: {_yaml(copy)}")
    return Finding(kind, link.path, what, "Look for an archived copy and add `archived: …`", about=link.about)


def _yaml(address: str) -> str:
    return json.dumps(address) if any(mark in address for mark in ("#", ": ", "'", '"')) else address


def _led_home(url: str, final: str) -> bool:
    """Whether a page's address ends at a front page: how many hosts say that it is gone."""
    one, two = urlsplit(url), urlsplit(final)
    return one.path.strip("/") != "" and two.path.strip("/") == "" and not two.query


def _moved(url: str, final: str) -> bool:
    """Whether it leads elsewhere, apart from https, `www.`, a slash at the end and marks for tracking."""
    return _plain(url) != _plain(final)


def _plain(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
