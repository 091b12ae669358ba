"""A file whose letters rest on a guess says so."""

import pytest

from generator.model import Source
from generator.reading import extract

WORDS = """---
published: 2020-01-02
---
Le ministre a rencontré son homologue à Paris lundi, déjà la deuxième fois cette année, selon le gouvernement.
"""


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(("encoding", "told"), [("latin-1", True), ("utf-8", False)])
def test_a_guess_is_told(name: str, encoding: str, told: bool) -> None:
    """One that is not in UTF-8 has a doubt; one that is has none."""
    report, problems = extract(Source("a", name, WORDS.encode(encoding), None, None), ())
    kinds = [doubt.kind for doubt in report.doubts] if report else []
    assert ("encoding-guessed" in kinds or bool(problems)) == told
