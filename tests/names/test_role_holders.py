"""beside: roles and names that do not belong together."""

import pytest

from generator.names.coreference import Register
from generator.names.role_holders import no_holder
from generator.names.segments import Piece
from generator.names.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "plural", "none"),
    [
        ("owner Acme", False, True),
        ("actor Acme", False, False),
        ("son Walker", False, False),
        ("officials Unite", True, True),
        ("queen Mary's Hospital", False, True),
    ],
)
def test_no_holder(text: str, plural: bool, none: bool) -> None:
    """Firms have owners, plurals no single name, and hospitals are no queens."""
    role, name = Piece("role", 0, 1, None, plural), Piece("name", 1, 2)
    assert no_holder(tokens_of(text), role, name, Register()) is none
