"""quoted: sentences that say the same -> the quoted words of one speaker, where two reports give them unlike."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.matching import person_key
from generator.model import Alignment, Cell, Disagreement, Report
from generator.terms import terms_of

_QUOTED = re.compile(r"“([^“”]{8,400})”|\"([^\"]{8,400})\"|«([^«»]{8,400})»|„([^„“”]{8,400})[“”]")
_WORD = re.compile(r"[^\W_]+")
_SHARED = 0.4  # of the content terms of the shorter: the same thing said, not another


def words_of(
    alignments: Sequence[Alignment], items: Iterable[EntryFeatures], reports: Sequence[Report]
) -> tuple[Disagreement, ...]:
    """A row "words" where sentences that say the same quote the same speaker with other words.

    Only reports quote: a digest's words are ours. One that quotes more of the same words does not differ.
    """
    speakers: dict[tuple[str, int], str] = {}
    languages = {}
    for item in items:
        report = reports[item.report]
        if report.form == "report" and item.entry.speaker:
            languages[report.id] = report.language
            for excerpt in (item.entry.excerpt, *item.entry.told_in):
                speakers.setdefault((report.id, excerpt.start), person_key(item.entry.speaker))
    rows = (_row(one, speakers, languages) for one in alignments)
    return next(((row,) for row in rows if row is not None), ())


def _row(
    alignment: Alignment, speakers: Mapping[tuple[str, int], str], languages: Mapping[str, str]
) -> Disagreement | None:
    told: list[tuple[str, str, str]] = []
    for saying in alignment.sentences:
        speaker = speakers.get((saying.report, saying.excerpt.start))
        words = _quoted(saying.excerpt.text)
        if speaker and words and (not told or told[0][0] == speaker):
            told.append((speaker, saying.report, words))
    if len(told) < 2:
        return None
    first = told[0]
    language = languages[first[1]]
    cells = tuple(Cell(report, words, differs=_unlike(first[2], words, language)) for _, report, words in told)
    return Disagreement("words", cells) if any(cell.differs for cell in cells) else None


def _quoted(text: str) -> str:
    """The longest quotation of a sentence."""
    found = ["".join(match.groups("")).strip(" ,.;") for match in _QUOTED.finditer(text)]
    return max(found, key=len, default="")


def _unlike(one: str, other: str, language: str) -> bool:
    """Whether two quotations are of the same thing, and neither holds the words of the other."""
    words, others = (" ".join(_WORD.findall(text.lower())) for text in (one, other))
    if f" {words} " in f" {others} " or f" {others} " in f" {words} ":
        return False
    terms, more = ({term.lower() for term, _ in terms_of(text, language)} for text in (one, other))
    return len(terms & more) >= _SHARED * max(1, min(len(terms), len(more)))
