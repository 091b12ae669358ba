"""inflection: regular forms of verbs and nouns."""

from generator.entries.inflection import past_form, present_form, third_form


def test_regular_forms() -> None:
    """Endings after e, y and hissing sounds."""
    assert [third_form(word) for word in ("visit", "carry", "crash")] == [
        "visits",
        "carries",
        "crashes",
    ]
    assert [past_form(word) for word in ("visit", "carry", "decide")] == [
        "visited",
        "carried",
        "decided",
    ]
    assert [present_form(word) for word in ("visit", "decide", "agree")] == [
        "visiting",
        "deciding",
        "agreeing",
    ]
