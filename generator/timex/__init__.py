"""timex: text + publication day -> time expressions; a library of its own that knows no files and no clock.

sentence --find--> candidates --negatives--> --choose--> --join--> --resolve, roles--> TimeExpression
"""

from generator.timex.pipeline import Examined, examine, find_time_expressions

__all__ = ["Examined", "examine", "find_time_expressions"]
