"""subjects: Index -> an index and a page and a feed each for people, places, outlets, kinds and tags."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.chronology import Page
from generator.model import Value
from generator.names import filed_under
from generator.pages.addresses import kind_address, kind_words, tag_address
from generator.pages.embeds import has_embed
from generator.pages.facts import Fact, outlet_facts, person_facts, place_facts
from generator.pages.feeds import feed_of
from generator.pages.lanes import lanes_of
from generator.pages.lists import by_year
from generator.pages.subject_page import subject_pages
from generator.pages.view_models import Card, Index, Link, ReportLine, outlet_of

MOST_MET = 8
LETTERED_FROM = 40  # people: a longer index is divided by letters


class Item(Value, frozen=True):
    """A row of an index: the name, how many events, how many reports, from when to when."""

    link: Link
    events: int
    reports: int
    span: str


class Letter(Value, frozen=True):
    """Rows of an index under the letter that their names are filed under; no letter where the index is short."""

    letter: str
    items: tuple[Item, ...]


def people_pages(index: Index) -> Iterator[Page]:
    """People: offices, spellings, whom they met most, their events."""
    yield from _pages(
        index,
        "people",
        "People",
        index.of_person,
        index.chronology.addresses.people.get,
        person_facts,
    )


def place_pages(index: Index) -> Iterator[Page]:
    """Places: what they lie in, their events."""
    yield from _pages(
        index,
        "places",
        "Places",
        index.of_place,
        index.chronology.addresses.places.get,
        place_facts,
    )


def kind_pages(index: Index) -> Iterator[Page]:
    """Kinds of event."""
    yield from _pages(index, "kinds", "Kinds", index.of_kind, kind_address, lambda name, index: ())


def outlet_pages(index: Index) -> Iterator[Page]:
    """Outlets: their reports, what they alone told."""
    reports: dict[str, list[ReportLine]] = {}
    for report in index.reports.values():
        outlet = outlet_of(report)
        if outlet:
            reports.setdefault(outlet, []).append(index.lines[report.id])
    names = {name: index.of_outlet.get(name, ()) for name in sorted({*reports, *index.of_outlet})}
    yield from _pages(
        index,
        "outlets",
        "Outlets",
        names,
        index.chronology.addresses.outlets.get,
        outlet_facts,
        reports,
    )


def tag_pages(index: Index) -> Iterator[Page]:
    """Tags: the reports that carry one, and the main events of these; no page where no report has a tag.

    Spellings that lead to one address are one tag, named as the earliest report spells it.
    """
    spelled: dict[str, str] = {}
    reports: dict[str, dict[str, ReportLine]] = {}
    for report in index.reports.values():
        for tag in report.tags:
            name = spelled.setdefault(tag_address(tag), " ".join(tag.split()))
            reports.setdefault(name, {})[report.id] = index.lines[report.id]
    if not reports:
        return
    told = {name: list(reports[name].values()) for name in sorted(reports, key=lambda name: (name.casefold(), name))}
    names = {name: _main_events(lines, index) for name, lines in told.items()}
    yield from _pages(index, "tags", "Tags", names, tag_address, lambda name, index: (), told)


def _main_events(lines: Sequence[ReportLine], index: Index) -> tuple[str, ...]:
    """The ids of what the reports are chiefly about, in the chronology's order."""
    found = {index.main_event[line.id] for line in lines if line.id in index.main_event}
    return tuple(sorted(found, key=index.places.__getitem__))


def _pages(
    index: Index,
    section: str,
    title: str,
    names: dict[str, tuple[str, ...]],
    address: Callable[[str], str | None],
    facts: Callable[[str, Index], tuple[Fact, ...]],
    reports: dict[str, list[ReportLine]] | None = None,
) -> Iterator[Page]:
    shown = {name: href for name in names if (href := address(name))}
    order = sorted(shown, key=filed_under) if section == "people" else list(shown)
    items = [_item(name, shown[name], names[name], index, reports) for name in order]
    groups = _lettered(order, items) if section == "people" else (Letter("", tuple(items)),)
    lanes = None
    if section in ("people", "places"):
        linked = {Link(name, href): [index.cards[event] for event in names[name]] for name, href in shown.items()}
        lanes = lanes_of(linked, index.language)
    overview = {"title": title, "section": section, "groups": groups, "count": len(items), "lanes": lanes}
    yield Page(f"{section}/index.html", "subjects.html", overview)
    for name, href in shown.items():
        told = tuple(reports.get(name, ())) if reports is not None else ()
        cards = [index.cards[event] for event in names[name]]
        context = {
            "title": kind_words(name) if section == "kinds" else name,
            "section": section,
            "section_title": title,
            "facts": facts(name, index),
            "met": _met(name, cards) if section == "people" else (),
            "alone": _alone(name, cards) if section == "outlets" else (),
            "feed": f"{href}feed.xml",
            "embed": f"{href}embed/" if section == "people" and has_embed(cards) else "",
        }
        yield feed_of(str(context["title"]), href, names[name], index)
        yield from subject_pages(context, href, cards, told, index)


def _lettered(names: Sequence[str], items: Sequence[Item]) -> tuple[Letter, ...]:
    """The rows in their order, under the first letters of the family names."""
    if len(items) < LETTERED_FROM:
        return (Letter("", tuple(items)),)
    found: dict[str, list[Item]] = {}
    for name, item in zip(names, items, strict=True):
        found.setdefault(filed_under(name)[:1].upper(), []).append(item)
    return tuple(Letter(letter, tuple(rows)) for letter, rows in found.items())


def _item(
    name: str,
    href: str,
    events: Sequence[str],
    index: Index,
    reports: dict[str, list[ReportLine]] | None,
) -> Item:
    cards = [index.cards[event] for event in events]
    years = [year.label for year in by_year(cards, index.language) if year.key]
    span = "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""
    told = len(reports.get(name, ())) if reports is not None else sum(card.reports for card in cards)
    label = kind_words(name) if href == kind_address(name) else name
    return Item(Link(label, href), len(cards), told, span)


def _met(name: str, cards: Sequence[Card]) -> tuple[tuple[Link, int], ...]:
    """With whom a person is told of most."""
    met = Counter(
        person for card in cards if card.modality == "happened" for person in card.people if person.name != name
    )
    ranked = sorted(met.items(), key=lambda item: (-item[1], item[0].name))
    return tuple(ranked[:MOST_MET])


def _alone(name: str, cards: Sequence[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if card.outlets == (name,))
