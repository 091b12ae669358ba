"""ranges: expressions one by one -> each end of a range with the whole range; what lies wholly ahead is planned."""

import datetime

import msgspec

from generator.model import TimeExpression
from generator.timex import arithmetic as cal
from generator.timex.grammar.underspecified import Candidate
from generator.timex.resolve.roles import is_ahead


def whole_ranges(
    expressions: list[TimeExpression], found: list[Candidate], day: datetime.date | None
) -> list[TimeExpression]:
    """Each end of a range carries the whole range in EDTF; so do days of a list that follow one another.

    What lies wholly after the day of publication is planned.
    """
    runs: list[list[TimeExpression]] = []
    for n, expression in enumerate(expressions):
        if n and _joins(found[n - 1].link, expressions[n - 1], expression):
            runs[-1].append(expression)
        else:
            runs.append([expression])
    return [one for run in runs for one in _whole_range(run, day)]


def _whole_range(run: list[TimeExpression], day: datetime.date | None) -> list[TimeExpression]:
    span = _span(run) if len(run) > 1 else run[0].edtf
    ahead = any(one.role == "event" for one in run) and is_ahead(span, day)
    if len(run) == 1 and not ahead:
        return run
    return [
        msgspec.structs.replace(one, edtf=span, role="planned" if ahead and one.role == "event" else one.role)
        for one in run
    ]


def _joins(link: str, left: TimeExpression, right: TimeExpression) -> bool:
    if not link or not left.edtf or not right.edtf:
        return False
    low, high = left.edtf.split("/")[0], right.edtf.split("/")[-1]
    first, last = cal.parse(left.value), cal.parse(right.value)
    if first and last and last < first:
        return False
    return link == "range" or _adjacent(low, high)


def _span(run: list[TimeExpression]) -> str:
    low, high = (run[0].edtf or "").split("/")[0], (run[-1].edtf or "").split("/")[-1]
    return low if low == high else f"{low}/{high}"


def _adjacent(low: str, high: str) -> bool:
    a, b = cal.parse(low), cal.parse(high)
    return bool(a and b and a.date and b.date and (b.date - a.date).days == 1)
