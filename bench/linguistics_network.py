"""The network of `generator/linguistics/network.py` while it is fitted: its sums, and their gradients by hand.

The rows of a word are summed; then convolutions over three words each, some words apart, each added to what was
there. From what comes out, a tag is read for each word, a head by a bilinear form with a preference by distance,
and the relation to the head. Adam; the weights that ship are a running mean of the last steps.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from generator.linguistics.features import WIDTH

REACH = 15  # words; distances beyond are one
BUCKETS = 2 * REACH + 2
Array = Any


class Setting(NamedTuple):
    """How large a network is, and how long it is fitted: `apart` by layer, `drop` the share of states left out.

    The rate of learning falls to nothing over `epochs`; fitting ends after `stop` of them.
    """

    apart: tuple[int, ...]
    embedded: int
    hidden: int
    arc: int
    drop: float
    epochs: int
    stop: int
    seed: int
    rate: float = 0.003


def bucket_table(size: int) -> Array:
    """(size, size + 1): by dependent and head (0 is the root), which distance it is."""
    at = np.arange(size)[:, None]
    to = np.arange(size + 1)[None, :] - 1
    table = np.clip(to - at, -REACH, REACH) + REACH
    table[:, 0] = BUCKETS - 1
    return table


def laid_out(sentences: Sequence[list[int]], pad: int = 8) -> tuple[Array, Array, list[tuple[int, int]]]:
    """Rows of all sentences below each other with `pad` empty lines between; the mask; where each stands."""
    total = pad + sum(len(rows) // WIDTH + pad for rows in sentences)
    ids = np.zeros((total, WIDTH), int)
    mask = np.zeros((total, 1), "f4")
    spans, at = [], pad
    for rows in sentences:
        size = len(rows) // WIDTH
        ids[at : at + size] = np.array(rows).reshape(size, WIDTH)
        mask[at : at + size] = 1
        spans.append((at, at + size))
        at += size + pad
    return ids, mask, spans


class Network:
    """The parameters, and how they are fitted."""

    def __init__(self, rows: int, tags: int, relations: int, setting: Setting) -> None:
        embedded, hidden, arc = setting.embedded, setting.hidden, setting.arc
        self.apart, self.pad = setting.apart, 8
        random = np.random.default_rng(setting.seed)

        def weights(*shape: int, scale: float = 1.0) -> Array:
            return (random.standard_normal(shape) * scale * np.sqrt(2 / shape[0])).astype("f4")

        self.random = random
        self.p: dict[str, Array] = {"E": (random.standard_normal((rows, embedded)) * 0.3).astype("f4")}
        self.p["E"][0] = 0
        width = embedded
        for layer in range(len(self.apart)):
            self.p[f"C{layer}"] = weights(3 * width, hidden, scale=0.8)
            self.p[f"c{layer}"] = np.zeros(hidden, "f4")
            width = hidden
        self.p |= {
            "T": weights(hidden, tags, scale=0.5),
            "t": np.zeros(tags, "f4"),
            "D": weights(hidden, arc),
            "d": np.zeros(arc, "f4"),
            "H": weights(hidden, arc),
            "h": np.zeros(arc, "f4"),
            "r": weights(1, arc, scale=0.3)[0],
            "U": weights(arc, arc, scale=0.3),
            "u": np.zeros(arc, "f4"),
            "Q": weights(arc, BUCKETS, scale=0.3),
            "q": np.zeros(BUCKETS, "f4"),
            "A": weights(hidden, arc),
            "B": weights(hidden, arc),
            "k": np.zeros(arc, "f4"),
            "g": weights(1, arc, scale=0.3)[0],
            "L": weights(arc, relations, scale=0.5),
            "l": np.zeros(relations, "f4"),
        }
        self.m = {name: np.zeros_like(value) for name, value in self.p.items()}
        self.v = {name: np.zeros_like(value) for name, value in self.p.items()}
        self.mean = {name: value.copy() for name, value in self.p.items()}
        self.steps = 0

    def encode(self, ids: Array, mask: Array, drop: float) -> tuple[list[Array], list[Array]]:
        """States after each layer, and which units each dropped (1 kept, scaled)."""
        x = self.p["E"][ids].sum(1)
        states, kept = [x], []
        for layer, apart in enumerate(self.apart):
            near = self._around(x, apart)
            y = near @ self.p[f"C{layer}"] + self.p[f"c{layer}"]
            keep = (y > 0).astype("f4") * mask[self.pad : -self.pad]
            if drop:
                keep *= (self.random.random(y.shape, dtype="f4") > drop) / np.float32(1 - drop)
            y *= keep
            out = np.zeros((len(x), y.shape[1]), "f4")
            out[self.pad : -self.pad] = y
            if layer:
                out += x
            states.append(out)
            kept.append(keep)
            x = out
        return states, kept

    def step(
        self,
        ids: Array,
        mask: Array,
        spans: list[tuple[int, int]],
        gold: list[tuple[Array, Array, Array]],
        rate: float,
        drop: float,
    ) -> tuple[float, float]:
        """Learn from a batch of sentences (`gold`: tags, heads, relations of each); its loss a word."""
        states, kept = self.encode(ids, mask, drop)
        inside = np.concatenate([np.arange(first, end) for first, end in spans])
        x = states[-1][inside]
        g: dict[str, Array] = {}
        tags, _, relations = (np.concatenate(part) for part in zip(*gold, strict=True))
        dx, loss = self._learn_tags(x, tags, g)
        dx_arcs, arc_loss, heads = self._learn_arcs(x, [heads for _, heads, _ in gold], g, drop)
        dx_relations, more = self._learn_relations(x, heads, relations, g)
        top = np.zeros_like(states[-1])
        top[inside] = dx + dx_arcs + dx_relations
        down = self._learn_states(states, kept, top, g)
        self._update(g, ids, down, inside, rate, 1 / len(inside))
        return (loss + more) / len(inside), arc_loss / len(inside)

    def _learn_tags(self, x: Array, tags: Array, g: dict[str, Array]) -> tuple[Array, float]:
        d, loss = softmax_gradient(x @ self.p["T"] + self.p["t"], tags)
        g["T"], g["t"] = x.T @ d, d.sum(0)
        return d @ self.p["T"].T, loss

    def _learn_arcs(self, x: Array, golds: list[Array], g: dict[str, Array], drop: float) -> tuple[Array, float, Array]:
        """Gradient, loss, and the head of each word in the batch, -1 for the root."""
        p = self.p
        keep_d, keep_h = (
            (self.random.random((len(x), p["D"].shape[1]), dtype="f4") > drop) / np.float32(1 - drop) for _ in range(2)
        )
        dep = np.maximum(x @ p["D"] + p["d"], 0) * keep_d
        head = np.maximum(x @ p["H"] + p["h"], 0) * keep_h
        wanted, near = dep @ p["U"], dep @ p["Q"] + p["q"]
        dwanted, dnear, dhead = np.zeros_like(wanted), np.zeros_like(near), np.zeros_like(head)
        g["u"], g["r"] = np.zeros_like(p["u"]), np.zeros_like(p["r"])
        loss, at = 0.0, 0
        flat_heads = np.empty(len(x), int)
        for heads in golds:
            size = len(heads)
            part = slice(at, at + size)
            candidates = np.concatenate([p["r"][None], head[part]])
            table = bucket_table(size)
            score = wanted[part] @ candidates.T + candidates @ p["u"]
            score += np.take_along_axis(near[part], table, 1)
            score[np.arange(size), np.arange(size) + 1] = -1e9
            d, one = softmax_gradient(score, heads)
            loss += one
            dwanted[part] = d @ candidates
            dcandidates = d.T @ wanted[part] + d.sum(0)[:, None] * p["u"]
            g["u"] += d.sum(0) @ candidates
            g["r"] += dcandidates[0]
            dhead[part] += dcandidates[1:]
            flat = (np.arange(size)[:, None] * BUCKETS + table).ravel()
            dnear[part] = np.bincount(flat, d.ravel(), size * BUCKETS).reshape(size, BUCKETS)
            flat_heads[part] = np.where(heads == 0, -1, heads - 1 + at)
            at += size
        g["U"], g["Q"], g["q"] = dep.T @ dwanted, dep.T @ dnear, dnear.sum(0)
        ddep = (dwanted @ p["U"].T + dnear @ p["Q"].T) * (dep > 0) * keep_d
        dhead *= (head > 0) * keep_h
        g["D"], g["d"] = x.T @ ddep, ddep.sum(0)
        g["H"], g["h"] = x.T @ dhead, dhead.sum(0)
        return ddep @ p["D"].T + dhead @ p["H"].T, loss, flat_heads

    def _learn_relations(self, x: Array, heads: Array, relations: Array, g: dict[str, Array]) -> tuple[Array, float]:
        p = self.p
        over, root = x @ p["B"], heads < 0
        z = np.maximum(x @ p["A"] + np.where(root[:, None], p["g"], over[heads]) + p["k"], 0)
        d, loss = softmax_gradient(z @ p["L"] + p["l"], relations)
        g["L"], g["l"] = z.T @ d, d.sum(0)
        dz = (d @ p["L"].T) * (z > 0)
        g["k"], g["g"] = dz.sum(0), dz[root].sum(0)
        g["A"] = x.T @ dz
        dover = np.zeros_like(over)
        np.add.at(dover, heads[~root], dz[~root])
        g["B"] = x.T @ dover
        return dz @ p["A"].T + dover @ p["B"].T, loss

    def _learn_states(self, states: list[Array], kept: list[Array], top: Array, g: dict[str, Array]) -> Array:
        """The gradient of the summed rows."""
        pad, size = self.pad, len(top)
        for layer in reversed(range(len(self.apart))):
            apart, below = self.apart[layer], states[layer]
            dy = top[pad:-pad] * kept[layer]
            g[f"C{layer}"], g[f"c{layer}"] = self._around(below, apart).T @ dy, dy.sum(0)
            around = dy @ self.p[f"C{layer}"].T
            width = below.shape[1]
            down = top.copy() if layer else np.zeros_like(below)
            down[pad - apart : -pad - apart] += around[:, :width]
            down[pad:-pad] += around[:, width : 2 * width]
            down[pad + apart : size - pad + apart] += around[:, 2 * width :]
            top = down
        return top

    def _around(self, x: Array, apart: int) -> Array:
        """(rows, 3 * width): each row between those some words apart."""
        pad, size = self.pad, len(x)
        return np.concatenate([x[pad - apart : -pad - apart], x[pad:-pad], x[pad + apart : size - pad + apart]], 1)

    def _update(self, g: dict[str, Array], ids: Array, dx: Array, inside: Array, rate: float, scale: float) -> None:
        self.steps += 1
        warm = np.float32(rate * np.sqrt(1 - 0.99**self.steps) / (1 - 0.9**self.steps))
        for name, gradient in g.items():
            scaled = gradient * np.float32(scale)
            m, v = self.m[name], self.v[name]
            m *= 0.9
            m += 0.1 * scaled
            v *= 0.99
            v += 0.01 * scaled * scaled
            self.p[name] -= warm * m / (np.sqrt(v) + 1e-6)
        rows, back = np.unique(ids[inside].ravel(), return_inverse=True)
        gradient = np.zeros((len(rows), dx.shape[1]), "f4")
        np.add.at(gradient, back, np.repeat(dx[inside], WIDTH, 0))
        gradient *= np.float32(scale)
        m = self.m["E"][rows] * 0.9 + 0.1 * gradient
        v = self.v["E"][rows] * 0.99 + 0.01 * gradient * gradient
        self.m["E"][rows], self.v["E"][rows] = m, v
        self.p["E"][rows] -= warm * m / (np.sqrt(v) + 1e-6)
        self.p["E"][0] = 0
        if self.steps % 10 == 0:
            keep = np.float32(min(0.995, 1 - 10 / (10 + self.steps / 10)))
            for name, value in self.p.items():
                self.mean[name] *= keep
                self.mean[name] += (1 - keep) * value

    def scores(self, ids: Array, mask: Array, spans: list[tuple[int, int]]) -> "Scores":
        """What the network holds of some sentences, to be asked one by one."""
        return Scores(self.p, self.encode(ids, mask, 0)[0][-1], spans)


class Scores(NamedTuple):
    """Certainties as logarithms of probabilities, by number of sentence."""

    p: dict[str, Array]
    states: Array
    spans: list[tuple[int, int]]

    def tags(self, number: int) -> Array:
        """(words, tags)."""
        return log_softmax(self._of(number) @ self.p["T"] + self.p["t"])

    def arcs(self, number: int) -> Array:
        """(words, words + 1): of each word, how likely each is its head, the root first."""
        p, x = self.p, self._of(number)
        size = len(x)
        dep, head = np.maximum(x @ p["D"] + p["d"], 0), np.maximum(x @ p["H"] + p["h"], 0)
        heads = np.concatenate([p["r"][None], head])
        score = (dep @ p["U"]) @ heads.T + heads @ p["u"]
        score += np.take_along_axis(dep @ p["Q"] + p["q"], bucket_table(size), 1)
        score[np.arange(size), np.arange(size) + 1] = -1e9
        return log_softmax(score)

    def relations(self, number: int, heads: list[int]) -> Array:
        """(words, relations), given the heads (0 is the root)."""
        p, x = self.p, self._of(number)
        over = np.concatenate([p["g"][None], x @ p["B"]])[heads]
        return log_softmax(np.maximum(x @ p["A"] + over + p["k"], 0) @ p["L"] + p["l"])

    def _of(self, number: int) -> Array:
        first, end = self.spans[number]
        return self.states[first:end]


def log_softmax(scores: Array) -> Array:
    scores = scores - scores.max(1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(1, keepdims=True))


def softmax_gradient(scores: Array, gold: Array) -> tuple[Array, float]:
    scores = scores - scores.max(1, keepdims=True)
    share = np.exp(scores)
    share /= share.sum(1, keepdims=True)
    at = np.arange(len(gold))
    loss = float(-np.log(share[at, gold] + 1e-9).sum())
    share[at, gold] -= 1
    return share, loss
