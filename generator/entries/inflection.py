"""inflection: a verb or noun -> its regular forms."""

_VOWELS = "aeiou"


def third_form(verb: str) -> str:
    """The form that goes with "she": visits, carries."""
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "s"


def past_form(verb: str) -> str:
    """The regular past form: visited, carried."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def present_form(verb: str) -> str:
    """The form in -ing: visiting, deciding."""
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith("ee") else verb + "ing"
