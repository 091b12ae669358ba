"""What holds for any chronology: nothing lost, nothing doubled, decisions kept, order of no matter."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.events import doubts, group
from generator.model import Account, Form, Report
from tests.events.making import entry, report

FORMS: tuple[Form, ...] = ("report", "note", "digest")
VALUES = st.sampled_from(
    [
        None,
        "2030-05-01",
        "2030-05-01/2030-05-03",
        "2030-05",
        "2030",
        "203X",
        "-0043-03-15",
        "../2030-05-02",
        "2030-05-30/..",
    ]
)
PEOPLE = st.lists(st.sampled_from(["Ana Horvat", "Omar Okafor", "Lena Novak", "Li", "Ó"]), max_size=3, unique=True)
PLACES = st.lists(st.sampled_from(["Lodova", "Oslo", "Norway", "Peru"]), max_size=2, unique=True)
KINDS = st.sampled_from(["meeting", "visit", "fire", "other", "statement", "of their own"])
WORDS = st.lists(
    st.sampled_from(["otter", "harbour", "dredging", "flood", "tunnel", "mill", "glacier"]),
    max_size=5,
)
DAYS = st.sampled_from([None, "2030-05-01", "2030-05-02", "2030-06-15", "2031-05-02"])


@st.composite
def told(draw: st.DrawFn) -> tuple[tuple[Report, ...], tuple[Account, ...]]:
    """A few reports with a few entries each."""
    reports, accounts = [], []
    for number in range(draw(st.integers(0, 6))):
        name, text = f"r{number}", " ".join(draw(WORDS))
        form = draw(st.sampled_from(FORMS))
        reports.append(report(name, text, draw(DAYS), title=text[:20] or None, form=form))
        entries = tuple(
            entry(
                f"{name}~{place}",
                " ".join(draw(WORDS)),
                draw(VALUES),
                people=tuple(draw(PEOPLE)),
                places=tuple(draw(PLACES)),
                kind=draw(KINDS),
                salience=draw(st.floats(0, 1)),
            )
            for place in range(draw(st.integers(0, 3)))
        )
        terms = tuple(sorted(Counter(text.split()).items()))
        accounts.append(Account(report=name, entries=entries, terms=terms))
    return tuple(reports), tuple(accounts)


@settings(max_examples=150)
@given(told())
def test_what_holds_for_any_chronology(
    given_: tuple[tuple[Report, ...], tuple[Account, ...]],
) -> None:
    """Every entry is in one event, every report with entries has one main event, distinct entries are apart."""
    reports, accounts = given_
    entries = [one.id for account in accounts for one in account.entries]
    same = (tuple(entries[:2]),) if len(entries) > 3 else ()
    distinct = (tuple(entries[-2:]),) if len(entries) > 3 else ()
    events = group(reports, accounts, same, distinct)
    home = {name: event.id for event in events for name in event.entries}
    assert sorted(name for event in events for name in event.entries) == sorted(entries)
    mains = [name for event in events for name in event.main_of]
    assert sorted(mains) == sorted(account.report for account in accounts if account.entries)
    assert len({event.id for event in events}) == len(events)
    assert all(miss.event in home.values() for event in events for miss in event.near_misses)
    assert all(event.weight >= 0 for event in events)
    if same:
        assert home[entries[0]] == home[entries[1]]
        assert home[entries[-1]] != home[entries[-2]]
    assert group(reports[::-1], accounts[::-1], same, distinct) == events
    assert doubts(reports, accounts, events) == doubts(reports[::-1], accounts[::-1], events)
