"""story: the expressions so far -> the one that later words lean on ("two days later", "in May" of a history).

News returns to the day of publication at every sentence; a history moves on, and looks aside: a year far from its
own, or an earlier year named alone, does not take the story along.
"""

import msgspec

from generator.timex.arithmetic import Point

_FAR = 10


class Story(msgspec.Struct, frozen=True):
    """Where the story is: the last expression that it moved to, its words, and the aside it may be on."""

    point: Point | None = None
    text: str = ""
    aside: Point | None = None


def moved(story: Story, point: Point, text: str, narrative: bool, alone: bool) -> Story:
    """The story after an expression; `alone` is true for a year or season without its month."""
    here = story.point
    if not narrative or here is None:
        return Story(point, text)
    if abs(point.year - here.year) > _FAR:
        if story.aside and abs(story.aside.year - point.year) <= _FAR:
            return Story(point, text)
        return Story(here, story.text, point)
    if alone and here.month and point.year <= here.year:
        return Story(here, story.text)
    return Story(point, text)
