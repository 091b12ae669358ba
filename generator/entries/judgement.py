"""judgement: features -> probabilities, by one table of named features and fitted weights.

Five questions are asked of the same features: whether a candidate is a happening of that date (`happening`), whether
its sentence tells what the report is chiefly about (`main`) and on that date (`main_day`), whether it still lies ahead
(`planned`), and how much it is worth in a chronology (`worth`, of 1). Each is a logistic regression, fitted by `python
-m bench.fit_entries` on reports that readers annotated. `participant` weighs who takes part, `coreference` whether two
sentences tell of one happening.
"""

import functools
import math
from collections.abc import Mapping
from importlib import resources

import msgspec

from generator.model import Value

Features = Mapping[str, float]
Row = tuple[float, float, float, float, float]
QUESTIONS = ("happening", "main", "main_day", "planned", "worth")


class Odds(Value, frozen=True):
    """The answers on one candidate, each a probability from 0 to 1."""

    happening: float
    main: float
    main_day: float
    planned: float
    worth: float


class Table(Value, frozen=True):
    """The weights as they ship: one row a feature, a column a question; `participant` has a table of its own."""

    intercepts: Row
    weights: dict[str, Row]
    participant_intercept: float
    participant: dict[str, float]
    coreference_intercept: float
    coreference: dict[str, float]


@functools.cache
def table() -> Table:
    """The shipped table. Raises msgspec.ValidationError where the file is not of that shape."""
    data = (resources.files("generator.entries") / "data" / "judgement.json").read_bytes()
    return msgspec.json.decode(data, type=Table)


def odds_of(features: Features) -> Odds:
    """The answers on a candidate with these features."""
    weights = table().weights
    happening, main, main_day, planned, worth = table().intercepts
    for name, value in features.items():
        row = weights.get(name)
        if row is not None:
            happening += row[0] * value
            main += row[1] * value
            main_day += row[2] * value
            planned += row[3] * value
            worth += row[4] * value
    return Odds(*map(logistic, (happening, main, main_day, planned, worth)))


def takes_part(features: Features) -> float:
    """The probability that a person named beside a happening takes part in it."""
    weights = table().participant
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return logistic(table().participant_intercept + score)


def is_one_happening(features: Features) -> float:
    """The probability that two candidates of one report tell of one happening."""
    weights = table().coreference
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return logistic(table().coreference_intercept + score)


def deciding(features: Features, question: str = "happening", most: int = 8) -> list[tuple[str, float]]:
    """The features that weighed most for or against, the heaviest first, each with what it added to the log-odds."""
    column, weights = QUESTIONS.index(question), table().weights
    parts = [(name, round(weights[name][column] * value, 2)) for name, value in features.items() if name in weights]
    parts.sort(key=lambda part: (-abs(part[1]), part[0]))
    return [part for part in parts if part[1]][:most]


def logistic(score: float) -> float:
    """Log-odds -> probability, rounded so that the last bits of another machine's arithmetic do not show."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 4)
