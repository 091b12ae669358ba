"""pasted: the lines of a page as a browser puts them on the clipboard -> the report among them."""

from collections import Counter

from generator.model import Doubt, NameEvidence, Naming, Outlet
from generator.reading.attribution.author import author_near
from generator.reading.attribution.mail import subject_of
from generator.reading.attribution.outlet import agency_near, outlet_of
from generator.reading.blocks.furniture import Judged, judge
from generator.reading.blocks.glued_lines import unglue
from generator.reading.blocks.hard_wrap import unwrap
from generator.reading.blocks.line_classes import STOP
from generator.reading.blocks.live_blog import headline_over, posts_in
from generator.reading.blocks.main_text import Run, apply_choices, body_lines, runs
from generator.reading.blocks.prose_check import doubt_of_body, prose_in
from generator.reading.blocks.title import Headline, headline
from generator.reading.language import common_words, language_of
from generator.reading.lines import Line, key
from generator.reading.page_content import PageContent, Wishes
from generator.reading.pubdate.address import date_in_address
from generator.reading.pubdate.date_candidates import candidates_in, header_of
from generator.reading.pubdate.date_decision import weigh
from generator.reading.pubdate.stamp_weight import Place

_OPTIONS, _RIVAL, _HEADED, _SURE_HEAD = 5, 0.35, 3.0, 3.0
_LONG_PAGE, _SCRAP = 60, 60  # lines of a page, words of prose in its text
_PARTS, _PART, _TOPIC = 8, 6.0, 3
_GOES_ON, _PROSE, _GAP = 4.0, 1.0, 30
_IN_TEXT = (
    "menu or share bar",
    "advertisement",
    "appeal or link",
    "caption",
)  # what stands between paragraphs
_OVER = (STOP, "appeal or legal note", "date stamp")


def read_pasted(lines: tuple[Line, ...], wishes: Wishes, outlets: tuple[Outlet, ...]) -> PageContent:
    """The report in a pasted page: text, headline, date, outlet; every other line with the reason for dropping it."""
    lines = unglue(unwrap(lines))
    language = (
        language_of(
            "\n".join(line.text for line in lines if len(line.text) > 60) or "\n".join(line.text for line in lines),
            wishes.language,
        )
        or "en"
    )
    judged = judge(lines, language)
    header = header_of(lines)[1] or subject_of(lines)
    span, found = _report_in(judged, header, language)
    title = wishes.title or found.text
    as_it_is = all(item.score <= 0 for item in judged)
    found_lines = body_lines(judged, span, title, chosen=as_it_is)
    kept, dropped = apply_choices(lines, *found_lines, wishes.keep, wishes.drop)
    body = tuple(line.text for line in kept)
    numbers = frozenset(line.number for line in kept)
    first = next((index for index, line in enumerate(lines) if line.number in numbers), span[0])
    place = Place(_given_index(lines, wishes.title, found.index), first, span[1])
    publication, doubts = weigh(
        (*candidates_in(lines, place, language), *date_in_address(wishes.url)),
        body,
        "\n".join(line.text for line in lines),
    )
    return PageContent(
        body=body,
        publication=publication,
        titled=_titled(title, found, header),
        issued=outlet_of(lines, numbers, wishes.url, outlets, title=title),
        agency=agency_near(lines, first, span[1], numbers),
        author=author_near(lines, first, span[1], numbers, title),
        language=language,
        doubts=(*doubts, *_doubts_of(body, judged, language)),
        dropped=dropped,
    )


def _doubts_of(body: tuple[str, ...], judged: tuple[Judged, ...], language: str) -> tuple[Doubt, ...]:
    """Whether the text looks like a menu, or is a scrap of a long page."""
    prose = prose_in(body, language)
    scrap = len(judged) > _LONG_PAGE and prose.prose < _SCRAP
    return (doubt_of_body(prose),) if body and (prose.is_menu or scrap) else ()


def _titled(title: str | None, found: Headline, header: str) -> Naming:
    """The headline with what speaks for it; a line that little speaks for is a guess."""
    evidence = [NameEvidence(found.text, "line")] if found.text else []
    evidence += [NameEvidence(header, "header")] if header else []
    named = bool(header and title and key(title) in key(header))
    sure = bool(title) and (found.score >= _SURE_HEAD or named)
    source = evidence[0].source if evidence else None
    return Naming(title, source, "stated" if sure else "unconfirmed", tuple(evidence))


def _report_in(judged: tuple[Judged, ...], header: str, language: str) -> tuple[tuple[int, int], Headline]:
    """The run of lines that is the report, and its headline: much text under a likely headline."""
    counts = Counter(key(item.line.text) for item in judged)
    found, posts = runs(judged), posts_in(judged)
    if posts and found and posts[0] <= found[0].start < posts[1]:
        return posts, headline_over(judged, posts[0])
    options = [
        (run, headline(judged, run.start, _text(judged, run), counts, header, language))
        for run in found[:_OPTIONS]
        if run.total >= found[0].total * _RIVAL
    ]
    if not options:
        return (0, len(judged)), headline(judged, len(judged), "", counts, header, language)
    run, head = max(options, key=lambda option: (option[0].total + _HEADED * option[1].score, -option[0].start))
    for earlier in found[:_PARTS]:
        if earlier.end <= run.start and earlier.total >= _PART:
            above = headline(
                judged,
                earlier.start,
                _text(judged, earlier) + _text(judged, run),
                counts,
                header,
                language,
            )
            if above.score >= max(_SURE_HEAD, head.score) and _speaks_of(above, _text(judged, run), language):
                return (above.index + 1, _end_of(judged, run, found)), above
    end = _end_of(judged, run, found)
    if head.index > run.start or head.score >= _SURE_HEAD:
        return (head.index + 1, end), head
    return (run.start, end), head


def _end_of(judged: tuple[Judged, ...], run: Run, found: tuple[Run, ...]) -> int:
    """The end of the text where it goes on below lists, tables and boxes: no heading says that it is over."""
    end = run.end
    for later in sorted(found, key=lambda other: other.start):
        if later.start - end > _GAP:
            break
        between = judged[end : later.start]
        apart = _GOES_ON if any(item.reason not in _IN_TEXT for item in between) else _PROSE
        if later.start >= end and later.total >= apart and len(between) <= _GAP:
            if any(item.reason in _OVER for item in between):
                break
            end = later.end
    return end


def _text(judged: tuple[Judged, ...], run: Run) -> str:
    return "\n".join(item.line.text for item in judged[run.start : run.end])


def _speaks_of(head: Headline, text: str, language: str) -> bool:
    """Whether a text below pictures or boxes goes on with what the headline says."""
    common, told = common_words(language), set(key(text).split())
    words = [word for word in key(head.text or "").split() if word not in common]
    return len(words) >= _TOPIC and sum(word in told for word in words) >= 0.5 * len(words)


def _given_index(lines: tuple[Line, ...], given: str | None, found: int) -> int:
    """Where the title that a person gave stands on the page, else where the found one does."""
    if not given:
        return found
    wanted = key(given)
    return next(
        (index for index in range(min(found + 3, len(lines) - 1), -1, -1) if key(lines[index].text) == wanted),
        found,
    )
