"""choosing: candidates with their odds -> those that become entries, put together where they tell of one happening."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.edtf_bounds import bounds, day_number
from generator.entries.candidates import Candidate
from generator.entries.context import Context
from generator.entries.coreference import pair_features
from generator.entries.judgement import Odds, is_one_happening
from generator.model import Value

# Probabilities; on happenings/train in folds, entries with a date of their own are right .87 of the time from
# SURE on, with one carried from another sentence from CARRIED on.
SURE = 0.64
CARRIED = 0.78
EVEN = 0.5
REPORTED = (
    0.35  # what has no date of its own may be wrong more often: it never stands on a day as if it had happened then
)
_DAY = (
    0.35  # how much the day counts beside the sentence; between .3 and 1.2 the figures of main sentences differ by .02
)
_OF_ITSELF = ("own", "published")
ONE = 0.5  # of two sentences telling of one happening


class Judged(Value, frozen=True):
    """A candidate with its odds."""

    candidate: Candidate
    odds: Odds


class Chosen(Value, frozen=True):
    """One happening of a report: its chief candidate, the sentences that tell of it, and whether it is the main one."""

    chief: Judged
    sentences: tuple[int, ...]
    main: float


def chosen_of(judged: Sequence[Judged], context: Context) -> list[Chosen]:
    """The happenings of a report in the order of their chief sentences; at least one where there is a candidate."""
    picked: list[Judged] = []
    for _, group in groupby(judged, key=lambda one: one.candidate.sentence):
        picked += _of_sentence(list(group))
    main = main_of(judged)
    if main is not None:
        here = [one for one in picked if one.candidate.sentence == main.candidate.sentence]
        same = [one for one in here if one.candidate.clause == main.candidate.clause]
        if main not in here and same:
            main = max(same, key=lambda one: one.odds.main_day)
        elif main not in here:
            picked.append(main)
    picked.sort(key=lambda one: one.candidate.sentence)
    groups = _merged(picked, context)
    return [_chosen(group, main) for group in groups]


def main_of(judged: Sequence[Judged]) -> Judged | None:
    """The candidate that tells what the report is chiefly about: the likeliest sentence, then its likeliest date."""
    sentences = [list(group) for _, group in groupby(judged, key=lambda one: one.candidate.sentence)]
    if not sentences:
        return None
    best = max(sentences, key=_main_score)
    likeliest = max(best, key=lambda one: one.odds.main_day * one.odds.happening**0.3)
    unsure = likeliest.odds.happening < SURE and likeliest.odds.main_day < EVEN
    if likeliest.candidate.source in ("own", "carried") and unsure:
        return next((one for one in best if one.candidate.source == "published"), likeliest)
    return likeliest


def _main_score(judged: Sequence[Judged]) -> float:
    """How likely a sentence tells of the main happening, and on one of its dates.

    What is only carried over to it says little of the sentence: left out of the mean, .82 of the main sentences of
    happenings/train are found in folds, .61 with their day, instead of .81 and .59.
    """
    told = [one.odds.main for one in judged if one.candidate.source in _OF_ITSELF]
    return float(sum(told) / max(1, len(told)) * max(one.odds.main_day for one in judged) ** _DAY)


def _of_sentence(judged: Sequence[Judged]) -> list[Judged]:
    """What one sentence gives: each date of its own that is sure, else the likeliest of the other dates."""
    own = [one for one in _own(judged) if one.odds.happening >= SURE or one.candidate.source == "bound"]
    stated = [one for one in own if one.candidate.source == "own"]
    if stated:
        return stated
    carried = [one for one in judged if one.candidate.source == "carried" and one.odds.happening >= CARRIED]
    if carried:
        return [max(carried, key=lambda one: one.odds.happening)]
    rest = [*own, *(one for one in judged if one.candidate.source == "published")]
    rest = [one for one in rest if one.odds.happening >= REPORTED]
    return [max(rest, key=lambda one: one.odds.happening)] if rest else []


def _own(judged: Sequence[Judged]) -> Iterator[Judged]:
    """For each date of the sentence's own, what is likelier: that it happened then, or that it had by then."""
    by_words: dict[int, list[Judged]] = {}
    for one in judged:
        if one.candidate.source in ("own", "bound") and one.candidate.expression is not None:
            by_words.setdefault(one.candidate.expression.start, []).append(one)
    for rivals in by_words.values():
        yield max(rivals, key=lambda one: one.odds.happening)


def _merged(picked: Sequence[Judged], context: Context) -> list[list[Judged]]:
    """Candidates of one happening together; each joins the earlier ones that all tell of the same."""
    groups: list[list[Judged]] = []
    for one in picked:
        home = next((group for group in groups if all(_same(other, one, context) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _same(one: Judged, other: Judged, context: Context) -> bool:
    if one.candidate.sentence == other.candidate.sentence or _apart(one, other):
        return False
    return is_one_happening(pair_features(one.candidate, other.candidate, context)) >= ONE


def _apart(one: Judged, other: Judged) -> bool:
    """Whether the days of two happenings cannot both be those of one."""
    if "published" in (one.candidate.source, other.candidate.source):
        return False
    (a, b), (c, d) = bounds(one.candidate.value), bounds(other.candidate.value)
    return bool((b and c and b < c) or (a and d and d < a))


def _chief_first(one: Judged) -> tuple[int, int, float, int]:
    """What tells a happening best: with a date of its own, the finer one, the likelier."""
    first, last = bounds(one.candidate.value)
    days = day_number(last) - day_number(first) if first and last else _OPEN
    candidate = one.candidate
    return _RANK[candidate.source], days, -one.odds.happening, candidate.sentence


_OPEN = 100_000  # days that a date without an end counts for
_RANK = {"own": 0, "carried": 1, "bound": 2, "published": 3}


def _chosen(group: Sequence[Judged], main: Judged | None) -> Chosen:
    chief = min(group, key=_chief_first)
    numbers = tuple(sorted({one.candidate.sentence for one in group}))
    score = max(one.odds.main for one in group) + (main is not None and main in group)
    return Chosen(chief, numbers, score)
