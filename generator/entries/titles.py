"""titles: a draft -> a short headline in the present tense, never cut inside a word."""

import re

from generator.entries.clipping import LEAST, MOST, clipped, has_verb, plain_names, without_lead
from generator.entries.draft import Draft
from generator.entries.kinds import Kinds
from generator.entries.made import listed, made_title
from generator.entries.modality import DENIED, PLANNED
from generator.entries.nouns import without_dates
from generator.entries.saying import statement_title
from generator.entries.telling import Sentence, Telling
from generator.entries.wording import clause_title

_SHORT = 16
_SHORTEST = 9
_FAR = 40
# What is adjourned until a day is planned for it: the adjourning is not.
_PUT_OFF = re.compile(
    r"\s(?:was|were|is|has\sbeen|had\sbeen)\s(?:adjourned|postponed|delayed|rescheduled|deferred|moved|pushed\sback|put\s(?:off|back))\b.*$"
)
# "three days" of "three days after it was found" is not the clause's own
_LEANS = re.compile(r"\s*(?:after|before)\b")
_BY_SO_MUCH = re.compile(
    r",?\s(?:(?:just|only|about|nearly)\s)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:minute|hour|day|week|month|year)s?\s*$"
)
_BARE = re.compile(
    r"^\W*(?:was|were|is|are|has|have|had|will|would|did|does|who|which)\b", re.IGNORECASE
)
_BOTH = re.compile(r"^(?:Both|They)\s(?!of\b|sides|countries)")
_IT = re.compile(r"^(?:It|They)\s")
_OWN = re.compile(r"^(?:His|Her)\s")
_PRONOUN = re.compile(r"^(?:He|She)\s")


def title_of(draft: Draft, text: str, sentences: list[Sentence], kinds: Kinds) -> str:
    """A title from kind, people and place where these carry one, else the words of the report."""
    chief = next(
        (t for t in draft.tellings if t is draft.chief and not t.inferred), draft.tellings[0]
    )
    sentence = sentences[chief.sentence]
    made = made_title(draft)
    if made:
        return made
    if chief.kind == "statement" and chief.said and chief.speaker:
        return statement_title(chief, text, sentence)
    words = without_lead(plain_names(clause_title(chief, text, sentence, kinds), sentence))
    if chief.status == PLANNED and _PUT_OFF.search(words):
        return _named(clipped(_PUT_OFF.sub("", words)), chief)
    if _LEANS.match(text, chief.end):
        words = _BY_SO_MUCH.sub("", words)
    least = _SHORT if chief.strong or (chief.trigger and chief.trigger.verb) else LEAST
    if chief.trigger and chief.trigger.verb and _is_part(chief, sentence):
        least = _SHORTEST
    if len(words) < least or _BARE.match(words) or _adrift(words, chief):
        words = _with_dates(chief, text, sentence)
    if chief.status == DENIED and chief.speaker:
        return clipped(f"{chief.speaker} denies that {words}")
    noun = chief.trigger is not None and chief.trigger.text and not chief.trigger.verb
    if noun and not has_verb(clipped(words)):
        words = _verbal(words, chief, text, sentence)
    return _named(clipped(words), chief)


def _verbal(words: str, chief: Telling, text: str, sentence: Sentence) -> str:
    """The whole clause, where its noun has no verb in the title and the clause has one and is short."""
    whole = text[chief.start : chief.end]
    plain = without_dates(text, chief.start, chief.end, sentence.expressions).strip(" .,;")
    clause = without_lead(whole.strip(" .,;") if _HANGS.search(plain) else plain)
    fits = len(clause) <= MOST and has_verb(clause) and clause.split()[0].lower() not in _LOOSE
    return clause if fits else words


_HANGS = re.compile(r"\b(?:was|were|is|are|came|be|been)$")
_LOOSE = frozenset(("who", "which", "he", "she", "it", "they", "on", "in", "at", "to", "for"))


def _is_part(chief: Telling, sentence: Sentence) -> bool:
    """Whether the clause is only a part of its sentence, so that the sentence would say too much."""
    return chief.start > sentence.start or chief.end < sentence.end


def _with_dates(chief: Telling, text: str, sentence: Sentence) -> str:
    """The clause as it stands, where its noun alone says too little, else the sentence."""
    end = chief.end
    if chief.expression and chief.end <= chief.expression.start < chief.end + _FAR:
        same = [e.end for e in sentence.expressions if e.edtf == chief.expression.edtf]
        end = max(
            same, default=chief.expression.end
        )  # "a trial that began on 4 March" is dated by what is said of it
    clause = without_lead(text[chief.start : end])
    noun = chief.trigger is not None and not chief.trigger.verb and bool(chief.trigger.text)
    short = (
        noun
        and _SHORT <= len(clause) <= MOST
        and not _BARE.match(clause)
        and not _adrift(clause, chief)
    )
    return clause if short else text[sentence.start : sentence.end]


def _adrift(words: str, chief: Telling) -> bool:
    """Whether the words begin with a participle whose subject stands before the clause."""
    first = words.split(maxsplit=1)[0].lower() if words.split() else ""
    said = chief.trigger.text.lower() if chief.trigger else ""
    return first.endswith("ing") and not said.startswith(first)


def _named(title: str, chief: Telling) -> str:
    """A title that does not begin with "he" or "it" where it is known who that is."""
    if chief.speaker and _IT.match(title):
        speaker = chief.speaker.split(",")[0]
        return f"{speaker[:1].upper()}{speaker[1:]} {_IT.sub('', title)}"
    if not chief.people:
        return title
    title = _BOTH.sub(f"{listed(chief.people[:2])} ", title) if len(chief.people) > 1 else title
    title = _OWN.sub(f"{chief.people[0]}’s ", title) if len(chief.people) == 1 else title
    return _PRONOUN.sub(f"{chief.people[0]} ", title)
