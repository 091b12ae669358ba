"""choosing: drafts -> those worth an entry, and at least one where there is any text."""

import re

from generator.entries.draft import Draft, days_of
from generator.entries.find import is_caption
from generator.entries.lexicon import facts, word_set
from generator.entries.modality import HAPPENED, PLANNED, status_of_clause
from generator.entries.salience import draft_salience, stems_of
from generator.entries.telling import Sentence, Telling, dates, unique
from generator.entries.timely import timely
from generator.model import Report

_LEAD = 3
_FEW, _MOST = 5, 12
_LINE = 50
_EXACT, _COARSE = 6, 62
_NEWSY = 0.9
_HOSTING = frozenset({"meeting", "visit", "call"})


def worth_merging(tellings: list[Telling], headline: str) -> list[Telling]:
    """The tellings without those of vague words that neither a date nor the lead or headline lifts."""
    stems = stems_of(headline)
    dated: dict[int, set[str]] = {}
    kept: list[Telling] = []
    for t in map(_cast_or_other, tellings):
        if t.kind == "statement" or _plain_enough(t, stems, dated.get(t.sentence)):
            kept.append(t)
        elif kept and kept[-1].sentence == t.sentence and not kept[-1].places:
            kept[-1] = kept[-1]._replace(places=t.places)
        if t.expression and t.kind != "statement" and t.status == HAPPENED:
            dated.setdefault(t.sentence, set()).update(t.people)
    return kept


def _plain_enough(telling: Telling, headline: frozenset[str], dated: set[str] | None) -> bool:
    if telling.status.modality == "did-not-happen" and telling.trigger and not telling.trigger.verb:
        return True
    if telling.expression is not None:
        return True
    if (
        telling.head == "reduced"
        or _is_alone(telling)
        or (dated is not None and dated >= set(telling.people))
    ):
        return False
    if telling.trigger and not telling.trigger.verb and _background(telling):
        return False
    if telling.strong:
        return True
    trigger = telling.trigger
    if trigger is None or trigger.form in ("base", "ing") or trigger.lemma in word_set("topics"):
        return False
    return telling.sentence < _LEAD or bool(stems_of(trigger.text) & headline)


def _cast_or_other(telling: Telling) -> Telling:
    """The telling; of no known kind where a vague word lacks the cast it needs: "received a letter" is no meeting."""
    if telling.expression is not None and _is_alone(telling):
        return telling._replace(kind="other", group="other", weight=0.5)
    return telling


def _is_alone(telling: Telling) -> bool:
    return telling.kind in _HOSTING and not telling.strong and not _enough(telling)


def _enough(telling: Telling) -> bool:
    """Whether a vague word such as "received" or "travelled" has the cast that it needs."""
    going = telling.kind == "visit" and bool(telling.people and telling.places)
    return going or len(telling.people) > 1


def _background(telling: Telling) -> bool:
    """Whether an undated noun only says since or despite what something is so."""
    return telling.head in _BEFORE or (telling.head in _AFTER and telling.sentence > 0)


_BEFORE = frozenset({"since", "amid", "before", "until", "despite", "if"})
_AFTER = frozenset({"after", "following", "as", "because"})


def chosen(drafts: list[Draft], report: Report, sentences: list[Sentence]) -> list[Draft]:
    """The drafts that are kept, in order."""
    headline = stems_of(report.title or "")
    kept = [draft for draft in drafts if _worth(draft, headline, drafts, report.text)]
    dated = {d.chief.sentence for d in kept if d.kind != "statement" and days_of(d.chief)}
    kept = [d for d in kept if not _is_aim(d, dated)]
    kept = [d for d in kept if not _repeats(d, dated, report.title or "")]
    lead = next(
        (s for s in sentences if not is_caption(report.text, s) and s.end - s.start > _LINE), None
    )
    if lead and not any(lead.number in draft.sentences for draft in kept):
        kept = [_plain_draft(lead, report), *kept]
    if not kept and sentences:
        return [_plain_draft(sentences[0], report)]
    most = min(_MOST, _FEW + len(sentences) // 3)
    ranked = sorted(kept, key=lambda d: -draft_salience(d, report, headline))[:most]
    return [draft for draft in kept if draft in ranked]


def _worth(draft: Draft, headline: frozenset[str], drafts: list[Draft], text: str) -> bool:
    chief = draft.chief
    dated = days_of(chief) is not None
    if chief.kind == "statement":
        return dated or (draft.sentences[0] == 0 and not _told_at(drafts, 0))
    if chief.kind == "other":
        enough = _spans(chief, _EXACT) or (_spans(chief, _COARSE) and _has_names(chief))
        return enough and not _is_chatter(text[chief.start : chief.end])
    if dated:
        return True
    if chief.status.modality != "happened" and draft.sentences[0] > 0:
        return False
    if draft.sentences[0] < _LEAD:
        return chief.strong or draft.sentences[0] == 0
    if chief.strong and chief.trigger and stems_of(chief.trigger.text) & headline:
        return True
    return (
        chief.strong
        and draft.weight >= _NEWSY
        and (draft.group == "encounter" and len(draft.people) > 1)
    )


def _is_chatter(words: str) -> bool:
    """Whether somebody speaks of himself, or the reporter of his work: "did not respond to a request for comment"."""
    return bool(_FIRST_PERSON.search(words)) or any(mark in words for mark in facts()["chatter"])


_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b(?!\.)")


def _is_aim(draft: Draft, dated: set[int]) -> bool:
    """Whether an undated plan is only what a dated happening of its sentence is for."""
    undated = days_of(draft.chief) is None and draft.kind != "statement"
    return undated and draft.status == PLANNED and draft.chief.sentence in dated


def _repeats(draft: Draft, dated: set[int], title: str) -> bool:
    """Whether a statement only says who told of an event: "A ferry sank on Monday, police said on Tuesday"."""
    chief = draft.chief
    return (
        draft.kind == "statement"
        and chief.sentence in dated
        and len(draft.sentences) == 1
        and chief.closing
        and not _is_named(f"{chief.verb} {chief.speaker}", title)
    )


def _is_named(words: str, title: str) -> bool:
    """Whether a headline has one of the words as they are: "ministry" is not "minister"."""
    told = set(_WORD.findall(words.lower())) - _SMALL
    return bool(told & set(_WORD.findall(title.lower())))


_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset({"the", "his", "her", "its", "their", "and", "for", "said"})


def _spans(telling: Telling, most: int) -> bool:
    """Whether a telling is dated to within so many days."""
    days = days_of(telling)
    return days is not None and days[1] - days[0] <= most


def _has_names(telling: Telling) -> bool:
    word = telling.trigger.text if telling.trigger else ""
    return bool(telling.people or telling.places or telling.organisations or telling.terms or word)


def _told_at(drafts: list[Draft], sentence: int) -> bool:
    return any(d.kind != "statement" and d.sentences[0] == sentence for d in drafts)


def _plain_draft(sentence: Sentence, report: Report) -> Draft:
    return Draft(*timely([plain(sentence, report)], report.text, report.reading_day))


def plain(sentence: Sentence, report: Report) -> Telling:
    """A sentence as it stands, where no word of it tells of an event of a known kind."""
    mentions = sentence.mentions
    dating = [e for e in sentence.expressions if dates(e) and e.role in ("event", "planned")]
    one = len({e.edtf for e in dating}) == 1
    english = report.language.partition("-")[0] in ("en", "")
    status = status_of_clause(report.text, sentence.start, sentence.end) if english else HAPPENED
    if status == HAPPENED and one and dating[0].role == "planned":
        status = PLANNED
    return Telling(
        sentence=sentence.number,
        start=sentence.start,
        end=sentence.end,
        kind="other",
        at=sentence.start,
        strong=False,
        status=status,
        expression=dating[0] if one else None,
        people=unique([m.name for m in mentions if m.kind == "person"]),
        places=unique([m.name for m in mentions if m.kind == "place" and not m.acting]),
        organisations=unique([m.name for m in mentions if m.kind == "organisation"]),
        terms=unique([m.name for m in mentions if m.kind == "term" or m.acting]),
    )
