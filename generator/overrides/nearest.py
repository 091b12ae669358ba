"""nearest: a name that is gone -> words that say which one was probably meant."""

import difflib
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Entry
from generator.overrides.values import EntryDecision

_SHOWN = 60
_LISTED = 3


def nearest(gone: str, known: Iterable[str], what: str) -> str:
    """How to mend a reference to something that is gone: the nearest known name, or to take it out."""
    near = difflib.get_close_matches(gone, sorted(known), n=1, cutoff=0.5)
    if near:
        return f"Did you mean `{near[0]}`?"
    return f"Take the decision out, or name another {what}"


def report_of(entry_id: str) -> str:
    """The id of the report that an entry's or event's id begins with."""
    return entry_id.rpartition("~")[0]


def nearest_entry(gone: str, decision: EntryDecision | None, entries: Mapping[str, Sequence[Entry]]) -> str:
    """How to mend a reference to an entry that is gone: the entries of its report that are most like it."""
    reports = (report_of(gone.removeprefix("e-")), report_of(gone))
    here = next((entries[one] for one in reports if entries.get(one)), None)
    if here is None:
        near = difflib.get_close_matches(reports[0], sorted(entries), n=1, cutoff=0.5)
        here = entries[near[0]] if near else ()
    if not here:
        return "Take the decision out, or name another entry"
    found = same_words(decision, here)
    if found is not None:
        return f"Did you mean `{found.id}`? It has the same words; `dateline check --fix` writes it"
    ranked = sorted(here, key=lambda entry: (-likeness(decision, entry), entry.excerpt.start, entry.id))
    listed = ", ".join(f"`{entry.id}` (“{shortened(entry.excerpt.text)}”)" for entry in ranked[:_LISTED])
    return f"Did you mean {listed}?" if len(ranked) == 1 else f"Did you mean one of {listed}?"


def same_words(decision: EntryDecision | None, entries: Sequence[Entry]) -> Entry | None:
    """The one entry that holds the words which the decision quotes; None where none or several do."""
    if decision is None or not decision.words:
        return None
    words = " ".join(decision.words.split())
    having = [entry for entry in entries if words in " ".join(entry.excerpt.text.split())]
    return having[0] if len(having) == 1 else None


def likeness(decision: EntryDecision | None, entry: Entry) -> float:
    """How much an entry looks like the one that a decision was about, by its words or else its date."""
    if decision is None:
        return 0.0
    if decision.words:
        return difflib.SequenceMatcher(None, decision.words, entry.excerpt.text, autojunk=False).ratio()
    return float(decision.value is not None and decision.value == entry.value)


def shortened(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rpartition(" ")[0] + "…"
