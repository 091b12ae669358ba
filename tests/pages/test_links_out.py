"""Links to strangers: only plain web addresses, and the sentence by its words."""

import pytest

from generator.pages.links_out import at_sentence, safe_url


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("https://a b", False),
        ("java\nscript:alert(1)", False),
        ("https://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_are_linked(url: str | None, safe: bool) -> None:
    """Anything else is no link."""
    assert safe_url(url) == (url if safe else None)


def test_a_sentence_is_found_by_its_first_and_last_words() -> None:
    """The characters that mean something in a text fragment are encoded."""
    words = "One - two, three & four five six seven eight nine ten eleven"
    assert at_sentence("https://example.org/a#b", words) == (
        "https://example.org/a#:~:text=One%20%2D%20two%2C%20three%20%26,eight%20nine%20ten%20eleven"
    )


def test_a_sentence_of_endless_words_is_not_looked_for() -> None:
    """An address of megabytes helps nobody: the page itself is linked."""
    assert at_sentence("https://example.org/a", "a" * 5000) == "https://example.org/a"
