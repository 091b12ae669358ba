"""clause direction: what stands around an expression -> the direction of its clause, and whether it dates a saying."""

import functools
import re

from generator.timex.context.cues import looks_ahead, says
from generator.timex.context.scheduling_cues import (
    CAUSE,
    looks_to,
    loosely,
    put_from,
    put_to,
    set_for,
    stands,
    was_to,
)
from generator.timex.grammar.lexicon import by_letter, lexicon
from generator.timex.grammar.underspecified import Candidate

PAST, FUTURE, UNKNOWN, EITHER = "past", "future", "", "either"
_REACH = 120
_OPENING = 12
_BEFORE = 30
_FINITE = frozenset(["was", "were", "had", "did", "has", "said", "says", "told", "have", "since", "ago", "earlier"])

_PAST = by_letter(lexicon("en").past)
_CUE = re.compile(
    rf"\b(?P<future>will|won['’]t|shall|would|(?:is|are) to|due(?!\sto\s(?:{CAUSE}))|plans?|planned|planning"
    rf"|scheduled|expect\w*|must(?!\shave)|(?:has|have|needs?) to|set (?:to|for)|"
    r"going to|intends?|until|till|deadline|upcoming|next|coming|hope[sd]? to|hoping|look(?:s|ed|ing)? forward to"
    r"|ahead of|preparing|(?:may|might)(?!\shave)|tentative\w*|"
    r"as (?:early|soon) as|[Ss]tarting|[Bb]eginning|[Ee]ffective|begins|starts|opens|resumes|leaves|arrives|ends"
    r"|expires?|decided to|agreed to|ordered to|vowed to|called for|promised(?!\s(?:in|on)\s)|(?:forecast|likely"
    r"|poised|about|bound|certain|on course|on track) to)\b|['’]ll\b"
    rf"|\b(?P<past>ha(?:s|ve)(?!\sto\b)|(?:was|were|did|had|has|have)n['’]t|{_PAST}|[a-z]{{2,}}ed)\b"
)
_LAST_CUE = re.compile(rf".*(?P<cue>{_CUE.pattern})", re.DOTALL)  # greedy: found from the right
_PERFECT = re.compile(
    r"\bhad\s(?:\w+\s){0,2}$|\bhad\s(?:(?:been|also|not|to|due|scheduled|expected|set|planned|slated|supposed"
    r"|meant|hoped|bound|about|\w+ly)\s){0,6}$"
)
_STANDING = re.compile(r"\b(?:is|are|being|(?:can(?:not|['’]t)|could)\sbe|stays?|remains?)\s(?:\w+ly\s)?$")
_MODAL = re.compile(
    r"\b(?:(?:will|would|shall|should|must|(?:may|might)(?!\shave)|can)\s(?:(?!(?:was|were|had|did|has"
    r"|have)\b)\w+\s){0,2}"
    r"|(?<!appeared\s)(?<!seemed\s)(?<!believed\s)(?<!reported\s)to\sbe\s(?:\w+\s)?)$"
)
_PAST_FORM = re.compile(r"\w+ed\b")
_PASSIVE = re.compile(r"\b(?:is|are|be|been|being|was|were)\s(?:\w+\s){0,2}$")
_BESIDE = re.compile(
    r"\s(?:\w+ly\s)?(?:(?P<future>will|would|shall)|was|were|had|did|[a-z]{2,}(?<!e)ed|said|told|met|"
    r"went|came|took|made|held|began|gave|won|lost|led|sent|spoke|broke|struck|shot|put)\b"
)
_CALLED_OFF = re.compile(
    r",?\s(?:(?:was|were|(?P<now>has been|have been)|had been)\s(?:cancel|postpon|called off|scrapp|delay"
    r"|put (?:off|back)|abandon|adjourn|deferred|"
    r"pushed back|rescheduled|brought forward)"
    r"|(?P<past>never (?:took place|happened|came)|(?:did not|didn['’]t) (?:take place|happen|go ahead)))"
)
_BY_THE = re.compile(r"\b(?:by|before|ahead of|until|to meet)\s(?:the|a|its|his)\s$")
_SAYING = frozenset(["said", "says", "told", "announced", "added", "confirmed"])
_RELATIVES = frozenset(["who", "which", "that"])
_RELATIVE = re.compile(r".*\b(?:who|which|that)\s(?P<clause>.*)", re.DOTALL)
_CLOSES = ".!?”\"'’)"
_POSSESSIVE = re.compile(r"['’]s\b")
_AHEAD = re.compile(r"\b(?:ahead of|for|until|run-up to)\s(?:the\s)?$")
_AFTER = re.compile(
    r"\safter\s(?!(?:the\s|late\s|early\s)?$)(?!(?:\w+\s){0,3}(?:will|is|are|begins|ends|opens)\b)[^,;]*$"
)
_TAG = re.compile(r",[\"”’']?\s(?:[\w.’'-]+\s){1,5}(?:said|says|say)\b|,[\"”’']?\s(?:said|says)\b")
_NEARS = re.compile(r"\b(?:before|prior to|eve of|avert|prevent|avoid|head off)\s(?:the\s)?$")
_BREAK = re.compile(  # begins with a set, as what is searched often should
    r"[;:,.!?\n](?:(?<=[;:\n])|(?<=,)\s(?:and|but|while|who|which|where|when|after)\s|(?<=[.!?])(?<![ap]\.m.)\s)"
)
_SAY = (
    r"(?:said|says|told|added|stated|noted|reported|reports(?!\s(?:its|their|first|second|third|fourth|quarterly"
    r"|annual|results|earnings)\b)|reporting|declared|commented|remarked|wrote|tweeted|posted|"
    r"testified|quoted|saying|according to)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SAY}(?:\s(?!(?:that|would|will|was|were|had|has|is|are|could|can|may|might|must|should|shall|be|to|he"
    rf"|she|it|they|we|who|which|after|before|[a-z]{{2,}}ed)\b)[\w'’.,-]+){{0,7}}?,?(?:\s(?:on|in|at|late|early"
    rf"|earlier|by|the))*\s*$"
)
_SUBJECT = re.compile(r"\s?['’]s\b|\s(?:would|will|is|was|has|had|could|should)\b")
_ON_SAID = re.compile(rf"^,?\s(?:(?!that\b|and\b|who\b|which\b)[\w'’.-]+\s){{0,6}}?{_SAY}\b", re.IGNORECASE)


def direction(
    text: str,
    sentence: tuple[int, int],
    start: int,
    end: int,
    ends: bool = False,
    language: str = "en",
) -> str:
    """Whether the clause around text[start:end] tells of what was or of what will be: past, future or unknown.

    `ends` is true after "until" and the like, which look ahead unless the sentence opens with them.
    """
    if language != "en":
        return FUTURE if ends or looks_ahead(text, sentence, start, end, language) else UNKNOWN
    left = _last_clause(text[max(sentence[0], start - _REACH) : start])
    right = _first_clause(text[end : min(sentence[1], end + _REACH)])
    words = set(left.split())
    opens = start - sentence[0] < _OPENING
    scheduled = _by_schedule(text[sentence[0] : start], left, right, words)
    return scheduled or _by_cues(left, right, words, opens, ends, text[sentence[1] - 1] in _CLOSES)


def _by_schedule(so_far: str, left: str, right: str, words: set[str]) -> str:
    """The direction where a plan, its change or a deadline says it; `so_far`: the sentence up to the words."""
    if off := _CALLED_OFF.match(right):
        return FUTURE if off["now"] else PAST if off["past"] else EITHER
    if right.startswith(" deadline"):
        left = so_far if left.endswith(("the ", "that ")) else left
        return _last_cue(_BY_THE.sub("", left), words) or FUTURE
    if put_to(left) or set_for(left, words) or looks_to(left):
        return FUTURE
    if was_to(left, words):
        return EITHER if words.isdisjoint(_SAYING) else FUTURE
    return EITHER if put_from(left) else UNKNOWN


def _by_cues(left: str, right: str, words: set[str], opens: bool, ends: bool, closed: bool) -> str:
    """The direction by the verbs beside; `opens`: near its sentence's beginning, `closed`: that ends in a full stop."""
    if beside := _BESIDE.match(right):
        own = _RELATIVE.search(left) if words & _RELATIVES else None
        told = _last_cue(own["clause"], words) if own else UNKNOWN
        return told or (FUTURE if beside["future"] else PAST)
    return _by_cues_around(left, right, words, opens, ends, closed)


def _by_cues_around(left: str, right: str, words: set[str], opens: bool, ends: bool, closed: bool) -> str:
    """The same where no verb follows at once."""
    if ends:
        return (_first_cue(right) if opens else UNKNOWN) or FUTURE
    if _POSSESSIVE.match(right) and not _AHEAD.search(left):
        if _NEARS.search(left):
            return EITHER
        return _first_cue(right) or (EITHER if _last_cue(left, words) == FUTURE else PAST)
    found = _last_cue(left, words) or (UNKNOWN if _TAG.match(right) else _first_cue(right))
    if not found and loosely(left, closed):
        return FUTURE
    return found or (PAST if opens and right.startswith(",") else UNKNOWN)


def _last_cue(left: str, words: set[str]) -> str:
    cue = _LAST_CUE.match(left)
    told = _told(left, cue, cue.start("cue")) if cue else UNKNOWN
    if told != FUTURE and not stands(left, words, cue.end() if cue else 0):
        return told
    return EITHER if "after" in words and _AFTER.search(left) else FUTURE


def _first_cue(right: str) -> str:
    cue = _CUE.search(right)
    if cue and cue["past"] and _STANDING.search(right[: cue.start()]):
        cue = _CUE.search(right, cue.end())
    if cue is None:
        return UNKNOWN
    active = cue["future"] and _PAST_FORM.match(cue["future"]) and not _PASSIVE.search(right[: cue.start()])
    return PAST if active else _told(right, cue, cue.start())


def _told(clause: str, cue: re.Match[str], start: int) -> str:
    before = clause[:start]
    if cue["past"] and _STANDING.search(before):
        return UNKNOWN
    if cue["past"] == "have" and before.endswith(("will ", "shall ", "will not ")):
        return FUTURE
    if cue["past"]:
        return FUTURE if _MODAL.search(before) and cue["past"] not in _FINITE else PAST
    return PAST if _PERFECT.search(before) else FUTURE


def is_sure(left: str) -> bool:
    """Whether the future stands with "will", "due to" or the like right before, and not only "expected"."""
    return bool(_SURE.search(left))


def is_stated(left: str, right: str) -> bool:
    """Whether a verb in the past states when it was: "was elected in", "rose 5% in", "the coup in May led to".

    What was announced, ordered or told of may be yet to come.
    """
    verbs = _PAST_VERB.findall(_SEMICOLON.split(left)[-1])
    return verbs[-1] not in _announcing() if verbs else bool(_STATED_AFTER.match(right))


@functools.cache
def _announcing() -> frozenset[str]:
    return frozenset(lexicon("en").schedule["announced"])


_STATED_AFTER = re.compile(rf"\s(?:\w+ly\s)?(?:{_PAST}|[a-z]{{2,}}(?<!e)ed)\b")
_PAST_VERB = re.compile(rf"\b(?:{_PAST}|[a-z]{{2,}}(?<!e)ed)\b")
_SEMICOLON = re.compile(r"[;:]\s")
_SURE = re.compile(
    r"\b(?:will|won['’]t|shall|would(?!\shave)|(?:is|are|due|set) (?:to|for|in)|scheduled|must(?!\shave)|ha(?:s"
    r"|ve) to|needs? to|expires?|ends|begins|opens|starts|takes effect|comes into force)\s(?:[^,;:.]*\s)?$"
)


def dates_a_saying(
    text: str, sentence: tuple[int, int], start: int, end: int, floor: int, language: str = "en"
) -> bool:
    """Whether the expression says when something was said: "said on Thursday", "on Saturday China said".

    `floor` is where the expression before it ends: a saying has one date.
    """
    if language != "en":
        return says(text, sentence, start, end, language)
    if _SUBJECT.match(text[end : end + 12]) or looks_to(text[max(sentence[0], start - _BEFORE) : start]):
        return False
    left = text[max(sentence[0], start - _REACH, floor) : start]
    if _SAID_BEFORE.search(_last_clause(left).lower()):
        return True
    opening = len(left.split()) <= 3 and sentence[0] >= max(start - _REACH, floor)
    return opening and bool(_ON_SAID.match(text[end : min(sentence[1], end + _REACH)]))


_DEICTIC = frozenset({"weekday", "which-weekday", "today", "which-unit", "this-part"})


def is_narrative(found: list[Candidate], published_year: int | None) -> bool:
    """Whether the text is history, not news of the day: its stated years lie mostly well before publication."""
    years = [c.meaning.year for c in found if c.meaning.year is not None]
    deictic = sum(c.rule in _DEICTIC for c in found)
    if len(years) < _FEW or deictic * 12 > len(found):
        return False
    if published_year is None:
        return True
    recent = published_year - (0 if len(years) >= _MANY else 1)
    return sum(year < recent for year in years) >= _MOST * len(years)


_FEW, _MANY, _MOST = 4, 40, 0.6


def _last_clause(left: str) -> str:
    at = 0
    for found in _BREAK.finditer(left):
        at = found.end()
    return left[at:]


def _first_clause(right: str) -> str:
    found = _BREAK.search(right)
    return right[: found.start()] if found else right
