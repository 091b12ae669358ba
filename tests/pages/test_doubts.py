"""The page of gaps and doubts: what a curator decided, and what was set aside for it."""

import datetime

from msgspec.structs import replace

from generator.model import DigestOf, ReportDecision
from generator.pages import pages
from generator.pages.report import clues_of
from generator.render import renderer
from tests.pages.sample import chronology


def test_a_date_that_a_curator_decided_shows_what_was_set_aside() -> None:
    """On the report's page and among the doubts: the reason, by whom, and the day that no longer counts."""
    report = next(one for one in chronology().reports if one.published)
    decided = replace(
        report,
        digest_of=DigestOf(published=datetime.date(2020, 1, 2)),
        publication=replace(report.publication, source="curator"),
        decision=ReportDecision("its text is younger", "an editor", published=report.published),
    )
    aside = [clue.read for clue in clues_of(decided, "en") if clue.aside]
    assert aside == ["2 January 2020"]
    reports = tuple(decided if one.id == report.id else one for one in chronology().reports)
    changed = replace(chronology(), reports=reports)
    made = {page.path: page for page in pages(changed)}
    doubts = renderer()(made["doubts/index.html"]).decode()
    told = doubts[doubts.index('id="decided"') : doubts.index('id="undated"')]
    assert "its text is younger</p>" in told
    assert "an editor" in told
    assert "in place of 2 January 2020" in told
