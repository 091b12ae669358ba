"""entries: Report + time expressions + mentions -> the entries that a chronology groups.

`find` reads each sentence clause by clause, `merging` puts together what several sentences tell of one
event, `choosing` keeps what is worth an entry, and `making` shapes and names it.
"""

from generator.entries.choosing import chosen, plain, worth_merging
from generator.entries.elapsed import with_elapsed
from generator.entries.find import is_caption, tellings_in
from generator.entries.kinds import Kinds, kinds_of
from generator.entries.making import entries_of
from generator.entries.merging import merge
from generator.entries.own_kinds import NO_KINDS, KindsFile, read_kinds
from generator.entries.taking_part import Context
from generator.entries.telling import Sentence, Telling, outside_titles, sentences_of
from generator.entries.timely import timely
from generator.model import Entry, Mention, Report, TimeExpression
from generator.sentences import split_sentences

__all__ = ["NO_KINDS", "KindsFile", "find_entries", "read_kinds"]


def find_entries(
    report: Report,
    expressions: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    own: KindsFile = NO_KINDS,
) -> tuple[Entry, ...]:
    """The entries of a report in order of their chief excerpt; at least one where there is any text.

    `own`: the kinds of events that the chronology knows besides those of the lexicon.
    """
    text, kinds = report.text, kinds_of(own)
    spans = split_sentences(text)
    elapsed = with_elapsed(text, spans, expressions, report.reading_day)
    sentences = sentences_of(spans, outside_titles(text, elapsed), mentions)
    english = report.language.partition("-")[0] in _READ
    told = _told(text, sentences, kinds) if english else _dated(report, sentences)
    tellings = timely(told, text, report.reading_day)
    drafts = merge(worth_merging(tellings, report.title or ""), text)
    return entries_of(report, sentences, chosen(drafts, report, sentences), kinds)


_READ = frozenset({"en", ""})
_LONGEST = 3000


def _told(text: str, sentences: list[Sentence], kinds: Kinds) -> list[Telling]:
    """The tellings of all sentences, read clause by clause."""
    tellings: list[Telling] = []
    context = Context()
    read: set[str] = set()
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        again = words in read or len(words) >= _LONGEST
        read.add(words)
        if not again and not is_caption(text, sentence):
            found, context = tellings_in(text, sentence, context, kinds)
            tellings += found
    return tellings


def _dated(report: Report, sentences: list[Sentence]) -> list[Telling]:
    """In a language that the lexicon does not know: the sentences that give a date and a name."""
    tellings = [plain(sentence, report) for sentence in sentences if sentence.mentions]
    return [telling for telling in tellings if telling.expression]
