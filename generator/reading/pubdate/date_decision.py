"""date_decision: candidates for the publication date -> the verdict with its confidence, and doubts."""

import datetime

import msgspec

from generator.model import DateEvidence, Doubt, Publication
from generator.reading.pubdate.ambiguous_dates import read_as, settle
from generator.reading.pubdate.candidate import Candidate
from generator.reading.pubdate.date_plausibility import signs_against

_LEAST = 11.0  # less have days in a masthead, lone days far from the text, updates below it (see docs/reading.md)
_SEVERAL, _STANDS_SURE = (
    4,
    30.0,
)  # so many days shown make a page of posts; a stamp below its headline weighs more
_SURE = ("header", "label")
_CONFLICT = 30.0
_NEAR_BY, _BARE, _NEVER = 20.0, 0.7, 9.0
_SHOWN_UPDATE = 64.0
_EDITED_WITHIN = 31


def weigh(
    candidates: tuple[Candidate, ...], body: tuple[str, ...], page: str = ""
) -> tuple[Publication, tuple[Doubt, ...]]:
    """The day that the evidence speaks for; None where it is poor, ambiguous or contradicted by the text.

    `page` is all that stands on the page: how its outlet writes days decides how 03/04/2023 is read.
    """
    evidence = tuple(candidate.evidence for candidate in candidates)
    settled = _as_shown(_localized(settle(candidates, body, page)))
    totals = _totals(settled)
    if not totals:
        message = "No publication date was found. Give it in the front matter: `published: 2023-02-04`."
        return Publication(evidence=evidence), (Doubt("undated", message),)
    best_day = max(totals, key=lambda day: (totals[day], -day.toordinal()))
    chosen = max((c for c in settled if c.evidence.value == best_day), key=lambda c: c.weight)
    if chosen.weight < _LEAST:
        return _unconfirmed(chosen.evidence, evidence), _weak(chosen.evidence)
    if chosen.stamp and chosen.stamp.other:
        return _ambiguous(chosen, evidence)
    if chosen.evidence.source == "stamp" and chosen.weight < _STANDS_SURE and len(totals) >= _SEVERAL:
        return _unconfirmed(chosen.evidence, evidence), (_doubt_of_posts(chosen.evidence, len(totals)),)
    signs = signs_against(best_day, body)
    if len(signs) > 1 and chosen.evidence.source not in _SURE and _alone(settled, best_day):
        return _unconfirmed(chosen.evidence, evidence), (_doubt_of_signs(chosen.evidence, signs, undated=True),)
    doubts = [_doubt_of_signs(chosen.evidence, signs, undated=False)] if len(signs) > 1 else []
    doubts += _conflicts(best_day, chosen, settled)
    if chosen.because:
        read = f"“{chosen.evidence.text}” was read as {best_day}, because {chosen.because}."
        doubts.append(Doubt("date-ambiguous", read))
    time = chosen.evidence.time or _time_on(best_day, settled)
    found = chosen.evidence
    return Publication(best_day, time, found.text, found.source, "stated", evidence), tuple(doubts)


def _time_on(day: datetime.date, candidates: tuple[Candidate, ...]) -> str | None:
    """The time of day beside another stamp of the same day, where that is no later change."""
    told = (c.evidence for c in candidates if c.evidence.value == day and c.evidence.time)
    return next((other.time for other in told if other.kind in ("published", "refresh")), None)


def _localized(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Machine dates in UTC as the day that the page's readers had, where the page shows that."""
    shown = {
        c.evidence.value
        for c in candidates
        if not c.utc and c.weight >= _NEAR_BY and c.evidence.kind in ("published", "url")
    }
    return tuple(_local(candidate, shown) for candidate in candidates)


def _local(candidate: Candidate, shown: set[datetime.date | None]) -> Candidate:
    day = candidate.evidence.value
    if not candidate.utc or day is None or day in shown:
        return candidate
    for other in (day - datetime.timedelta(1), day + datetime.timedelta(1)):
        if other in shown:
            return read_as(candidate, other)
    return candidate


def _as_shown(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Where readers are shown only an update, and one long after what the page's data say, the page was written anew.

    An update within a month is an edit, and news is seldom written anew: its "Tuesday" still counts from its
    publication.
    """
    published = [c for c in candidates if c.evidence.kind == "published" and c.evidence.value]
    if any((c.evidence.line and c.weight >= _NEAR_BY) or c.news for c in published):
        return candidates
    return tuple(
        msgspec.structs.replace(c, weight=_SHOWN_UPDATE)
        if c.evidence.line and c.evidence.kind == "updated" and c.weight >= _NEAR_BY and not _is_edit(c, published)
        else c
        for c in candidates
    )


def _is_edit(update: Candidate, published: list[Candidate]) -> bool:
    return any(
        update.evidence.value
        and c.evidence.value
        and 0 <= (update.evidence.value - c.evidence.value).days <= _EDITED_WITHIN
        for c in published
    )


def _totals(candidates: tuple[Candidate, ...]) -> dict[datetime.date, float]:
    """By day: its best evidence, and a little for every other that agrees."""
    weights: dict[datetime.date, list[float]] = {}
    for candidate in candidates:
        if candidate.evidence.value and candidate.weight > 0:
            weights.setdefault(candidate.evidence.value, []).append(candidate.weight)
    return {day: max(found) + 0.15 * (sum(found) - max(found)) for day, found in weights.items()}


def _alone(candidates: tuple[Candidate, ...], day: datetime.date) -> bool:
    """Whether no header, label or page data speaks for the day."""
    return not any(c.evidence.value == day and c.evidence.source in (*_SURE, "url") for c in candidates)


def _conflicts(day: datetime.date, chosen: Candidate, candidates: tuple[Candidate, ...]) -> list[Doubt]:
    """Evidence of nearly the same worth that says another day; a bare stamp against several that agree is none."""
    found = []
    agreed = [c for c in candidates if c.evidence.value == day and c.weight >= _NEAR_BY]
    several = len({c.evidence.source for c in agreed}) > 1
    bare = _NEVER if several else _BARE if len(agreed) > 1 else 0.5
    for candidate in candidates:
        other = candidate.evidence
        if other.value is None or abs((other.value - day).days) <= 1 or other.kind not in ("published", "url"):
            continue
        share = bare if other.source == "stamp" else 0.5
        if candidate.weight >= max(_CONFLICT, chosen.weight * share):
            message = f"“{chosen.evidence.text}” says {day}, “{other.text}” says {other.value}."
            found.append(Doubt("date-conflict", message))
    return list(dict.fromkeys(found))[:3]


def _unconfirmed(found: DateEvidence, evidence: tuple[DateEvidence, ...]) -> Publication:
    return Publication(None, None, found.text, found.source, "unconfirmed", evidence)


def _doubt_of_posts(found: DateEvidence, count: int) -> Doubt:
    message = (
        f"The page shows {count} days, “{found.text}” among them, and none of them as that of this report, so it is "
        f"left undated."
    )
    return Doubt("date-unconfirmed", message)


def _weak(found: DateEvidence) -> tuple[Doubt, ...]:
    message = f"The only date, “{found.text}”, stands where pages put other dates, so the report is left undated."
    return (Doubt("date-unconfirmed", message),)


def _ambiguous(chosen: Candidate, evidence: tuple[DateEvidence, ...]) -> tuple[Publication, tuple[Doubt, ...]]:
    stamp = chosen.stamp
    readings = f"{stamp.value} or {stamp.other}" if stamp else ""
    message = (
        f"“{chosen.evidence.text}” reads as {readings}, so the report is left undated. Say which in the front matter."
    )
    return _unconfirmed(chosen.evidence, evidence), (Doubt("date-ambiguous", message),)


def _doubt_of_signs(found: DateEvidence, signs: tuple[str, ...], *, undated: bool) -> Doubt:
    end = " The report is left undated until someone confirms a date." if undated else ""
    return Doubt("date-unconfirmed", f"The page is stamped “{found.text}”, but {'; and '.join(signs)}.{end}")
