"""extracting: one Source -> its Report, or the problems that forbid it; pure, without clock or network.

The order of authority: the curator's decision, the front matter (or sidecar), what is found in the page.
"""

import pathlib

import msgspec

from generator.model import DateEvidence, Doubt, Outlet, Publication, Report, ReportDecision, Source
from generator.problems import Problem
from generator.reading import front_matter
from generator.reading.encoding import SAVE_IT, decode, is_guessed
from generator.reading.found import Found, Wishes
from generator.reading.front_matter import FrontMatter, Given
from generator.reading.hints import hinted
from generator.reading.language import plain_tag
from generator.reading.lines import lines_of
from generator.reading.markdown_report import read_markdown
from generator.reading.outlet import outlet_by_domain
from generator.reading.pasted import read_pasted

Problems = tuple[Problem, ...]
_GUESSED = Doubt(
    "encoding-guessed",
    "The file is not in UTF-8, so some of its letters are a guess. Save it as UTF-8.",
)
_HTML = (".html", ".htm", ".xhtml", ".mhtml", ".mht")


def extract(source: Source, outlets: tuple[Outlet, ...]) -> tuple[Report | None, Problems]:
    """The report in a file; None only with a problem that says why."""
    if not source.data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return None, (
            Problem(
                source.path, 0, "the file is empty", "Put the report's text into it, or delete it"
            ),
        )
    ending = pathlib.PurePosixPath(source.path).suffix.lower()
    if ending in _HTML:
        return _from_html(source, outlets)
    return _from_text(source, outlets, markdown=ending in (".md", ".markdown"))


def _from_text(
    source: Source, outlets: tuple[Outlet, ...], *, markdown: bool
) -> tuple[Report | None, Problems]:
    text, trouble = decode(source.data)
    if text is None:
        return None, (Problem(source.path, 0, trouble or "the file cannot be read", SAVE_IT),)
    yaml_text, rest, first = front_matter.split(text)
    if yaml_text is not None and not front_matter.is_closed(text):
        return None, (
            Problem(source.path, 1, "the front matter has no end", "Close it with a line `---`"),
        )
    given, problems = (
        front_matter.check(yaml_text, source.path, 2) if yaml_text is not None else (Given(), ())
    )
    if given is None:
        return None, problems
    wishes = _wishes(given.keys, source.decision)
    if markdown:
        found = read_markdown(rest, first, wishes, outlets, trusted=yaml_text is not None)
    else:
        found = read_pasted(lines_of(rest, first), wishes, outlets)
    report, problems = _report(source, given, found, outlets)
    if report and is_guessed(source.data):
        report = msgspec.structs.replace(report, doubts=(*report.doubts, _GUESSED))
    return report, problems


def _from_html(source: Source, outlets: tuple[Outlet, ...]) -> tuple[Report | None, Problems]:
    from generator.reading.html_page import read_html

    given, problems = _sidecar(source)
    if given is None:
        return None, problems
    found, trouble = read_html(source.data, _wishes(given.keys, source.decision), outlets)
    if found is None:
        return None, (
            Problem(
                source.path, 0, trouble or "the page cannot be read", "Save the page again as HTML"
            ),
        )
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
    source: Source, given: Given, found: Found, outlets: tuple[Outlet, ...]
) -> tuple[Report | None, Problems]:
    keys, decision = given.keys, source.decision or ReportDecision("")
    url = keys.url or found.url
    outlet = decision.outlet or keys.outlet or outlet_by_domain(url, outlets) or found.outlet
    publication, doubts = _published(given, source.decision, found, source.path)
    if not outlet and keys.form == "report":
        doubts += (
            Doubt(
                "outlet-unknown",
                "Nothing on the page names its outlet. Give it in the front matter: `outlet: …`.",
            ),
        )
    if not found.body:
        doubts += (Doubt("no-text", "No running text was found in the file."),)
    report = Report(
        id=source.id,
        path=source.path,
        form=keys.form,
        title=decision.title or keys.title or found.title,
        publication=publication,
        body=found.body,
        outlet=outlet if keys.form == "report" else keys.outlet or decision.outlet,
        agency=decision.agency or keys.agency or (found.agency if keys.form == "report" else None),
        author=keys.author or found.author,
        url=url,
        archived=keys.archived or found.archived,
        language=plain_tag(decision.language or keys.language) or found.language,
        digest_of=keys.digest_of,
        tags=keys.tags,
        hidden=keys.hide or decision.hide,
        doubts=doubts,
        dropped=found.dropped,
        decision=source.decision,
    )
    return report, ()


def _published(
    given: Given, decision: ReportDecision | None, found: Found, path: str
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
        return Publication(
            decision.published, None, because, "curator", "confirmed", evidence
        ), _lasting(found)
    if day:
        return Publication(
            day, given.time, words, "front-matter", "confirmed", (written, *page.evidence)
        ), _lasting(found)
    if keys.form == "note":  # the editor's own words name their days themselves
        return Publication(evidence=page.evidence), _lasting(found)
    return hinted(page, found.doubts, found.body, path)


def _lasting(found: Found) -> tuple[Doubt, ...]:
    """Doubts that a confirmed date does not settle."""
    return tuple(
        doubt
        for doubt in found.doubts
        if not doubt.kind.startswith("date-") and doubt.kind != "undated"
    )
