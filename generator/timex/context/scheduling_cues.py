"""scheduling cues: what stands before a date -> is it scheduled: "the trial continues on", "a strike for".

What is asked of every date asks for a word first, and only then for a pattern.
"""

import functools
import re

from generator.timex.grammar.lexicon import alternation, lexicon

CAUSE = (  # "due to rain on Sunday" gives a reason, "due to meet on Sunday" a plan
    r"(?:the|an?|his|her|its|their|this|that|these|poor|bad|heavy|high|low|strong|severe|rising|lack|rain|snow|fog|ice|"
    r"fire|wind|weather|flood|[a-z]+(?:[^s]s|ing|ion|age|ment|ity|ness|ance|ence|ure))\b"
)
_TENDENCY = (
    r"(?!\s(?:up|down|higher|lower|flat|mixed|at\s(?:an?|record|[\d.,]{4,})\s|strong|weak|the\s(?:week|day|month"
    r"|year)|in\s(?!the\s[A-Z])[a-z]+))"
)
_TITLE_TO = re.compile(r"[A-Z][^;:]{2,60}?[a-z]\sto\s(?:be\s)?[a-z]+(?<!s)(?<!ing)\b[^;:]*$")
_PUT_TO = re.compile(
    r"\b(?:(?P<off>postponed|rescheduled|delayed|deferred|adjourned|(?:put|pushed) (?:off|back))|moved|extended"
    r"|brought forward)"
    r"(?:\s(?:the|his|her|its|their|an?)(?:\s[\w'’-]+){1,4}?)?(?:\s(?:by|from)\s[\w\s]{1,15}?)?\s(?:to|for|until"
    r"|till)\s(?:the\s)?$"
)
_PUT_FROM = re.compile(
    r"\b(?:postponed|rescheduled|delayed|deferred|(?:put|pushed) (?:off|back)|moved|brought forward|switched"
    r"|changed)\sfrom\s$"
)
_PUTS = ("to ", "for ", "until ", "till ", "the ")
_SET = (
    r"sets?|fix(?:ed|es)?|list(?:ed|s)?|call(?:ed|s)?|scheduled?s?|arranged?|book(?:ed|s)?|plan(?:ned|s)?|slated|"
    r"announced|proposed|summoned|strikes?|elections?|vote|referendum|poll|hearing|trial|protests?|rally|rallies|march|"
    r"demonstrations?|meeting|summit|launch|session|walkout|forecast|deadline|date"
)
_SET_FOR = re.compile(rf"(?<!had\s)(?<!had\sbeen\s)\b(?:{_SET})\b[^,;:.]{{0,50}}\bfor\s(?:the\s)?$", re.IGNORECASE)
_RESULTS_FOR = re.compile(
    r"\b(?:profits?|earnings|results?|loss(?:es)?|sales|revenues?|income|net|margins?|orders"
    r"|deliveries)\sfor\s(?:the\s)?$"
)
_FALLS_DUE = re.compile(
    r"\b(?:payable|(?<!was\s)(?<!were\s)(?<!became\s)effective|of\srecord|redemption|redeemable|maturing"
    r"|no\slater\sthan|as\s(?:early|soon)\sas)\s(?:on\s|as\sof\s|in\s|the\s|late\s|early\s)?$"
)
_AGREED_TO = re.compile(
    r"\b(?:agreements?|plans?|offers?|proposals?|bids?|intentions?|pacts?|pledges?|promises?"
    r"|vows?)\sto\s(?!have\b)[a-z]+(?:\s[^,;:]{0,60})?\s(?:in|on|by|next|early|late)\s(?:the\s)?$"
)
_ON = re.compile(
    r"\b(?:(?:is|are)\s(?:now\s|out\s|back\s)?|deadline\sof\s|[Ss]ee\syou\s|"
    r"(?:is|are)\s(?:being\s\w+(?:ed|held|built|sold|sent|shown)|(?:meeting|leaving|arriving|opening|closing|starting|"
    r"launching|returning|voting|flying|travelling|traveling|visiting|holding|hosting|publishing"
    r"|playing)(?:\s[\w'’-]+){0,4})\s)(?:on\s)?$"
)
_NEAR = 70
_ONS = frozenset(["is", "are", "deadline", "you"])
_WAS = frozenset(["was", "were"])
_WAS_TO = re.compile(
    r"\b(?:was|were)\s(?:(?:due|scheduled|set|supposed|meant)\s)?to\s(?:have\s)?(?!blame\b)[a-z]+(?:\s[\w'’-]+){0,4}\s$"
)
_BY = re.compile(r"\b[Bb]y\s(?:\w+\s)?$")
_HAD_HOPED = re.compile(r"\bhad\s(?:hoped|planned|expected|intended|wanted|meant|promised)\sto\b")
_TO_DO_BY = re.compile(
    r"(?<!failed)(?<!managed)(?<!able)\sto\s(?!have\b)[a-z]+\s(?:(?:[^,;:]{0,50}\s)?by\s(?:the\s)?|from\s)$"
)


def put_to(left: str) -> bool:
    """Whether something was put off or moved to the date that follows."""
    return left.endswith(_PUTS) and bool(_PUT_TO.search(left))


def put_from(left: str) -> bool:
    """Whether something was put off or moved from the date that follows."""
    return left.endswith("from ") and bool(_PUT_FROM.search(left))


def resumes(left: str) -> bool:
    """Whether the date after "until" is the one to which something was put off, and no end: "adjourned until"."""
    found = _PUT_TO.search(left)
    return bool(found and found["off"])


def set_for(left: str, words: set[str]) -> bool:
    """Whether something is fixed for the date that follows: "set a first hearing for", "the deadline is"."""
    if left.endswith(("for ", "for the ")) and _SET_FOR.search(left):
        return not _RESULTS_FOR.search(left)
    if left.endswith(("by ", "by the ", "from ")) and _TO_DO_BY.search(left) and not _HAD_HOPED.search(left):
        return True
    return not _ONS.isdisjoint(words) and bool(_ON.search(left[-_NEAR:]))


def looks_to(left: str) -> bool:
    """Whether what stands right before falls due: "payable", "of record", "as soon as", "an agreement to meet on"."""
    return bool(_FALLS_DUE.search(left) or _AGREED_TO.search(left))


def was_to(left: str, words: set[str]) -> bool:
    """Whether the date is one on which something was to be, and may have been or not."""
    return "to" in words and bool(words & _WAS) and bool(_WAS_TO.search(left))


def stands(left: str, words: set[str], begin: int = 0) -> bool:
    """Whether a verb in the present tense, as calendars have it, stands in left[begin:]: "the museum opens on"."""
    return not _first_words().isdisjoint(words) and bool(_verbs().search(left, begin))


def loosely(left: str, closed: bool) -> bool:
    """Whether that holds where no other verb tells; a line without a full stop (not `closed`) is a headline."""
    if _loose().search(left) or _BY.search(left):
        return True
    return not closed and bool(_TITLE_TO.match(left))


@functools.cache
def _first_words() -> frozenset[str]:
    words = lexicon("en").schedule
    return frozenset(verb.split()[0] for verb in (*words["one"], *words["many"]))


@functools.cache
def _verbs() -> re.Pattern[str]:
    words = lexicon("en").schedule
    one, many = alternation(words["one"]), alternation(words["many"])
    no_noun = "".join(rf"(?<!\b{word}\s)" for word in ("its", "his", "this", "was", "is", "has"))
    subject = rf"(?:(?<=[a-rt-z]s\s){no_noun}|(?<=\b[Tt]hey\s)|(?<=\b[Ww]e\s)|(?<=\bwho\s))"
    several = rf"\band\s(?:[A-Z][\w'’.-]*\s|[a-z]+\s(?=[A-Z])){{1,5}}{many}"
    return re.compile(rf"(?<![\w-])(?<!-\s)(?:{one}|{subject}{many}|{several})\b{_TENDENCY}")


@functools.cache
def _loose() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?<!-\s){alternation(lexicon('en').schedule['loose'])}\b{_TENDENCY}")
