"""The whole story of one thing, however it is named."""

import datetime
import re
from pathlib import Path

import msgspec
import pytest

from generator.build import relate
from generator.chronology import Chronology, Ignored, Redirect
from generator.config import Config
from generator.entries import NO_KINDS
from generator.explain import UnknownTarget, explain, explained
from generator.explain.target import find
from generator.explain.untold import untold
from generator.model import (
    Cell,
    DateEvidence,
    DigestOf,
    Disagreement,
    Doubt,
    Dropped,
    Event,
    Excerpt,
    NamesFile,
    NearMiss,
    Origin,
    Publication,
    ReportDecision,
    Source,
    Tie,
    TimeExpression,
)
from generator.phrasing import reason
from generator.processing import account_of
from generator.reading import extract
from tests.curating import TALKS, TALKS_AGAIN, chronology, entry, event, lay_out, report

DAY = datetime.date(2021, 6, 3)
TEXT = "Horvat met Petrov on Wednesday. It rained."
ON_WEDNESDAY = TimeExpression(21, 30, "Wednesday", "DATE", "2021-06-02", "2021-06-02", "weekday", "published")
EVIDENCE = DateEvidence("June 3, 2021", "published", "stamp", DAY, line=4)
TOLD = report(
    "sub/a",
    body=(TEXT,),
    publication=Publication(DAY, None, "June 3, 2021", "stamp", "stated", (EVIDENCE,)),
    dropped=(Dropped(9, "Share this", "share bar"),),
    decision=ReportDecision("the page says so", by="EK", language="en", keep=("a line",), hide=True),
)
ENTRY = entry(
    "sub/a~1", TEXT[:31], expression=ON_WEDNESDAY, value="2021-06-02", date_basis="stated",
    people=("Ana Horvat", "Ivan Petrov"), places=("Belmora",), because="it was a call", by="EK",
)  # fmt: skip
OTHER = entry("b~1", date_basis="reported", value="../2021-06-03")


def story(**said: object) -> Chronology:
    """A chronology of one event told by two reports, and one nearly the same."""
    told = event(
        "sub/a~1",
        "b~1",
        title="Horvat meets Petrov",
        value="2021-06-02",
        date_basis="stated",
        main_of=("sub/a",),
        confidence="confirmed by 2 independent origins",
        reasons=(Tie(reason("outlets", one="A", two="B"), (reason("both-name", people="Ana Horvat"),)),),
        near_misses=(NearMiss("e-b~2", (reason("both-in", places="Lodova"),)),),
        origins=(Origin("o1", ("sub/a", "b")),),
        note="Mind the spelling.",
        because="two sources",
        pinned=True,
        disagreements=(Disagreement("place", (Cell("sub/a", "Belmora"), Cell("b", "Galen", differs=True))),),
    )
    near = event("b~2", title="Petrov rests")
    made = chronology(
        (TOLD, report("b")),
        (ENTRY, OTHER, entry("b~2")),
        (told, near),
        doubts={"sub/a": (Doubt("copy", "as b"),)},
    )
    account = msgspec.structs.replace(made.accounts["sub/a"], expressions=(ON_WEDNESDAY,))
    made = msgspec.structs.replace(made, accounts={**made.accounts, "sub/a": account})
    old = msgspec.structs.replace(
        made.addresses,
        events={"e-sub/a~1": "/2021/06/horvat-meets-petrov/", "e-b~2": "/2021/06/petrov-rests/"},
        redirects=(
            Redirect("/2021/06/old/", "/2021/06/horvat-meets-petrov/", "Merged."),
            Redirect("/2021/06/gone/", None, "Hidden."),
        ),
    )
    return msgspec.structs.replace(made, addresses=old, **said)


def test_a_report_with_all_there_is_to_say() -> None:
    """Evidence with lines, the decision with its reason, furniture with reasons, carets, entries, event."""
    text = explain(story(), "sub/a")
    for line in (
        "REPORT sub/a",
        "  2021-06-03: stated by stamp, from the words “June 3, 2021”",
        "    line 4    2021-06-03  published (stamp)  “June 3, 2021”",
        "  keep        a line",
        "  hide        yes",
        "  because     the page says so (EK)",
        "  copy: as b",
        "                         ^^^^^^^^^ 2021-06-02   [weekday, from the publication date; event]",
        "    when        2021-06-02 (stated: “Wednesday”, read by weekday against the publication date)",
        "    because     it was a call (EK)",
        "    event       its main event: Horvat meets Petrov (/2021/06/horvat-meets-petrov/), also told by b",
        "Sentences in no entry (1)",
        "  It rained.",
        "  text        1 paragraph, 7 words",
        "  It carries the same text as b; together they are one origin.",
    ):
        assert line in text.splitlines(), line
    assert any(line.split() == ["9", "Share", "this", "share", "bar"] for line in text.splitlines())


def test_sentences_in_no_entry_are_told() -> None:
    """Those with a time come with what it was read as, and are the last to be left out of a long list."""
    text = "It rained. " * 40 + "On Wednesday it snowed."
    start = text.index("Wednesday")
    wednesday = msgspec.structs.replace(ON_WEDNESDAY, start=start, end=start + 9)
    told = list(untold(report("a", body=(text,)), (), (wednesday,)))
    assert told[1] == "Sentences in no entry (41)"
    assert told[-3:] == [
        "  On Wednesday it snowed.",
        "      “Wednesday” 2021-06-02 (event)",
        "  … and 11 more",
    ]
    whole = entry("a~1", text)
    assert list(untold(report("a", body=(text,)), (whole,), ())) == []


def test_an_undated_digest() -> None:
    """An undated report says so; a digest says against which day its words are read."""
    undated = report("a", body=("Words.",))
    digest = report("d", form="digest", outlet=None, digest_of=DigestOf("X", "T", DAY))
    made = chronology((undated, digest), (), ())
    assert "  undated: no evidence was good enough" in explain(made, "a")
    text = explain(made, "d")
    assert "relative words are read against 2021-06-03" in text
    assert "  no event was found in it" in text
    assert "outlet" not in text


def test_an_event_with_all_there_is_to_say() -> None:
    """Members, reasons, near-misses, differences, the curator's word, former addresses."""
    text = explain(story(), "e-sub/a~1")
    for line in (
        "EVENT Horvat meets Petrov",
        "  address     /2021/06/horvat-meets-petrov/",
        "  formerly    /2021/06/old/",
        "  sure        confirmed by 2 independent origins",
        "  origin      sub/a, b (one text)",
        "  note        Mind the spelling.",
        "  because     two sources",
        "  sub/a~1  (the chief one)",
        "    from        The Elstad Herald, published 2021-06-03, stated by stamp",
        "    when        ../2021-06-03 (reported: only the publication date is known)",
        "  A and B: both name Ana Horvat",
        "  Petrov rests (/2021/06/petrov-rests/)",
        "    both in Lodova",
        "The reports differ: place",
        "  ≠ b: Galen",
    ):
        assert line in text.splitlines(), line


def test_an_event_entered_by_hand() -> None:
    """An event with no entry is told without one."""
    made = Event(id="e-manual~x", title="By hand", entries=(), reports=(), kind="event", because="known")
    text = explain(chronology((), (), (made,)), "e-manual~x")
    assert "  none: the curator entered it by hand" in text


def test_an_entry_with_its_sentences() -> None:
    """An entry shows its report, its event and the sentences that tell of it, with carets."""
    told = msgspec.structs.replace(ENTRY, told_in=(Excerpt(TEXT[:31], 0, 31), Excerpt(TEXT[32:], 32, 42)))
    made = story()
    made = msgspec.structs.replace(made, entries={**made.entries, told.id: told})
    lines = explain(made, "sub/a~1").splitlines()
    assert lines[0] == "ENTRY sub/a~1"
    assert "              together with b~1" in lines
    assert lines[-3:] == [
        "    Horvat met Petrov on Wednesday.",
        "                         ^^^^^^^^^ 2021-06-02   [weekday, from the publication date; event]",
        "    It rained.",
    ]


@pytest.mark.parametrize(
    ("target", "first"),
    [
        ("sub/a", "REPORT sub/a"),
        ("content/articles/sub/a.md", "REPORT sub/a"),
        ("./content/articles/sub/a.md", "REPORT sub/a"),
        ("/srv/news/content/articles/sub/a.md", "REPORT sub/a"),
        ("articles/sub/a.md", "REPORT sub/a"),
        ("a.md", "REPORT sub/a"),
        ("/reports/sub/a/", "REPORT sub/a"),
        ("b~2", "ENTRY b~2"),
        ("e-b~2", "EVENT Petrov rests"),
        ("/2021/06/petrov-rests/", "EVENT Petrov rests"),
        ("/2021/06/petrov-rests", "EVENT Petrov rests"),
        ("2021/06/petrov-rests/index.html", "EVENT Petrov rests"),
        ("https://site.example/news/2021/06/petrov-rests/#top", "EVENT Petrov rests"),
        ("/2021/06/old/", "/2021/06/old/ leads to /2021/06/horvat-meets-petrov/. Merged."),
        ("e-b~1", "e-b~1 is now part of e-sub/a~1."),
    ],
)
def test_ways_to_name_a_thing(target: str, first: str) -> None:
    """Ids, paths and addresses, with or without the site's own address before them."""
    made = story(config=Config(base_url="https://site.example/news/"))
    assert explain(made, target).splitlines()[0] == first


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("sub/b", "There is no report, entry, event or address 'sub/b'. Did you mean sub/a?"),
        (
            "/2021/06/petrov-rest/",
            "There is no report, entry, event or address '/2021/06/petrov-rest/'. Did you mean /2021/06/petrov-rests/",
        ),
        ("/2021/06/gone/", "/2021/06/gone/ was given once; what stood there is gone. Hidden."),
        ("content/odd.doc", "content/odd.doc is not on the site: reports end in .md."),
        (
            "qqqqqqqq",
            (
                "There is no report, entry, event or address 'qqqqqqqq'. `dateline check` and data/chronology.json "
                "list them."
            ),
        ),
    ],
)
def test_an_unknown_name_is_met_with_the_nearest(target: str, message: str) -> None:
    """What is not there is said, with what was probably meant, or why it is gone."""
    made = story(ignored=(Ignored("content/odd.doc", "reports end in .md"),))
    with pytest.raises(UnknownTarget) as error:
        explain(made, target)
    assert str(error.value).startswith(message)


def test_a_real_chronology_explains_itself(tmp_path: Path) -> None:
    """Every report, entry and event of a built chronology has a story, by id and by address."""
    made, _ = relate(lay_out(tmp_path, talks=TALKS, galen__talks=TALKS_AGAIN))
    targets = [
        *made.addresses.reports.items(),
        *made.addresses.events.items(),
        *((one, one) for one in made.entries),
    ]
    assert len(targets) >= 6
    for key, address in targets:
        assert explain(made, key) == explain(made, address)


def test_what_decided_is_shown() -> None:
    """For an entry its probability, its date's source and the features; for a sentence without one its best chance."""
    body = (
        "A ferry sank off the coast of Lund on Saturday, and four people drowned.",
        "Many in Lund now ask whether the harbour may be safer in 2035 than today.",
    )
    source = Source("a", "content/articles/a.txt", "\n\n".join(body).encode())
    report_, _ = extract(source, ())
    assert report_ is not None
    dated = msgspec.structs.replace(
        report_, publication=Publication(value=datetime.date(2023, 5, 10), confidence="stated")
    )
    account = account_of(dated, NamesFile(), NO_KINDS)
    made = chronology((dated,), account.entries, ())
    made = msgspec.structs.replace(made, accounts={"a": account})
    lines = explain(made, "a").splitlines()
    assert "    date        by words of its own sentence" in lines
    assert any(re.fullmatch(r"    likely      0\.\d\d of 1 .*", line) for line in lines)
    assert any(re.match(r"    decided by  .* [+-]\d+\.\d", line) for line in lines)
    untold_at = lines.index("Sentences in no entry (1)")
    rest = "\n".join(lines[untold_at:])
    assert re.search(r"at best     .*: 0\.\d\d where 0\.\d\d is asked", rest)


def test_a_title_or_some_words_of_it_name_a_thing(tmp_path: Path) -> None:
    """Whatever their case; where several have the words each is named with its id."""
    made, _ = relate(lay_out(tmp_path, talks=TALKS, galen__talks=TALKS_AGAIN))
    event = max(made.events, key=lambda one: len(one.reports))
    assert find(made, event.title.upper()).id == event.id
    titles = [*(one.title for one in made.events), *(one.title or "" for one in made.reports)]
    word = next(word for word in event.title.split() if sum(word in title.split() for title in titles) > 1)
    with pytest.raises(UnknownTarget, match="Name one by its id"):
        find(made, word)
    with pytest.raises(UnknownTarget):
        find(made, "zebra crossings")
    told = explained(made, event.id)
    assert (told["kind"], told["id"]) == ("event", event.id)
    assert told["address"] == made.addresses.events[event.id]
