"""stamp_weight: a line, a stamp in it and where title and text stand -> what the stamp says of the publication day."""

import re

from generator.datelines import is_around_stamp
from generator.model import Value
from generator.reading.blocks.line_classes import in_prose
from generator.reading.lines import Line
from generator.reading.stamps import Stamp

SHORT = 200
_NEAR_TITLE = 2  # lines above the headline; higher up, stamps are of the day the page was saved or of other reports
_SENTENCE, _IN_SENTENCE, _IN_PROSE = 70, 0.5, 0.08
_BYLINE = re.compile(r"(?:by|von|por|par|di|door|av|af)\s|posted\b|published\b|updated\b", re.IGNORECASE)
_APART = re.compile(r"[.?!|…][\s\"'”’]*(?:[^\W\d_]{3,10},?\s*)?$")
_STANDFIRST = 4  # lines of the text that may stand above its stamp

# where an unlabelled stamp stands, and what that is worth
BETWEEN, ABOVE_TITLE, LEAD = 40.0, 26.0, 24.0
IN_TEXT, BELOW_TEXT, ONLY, MASTHEAD, ELSEWHERE = 22.0, 20.0, 10.0, 9.0, 0.0


class Place(Value, frozen=True):
    """Where title and text stand: indexes into the page's lines, `last` exclusive.

    `shown` multiplies the worth of stamps that readers see, where the page also has data that they do not see.
    """

    title: int
    first: int
    last: int
    shown: float = 1.0
    below: int = 0


def worth_of(line: Line, stamp: Stamp | None, index: int, place: Place) -> float:
    """How much a stamp tells by where it stands; less where it stands in a caption, next to nothing in a sentence."""
    worth = _standing(line, index, place)
    if stamp is None or worth == ELSEWHERE:
        return worth
    if in_prose(line.text, stamp):
        return worth * _IN_PROSE
    if worth <= MASTHEAD:
        return worth
    if len(line.text) > SHORT:
        return worth if opens_text(line.text, stamp) else worth * _IN_PROSE
    words = len(line.text) - (stamp.end - stamp.start)
    apart = _APART.search(line.text[: stamp.start]) and not line.text[stamp.end :].strip(" .|")
    if words <= _SENTENCE or apart:
        return worth
    return worth * (_IN_SENTENCE if opens_text(line.text, stamp) else _IN_PROSE)


def opens_text(text: str, stamp: Stamp) -> bool:
    """Whether a stamp in a long line gives the day of the line itself: a byline before it, or a dateline around it."""
    before, after = text[: stamp.start], text[stamp.end :]
    if not before.strip(" (|·•–—-") or _BYLINE.match(text):
        return True
    return is_around_stamp(before, after)


def _standing(line: Line, index: int, place: Place) -> float:
    if place.first == index and len(line.text) > SHORT:
        return LEAD
    if place.title <= index < max(place.first, min(place.first + _STANDFIRST, place.last)):
        return BETWEEN
    if place.title - _NEAR_TITLE <= index < place.title:
        return ABOVE_TITLE - (place.title - index) * 0.5
    if index < place.title:
        return MASTHEAD
    if place.last <= index < place.below:
        return BELOW_TEXT - (index - place.last)
    return ELSEWHERE
