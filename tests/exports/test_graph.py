"""Who met whom is read back by networkx, from both formats alike."""

import io
from itertools import combinations

import networkx
from msgspec.structs import replace

from generator.exports import FILES, Dossier, left_out, write
from generator.exports.graph import no_meeting
from tests.exports.made import any_dossier, sample


def graphs(dossier: Dossier) -> list[networkx.Graph]:
    """The network as each of the two formats gives it."""
    return [
        networkx.read_gexf(io.BytesIO(write("people.gexf", dossier))),
        networkx.read_graphml(io.BytesIO(write("people.graphml", dossier))),
    ]


def ties(graph: networkx.Graph) -> set[tuple[tuple[str, ...], int]]:
    """Who is joined with whom, how often."""
    label = networkx.get_node_attributes(graph, "label")
    return {(tuple(sorted((label[one], label[two]))), int(data["weight"])) for one, two, data in graph.edges(data=True)}


def test_two_who_met_are_joined() -> None:
    """Horvat and Novak met once; the pact that both signed is no meeting, and a plan joins nobody."""
    for graph in graphs(sample()):
        assert (("Ana Horvat", "Ivan Novak"), 1) in ties(graph)


def test_what_did_not_happen_joins_nobody() -> None:
    """The same talks as a plan are no tie, and are counted as left out."""
    events = tuple(replace(event, modality="planned", status="planned") for event in sample().events)
    dossier = replace(sample(), events=events)
    assert all(graph.number_of_edges() == 0 for graph in graphs(dossier))
    (file,) = (file for file in FILES if file.path == "people.gexf")
    assert left_out(file, dossier)["not known to have happened"] > 0


@any_dossier
def test_both_formats_say_the_same(dossier: Dossier) -> None:
    """The ties are those of the meetings that happened, counted once an event."""
    wanted: dict[tuple[str, ...], int] = {}
    for event in dossier.events:
        if no_meeting(event) is None:
            for pair in combinations(sorted(set(event.people)), 2):
                wanted[pair] = wanted.get(pair, 0) + 1
    one, other = graphs(dossier)
    assert ties(one) == ties(other)
    weights = sorted(int(data["weight"]) for _, _, data in one.edges(data=True))
    assert weights == sorted(wanted.values())
