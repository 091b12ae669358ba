"""weighed_of: a report of a Chronology -> what was weighed in each sentence, and why it was taken or not."""

from collections.abc import Iterator, Sequence

from generator.chronology import Chronology
from generator.entries import Weighed, lexicon_of, weigh
from generator.explain.words import fact, listed
from generator.linguistics import Document, read_document
from generator.model import Entry, Report, Value

_MOST = 6  # features that are shown
_SOURCES = {
    "own": "by words of its own sentence",
    "carried": "carried over from another sentence",
    "bound": "known to be done by the day on which somebody said so",
    "published": "only known to be done by the day of publication",
}


class Placed(Value, frozen=True):
    """A weighed candidate and where its sentence stands in the text."""

    start: int
    end: int
    weighed: Weighed


def weighed_of(chronology: Chronology, report: Report) -> tuple[Placed, ...]:
    """Every candidate of a report; none where its text was not read."""
    account = chronology.accounts.get(report.id)
    if account is None:
        return ()
    document = read_document(report.text, report.language)
    found, _ = weigh(report, document, account.expressions, account.mentions, lexicon_of())
    return tuple(_placed(document, one) for one in found)


def why_taken(entry: Entry, placed: Sequence[Placed]) -> Iterator[str]:
    """How sure an entry is, where its date comes from, and which features decided."""
    yield from fact("likely", f"{entry.probability:.2f} of 1 that this happened, or is to happen, then")
    found = _of_entry(entry, placed)
    if found is not None:
        yield from fact("date", _SOURCES[found.candidate.source])
        yield from fact("decided by", _features(found))


def why_not(start: int, end: int, placed: Sequence[Placed]) -> Iterator[str]:
    """The likeliest candidate of a sentence that gave no entry, and what it lacks."""
    here = [one.weighed for one in placed if start <= one.start < end]
    if not here:
        return
    best = max(here, key=lambda one: one.probability - one.asked)
    value = best.candidate.value or "no date"
    said = f"{best.probability:.2f} where {best.asked:.2f} is asked"
    if best.probability >= best.asked:
        said = f"{best.probability:.2f}, but it is told with another entry"
    yield from fact("at best", f"{value}, {_SOURCES[best.candidate.source]}: {said}")
    yield from fact("decided by", _features(best))


def _of_entry(entry: Entry, placed: Sequence[Placed]) -> Weighed | None:
    """The candidate that an entry was made from: of its sentence, and dated by the same words."""
    here = [one.weighed for one in placed if one.start == entry.excerpt.start]
    expression = entry.expression
    if expression is None:
        here = [one for one in here if one.candidate.source == "published"]
    else:
        here = [one for one in here if one.candidate.expression and one.candidate.expression.start == expression.start]
    same = [one for one in here if one.probability == entry.probability]
    return next(iter(same or here), None)


def _features(weighed: Weighed) -> str:
    return listed(f"{name} {weight:+.1f}" for name, weight in weighed.deciding(_MOST))


def _placed(document: Document, weighed: Weighed) -> Placed:
    sentence = document.sentences[weighed.candidate.sentence]
    return Placed(sentence.start, sentence.end, weighed)
