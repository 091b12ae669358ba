"""wording: the clause that tells of an event -> a headline of its own words, in the present tense."""

import re

from generator.entries.clipping import LEAST, without_lead
from generator.entries.finite import PASTS
from generator.entries.kinds import Kinds
from generator.entries.lexicon import facts
from generator.entries.nouns import light_verb, noun_phrase, without_dates
from generator.entries.subjects import subject_before
from generator.entries.telling import Sentence, Telling

_FINITE = re.compile(
    r"\b(?:made|said|was|were|(?:has|have|had)\s+(?!been\b)\w+\s+\w|took|went|held|gave|saw|began|became|got|left|told|\w{3,}ed)\b(?!\s*$)"
)
# A second verb in the past: "arrived and removed computers" stays in the past as a whole.
_SECOND = re.compile(
    rf"^[^,;]{{0,70}}?\b(?:and|but|then)\s+(?:(?:\w+ly|then|later|also)\s+)?(?:was|were|had|did|said|"
    rf"(?:[a-z]{{2,}}ed|{PASTS})\s*$|(?:[a-z]{{2,}}ed|{PASTS})\s(?:an?|the|his|her|its|their|it|him|them|that|two|three|\d|[A-Z]|in|on|to|from|by|with|at|for|off|up|out|[a-z]+s\b))"
)
_PERFECT = re.compile(r"\s+(?:has|have|had)(?:\s+(?:also|already|now|since))?\s*$")
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|(?:has|have|had)\s+been|being)(?:\s+(?:\w+ly|also|then|later|reportedly))?\s*$"
)
_PLURAL = re.compile(
    r"(?:\band\s+(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w.’'-]*|\band\s+\S+(?:\s\S+)?|\b[a-z][\w-]+(?<![s’'u])s|\b(?:police|people|men|women|children|couple|pair|duo|both|they|we|you))(?:\s+(?:\w+ly|then|also|later|now|again))?\s*$"
)
# "The Lions beat the Falcons", not "the Netherlands votes"
_ADVERBIAL = re.compile(
    r"^(?:On|In|At|After|Before|During|For|With|Under|Since|By)\s[^,]+,\s(?=\w)"
)
_TEAM = re.compile(r"The (?!Netherlands|Philippines|Bahamas|Maldives|Times|News)[A-Z][a-z]+s$")
_FOR_DOING = re.compile(r"\b(?:for|of|over|after|before|by|in|with|from)\s(?:\w+ly\s)?$")
_MANY = re.compile(
    r"(?:a total|a number|hundreds|thousands|dozens|scores|most|many|several) of\b|(?:at least|more than|up to|around|about|nearly|some|over) (?:\d*[02-9]|\d{2,})\b",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r",(?!\d)|\s(?:in|of|on|at|from|with|for|to|by|near|outside|who|which|that|\w{3,}ing)\s"
)
_NO_OBJECT = re.compile(r"\s*(?:in|over|after|with|for|at|on|to|from|near|during|$)\b")
# "was buried and found again": what was done goes on without a second "was".
_BEEN = re.compile(r"\b(?:was|were|been)\s(?:\w+ly\s)?(?:[a-z]{2,}ed|[a-z]{3,}(?:n|t|d))\b")
_AGAIN = re.compile(r"\s*(?:again|there|later|alive|dead|in|on|at|by|[.,;]|$)")
_PRONOUN = re.compile(r"^(?:he|she|it|they)\b", re.IGNORECASE)
_RELATIVE = re.compile(rf"^\W*(?:(?:who|which|where)\b|that\b(?=\s(?:[a-z]{{2,}}ed|{PASTS})\s))")
# A relative clause that is over before the verb: "who took the pills" of "who took the pills died".
_WITH_VERB = re.compile(
    rf"^\s*(?:who|which|that)\s(?:[a-z]{{2,}}ed|{PASTS})\s(?:[^\s,]+\s)*?(?!and\b|or\b)[^\s,]+$"
)
_BEFORE = 120
_AND = re.compile(r"^\W*and\b\s*")
_GOES_ON = re.compile(
    r"^\W*(?:and\b\s*)?(?:(?:also|later|then|now|last|first)(?:\s+|$))?(?:(?:will|would|has|had|have|is|was|are|were|could|may|might|to|plans?|due|set|be)\b\s*)*$"
)


def clause_title(chief: Telling, text: str, sentence: Sentence, kinds: Kinds) -> str:
    """The clause with its verb in the present, or the noun that tells with what belongs to it."""
    trigger = chief.trigger
    if trigger is None or not trigger.text:
        words = without_dates(text, chief.start, chief.end, sentence.expressions)
        whole = without_dates(text, sentence.start, sentence.end, sentence.expressions)
        if chief.head in ("resumed", "and") or _RELATIVE.match(words):
            return _with_subject(words, chief, text, sentence, kinds) or whole
        return words
    start, end, lemma, past = trigger.start, trigger.end, trigger.lemma, trigger.form == "past"
    if not trigger.verb:
        light = light_verb(text, chief.start, trigger.start)
        if light is None:
            if chief.head in ("resumed", "and", "who", "which"):
                words = without_dates(text, chief.start, chief.end, sentence.expressions)
                return _with_subject(words, chief, text, sentence, kinds) or words
            return noun_phrase(text, chief, sentence)
        start, end, lemma, past = light
    if trigger.form == "ing" and _FOR_DOING.search(text, chief.start, start):
        return f"{text[start:end]} {without_dates(text, end, chief.end, sentence.expressions)}"
    before = without_dates(text, chief.start, start, sentence.expressions)
    after = without_dates(text, end, chief.end, sentence.expressions)
    verb = text[start:end]
    words = before if chief.head in ("which", "that") else without_lead(before)
    subject = _subject(words, chief, text, sentence, kinds)
    passive = text[end : end + 4] == " by " or participle(lemma, text[end : end + LEAST])
    passive = passive or _is_participle(text[start:end], lemma, kinds)
    if chief.head == "and" and _AGAIN.match(text, end):
        passive = passive or bool(_BEEN.search(text, sentence.start, chief.start))
    if past and _PASSIVE.search(subject):
        subject = subject if _PRONOUN.match(subject) else _PASSIVE.sub("", subject)
    elif not _SECOND.search(after) and _tells(
        subject, past and not passive and chief.status.modality == "happened"
    ):
        subject = _PERFECT.sub("", subject)
        wanted = "base" if _is_plural(subject, chief, sentence) else "s"
        verb = next((form for form, tag in kinds.forms_of(lemma) if tag == wanted), verb)
    return " ".join(f"{subject} {verb} {after}".split()).replace(" ,", ",")


def _subject(words: str, chief: Telling, text: str, sentence: Sentence, kinds: Kinds) -> str:
    """The words before a verb, behind the subject that stands before the clause where they hold none."""
    rest = _RELATIVE.sub("", words).strip()
    if (rest == words or chief.head == "when") and not _GOES_ON.match(words):
        return words
    subject = subject_before(text, chief, sentence, kinds)
    own = words if _WITH_VERB.match(words) else rest
    return (
        f"{subject} {without_lead(_AND.sub('', own))}".strip() if subject else without_lead(words)
    )


def participle(lemma: str, after: str) -> bool:
    """Whether a past form without an object says what was done to the subject: "Man charged in Leeds"."""
    return lemma in facts()["transitive"] and bool(_NO_OBJECT.match(after))


def _is_participle(form: str, lemma: str, kinds: Kinds) -> bool:
    """Whether a past form cannot be finite: "withdrawn", where there is "withdrew"."""
    pasts = [past for past, tag in kinds.forms_of(lemma) if tag == "past"]
    return form.lower() in pasts[1:] and form.endswith("n") and pasts[0][-1:] != "n"


def _tells(subject: str, past: bool) -> bool:
    """Whether the verb is the one that the subject goes with, and may be put into the present."""
    return past and bool(subject.strip()) and not _FINITE.search(subject[-_BEFORE:])


def _is_plural(subject: str, chief: Telling, sentence: Sentence) -> bool:
    if _TEAM.match(subject):
        return True
    both = (len(chief.people) > 1 and " and " in subject) or bool(_MANY.match(subject))
    head = _HEAD_END.split(_ADVERBIAL.sub("", subject), maxsplit=1)[0]
    last = head.split()[-1] if head.split() else ""
    if not any(mention.text.endswith(last) for mention in sentence.mentions):
        head = head.lower()
    return both or bool(_PLURAL.search(head[-_BEFORE:]))


def _with_subject(words: str, chief: Telling, text: str, sentence: Sentence, kinds: Kinds) -> str:
    """The words of a clause behind the subject that stands before it."""
    subject = subject_before(text, chief, sentence, kinds)
    rest = _RELATIVE.sub("", without_lead(words)).strip()
    return f"{subject} {rest}" if subject else ""
