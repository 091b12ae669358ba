"""coreference: what speaks for two sentences of one report telling of one happening."""

from generator.entries.context import context_of
from generator.entries.coreference import pair_features
from generator.entries.judgement import is_one_happening
from generator.entries.kinds import lexicon_of
from tests.entries.cases import Case, candidates, sentence


def pair(*body: str) -> dict[str, float]:
    """The features of the first and the last sentence, each with its own date or the day of publication."""
    case = Case("Fire at the harbour", sentence("").published, body)
    made, found = candidates(case)
    context = context_of(made.document, made.expressions, made.mentions, case.title, case.published, lexicon_of())
    ends = (0, len(made.document.sentences) - 1)
    one, other = (
        next(one for one in found if one.sentence == at and one.source in ("own", "published")) for at in ends
    )
    return pair_features(one, other, context)


SAME = pair(
    "A fire destroyed a warehouse at the harbour of Lund on Monday.",
    "The fire destroyed the warehouse at the harbour of Lund on Monday night.",
)
APART = pair(
    "A fire destroyed a warehouse at the harbour of Lund on Monday.",
    "Norvik hired the coach of Brindle in April.",
)


def test_what_speaks_for_one_happening() -> None:
    """Shared words, one date, one verb and a definite subject."""
    assert SAME["dates same"] == 1
    assert SAME["same verb"] == 1
    assert SAME["same subject"] == 1
    assert SAME["later subject is definite"] == 1
    assert SAME["shared words"] > APART["shared words"] == 0


def test_what_speaks_against() -> None:
    """Dates that exclude one another."""
    assert APART["dates apart"] == 1
    assert is_one_happening(APART) < 0.5
    assert is_one_happening(SAME) > is_one_happening(APART)
