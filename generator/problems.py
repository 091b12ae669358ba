"""What is wrong with the input, in words that say how to mend it: path, line, what, how."""

import msgspec


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing to mend. `line` is 1-based; 0 where the whole file is meant."""

    path: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {sentence(self.what)} {sentence(self.fix)}"


class ContentError(Exception):
    """The content cannot be built; carries every problem found, in order of path and line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in sorted(problems)))
        self.problems = tuple(sorted(problems))


def sentence(text: str) -> str:
    """The text closed by a full stop, where it is not closed yet."""
    return text if text.endswith((".", "?", "!")) else text + "."
