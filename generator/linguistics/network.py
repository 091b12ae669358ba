"""network: the words of sentences -> tag, head and relation of each, by a small convolutional network.

Its numbers are whole multiples of small powers of two, few enough bits that sums in single precision are exact
in whatever order a machine adds them: the same text gives the same tree everywhere.
`bench/fit_linguistics.py` fits it, and says from what.
"""

import functools
import json
import os
import zlib
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from generator.linguistics.features import WIDTH, Rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

GRID = 64.0  # a state is a multiple of 1/64, at most 8
MOST = 8.0
_AT_ONCE = 4000  # words; bounds the memory that one text takes


class Parsed(NamedTuple):
    """A sentence as read: tags ("VERB past"), heads (-1 is the root) and relations, one for each word."""

    tags: list[str]
    heads: list[int]
    relations: list[str]


class Network:
    """The weights, and how a text runs through them."""

    def __init__(self, packed: bytes) -> None:
        """`packed`: a line of JSON (names, shapes, scales), then all arrays, compressed."""
        # The sums are small: a second thread of the library costs more than it brings.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        import numpy as np

        raw = zlib.decompress(packed)
        line, _, numbers = raw.partition(b"\n")
        about = json.loads(line)
        self.tags: list[str] = about["tags"]
        self.relations: list[str] = about["relations"]
        self.apart: list[int] = about["apart"]
        self.reach: int = about["reach"]
        self.rows = Rows({name: at for at, name in enumerate(about["rows"])})
        self.weights: dict[str, Numbers] = {}
        at = 0
        for name, shape, kind, scale in about["arrays"]:
            size = int(np.prod(shape))
            values = np.frombuffer(numbers, kind, size, at).reshape(shape)
            self.weights[name] = values.astype("f4") * np.float32(scale)
            at += values.nbytes
        self.distances = functools.lru_cache(maxsize=256)(self._distances)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parsed]:
        """Read sentences; an empty one is read as empty."""
        found: list[Parsed] = []
        part: list[Sequence[str]] = []
        size = 0
        for words in sentences:
            if part and size + len(words) > _AT_ONCE:
                found += self._parse(part)
                part, size = [], 0
            part.append(words)
            size += len(words)
        return found + self._parse(part) if part else found

    def _parse(self, sentences: Sequence[Sequence[str]]) -> list[Parsed]:
        import numpy as np

        w = self.weights
        if not any(sentences):
            return [Parsed([], [], []) for _ in sentences]
        x = self._states(sentences)
        tags = (x @ w["T"] + w["t"]).argmax(1).tolist()
        dependent = _rounded(np.maximum(x @ w["D"] + w["d"], 0))
        head = _rounded(np.maximum(x @ w["H"] + w["h"], 0))
        wanted = _rounded(dependent @ w["U"])
        by_distance = _rounded(dependent @ w["Q"] + w["q"])
        liked = _rounded(head @ w["u"])
        root = w["r"]
        root_liked = _rounded(root @ w["u"])
        root_score = wanted @ root + root_liked + by_distance[:, -1]
        heads: list[int] = []
        at = 0
        for words in sentences:
            size = len(words)
            if not size:
                continue
            part = slice(at, at + size)
            scores = wanted[part] @ head[part].T
            scores += liked[part]
            scores += by_distance[part].take(self.distances(size))
            heads += [to + at if to >= 0 else -1 for to in tree_of(scores, root_score[part])]
            at += size
        over = x @ w["B"]
        above = np.where(np.array(heads)[:, None] < 0, w["g"], over[heads])
        both = _rounded(np.maximum(x @ w["A"] + above + w["k"], 0))
        relations = (both @ w["L"] + w["l"]).argmax(1).tolist()
        return self._told(sentences, tags, heads, relations)

    def _told(
        self,
        sentences: Sequence[Sequence[str]],
        tags: list[int],
        heads: list[int],
        relations: list[int],
    ) -> list[Parsed]:
        found, at = [], 0
        for words in sentences:
            end = at + len(words)
            found.append(
                Parsed(
                    [self.tags[tag] for tag in tags[at:end]],
                    [head - at if head >= 0 else -1 for head in heads[at:end]],
                    [self.relations[relation] for relation in relations[at:end]],
                )
            )
            at = end
        return found

    def _states(self, sentences: Sequence[Sequence[str]]) -> "Numbers":
        """(words, width): what the network makes of each word in its surroundings."""
        import numpy as np

        ids: list[int] = []
        for words in sentences:
            ids += self.rows.of(words)
        sizes = [len(words) for words in sentences]
        first = np.repeat(np.cumsum([0, *sizes[:-1]]), sizes)
        end = np.repeat(np.cumsum(sizes), sizes)
        size = len(first)
        at = np.arange(size)
        x: Numbers = self.weights["E"].take(ids, 0).reshape(size, WIDTH, -1).sum(1)
        for layer, apart in enumerate(self.apart):
            left, right = at - apart, at + apart
            left[left < first] = size  # a row of zeros stands below
            right[right >= end] = size
            around = np.stack((left, at, right), 1).ravel()
            below = np.concatenate((x, np.zeros((1, x.shape[1]), "f4")))
            y = below.take(around, 0).reshape(size, -1) @ self.weights[f"C{layer}"]
            y += self.weights[f"c{layer}"]
            np.maximum(y, 0, out=y)
            if layer:
                y += x
            x = _rounded(y)
        return x

    def _distances(self, size: int) -> "NDArray[np.int64]":
        """(size, size): where the liking of a dependent for the distance to a head stands, row after row."""
        import numpy as np

        at = np.arange(size)
        classes = self.weights["q"].size
        found: NDArray[np.int64] = np.clip(at - at[:, None], -self.reach, self.reach) + self.reach
        found += at[:, None] * classes
        return found


def _rounded(numbers: "Numbers") -> "Numbers":
    import numpy as np

    found: Numbers = np.rint(numbers * np.float32(GRID))
    found *= np.float32(1 / GRID)
    return np.clip(found, -MOST, MOST)


def tree_of(scores: "Numbers", root: "Numbers") -> list[int]:
    """The best head of each word, -1 for the one root; what would be a circle is broken where it costs least."""
    import numpy as np

    size = len(root)
    if size == 1:
        return [-1]
    at = np.arange(size)
    scores.ravel()[:: size + 1] = -np.inf
    best = scores.argmax(1)
    gain = root - scores[at, best]
    top = int(gain.argmax())
    heads: list[int] = best.tolist()
    heads[top] = -1
    reached = bytearray(size)
    reached[top] = 1
    for start in range(size):
        path, word = [], start
        while not reached[word]:
            reached[word] = 2
            path.append(word)
            word = heads[word]
        if reached[word] == 2:
            circle = path[path.index(word) :]
            _break(scores, heads, circle, reached)
        for word in path:
            reached[word] = 1
    return heads


def _break(scores: "Numbers", heads: list[int], circle: list[int], reached: bytearray) -> None:
    """Give one word of a circle a head that already leads to the root."""
    import numpy as np

    good = np.array([state == 1 for state in reached])
    inside = np.array(circle)
    others = np.where(good[None, :], scores[inside], -np.inf)
    cost = scores[inside, [heads[word] for word in circle]] - others.max(1)
    chosen = int(cost.argmin())
    heads[circle[chosen]] = int(others[chosen].argmax())


@functools.cache
def network() -> Network:
    """The network that ships with this package."""
    return Network((resources.files("generator.linguistics") / "data" / "network.bin").read_bytes())
