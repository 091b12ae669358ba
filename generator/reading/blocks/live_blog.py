"""live_blog: judged lines -> where the posts of a live page stand, each under a bare time of day."""

import re

from generator.reading.blocks.furniture import Judged
from generator.reading.blocks.headline_shape import clean_title
from generator.reading.blocks.line_classes import STOP, ends_sentence
from generator.reading.blocks.title import Headline
from generator.reading.lines import key

_CLOCK = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?|\d{1,2} ?[ap]\.?m\.?|\d{1,2}[h:]\d\d(?: Uhr)?)$",
    re.IGNORECASE,
)
_POSTS, _AHEAD, _SEVERAL = 3, 4, 5


def posts_in(judged: tuple[Judged, ...]) -> tuple[int, int] | None:
    """The first post's beginning and the last one's end; None where there are fewer than three posts."""
    clocks = [
        index for index, item in enumerate(judged) if item.reason == "date or number" and _CLOCK.match(item.line.text)
    ]
    posts = [index for index in clocks if _prose_after(judged, index) > index]
    if len(posts) < _POSTS:
        return None
    return posts[0], _prose_after(judged, posts[-1]) + 1


def _prose_after(judged: tuple[Judged, ...], index: int) -> int:
    """The last line of prose of the post below a time; the time's own index where none stands there."""
    last = index
    for at in range(index + 1, len(judged)):
        if judged[at].score > 0:
            last = at
        elif judged[at].reason in (STOP, "date or number") or at - last >= _AHEAD:
            break
    return last


def headline_over(judged: tuple[Judged, ...], first: int) -> Headline:
    """The headline of a live page: the first line of several words above its posts; key points come after it."""
    for index, item in enumerate(judged[:first]):
        text = item.line.text
        several = len(key(text).split()) >= _SEVERAL or not text.isascii()
        if item.reason in (None, "stands more than once") and several and not ends_sentence(text):
            return Headline(clean_title(text), index, 1.0)
    return Headline(None, first, 0.0)
