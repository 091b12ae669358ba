"""pasted: the lines of a page as a browser puts them on the clipboard -> the report among them."""

from collections import Counter

from generator.model import Outlet
from generator.reading.evidence import Place, candidates_in, header_of
from generator.reading.found import Found, Wishes
from generator.reading.furniture import Judged, judge
from generator.reading.language import language_of
from generator.reading.lines import Line, key
from generator.reading.outlet import agency_near, author_near, outlet_of
from generator.reading.published import weigh
from generator.reading.run import apply_choices, body_lines, runs
from generator.reading.title import Headline, headline

_WRAP = range(45, 101)
_OPTIONS, _RIVAL, _HEADED, _SURE_HEAD = 5, 0.35, 3.0, 3.0


def read_pasted(lines: tuple[Line, ...], wishes: Wishes, outlets: tuple[Outlet, ...]) -> Found:
    """The report in a pasted page: text, headline, date, outlet; every other line with the reason for dropping it."""
    lines = unwrap(lines)
    language = language_of("\n".join(line.text for line in lines if len(line.text) > 60) or "\n".join(line.text for line in lines), wishes.language) or "en"
    judged = judge(lines, language)
    _, header = header_of(lines)
    span, found = _report_in(judged, header, language)
    title = wishes.title or found.text
    kept, dropped = apply_choices(lines, *body_lines(judged, span, title), wishes.keep, wishes.drop)
    body = tuple(line.text for line in kept)
    numbers = frozenset(line.number for line in kept)
    first = next((index for index, line in enumerate(lines) if line.number in numbers), span[0])
    place = Place(_given_index(lines, wishes.title, found.index), first, span[1])
    publication, doubts = weigh(candidates_in(lines, place, language), body)
    return Found(
        body=body,
        publication=publication,
        title=title,
        outlet=outlet_of(lines, numbers, wishes.url, outlets),
        agency=agency_near(lines, first, span[1], numbers),
        author=author_near(lines, first, span[1], numbers),
        language=language,
        doubts=doubts,
        dropped=dropped,
    )


def _report_in(judged: tuple[Judged, ...], header: str, language: str) -> tuple[tuple[int, int], Headline]:
    """The run of lines that is the report, and its headline: much text under a likely headline."""
    counts = Counter(key(item.line.text) for item in judged)
    found = runs(judged)
    options = []
    for run in found[:_OPTIONS]:
        if run.total < found[0].total * _RIVAL:
            break
        text = "\n".join(item.line.text for item in judged[run.start : run.end])
        head = headline(judged, run.start, text, counts, header, language)
        options.append((run.total + _HEADED * head.score, -run.start, run, head))
    if not options:
        return (0, 0), headline(judged, len(judged), "", counts, header, language)
    _, _, run, head = max(options, key=lambda option: option[:2])
    if head.index > run.start or head.score >= _SURE_HEAD:
        return (head.index + 1, run.end), head
    return (run.start, run.end), head


def unwrap(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Text that was broken at a fixed width (mail, print-outs) as whole paragraphs again; other text as it is."""
    pairs = [(one, two) for one, two in zip(lines, lines[1:], strict=False) if not two.after_gap]
    broken = sum(_runs_on(one, two) for one, two in pairs)
    if broken < 4 or broken < 0.3 * len(pairs):
        return lines
    joined: list[Line] = []
    for line in lines:
        if joined and not line.after_gap and len(joined[-1].text.rsplit("\n", 1)[-1]) in _WRAP and _is_text(joined[-1].text):
            joined[-1] = Line(joined[-1].number, joined[-1].text + "\n" + line.text, joined[-1].after_gap)
        else:
            joined.append(line)
    return tuple(Line(line.number, line.text.replace("\n", " "), line.after_gap) for line in joined)


def _runs_on(one: Line, two: Line) -> bool:
    return len(one.text) in _WRAP and one.text[-1].isalnum() and two.text[0].islower()


def _is_text(text: str) -> bool:
    return any(letter.islower() for letter in text)


def _given_index(lines: tuple[Line, ...], given: str | None, found: int) -> int:
    """Where the title that a person gave stands on the page, else where the found one does."""
    if not given:
        return found
    wanted = key(given)
    return next((index for index in range(min(found + 3, len(lines) - 1), -1, -1) if key(lines[index].text) == wanted), found)
