"""titles: a draft -> a short headline in the present tense, never cut inside a word."""

import re

from generator.entries.draft import Draft
from generator.entries.lexicon import facts, forms_of, present_forms
from generator.entries.made import listed, made_title
from generator.entries.modality import DENIED
from generator.entries.nouns import light_verb, noun_phrase, without_dates
from generator.entries.telling import Sentence, Telling

_MOST = 95
_LEAST, _SHORT = 24, 16
_CUT = re.compile(
    r"\s*(?:,(?=\s)|;|\s[–—-]{1,2}\s|\b(?:as|after|while|where|which|who|because|amid|according to|following|when|before|since|during|despite|but)\b)"
)
_LEADING = re.compile(
    r"^(?:[\s“”\"'‘’`,;:–—.…-]|(?:and|but|that|after|when|where|which|while|before|as|since|also|meanwhile|so|with|because|following|amid)\s)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,;:–—.-]|\s(?:and|or|but|that|the|a|an|of|in|on|at|to|for|with|by|from|said|says|its|his|her|their|also|was|were|is|are|has|have))+$"
)
_DATELINE = re.compile(r"^[A-Z][\w .,/'’]{2,40}(?:\([A-Za-z]+\))?\s*(?:--|[–—]|-\s)\s*(?=[A-Z])")
_ASIDE = re.compile(
    r"(?:^|,?\s+)(?:[Tt]he|[Aa])\s+(?:\w+\s)?(?:report|paper|statement|article|agency|newspaper)\s+(?:says|said|recalls|notes|adds|added),?\s"
)
_SPACED = re.compile(r"\s+([,;:.?!])")
_FINITE = re.compile(
    r"\b(?:made|said|was|were|(?:has|have|had)\s+(?!been\b)\w+\s+\w|took|went|held|gave|saw|began|became|got|left|told|\w{3,}ed)\b(?!\s*$)"
)
_BARE = re.compile(
    r"^\W*(?:was|were|is|are|has|have|had|will|would|did|does|who|which)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|says?|said|took|went|held|gave|saw|began|became|got|left|told|met|won|lost|"
    r"made|came|fell|rose|hit|killed|\w{3,}(?:ed|es)|[a-z]{3,}s)\b|:"
)
_PERFECT = re.compile(r"\s+(?:has|have|had)(?:\s+(?:also|already|now|since))?\s*$")
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|(?:has|have|had)\s+been|being)(?:\s+(?:\w+ly|also|then|later|reportedly))?\s*$"
)
_PLURAL = re.compile(
    r"(?:\band\s+(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w.’'-]*|\band\s+\S+(?:\s\S+)?|\b[a-z][\w-]+(?<![s’'u])s|\b(?:police|people|men|women|children|couple|pair|duo|both|they|we|you))(?:\s+(?:\w+ly|then|also|later|now|again))?\s*$"
)
_QUOTES = str.maketrans("", "", '“”"«»')


def title_of(draft: Draft, text: str, sentences: list[Sentence]) -> str:
    """A title from kind, people and place where these carry one, else the words of the report."""
    chief = next(
        (t for t in draft.tellings if t is draft.chief and not t.inferred), draft.tellings[0]
    )
    sentence = sentences[chief.sentence]
    made = made_title(draft)
    if made:
        return made
    if chief.kind == "statement" and chief.said and chief.speaker:
        return _statement(chief, text, sentence)
    words = plain_names(_clause(chief, text, sentence), sentence)
    least = _SHORT if chief.strong or (chief.trigger and chief.trigger.verb) else _LEAST
    if len(words) < least or _BARE.match(words) or _adrift(words, chief):
        words = _with_dates(chief, text, sentence)
    if chief.status == DENIED and chief.speaker:
        return clipped(f"{chief.speaker} denies that {words}")
    return _named(clipped(words), chief)


def _with_dates(chief: Telling, text: str, sentence: Sentence) -> str:
    """The clause as it stands, where its noun alone says too little, else the sentence."""
    clause = _LEADING.sub("", text[chief.start : chief.end])
    noun = chief.trigger is not None and not chief.trigger.verb and bool(chief.trigger.text)
    short = noun and _SHORT <= len(clause) <= _MOST and not _BARE.match(clause)
    return clause if short else text[sentence.start : sentence.end]


def _adrift(words: str, chief: Telling) -> bool:
    """Whether the words begin with a participle whose subject stands before the clause."""
    first = words.split(maxsplit=1)[0].lower() if words.split() else ""
    said = chief.trigger.text.lower() if chief.trigger else ""
    return first.endswith("ing") and not said.startswith(first)


def _named(title: str, chief: Telling) -> str:
    """A title that does not begin with "he" or "she" where it is known who that is."""
    if not chief.people:
        return title
    title = _BOTH.sub(f"{listed(chief.people[:2])} ", title) if len(chief.people) > 1 else title
    return _PRONOUN.sub(f"{chief.people[0]} ", title)


_BOTH = re.compile(r"^(?:Both|They)\s(?!of\b|sides|countries)")
_PRONOUN = re.compile(r"^(?:He|She)\s")


def clipped(words: str) -> str:
    """Ninety characters or so, ended at a clause or a word, its quotation marks in pairs."""
    words = _ASIDE.sub(" ", _DATELINE.sub("", " ".join(words.split())))
    words = _LEADING.sub("", _SPACED.sub(r"\1", " ".join(words.split())))
    if len(words) > _MOST:
        cuts = [
            m.start()
            for m in _CUT.finditer(words)
            if _LEAST < m.start() <= _MOST and _VERB.search(words, 0, m.start())
        ]
        words = words[: cuts[-1]] if cuts else words[:_MOST].rsplit(" ", 1)[0] + "…"
    words = _TRAILING.sub("", words)
    if words.count("“") != words.count("”") or words.count('"') % 2:
        words = words.translate(_QUOTES)
    return words[:1].upper() + words[1:]


def plain_names(words: str, sentence: Sentence) -> str:
    """The words with no office before the name of its holder, and every name in full once."""
    for mention in sentence.mentions:
        if mention.kind == "person" and mention.role:
            office = rf"(?:(?:[Tt]he\s+)?(?:[A-Z][\w.]*(?:['’]s)?\s+){{0,2}}{re.escape(mention.role)},?\s+){re.escape(mention.text)}\b"
            words = re.sub(office, mention.name, words)
    return words


_FRAME = re.compile(
    r"^\s*(?:on|in|at|to|during|via|by)\s[^,;.:“\"]{1,60}?(?:\s+that\s+|[,:]\s+(?=[“\"]))"
)


def _tells(subject: str, past: bool) -> bool:
    """Whether the verb is the one that the subject goes with, and may be put into the present."""
    return past and bool(subject.strip()) and not _FINITE.search(subject[-_BEFORE:])


def _is_plural(subject: str, chief: Telling, sentence: Sentence) -> bool:
    both = len(chief.people) > 1 and " and " in subject
    head = _HEAD_END.split(subject, maxsplit=1)[0]
    last = head.split()[-1] if head.split() else ""
    if not any(mention.text.endswith(last) for mention in sentence.mentions):
        head = head.lower()
    return both or bool(_PLURAL.search(head[-_BEFORE:]))


_HEAD_END = re.compile(
    r",|\s(?:in|of|on|at|from|with|for|to|by|near|outside|who|which|that|\w{3,}ing)\s"
)


def participle(lemma: str, after: str) -> bool:
    """Whether a past form without an object says what was done to the subject: "Man charged in Leeds"."""
    return lemma in facts()["transitive"] and bool(_NO_OBJECT.match(after))


_NO_OBJECT = re.compile(r"\s*(?:in|over|after|with|for|at|on|to|from|near|during|$)\b")
_LAST_QUOTE = re.compile(r"[“\"]([^“”\"]{12,}?)[,.!?]?[”\"][^“”\"]{0,120}$")
_RELATIVE = re.compile(r"^\W*(?:who|which|where)\b")
_BEFORE = 120
_ANTECEDENT = re.compile(r"((?:[\w’'.-]+\s+){0,6}[\w’'.-]+)\W*$")


def _antecedent(text: str, start: int, end: int) -> str:
    match = _ANTECEDENT.search(text, max(start, end - _BEFORE), end)
    return match.group(1) if match else ""


def _statement(chief: Telling, text: str, sentence: Sentence) -> str:
    """Who says it, a colon, and what is said."""
    left, right = chief.said or (chief.start, chief.end)
    after = without_dates(text, right, sentence.end, sentence.expressions)
    before = text[sentence.start : left]
    speaker = (chief.speaker or "").removeprefix("the ").removeprefix("The ")
    speaker = speaker[:1].upper() + speaker[1:]
    verb = text[left:right].lower()
    content = _LEADING.sub(
        "", re.sub(r"^\s*(?:on\s*)?[,:]?\s*(?:in a statement|to reporters)?", "", after)
    )
    if len(content) < _LEAST and len(before) > len(content):
        end = before.rstrip(" ,").rfind(",")
        content = _DATELINE.sub("", before[: max(end, 0)] or before)
        return clipped(f"{speaker}: {_LEADING.sub('', content)}")
    if verb in (
        "said",
        "says",
        "added",
        "adds",
        "noted",
        "told",
        "quoted as saying",
        "stressed",
        "emphasized",
        "emphasised",
    ):
        content = (
            re.sub(r"^(?:the\s)?(?:\w+\s){0,4}?(?:that\s)", "", content)
            if verb == "told"
            else content
        )
        return clipped(f"{speaker}: {content}")
    return clipped(f"{speaker} {_present(verb)} {content}")


def _present(verb: str) -> str:
    return present_forms().get(verb, verb)


def _clause(chief: Telling, text: str, sentence: Sentence) -> str:
    trigger = chief.trigger
    if trigger is None or not trigger.text:
        words = without_dates(text, chief.start, chief.end, sentence.expressions)
        whole = without_dates(text, sentence.start, sentence.end, sentence.expressions)
        return whole if _RELATIVE.match(words) else words
    start, end, lemma, past = trigger.start, trigger.end, trigger.lemma, trigger.form == "past"
    if not trigger.verb:
        light = light_verb(text, chief.start, trigger.start)
        if light is None:
            return noun_phrase(text, chief, sentence)
        start, end, lemma, past = light
    before = without_dates(text, chief.start, start, sentence.expressions)
    after = without_dates(text, end, chief.end, sentence.expressions)
    verb = text[start:end]
    subject = _LEADING.sub("", before)
    passive = text[end : end + 4] == " by " or participle(lemma, text[end : end + _LEAST])
    if past and _PASSIVE.search(subject):
        subject = _PASSIVE.sub("", subject)
    elif _tells(subject, past and not passive and chief.status.modality == "happened"):
        subject = _PERFECT.sub("", subject)
        wanted = "base" if _is_plural(subject, chief, sentence) else "s"
        verb = next((form for form, tag in forms_of(lemma) if tag == wanted), verb)
    antecedent = _antecedent(text, sentence.start, chief.start)
    subject = _RELATIVE.sub(lambda _: antecedent, subject)
    return " ".join(f"{subject} {verb} {after}".split()).replace(" ,", ",")
