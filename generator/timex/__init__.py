"""timex: text + publication day -> time expressions; a library of its own that knows no files and no clock.

grammar (rules, word lists) <- context, match, filter <- resolve <- pipeline

sentence --match--> candidates --filter--> --join--> --resolve--> TimeExpression
"""

from generator.timex.pipeline import Examined, examine, find_time_expressions

__all__ = ["Examined", "examine", "find_time_expressions"]
