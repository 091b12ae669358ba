"""clipping: words of a report -> words that can stand alone, short and whole."""

import re

from generator.entries.telling import Sentence

MOST = 95
LEAST = 24
_CUT = re.compile(
    r"\s*(?:,(?=\s)|;|\s[–—-]{1,2}\s|\b(?:as|after|while|where|which|who|because|amid|according to|following|when|before|since|during|despite|but)\b)"
)
_LEADING = re.compile(
    r"^(?:[\s“”\"'‘’`,;:–—.…-]|(?:and|but|that|after|when|where|which|while|before|as|since|until|unless|also|meanwhile|so|with|because|following|amid)\s)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,;:–—.-]|(?<!than)\sbefore|\sto\s(?:demand|say|ask|argue|warn|insist|urge|claim|announce)|\s(?:and|or|but|that|the|a|an|of|in|on|at|to|for|with|by|from|between|after|since|until|said|says|its|his|their|also|was|were|is|are|has|have))+$"
)
_BY_HOW_MUCH = re.compile(
    r",\s(?:just\s|only\s|less\sthan\s|more\sthan\s)?[\w-]+\s(?:minute|hour|day|week|month|year|decade)s?$"
)
_QUOTATION = re.compile(r"[‘'“\"][^‘'“”\"]{2,60}?[’'”\"](?=[\s,:;.!?])")
_SAID_LAST = re.compile(
    r",\s(?:the|an?|his|her|its|their|[A-Z][\w’'-]+)\s?[^,]{0,35}\s(?:said|says|added)[\s.,]*$"
)
_SWORN = re.compile(r"\bsworn in[ .,;:]*$")
_DATELINE = re.compile(r"^[A-Z][\w .,/'’]{2,40}(?:\([A-Za-z]+\))?\s*(?:--|[–—]|-\s)\s*(?=[A-Z])")
_ASIDE = re.compile(
    r",\s[^,]{3,40}\s(?:understands|has learn(?:t|ed)|can reveal|has been told)(?=[.,]?$)|(?:^|,?\s+)(?:[Tt]he|[Aa])\s+(?:\w+\s)?(?:report|paper|statement|article|agency|newspaper)\s+(?:says|said|recalls|notes|adds|added),?\s"
    r"|,\s(?:it|he|she|they|the\s\w+(?:\s\w+)?)\s(?:says|said|recalls|recalled|notes|noted|adds|added|reports|reported),\s"
)
_SPACED = re.compile(r"\s+([,;:.?!])")
_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|says?|said|took|went|held|gave|saw|began|became|got|left|told|met|won|lost|"
    r"made|came|fell|rose|hit|killed|\w{3,}(?:ed|es)|[a-z]{3,}s)\b"
)
_QUOTES = str.maketrans("", "", '“”"«»')


def clipped(words: str) -> str:
    """Ninety characters or so, ended at a clause or a word, its quotation marks in pairs."""
    words = _ASIDE.sub(" ", _DATELINE.sub("", " ".join(words.split())))
    words = _SPACED.sub(r"\1", " ".join(words.split()))
    words = words if _QUOTATION.match(words) else _LEADING.sub("", words)
    if len(words) > MOST:
        cuts = [
            m.start()
            for m in _CUT.finditer(words)
            if LEAST < m.start() <= MOST and _VERB.search(words, 0, m.start())
        ]
        words = words[: cuts[-1]] if cuts else words[:MOST].rsplit(" ", 1)[0] + "…"
    words = _BY_HOW_MUCH.sub("", _SAID_LAST.sub("", words))
    words = words.rstrip(" .,;:") if _SWORN.search(words) else _TRAILING.sub("", words)
    if words.count("“") != words.count("”") or words.count('"') % 2:
        words = words.translate(_QUOTES)
    return words[:1].upper() + words[1:]


def has_verb(words: str) -> bool:
    """Whether words may be a sentence, and not only a noun with what belongs to it."""
    return bool(_VERB.search(words) or _TO_DO.search(words) or _DONE.search(words))


_TO_DO = re.compile(
    r"\bto\s[a-z]+|\b(?:fails?|dead|hurt|held|shot|cut|put|set|beat|hit|quit|won|back|out|off|up|on)\b"
)
_DONE = re.compile(r"\b[A-Z][\w’'-]*\s(?:[a-z]+s)\b")


def without_lead(words: str) -> str:
    """The words without the conjunctions and marks that they begin with."""
    return _LEADING.sub("", words)


def without_dateline(words: str) -> str:
    """The words without "BERN (AP) -"."""
    return _DATELINE.sub("", words)


def plain_names(words: str, sentence: Sentence) -> str:
    """The words with no office before the name of its holder, and every name in full once."""
    for mention in sentence.mentions:
        if mention.kind == "person" and mention.role:
            office = rf"(?:(?:[Ff]ormer|[Tt]hen|[Aa]cting|[Oo]utgoing)[ -])?(?:(?:(?:[Tt]he|[Ii]ts|[Tt]heir)\s+)?(?:[A-Z][\w.]*(?:['’]s)?\s+){{0,2}}{re.escape(mention.role)},?\s+){re.escape(mention.text)}\b(?:,(?=\s(?!(?:his|its|this|as|the|one|at|and|of|to|who|whose|said)\b)(?:will|would|has|had|is|was|could|may|might|[a-z]+(?:ed|s|e|t|d))\b))?"
            words = re.sub(office, mention.name, words)
    return words
