"""words: values -> the lines of a story: headings, facts, quotations, decisions."""

from collections.abc import Iterable, Iterator

import msgspec

from generator.model import Entry, ReportDecision

WIDTH = 96


def heading(title: str, count: int | None = None) -> list[str]:
    """An empty line and a heading."""
    return ["", title if count is None else f"{title} ({count})"]


def fact(name: str, said: object) -> list[str]:
    """A line `name  what`, or none where there is nothing to say."""
    return [f"  {name:<11} {said}"] if said not in (None, "", ()) else []


def shortened(text: str, width: int = WIDTH) -> str:
    """A text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= width else (line[: width - 1].rpartition(" ")[0] or line[: width - 1]) + "…"


def listed(names: Iterable[str]) -> str:
    """Names with commas between."""
    return ", ".join(names)


def how_dated(entry: Entry) -> str:
    """An entry's value and what it rests on, in words."""
    if entry.value is None:
        return "no date"
    said = f"{entry.value} ({entry.date_basis}"
    expression = entry.expression
    if expression is not None and entry.date_basis not in ("reported", "curator"):
        anchor = {"published": "the publication date", "none": "nothing else"}.get(
            expression.anchor, f"“{expression.anchor}”"
        )
        said += f": “{expression.text}”, read by {expression.rule} against {anchor}"
    if entry.date_basis == "reported":
        said += ": only the publication date is known"
    return said + ")"


def modality(said: str, detail: str | None) -> str:
    """Whether it happened, with the detail."""
    plain = said.replace("-", " ")
    return f"{plain} ({detail})" if detail else plain


def decision(made: ReportDecision | None) -> Iterator[str]:
    """What the curator decided about a report, key by key, and why."""
    if made is None:
        return
    yield from heading("Decided by the curator")
    for name, said in msgspec.structs.asdict(made).items():
        if name not in ("because", "by") and said not in (None, (), False):
            yield from fact(name, "yes" if said is True else listed(said) if isinstance(said, tuple) else said)
    yield from because(made.because, made.by)


def because(why: str | None, by: str | None) -> Iterator[str]:
    """Why the curator decided so, and who it was."""
    if why:
        yield from fact("because", " ".join(why.split()) + (f" ({by})" if by else ""))
