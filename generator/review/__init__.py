"""review: doubts -> questions to a person -> decisions in content/overrides.yml, each with its reason."""

from generator.review.moved import Move, moves
from generator.review.question import Choice, Question
from generator.review.questions import questions
from generator.review.successors import without_decisions
from generator.review.walk import walk
from generator.review.writing import Added, NotWritten, add, rename

__all__ = [
    "Added",
    "Choice",
    "Move",
    "NotWritten",
    "Question",
    "add",
    "moves",
    "questions",
    "rename",
    "walk",
    "without_decisions",
]
