"""index: Chronology -> Index: every event as a card, every report as a line, what lies under each name; all watched."""

from msgspec.structs import replace

from generator.chronology import Chronology
from generator.model import Event, Report
from generator.pages.lookups import neighbours_of, told_by, under
from generator.pages.traces import Traces
from generator.pages.trust import listed_first, trusted_of
from generator.pages.view_models import (
    Card,
    Index,
    Link,
    ReportLine,
    linked,
    outlet_of,
    outlets_of,
    published_of,
    status_of,
    sureness,
    tags_of,
    title_of,
    when_of,
    year_of,
)


def index_of(chronology: Chronology) -> Index:
    """Everything shaped once."""
    shown = [report for report in chronology.reports if not report.hidden]
    reports = {report.id: report for report in shown}
    language = chronology.config.language
    lines = {report.id: _line(report, chronology, language) for report in shown}
    events = {event.id: event for event in chronology.events if event.id in chronology.addresses.events}
    trusted = trusted_of(events.values())
    of_person = listed_first(under(events, lambda event: event.people), events)
    places = {event: place for place, event in enumerate(events)}
    return _watched(
        Index(
            chronology=chronology,
            language=language,
            events=events,
            reports=reports,
            cards={event.id: _card(event, chronology, reports, language, trusted) for event in events.values()},
            lines=lines,
            of_report=under(events, lambda event: [r for r in event.reports if r in reports]),
            of_person=of_person,
            of_place=listed_first(under(events, lambda event: event.places), events),
            of_outlet=listed_first(under(events, lambda event: outlets_of(event, reports)), events),
            of_kind=listed_first(under(events, lambda event: [event.kind]), events),
            of_year=under(events, lambda event: [year_of(event)] if event.listed else []),
            main_event={report: event.id for event in events.values() for report in event.main_of},
            places=places,
            event_of_entry={entry: event.id for event in events.values() for entry in event.entries},
            told=told_by(events.values(), chronology.entries),
            traces=Traces(),
            expressions={report: account.expressions for report, account in chronology.accounts.items()},
            stories={story.id: story for story in chronology.stories},
            neighbours=neighbours_of(events, of_person, places),
            known_people={person.name: person for person in chronology.names.people},
            known_places={place.name: place for place in chronology.names.places},
            known_outlets={outlet.name: outlet for outlet in chronology.names.outlets},
        )
    )


def _watched(index: Index) -> Index:
    """The index, and the chronology in it, with every table watched; settings and names, which all read, are not."""
    watch = index.traces.watched
    addresses = watch(index.chronology.addresses, "addresses.")
    chronology = watch(replace(index.chronology, addresses=addresses), "chronology.")
    return replace(watch(index, ""), chronology=chronology)


def _card(
    event: Event,
    chronology: Chronology,
    reports: dict[str, Report],
    language: str,
    trusted: frozenset[str],
) -> Card:
    addresses = chronology.addresses
    dater = chronology.entries.get(event.dated_by or "")
    return Card(
        id=event.id,
        href=addresses.events[event.id],
        title=event.title,
        when=when_of(event, language, dater.expression if dater else None),
        kind=event.kind,
        modality=event.modality,
        status=status_of(event),
        people=linked(event.people, addresses.people),
        places=linked(event.places, addresses.places),
        outlets=tuple(outlets_of(event, reports)),
        reports=len(event.reports),
        origins=event.independent or len(event.origins),
        sure=sureness(event, reports),
        weight=event.weight,
        listed=event.listed,
        trusted=event.id in trusted,
        tags=tags_of(event, reports),
    )


def _line(report: Report, chronology: Chronology, language: str) -> ReportLine:
    outlet = outlet_of(report)
    return ReportLine(
        id=report.id,
        href=chronology.addresses.reports[report.id],
        title=title_of(report),
        outlet=Link(outlet, chronology.addresses.outlets.get(outlet)) if outlet else None,
        agency=report.agency,
        published=published_of(report, language),
        form=report.form,
        language=report.language,
    )
