"""graph: Dossier -> who met or spoke with whom, as GEXF 1.3 and GraphML: from meetings, visits and calls that happened.

Two people are joined once for each event in which both take part; what is planned or did not happen joins nobody.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from generator.exports.days import not_happened
from generator.exports.dossier import Dossier, DossierEvent, printable
from generator.kinds import kind_of

_MEETING = frozenset({"encounter", "conversation"})
_NODE_FIELDS = (("events", "integer", "int"),)
_EDGE_FIELDS = (("first_day", "string", "string"), ("last_day", "string", "string"), ("in", "string", "string"))


class _Tie(NamedTuple):
    one: int
    other: int
    events: tuple[DossierEvent, ...]

    @property
    def values(self) -> tuple[str, str, str]:
        """Bounding days and titles of the events, as the fields of an edge ask for."""
        first = next((event.first for event in self.events if event.first), "")
        last = next((event.last for event in reversed(self.events) if event.last), "")
        return first or "", last or "", " | ".join(event.title for event in self.events)


class _Network(NamedTuple):
    people: tuple[tuple[str, int], ...]
    ties: tuple[_Tie, ...]


def no_meeting(event: DossierEvent) -> str | None:
    """Why an event joins nobody; None where it does."""
    if not _MEETING & kind_of(event.kind).families:
        return "no meeting, visit or call"
    return not_happened(event) or (None if len(event.people) > 1 else "with fewer than two people known")


def gexf(dossier: Dossier) -> bytes:
    """The network for Gephi and its like."""
    network = _network(dossier)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        f"<meta><creator>Dateline</creator><description>{_text(dossier.site.title)}</description></meta>",
        '<graph defaultedgetype="undirected" mode="static">',
        *_gexf_fields("node", _NODE_FIELDS),
        *_gexf_fields("edge", _EDGE_FIELDS),
        "<nodes>",
        *(
            f'<node id="{number}" label={_quoted(name)}>{_gexf_values((str(count),))}</node>'
            for number, (name, count) in enumerate(network.people)
        ),
        "</nodes>",
        "<edges>",
        *(
            f'<edge id="{number}" source="{tie.one}" target="{tie.other}" weight="{len(tie.events)}">'
            f"{_gexf_values(tie.values)}</edge>"
            for number, tie in enumerate(network.ties)
        ),
        "</edges>",
        "</graph></gexf>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def graphml(dossier: Dossier) -> bytes:
    """The same network as GraphML, which every tool for graphs reads."""
    network = _network(dossier)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        '<key id="label" for="node" attr.name="label" attr.type="string"/>',
        *(f'<key id="{n}" for="node" attr.name="{n}" attr.type="{kind}"/>' for n, _, kind in _NODE_FIELDS),
        '<key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
        *(f'<key id="{n}" for="edge" attr.name="{n}" attr.type="{kind}"/>' for n, _, kind in _EDGE_FIELDS),
        '<graph edgedefault="undirected">',
        *(
            f'<node id="n{number}"><data key="label">{_text(name)}</data><data key="events">{count}</data></node>'
            for number, (name, count) in enumerate(network.people)
        ),
        *(
            f'<edge source="n{tie.one}" target="n{tie.other}"><data key="weight">{len(tie.events)}</data>'
            + "".join(
                f'<data key="{field[0]}">{_text(text)}</data>'
                for field, text in zip(_EDGE_FIELDS, tie.values, strict=True)
            )
            + "</edge>"
            for tie in network.ties
        ),
        "</graph></graphml>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _network(dossier: Dossier) -> _Network:
    """Everyone who takes part, by name, and each two who do so together."""
    counts: dict[str, int] = {}
    together: dict[tuple[str, str], list[DossierEvent]] = {}
    for event in dossier.events:
        people = sorted(set(event.people))
        for name in people:
            counts[name] = counts.get(name, 0) + 1
        for one, other in combinations(people, 2):
            together.setdefault((one, other), []).append(event)
    names = sorted(counts)
    number = {name: place for place, name in enumerate(names)}
    ties = (_Tie(number[one], number[other], tuple(events)) for (one, other), events in sorted(together.items()))
    return _Network(tuple((name, counts[name]) for name in names), tuple(ties))


def _gexf_fields(what: str, fields: tuple[tuple[str, str, str], ...]) -> Iterator[str]:
    yield f'<attributes class="{what}">'
    for number, (name, kind, _) in enumerate(fields):
        yield f'<attribute id="{number}" title="{name}" type="{kind}"/>'
    yield "</attributes>"


def _gexf_values(values: tuple[str, ...]) -> str:
    told = "".join(f'<attvalue for="{number}" value={_quoted(text)}/>' for number, text in enumerate(values))
    return f"<attvalues>{told}</attvalues>"


def _quoted(text: str) -> str:
    return quoteattr(printable(text))


def _text(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(printable(text))
