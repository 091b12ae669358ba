"""extracting: one Source -> its Report, or the problems that forbid it; pure, without clock or network.

The order of authority: the curator's decision, the front matter (or sidecar), what is found in the page.
"""

import pathlib

import msgspec

from generator.model import (
    DateEvidence,
    Doubt,
    Naming,
    Outlet,
    Publication,
    Report,
    ReportDecision,
    Source,
)
from generator.problems import Problem
from generator.reading import front_matter
from generator.reading.attribution.naming import doubts_of_names, issued_at, named_by_person
from generator.reading.encoding import SAVE_IT, decode, how_to_mend, is_guessed
from generator.reading.formats.documents import ENDINGS, UnreadableError, text_of
from generator.reading.formats.exports import article_in, found_in, pieces_in
from generator.reading.formats.markdown_report import read_markdown
from generator.reading.formats.pasted import read_pasted
from generator.reading.formats.saved_page import is_archive
from generator.reading.front_matter import FrontMatter, Given
from generator.reading.language import language_of, plain_tag
from generator.reading.lines import lines_of
from generator.reading.page_content import PageContent, Wishes
from generator.reading.pubdate.undated import hinted

Problems = tuple[Problem, ...]
_MARKDOWN, _START, _HEAD = (".md", ".markdown"), 500, 3000
_ARCHIVES = (".mhtml", ".mht")
_GUESSED = Doubt(
    "encoding-guessed",
    "The file is not in UTF-8, so some of its letters are a guess. Save it as UTF-8.",
)
_HTML = (".html", ".htm", ".xhtml", ".mhtml", ".mht")


def extract(source: Source, outlets: tuple[Outlet, ...]) -> tuple[Report | None, Problems]:
    """The report in a file; None only with a problem that says why."""
    if not source.data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return None, (Problem(source.path, 0, "the file is empty", "Put the report's text into it, or delete it"),)
    ending = pathlib.PurePosixPath(source.path).suffix.lower()
    if ending in ENDINGS:
        return _from_document(source, outlets, ending)
    if ending in _HTML or (ending not in _MARKDOWN and is_page(source.data)):
        return _from_html(source, outlets)
    return _from_text(source, outlets, markdown=ending in _MARKDOWN)


def is_page(data: bytes) -> bool:
    """Whether the first bytes are those of a saved page, whatever the file's name says."""
    head = data[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head")) or is_archive(data)


def _from_document(source: Source, outlets: tuple[Outlet, ...], ending: str) -> tuple[Report | None, Problems]:
    given, problems = _sidecar(source)
    if given is None:
        return None, problems
    try:
        text = text_of(source.data, ending)
    except UnreadableError as reason:
        return None, (Problem(source.path, 0, reason.what, reason.fix),)
    return _from_lines(source, given, text, 1, outlets)


def _from_lines(
    source: Source, given: Given, text: str, first: int, outlets: tuple[Outlet, ...]
) -> tuple[Report | None, Problems]:
    """Text of a page or a document; of a download from Nexis or Factiva its only article."""
    wishes = _wishes(given.keys, source.decision)
    pieces = pieces_in(text)
    if len(pieces) > 1:
        return None, (
            Problem(
                source.path,
                0,
                f"the file holds {len(pieces)} articles",
                "Add it with `dateline add`, which writes a file for each, and remove it here",
            ),
        )
    exported = article_in(pieces[0]) if pieces else None
    if exported:
        language = language_of("\n".join(exported.body), wishes.language) or "en"
        return _report(source, given, found_in(exported, lines_of(text, first), language), outlets)
    return _report(source, given, read_pasted(lines_of(text, first), wishes, outlets), outlets)


def _from_text(source: Source, outlets: tuple[Outlet, ...], *, markdown: bool) -> tuple[Report | None, Problems]:
    text, trouble = decode(source.data)
    if text is None:
        return None, (Problem(source.path, 0, trouble or "the file cannot be read", how_to_mend(source.data)),)
    yaml_text, rest, first = front_matter.split(text)
    if yaml_text is not None and not front_matter.is_closed(text):
        return None, (Problem(source.path, 1, "the front matter has no end", "Close it with a line `---`"),)
    given, problems = front_matter.check(yaml_text, source.path, 2) if yaml_text is not None else (Given(), ())
    if given is None:
        return None, problems
    if markdown:
        wishes = _wishes(given.keys, source.decision)
        found = read_markdown(rest, first, wishes, outlets, trusted=yaml_text is not None)
        report, problems = _report(source, given, found, outlets)
    else:
        report, problems = _from_lines(source, given, rest, first, outlets)
    if report and is_guessed(source.data):
        report = msgspec.structs.replace(report, doubts=(*report.doubts, _GUESSED))
    return report, problems


def _from_html(source: Source, outlets: tuple[Outlet, ...]) -> tuple[Report | None, Problems]:
    from generator.reading.formats.html_page import read_html

    given, problems = _sidecar(source)
    if given is None:
        return None, problems
    if source.path.lower().endswith(_ARCHIVES) and b"<" not in source.data[:_HEAD]:
        what = "the file is no archive of a page"
        return None, (Problem(source.path, 0, what, "Save the page again, as HTML or as a single file"),)
    found, trouble = read_html(source.data, _wishes(given.keys, source.decision), outlets)
    if found is None:
        return None, (Problem(source.path, 0, trouble or "the page cannot be read", "Save the page again as HTML"),)
    return _report(source, given, found, outlets)


def _sidecar(source: Source) -> tuple[Given | None, Problems]:
    if source.sidecar is None:
        return Given(), ()
    path = source.sidecar_path or source.path
    text, trouble = decode(source.sidecar)
    if text is None:
        return None, (Problem(path, 0, trouble or "the file cannot be read", SAVE_IT),)
    return front_matter.check(text, path, 1)


def _wishes(keys: FrontMatter, decision: ReportDecision | None) -> Wishes:
    chosen = decision or ReportDecision("")
    return Wishes(
        title=chosen.title or keys.title,
        url=keys.url,
        language=plain_tag(chosen.language or keys.language),
        keep=keys.keep + chosen.keep,
        drop=keys.drop + chosen.drop,
    )


def _report(
    source: Source, given: Given, found: PageContent, outlets: tuple[Outlet, ...]
) -> tuple[Report | None, Problems]:
    keys, decision = given.keys, source.decision or ReportDecision("")
    url = keys.url or found.url
    titled = named_by_person(decision.title, keys.title, found.titled)
    issued = named_by_person(decision.outlet, keys.outlet, issued_at(url, found.issued, outlets))
    if keys.form != "report":  # a digest and a note have no outlet but the one they are given
        issued = named_by_person(decision.outlet, keys.outlet, Naming())
    publication, doubts = _published(given, source.decision, found, source.path)
    if keys.form == "report":
        doubts += doubts_of_names(titled, issued)
    if not found.body:
        doubts += (Doubt("no-text", "No running text was found in the file."),)
    report = Report(
        id=source.id,
        path=source.path,
        form=keys.form,
        title=titled.value,
        publication=publication,
        body=found.body,
        outlet=issued.value,
        agency=decision.agency or keys.agency or (found.agency if keys.form == "report" else None),
        author=keys.author or found.author,
        url=url,
        archived=keys.archived or found.archived,
        accessed=keys.accessed,
        language=plain_tag(decision.language or keys.language) or found.language,
        digest_of=keys.digest_of,
        tags=keys.tags,
        hidden=keys.hide or decision.hide,
        draft=keys.draft,
        embargo=keys.embargo,
        doubts=doubts,
        dropped=found.dropped,
        decision=source.decision,
        titled=titled,
        issued=issued,
        markdown=found.markdown,
    )
    return report, ()


def _published(
    given: Given, decision: ReportDecision | None, found: PageContent, path: str
) -> tuple[Publication, tuple[Doubt, ...]]:
    """The curator's day, else the front matter's (a digest's falls back to what it retells), else the page's."""
    keys, page = given.keys, found.publication
    retold = keys.digest_of.published if keys.digest_of else None
    day = keys.published or retold
    words = given.text if keys.published and given.text else str(day)
    written = DateEvidence(words, "published", "front-matter", day, given.time, given.line)
    if decision and decision.published:
        decided = DateEvidence(str(decision.published), "published", "curator", decision.published)
        evidence = (decided, *([written] if keys.published else []), *page.evidence)
        because = decision.because or str(decision.published)
        return Publication(decision.published, None, because, "curator", "confirmed", evidence), _lasting(found)
    if day:
        return Publication(day, given.time, words, "front-matter", "confirmed", (written, *page.evidence)), _lasting(
            found
        )
    if keys.form == "note":  # the editor's own words name their days themselves
        return Publication(evidence=page.evidence), _lasting(found)
    return hinted(page, found.doubts, found.body, path)


def _lasting(found: PageContent) -> tuple[Doubt, ...]:
    """Doubts that a confirmed date does not settle."""
    return tuple(doubt for doubt in found.doubts if not doubt.kind.startswith("date-") and doubt.kind != "undated")
