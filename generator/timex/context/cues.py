"""cues: the words of a language that open or close a span of time, look ahead, or say that something was said."""

import functools
import re

import msgspec

from generator.timex.context.scheduling_cues import resumes
from generator.timex.grammar.lexicon import alternation, lexicon

_REACH = 30
_NEAR = 60
_NOT = re.compile(r"(?:\bnot|\bnever|n['’]t)\s[^.;:]{0,45}\b(?:until|till)\s[^.;:]{0,12}$")
_BESIDE = 12
_SHORT = 6
_LAST, _FIRST = re.compile(r".*[,;:，；]", re.DOTALL), re.compile(r"[,;:，；]")
_BEFORES = ("before ", "before the ", "prior to ", "prior to the ")
_BEFORE = re.compile(
    r"(?<!\bday)(?<!days)(?<!week)(?<!weeks)(?<!month)(?<!months)(?<!year)(?<!years)(?<!hours)(?<!minutes)"
    r"(?<!just)(?<!shortly)"
    r"(?<!right)(?<!immediately)(?<!soon)(?<!long)(?<!\bnot)\s(?:before|prior\sto)\s(?:the\s)?$",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(
    r"[,.;:!?)”\"]|$|\s(?:and|or|but|when|that|who|which|in|at|on|because|to|by|with|for|as|while|if|was|were|is"
    r"|are|had|has)\b"
)


class Cues(msgspec.Struct, frozen=True, eq=False):
    """Patterns that match right before an expression (until, since), or near it (future, said)."""

    until: re.Pattern[str]
    since: re.Pattern[str]
    future: re.Pattern[str]
    said: re.Pattern[str]
    moved_to: re.Pattern[str]
    moved: re.Pattern[str]


@functools.cache
def cues(language: str) -> Cues:
    """The cues of a language, from its word list."""
    words = lexicon(language)
    edge, gap = (r"\b", r"\s") if words.spaced else ("", "")
    article = r"(?:(?:the|late|early|mid|dem|den|le|la|el)[\s-]){0,2}"

    def before(listed: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(f"{edge}{_choice(listed)}{gap}{article}$", re.IGNORECASE)

    def near(listed: tuple[str, ...], forms: str = "") -> re.Pattern[str]:
        more = f"|{forms}" if forms else ""
        return re.compile(f"{edge}(?:{_choice(listed)}{more}){edge}", re.IGNORECASE)

    return Cues(
        before(words.until),
        before(words.since),
        near(words.future, words.future_forms),
        near(words.said),
        before(words.moved_to),
        near((), words.moved),
    )


def ends_at(text: str, start: int, language: str) -> bool:
    """Whether "until" or the like stands right before; "not until" begins what was not before."""
    left = text[max(0, start - _REACH) : start]
    found = _may_have(left, lexicon(language).until) and cues(language).until.search(left)
    if not found or resumes(text[max(0, start - _NEAR) : start]):
        return False
    return not _NOT.search(text[max(0, start - _NEAR) : start])


def before_at(text: str, start: int, end: int, language: str) -> bool:
    """Whether it is the day before which something was: "before February 27", not "days before the March vote"."""
    left = text[max(0, start - _REACH) : start]
    if language != "en" or not left.endswith(_BEFORES) or not _BEFORE.search(left):
        return False
    return bool(_CLAUSE_ENDS.match(text[end : end + _REACH]))


def begins_at(text: str, start: int, language: str) -> bool:
    """Whether "since" or the like stands right before."""
    left = text[max(0, start - _REACH) : start]
    return _may_have(left, lexicon(language).since) and bool(cues(language).since.search(left))


def _may_have(left: str, words: tuple[str, ...]) -> bool:
    """Whether a word stands there at all: soon seen, and spares the pattern."""
    low = left.lower()
    return any(word in low for word in words)


def looks_ahead(text: str, sentence: tuple[int, int], start: int, end: int, language: str) -> bool:
    """Whether a word of the future stands in the clause, or something is put off to the day; near in a short clause."""
    here, near = cues(language), _around(text, sentence, start, end)
    if here.moved_to.search(text[max(0, start - _REACH) : start]) and here.moved.search(near):
        return True
    left = text[max(sentence[0], start - _NEAR) : start]
    clause = _LAST.sub("", left) + _FIRST.split(text[end : min(sentence[1], end + _NEAR)], maxsplit=1)[0]
    return bool(here.future.search(clause if len(clause) > _SHORT else near))


def says(text: str, sentence: tuple[int, int], start: int, end: int, language: str) -> bool:
    """Whether a verb of saying stands near, in the same sentence."""
    return bool(cues(language).said.search(_around(text, sentence, start, end, _BESIDE)))


def _around(text: str, sentence: tuple[int, int], start: int, end: int, reach: int = _NEAR) -> str:
    return text[max(sentence[0], start - reach) : min(sentence[1], end + reach)]


def _choice(words: tuple[str, ...]) -> str:
    return alternation(words) if words else r"(?!)"
