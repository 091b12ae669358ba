"""words: content terms, names among them, shingles, rarity."""

import pytest

from generator.terms import RARE, rarity, shingles_of, stop_words, terms_of


def test_stop_words_go_and_counts_stay() -> None:
    """What a sentence is about is counted; words of the opening count twice."""
    terms = dict(terms_of("The dredgers are in the harbour, and the harbour is closed.", "en"))
    assert terms == {"clos": 2, "dredger": 2, "harbour": 4}


def test_words_after_the_opening_count_once() -> None:
    """News says first what it is about."""
    text = "A ferry ran aground. " + "It was raining and it was dark. " * 12 + "A glacier calved."
    terms = dict(terms_of(text, "en"))
    assert terms["ferry"] == 2
    assert terms["glacier"] == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("visits", "visited"),
        ("meeting", "meetings"),
        ("stopped", "stop"),
        ("agencies", "agency"),
        ("arranged", "arrange"),
        ("crashes", "crash"),
    ],
)
def test_endings_do_not_part_words(one: str, other: str) -> None:
    """Commonest English endings are taken off."""
    assert terms_of(one, "en") == terms_of(other, "en")


@pytest.mark.parametrize("word", ["glass", "virus", "basis", "king", "bed"])
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    """Short words and words in -ss, -us and -is are whole."""
    assert dict(terms_of(word, "en")) == {word: 2}


def test_names_keep_their_capital() -> None:
    """A word that is written with a capital inside sentences is a name; one that is not is a word."""
    terms = dict(terms_of("Police saw Okafor in Lodova. The police said Okafor waved.", "en"))
    assert {"Okafor", "Lodova", "polic"} <= terms.keys()


def test_possessives_are_no_part_of_a_name() -> None:
    """Either apostrophe ends a name."""
    assert terms_of("near Okafor's house", "en") == terms_of("near Okafor’s house", "en")


def test_thousands_are_one_number() -> None:
    """1,200 is 1200."""
    assert ("1200", 2) in terms_of("some 1,200 sheep", "en")


@pytest.mark.parametrize(
    "address",
    ["https://news.example/a-ferry-sinks", "http : / / news . example / a - ferry - sinks"],
)
def test_addresses_are_no_words(address: str) -> None:
    """A web address says nothing, spaced out or not; the words after it do."""
    terms = dict(terms_of(f"{address} Otters return", "en"))
    assert terms in ({"Otter": 2, "return": 2}, {"otter": 2, "return": 2})


def test_other_languages_have_their_own_stop_words() -> None:
    """Spanish stop words go, and nothing is stemmed as if it were English."""
    assert dict(terms_of("los barcos de la isla", "es-MX")) == {"barcos": 2, "isla": 2}


def test_an_unknown_language_loses_the_stop_words_of_all() -> None:
    """Where the language is not known, no list is preferred."""
    assert {"the", "der", "los"} <= stop_words("xx")


def test_scripts_without_spaces_give_pairs_of_signs() -> None:
    """A run of Chinese is counted by its pairs."""
    assert dict(terms_of("渡轮码头", "zh")) == {"渡轮": 2, "轮码": 2, "码头": 2}


def test_rarity_runs_from_common_to_rare() -> None:
    """Common words weigh little, words that no dictionary has weigh most."""
    assert rarity("report") < rarity("harbour") <= RARE
    assert rarity("zhaoxu") == RARE


def test_shingles_do_not_hang_on_case_or_punctuation() -> None:
    """The same words in a row give the same shingles, sorted and without doubles."""
    text = "the ferry left the harbour at noon with forty people on board and a cargo of salt " * 3
    plain = shingles_of(text)
    assert plain == shingles_of(text.upper().replace(" ", ", "))
    assert list(plain) == sorted(set(plain))
    assert plain


def test_short_texts_have_no_shingles() -> None:
    """Four words make no run of five."""
    assert shingles_of("one two three four") == ()


@pytest.mark.parametrize("text", ["", "\x00\ud800 " + "a\ud800b " * 9, "’’’", "a" * 100_000, "é" * 1000])
def test_odd_texts_end_in_terms(text: str) -> None:
    """Nothing in a text stops it being counted."""
    assert isinstance(terms_of(text, "en"), tuple)
    assert isinstance(shingles_of(text), tuple)
