"""merging: tellings -> drafts; what several sentences of one report tell of one event is put together."""

import re

from generator.entries.draft import Draft, days_of
from generator.entries.telling import Telling
from generator.names import country_of

_DEFINITE = re.compile(
    r"\b(?:the|this|that|his|her|their|its|these|those)\s+(?:\w+\s+){0,2}$|['’]s\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_STEM = 4
_WEEK, _FAR, _CLOSE = 8, 6, 3
_OPEN = 60


def merge(tellings: list[Telling], text: str) -> list[Draft]:
    """The drafts in order of first telling; a statement by one who takes part belongs to the encounter."""
    drafts: list[Draft] = []
    for telling in tellings:
        if telling.kind == "statement":
            continue
        home = _home(drafts, telling, text)
        if home:
            home.add(_without_newcomers(home, telling))
        else:
            drafts.append(Draft(telling))
    statements: list[Draft] = []
    for telling in tellings:
        if telling.kind == "statement":
            _place_statement(drafts, statements, telling)
    return sorted(
        [*drafts, *statements], key=lambda draft: (draft.sentences[0], draft.tellings[0].at)
    )


def _without_newcomers(home: Draft, telling: Telling) -> Telling:
    """A telling without people who were not there when the event was told before, in other words."""
    later = telling.sentence > home.sentences[0]
    if later and not home.people and home.group != "encounter" and not _alike(home, telling):
        return telling._replace(people=())
    return telling


def _home(drafts: list[Draft], telling: Telling, text: str) -> Draft | None:
    for draft in reversed(drafts[-_OPEN:]):
        if _one_event(draft, telling, text):
            return draft
    return None


def _one_event(draft: Draft, telling: Telling, text: str) -> bool:
    if not _same_kind(draft, telling) or telling.kind == "other":
        return False
    if draft.status.modality != telling.status.modality and not _called_off(draft, telling, text):
        return False
    if not all(_same_time(t, telling) for t in draft.tellings):
        return False
    encounter = telling.group == "encounter"
    if encounter and not (
        _same_place(draft.places, telling.places) and _same_summit(draft, telling)
    ):
        return False
    if draft.people and telling.people:
        return bool(set(draft.people) & set(telling.people)) and not _other_pair(draft, telling)
    near = telling.sentence - draft.sentences[-1]
    alike = _alike(draft, telling)
    if telling.sentence != draft.sentences[0] and not alike and _another(telling, text):
        return False
    if alike and near <= _FAR and _DEFINITE.search(text, max(0, telling.at - 30), telling.at):
        return True
    if encounter:
        return False
    if near <= _CLOSE and _DEFINITE.search(text, max(0, telling.at - 30), telling.at):
        return True
    shared = bool(set(draft.places) & set(telling.places))
    return (
        shared
        or near <= 1
        or (alike and (near <= _FAR or _same_place(draft.places, telling.places)))
    )


def _other_pair(draft: Draft, telling: Telling) -> bool:
    """Whether one who met somebody meets somebody else."""
    some, others = set(draft.people), set(telling.people)
    meetings = draft.kind == telling.kind == "meeting" and telling.sentence > draft.sentences[-1]
    return meetings and min(len(some), len(others)) == 2 and not (some <= others or others <= some)


def _another(telling: Telling, text: str) -> bool:
    """Whether a new thing does it: "a bridge collapsed"."""
    verb = telling.trigger is not None and telling.trigger.verb
    return verb and bool(_NEW.search(text, telling.start, telling.at))


_NEW = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s+(?:[\w-]+\s+){1,3}$")


def _called_off(draft: Draft, telling: Telling, text: str) -> bool:
    """Whether the telling calls off what the draft has planned: "but the trip was postponed"."""
    planned = draft.status.modality == "planned" and telling.status.modality == "did-not-happen"
    near = telling.sentence - draft.sentences[-1] <= 1
    definite = _DEFINITE.search(text, max(0, telling.at - 30), telling.at)
    return planned and near and bool(definite) and (_alike(draft, telling) or not telling.people)


def _same_kind(draft: Draft, telling: Telling) -> bool:
    """Whether kinds may be one event: of one group, or a death and the disaster or attack it came by."""
    if (draft.kind == "call") != (telling.kind == "call"):
        return False
    groups = {draft.group, telling.group}
    return len(groups) == 1 or groups in ({"death", "disaster"}, {"death", "violence"})


def _same_place(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether places agree: one is the other, or lies in it, or nothing is said of one side."""
    if not some or not others:
        return True
    wider = {country_of(place) for place in some} | set(some)
    return bool(wider & set(others)) or bool(set(some) & {country_of(place) for place in others})


def _same_summit(draft: Draft, telling: Telling) -> bool:
    """A summit is another event than talks, unless the same people are said to be there on the same day."""
    if (draft.kind == "summit") == (telling.kind == "summit"):
        return True
    same_day = days_of(telling) is not None and days_of(draft.chief) == days_of(telling)
    return same_day and bool(set(draft.people) & set(telling.people))


def _alike(draft: Draft, telling: Telling) -> bool:
    """Whether the words that tell are the same, or name the same thing: trip and visit, talks and meeting."""
    words = {_ONE_WORD.get(t.word, t.word[:_STEM]) for t in draft.tellings}
    return _ONE_WORD.get(telling.word, telling.word[:_STEM]) in words


_ONE_WORD = {
    **dict.fromkeys(
        ("visit", "trip", "tour", "stopover", "journey", "pay a visit", "arrive"), "visit"
    ),
    **dict.fromkeys(
        ("talks", "meeting", "meet", "negotiations", "discussions", "consultations", "hold talks"),
        "meet",
    ),
}


def _same_time(one: Telling, other: Telling) -> bool:
    first, second = days_of(one), days_of(other)
    if first is None or second is None or first == second:
        return True
    overlap = first[0] <= second[1] and second[0] <= first[1]
    return (
        overlap
        and min(first[1] - first[0], second[1] - second[0]) <= _WEEK
        and (max(first[1] - first[0], second[1] - second[0]) <= 4 * _WEEK)
    )


def _place_statement(drafts: list[Draft], statements: list[Draft], telling: Telling) -> None:
    encounter = next((d for d in drafts if _speaks_at(d, telling)), None)
    if encounter is not None and (telling.expression is None or _may_date(encounter, telling)):
        encounter.told.add(telling.sentence)
        if telling.expression is not None:
            encounter.add(
                telling._replace(
                    kind=encounter.kind,
                    group=encounter.group,
                    weight=encounter.weight,
                    strong=False,
                    inferred=True,
                    people=telling.people,
                )
            )
        return
    for draft in statements:
        same_day = (
            telling.expression is None
            or draft.chief.expression is None
            or (days_of(draft.chief) == days_of(telling))
        )
        if draft.chief.speaker == telling.speaker and same_day:
            draft.add(telling)
            return
    statements.append(Draft(telling))


def _speaks_at(draft: Draft, telling: Telling) -> bool:
    return (
        draft.group == "encounter"
        and draft.status.modality == "happened"
        and len(draft.people) > 1
        and (
            telling.speaker in draft.people or (telling.official and telling.expression is not None)
        )
    )


def _may_date(draft: Draft, telling: Telling) -> bool:
    """A dated statement in the lead dates the encounter that it was made at, where no words date that."""
    undated = all(t.expression is None for t in draft.tellings)
    return undated and telling.sentence <= 2 and draft.sentences[0] <= 3
