"""kinds: two kinds of happening -> how well they go together, by the families in kinds.yml."""

import functools
from importlib import resources

import yaml


@functools.cache
def accord(one: str, other: str) -> float:
    """1 for the same kind, .5 for kinds of one family, 0 where one says little, -1 for kinds that exclude each other."""
    families, loose = _table()
    if one in loose or other in loose:
        return 0.0
    if one == other:
        return 1.0
    own, theirs = families.get(one, frozenset()), families.get(other, frozenset())
    if not own or not theirs:
        return 0.0
    return 0.5 if own & theirs else -1.0


@functools.cache
def _table() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    text = (resources.files("generator.events.features") / "kinds.yml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (safe either way)
    families: dict[str, set[str]] = {}
    for family, kinds in data["families"].items():
        for kind in kinds:
            families.setdefault(kind, set()).add(family)
    return {kind: frozenset(of) for kind, of in families.items()}, frozenset(data["loose"])
