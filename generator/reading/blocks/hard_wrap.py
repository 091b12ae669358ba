"""hard_wrap: lines that were broken at a fixed width (mail, print-outs, PDF) -> whole paragraphs again."""

import itertools
import re

import msgspec

from generator.reading.attribution.mail import head_of
from generator.reading.language import keeps_hyphen
from generator.reading.lines import Line

_SIGNED = re.compile(r"(?:by|di|von|por|par|door|af|av) (?:[A-ZÀ-Þ][\w.'’-]+ ?){2,4}$")
_HYPHEN = re.compile(r"(?<![\w-])([^\W\d_]+)-$")
_WRAP, _BROKEN = range(45, 101), 4


def unwrap(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Text that was broken at a fixed width (mail, print-outs) as whole paragraphs again; other text as it is.

    Where empty lines part the paragraphs, one line that runs on into the next is enough to tell.
    """
    pairs = [(one, two) for one, two in itertools.pairwise(lines) if not two.after_gap]
    broken = sum(_runs_on(one, two) and not _SIGNED.match(two.text) for one, two in pairs)
    parted = any(line.after_gap for line in lines[1:])
    if not broken or (broken < _BROKEN and not parted):
        return lines
    everywhere, head = broken >= 0.3 * len(pairs), head_of(lines)
    joined: list[Line] = []
    last = lines[0]
    for line in lines:
        before = joined[-1] if joined else None
        goes_on = _runs_on(last, line) or (everywhere and len(last.text) in _WRAP)
        goes_on = goes_on and not _SIGNED.match(line.text)
        if before and goes_on and not line.after_gap and last.number not in head:
            text = _joined(before.text, line.text)
            joined[-1] = msgspec.structs.replace(before, text=text)
        else:
            joined.append(line)
        last = line
    return tuple(joined)


def _runs_on(one: Line, two: Line) -> bool:
    return len(one.text) > _WRAP.start and (one.text[-1].isalnum() or one.text[-1] in ",;—–-") and two.text[0].islower()


def _joined(one: str, two: str) -> str:
    """Two lines as one; a word that was broken at the end of the first is whole again."""
    broken = _HYPHEN.search(one)
    if not broken or not two[0].islower():
        return f"{one} {two}"
    kept = keeps_hyphen(broken.group(1).lower())
    return f"{one}{two}" if kept else f"{one[:-1]}{two}"
