"""features: a candidate and its document -> the named features that the judgement weighs."""

from collections.abc import Sequence

from generator.entries.candidates import Candidate
from generator.entries.clause_features import clause_features, noun_features, sentence_features
from generator.entries.context import Context, Features
from generator.entries.date_features import date_features, distance_features, undated_features
from generator.entries.nominal import event_noun_of


def all_features(candidates: Sequence[Candidate], context: Context) -> list[Features]:
    """The features of each candidate, their names behind its source; a name that is not there has the value 0.

    Single words are no features, but for those that begin a clause or stand beside a date: with the lemmas of verbs,
    subjects and objects added, F1 on happenings/train in folds stayed at .80.
    """
    sentences: dict[int, list[tuple[str, float]]] = {}
    clauses: dict[int, list[tuple[str, float]]] = {}
    found = []
    for candidate in candidates:
        number, clause = candidate.sentence, candidate.clause
        if number not in sentences:
            sentences[number] = list(sentence_features(number, context))
        if clause is not None and clause not in clauses:
            clauses[clause] = list(clause_features(clause, context))
        noun = event_noun_of(context.document, candidate) if clause is not None else None
        told = clauses[clause] if clause is not None and noun is None else ()
        named = noun_features(noun, context) if noun is not None else ()
        around = (*sentences[number], *told, *named)
        found.append(_joined(candidate, context, around))
    return found


def _joined(
    candidate: Candidate,
    context: Context,
    around: Sequence[tuple[str, float]],
) -> Features:
    source = f"{candidate.source} plain" if candidate.clause is None else candidate.source
    features = {f"{source}: source": 1.0}
    for name, value in around:
        features[f"{source}: {name}"] = value
    if candidate.source in ("published", "carried"):
        for name, value in undated_features(candidate, context):
            features[f"{source}: {name}"] = value
    if candidate.expression is not None:
        for name, value in date_features(candidate, candidate.expression, context):
            features[f"{source}: {name}"] = value
        if candidate.source == "carried":
            for name, value in distance_features(candidate, context):
                features[f"{source}: {name}"] = value
    return features
