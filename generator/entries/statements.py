"""statements: a sentence -> who says something in it, and when."""

import re

from generator.entries.clauses import Clause
from generator.entries.lexicon import verbs_of_speech
from generator.entries.nouns import without_dates
from generator.entries.taking_part import Context
from generator.entries.telling import Sentence, Telling, unique
from generator.model import Mention, TimeExpression

_BODIES = re.compile(
    r"\b(?:police|officials?|authorities|ministry|ministries|government|department|office|army|military|company|court|"
    r"prosecutors?|investigators|statement|agency|officers?|sheriff|firefighters|newspaper|daily|media|broadcaster|spokes(?:man|woman|person)|readout)\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:diplomat|minister|president|chancellor|premier|leader|chief|envoy|king|queen|pope|secretary)\b"
)
_PRONOUN = re.compile(r"^\W*(?:(?:and|but|as|so|meanwhile)\s)?(?:he|she)\b", re.IGNORECASE)
_TAIL = re.compile(r"[,“”\"»]\s*(?=\S)")
_OBJECT = re.compile(r"\b(?:to|of|in|at|from|with|by|for|on|against)\s+(?:the\s+)?$")
_HEAD_WORDS = 7
_SHORT = 3
_AFTER = 60
_AFTER_ALL, _BEFORE_ALL = 18, 25
_QUOTED = re.compile(r"[“”\"«»]")


def statement_in(
    text: str,
    sentence: Sentence,
    clauses: list[Clause],
    said: dict[int, TimeExpression],
    context: Context,
) -> Telling | None:
    """What somebody says in the sentence: one telling, dated where the verb of speech is."""
    verbs = verbs_of_speech(text, sentence.start, sentence.end)
    verb = next((m for m in verbs if m.start() in said), verbs[0] if verbs else None)
    if verb is None:
        return None
    clause = next((c for c in clauses if c.start <= verb.start() < c.end), clauses[0])
    left = _subject_start(text, _clause_start(clauses, clause), verb.start())
    speaker, person, official = _speaker(text, sentence, left, verb, context)
    if speaker is None and verb.start() in said and _beside(verb, said[verb.start()]):
        speaker = _whoever(text, left, verb.start(), sentence)
    if speaker is None:
        return None
    return Telling(
        sentence=sentence.number,
        start=sentence.start,
        end=sentence.end,
        kind="statement",
        at=verb.start(),
        strong=False,
        expression=said.get(verb.start()),
        people=unique([*_both(text, sentence, left, verb.start(), speaker), *_told(sentence, verb)])
        if person
        else (),
        organisations=unique(
            [m.name for m in sentence.mentions if m.kind == "organisation" and m.name == speaker]
        ),
        terms=unique([m.name for m in sentence.mentions if m.kind == "term" or m.acting]),
        speaker=speaker,
        official=official,
        said=(verb.start(), verb.end()),
        verb=verb.group().lower(),
        closing=_closes(text, sentence, left, verb.end()),
    )


def spoken_by(
    text: str, sentence: Sentence, clauses: list[Clause], found: list[Telling]
) -> list[Telling]:
    """The tellings, those after a verb of speech with the words for who says so, whoever that is."""
    verb = next(iter(verbs_of_speech(text, sentence.start, sentence.end)), None)
    if verb is None or not any(telling.start >= verb.start() for telling in found):
        return found
    clause = next((c for c in clauses if c.start <= verb.start() < c.end), clauses[0])
    left = _subject_start(text, _clause_start(clauses, clause), verb.start())
    speaker = _whoever(text, left, verb.start(), sentence)
    return [t._replace(speaker=speaker) if t.start >= verb.start() else t for t in found]


def _closes(text: str, sentence: Sentence, left: int, end: int) -> bool:
    """Whether the words that say who speaks only close the sentence: "…, the ministry said on Friday"."""
    after = without_dates(text, end, sentence.end, sentence.expressions).strip(" .")
    told = left - sentence.start > _BEFORE_ALL and text[:left].rstrip().endswith(",")
    return told and len(after) < _AFTER_ALL and not _QUOTED.search(text, sentence.start, left)


def _clause_start(clauses: list[Clause], clause: Clause) -> int:
    """Where the clause of the verb begins; past "who ..." where it goes on after that."""
    number = clauses.index(clause)
    return clauses[number - 2].start if clause.head == "resumed" and number > 1 else clause.start


def _subject_start(text: str, left: int, at: int) -> int:
    """Where the words for the one who speaks begin: after the last comma or quotation mark."""
    closed = max(text.rfind(mark, left, at) for mark in '”"»')
    if text[left:at].rstrip().endswith(",") and at - closed > _SHORT:
        return max(left, closed + 1)
    marks = [m.end() for m in _TAIL.finditer(text, left, at)]
    return marks[-1] if marks else left


def _speaker(
    text: str, sentence: Sentence, left: int, verb: re.Match[str], context: Context
) -> tuple[str | None, bool, bool]:
    """Name of the one who speaks; whether it is a person; whether an official whose name is not given."""
    at = verb.start()
    subject = text[left:at]
    people = [m for m in sentence.mentions if left <= m.start < at and m.kind == "person"]
    if subject.rstrip().endswith(","):
        people = [m for m in people if text[m.end : m.end + 1] == ","][:1] or people
    if people and not _possessive(text, people[-1]):
        return people[-1].name, True, False
    if _PRONOUN.match(subject) and context.subject:
        return context.subject[0], True, False
    if not subject.strip(' ”"’,'):
        return _after_verb(sentence, verb.end())
    if _BODIES.search(subject):
        return _words(text, left, at, sentence), False, False
    if _OFFICIAL.search(subject):
        return _words(text, left, at, sentence), False, True
    named = [m for m in sentence.mentions if left <= m.start < at and not _possessive(text, m)]
    near = [
        m
        for m in named
        if (m.kind == "organisation" or m.acting) and not _OBJECT.search(text[left : m.start])
    ]
    if near and at - near[-1].end < 25 and near[-1].text not in _adjectives(near[-1]):
        return near[-1].name, False, False
    return None, False, False


def _beside(verb: re.Match[str], expression: TimeExpression) -> bool:
    """Whether a date stands so near a verb of speech that it can only be the day of the saying."""
    return 0 <= verb.start() - expression.end <= 2 or 0 <= expression.start - verb.end() < _NEAR


_NEAR = 45


def _whoever(text: str, left: int, at: int, sentence: Sentence) -> str | None:
    """The words for one whose saying is dated, whoever that is: "A former technician"."""
    if _WITH_OBJECT.match(text, at):
        return None
    words = without_dates(text, left, at, sentence.expressions).strip(' ,;“”"')
    words = _HAS.sub("", words)
    return words if words.count(" ") < _HEAD_WORDS and _SOMEBODY.match(words) else None


_WITH_OBJECT = re.compile(
    r"(?:reject|approve|accuse|condemn|criticis|criticiz|praise|thank|demand|express|pledge|call)\w*\b"
)
_HAS = re.compile(r"\s(?:had|has|have)(?:\s(?:also|already|since|\w+ly))?$")
_SOMEBODY = re.compile(
    r"(?:(?:[Tt]he|An?|One|Two|Three|Some|Several|Many|Another|His|Her|Their|Its)\s[a-z]|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+$|(?!(?:It|He|She|They|We|You|This|That|There|One|Who|What|But|And|As|So|If)\b)[A-Z][\w’'-]+$)"
)


def _after_verb(sentence: Sentence, end: int) -> tuple[str | None, bool, bool]:
    people = [m for m in sentence.mentions if end <= m.start < end + _AFTER and m.kind == "person"]
    return (people[0].name, True, False) if people else (None, False, False)


def _both(text: str, sentence: Sentence, left: int, at: int, speaker: str) -> list[str]:
    """The one who speaks, and who is named with "and" before: "Ann Doe and Bob Roe pledged"."""
    people = [m for m in sentence.mentions if left <= m.start < at and m.kind == "person"]
    if len(people) > 1 and people[-1].name == speaker:
        between = text[people[-2].end : people[-1].start]
        if between.startswith(" and ") and len(between) < _AFTER:
            return [people[-2].name, speaker]
    return [speaker]


def _told(sentence: Sentence, verb: re.Match[str]) -> list[str]:
    """The person who is told, where the verb has one: "told his counterpart Omar Haddad"."""
    if verb.group() not in ("told", "tells", "assured", "urged", "thanked"):
        return []
    near = [m for m in sentence.mentions if verb.end() <= m.start < verb.end() + _AFTER]
    return [m.name for m in near if m.kind == "person"][:1]


def _possessive(text: str, mention: Mention) -> bool:
    return text[mention.end : mention.end + 2] in ("’s", "'s")


def _adjectives(mention: Mention) -> tuple[str, ...]:
    return (
        (mention.text,)
        if mention.text.endswith(("ese", "ian", "ish", "can")) and mention.text != mention.name
        else ()
    )


def _words(text: str, left: int, at: int, sentence: Sentence) -> str:
    """The words for the one who speaks, without the day."""
    subject = without_dates(text, left, at, sentence.expressions)
    return " ".join(subject.strip(' ,;“”"').split()[-_HEAD_WORDS:])
