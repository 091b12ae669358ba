"""sentences: sentences of an event's reports side by side, each as its report's words or as ours, all escaped."""

import re
from typing import Any

import msgspec

from generator.model import AlignedSentence, Alignment, Cell, Disagreement, Event, Excerpt
from generator.pages import pages
from generator.render import renderer
from tests.pages.sample import HOSTILE, chronology

PLAIN = "They met at the river on Thursday."


def page(*alignments: Alignment, disagreements: tuple[Disagreement, ...] = (), **config: Any) -> str:
    """The page of the sample's talks, with those alignments."""
    made = chronology(**config)
    events = tuple(with_(event, alignments, disagreements) for event in made.events)
    address = made.addresses.events["e-talks"].strip("/") + "/index.html"
    changed = msgspec.structs.replace(made, events=events)
    render = renderer()
    return next(render(one).decode() for one in pages(changed) if one.path == address)


def with_(event: Event, alignments: tuple[Alignment, ...], disagreements: tuple[Disagreement, ...]) -> Event:
    """The talks with those alignments; any other event as it is."""
    if event.id != "e-talks":
        return event
    return msgspec.structs.replace(event, alignments=alignments, disagreements=disagreements or event.disagreements)


def row(*reports: str, text: str = PLAIN) -> Alignment:
    """The same sentence of those reports."""
    return Alignment(tuple(AlignedSentence(name, Excerpt(text, 0, len(text))) for name in reports))


def agree(html: str) -> str:
    """The section of what all say, and what one says."""
    found = re.search(r'<section class="agree">.*?</section>', html, re.DOTALL)
    return found.group() if found else ""


def test_sentences_that_say_the_same_stand_side_by_side() -> None:
    """One item of the list, a quotation of each report in its language."""
    told = agree(page(row("courier", "herald")))
    (item,) = re.findall(r'<li class="columns">.*?</li>', told, re.DOTALL)
    assert len(re.findall(r'<blockquote lang="\w+" dir="ltr">', item)) == 2
    assert "Sentences of one report only" not in told


def test_what_one_report_alone_says_is_marked() -> None:
    """The outlet is named; no more than three sentences of a report are shown."""
    told = agree(page(*(row("courier", text=f"{PLAIN} {number}") for number in range(5))))
    assert len(re.findall(r">Only [^<]+ reports this</a>", told)) == 1
    assert told.count("<blockquote") == 3
    assert "Sentences that say the same" not in told


def test_a_digest_is_never_a_quotation() -> None:
    """Its words are ours, and it says so, side by side as well as alone."""
    told = agree(page(row("digest"), row("courier", "digest")))
    assert told.count("In our own words. Not a quotation.") == 2
    assert told.count('<p class="ours" lang="en" dir="ltr">') == 2
    assert told.count("<blockquote") == 1


def test_a_report_that_is_not_shown_leaves_no_row() -> None:
    """Of two sentences that say the same one is hidden: the other is not said by one alone."""
    told = agree(page(row("courier", "no-such-report"), row("no-such-report")))
    assert PLAIN not in told


def test_strangers_words_stay_text() -> None:
    """Nothing of a sentence becomes markup."""
    told = agree(page(row("courier", "herald", text=HOSTILE), row("courier", text=HOSTILE)))
    assert "<script" not in told
    assert told.count("&lt;script&gt;") == 3


def test_long_sentences_are_cut_as_the_configuration_says() -> None:
    """No more words of a sentence than of any other excerpt."""
    told = agree(page(row("courier", text="word " * 200), excerpt_words=20))
    assert "word " * 19 + "word …" in told


def test_quoted_words_have_a_row_of_their_own() -> None:
    """The grid names the field in words."""
    cells = (Cell("courier", "we will"), Cell("herald", "we may", differs=True))
    assert ">quoted words</th>" in page(disagreements=(Disagreement("words", cells),))


def test_in_another_language() -> None:
    """The marks are said in the language of the site."""
    told = agree(page(row("courier", "herald"), row("courier"), language="de"))
    assert "Sätze, die dasselbe sagen" in told
    assert "berichtet dies" in told
