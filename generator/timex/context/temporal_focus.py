"""temporal focus: the expressions so far -> the one that "two days later", "in May" of a history count from.

News returns to the day of publication at every sentence; a history moves on, and looks aside: another year moves
the story where it opens a sentence or is named again, and is an aside where it only occurs within one.
"""

import msgspec

from generator.timex.arithmetic import Point

_FAR = 10
_OPENING = 20


class TemporalFocus(msgspec.Struct, frozen=True):
    """Where the story is: the last expression that it moved to, its words, and the aside it may be on."""

    point: Point | None = None
    text: str = ""
    aside: Point | None = None


def moved(story: TemporalFocus, point: Point, text: str, distance: int) -> TemporalFocus:
    """The story of a history after an expression that stands `distance` characters into its sentence."""
    here = story.point
    if here is None:
        return TemporalFocus(point, text)
    far = distance > _OPENING or abs(point.year - here.year) > _FAR
    if point.year != here.year and far and not _again(story, point):
        return TemporalFocus(here, story.text, point)
    coarse = not point.month and here.month and point.year <= here.year
    return TemporalFocus(here, story.text) if coarse else TemporalFocus(point, text)


def _again(story: TemporalFocus, point: Point) -> bool:
    return story.aside is not None and story.aside.year == point.year
