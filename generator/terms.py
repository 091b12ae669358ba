"""terms: text -> its content terms with counts, its shingles, and how common a term is in general.

A term is a lightly stemmed word; a name keeps its capital, so that names can be told from words. Words of
the opening count twice, for news says first what it is about.
"""

import functools
import re
import zlib
from collections import Counter
from importlib import resources
from itertools import pairwise

from generator.data_files import read_words

RARE = 9.0
_LEAD_WORDS = 40
_LEAD_COUNT = 2
_SHINGLE_WORDS = 5
_SHINGLE_SAMPLE = 4
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(  # bounded, so that a text without spaces costs no more than any other
    r"https?\s?:\s?/\s?/\s?\S{1,500}(?: ?[./_=?&+-] ?\S{1,200}){0,20}|\bwww\.\S{1,500}|\b[^\s@]{1,64}@\S{1,200}"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_SENTENCE_END = frozenset(".!?:;\"“”'‘«»(\n•–—-")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]{2,}")
SMALL_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)


def terms_of(text: str, language: str) -> tuple[tuple[str, int], ...]:
    """Content words of a text with their counts, sorted; names keep a capital first letter."""
    stops = stop_words(language)
    plain = _THOUSANDS.sub("", _ADDRESS.sub(" ", text))
    counts: Counter[str] = Counter()
    inner_capitals: set[str] = set()
    lower: set[str] = set()
    capital: set[str] = set()
    for number, match in enumerate(_WORD.finditer(plain)):
        word = _bare(match.group())
        low = word.lower()
        if low in stops or len(word) < 2:
            continue
        for piece in _pieces(low):
            counts[piece] += _LEAD_COUNT if number < _LEAD_WORDS else 1
        if word == low:
            lower.add(low)
        else:
            capital.add(low)
            before = plain[max(0, match.start() - 2) : match.start()].rstrip(" ")
            if before and before[-1] not in _SENTENCE_END:
                inner_capitals.add(low)
    names = {_stem(low, language) for low in capital - lower if low in inner_capitals or _is_rare(low)}
    terms: Counter[str] = Counter()
    for low, count in counts.items():
        stem = _stem(low, language)
        if stem in stops:
            continue
        terms[stem.capitalize() if stem in names else stem] += count
    return tuple(sorted(terms.items()))


def shingles_of(text: str) -> tuple[int, ...]:
    """Stable hashes of the text's runs of five words, one in four of them, sorted and without doubles."""
    words = [word.lower() for word in _WORD.findall(text)]
    runs = (" ".join(words[i : i + _SHINGLE_WORDS]) for i in range(len(words) - _SHINGLE_WORDS + 1))
    hashes = {zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs}
    return tuple(sorted(h for h in hashes if h % _SHINGLE_SAMPLE == 0))


def rarity(term: str) -> float:
    """How rare a term is in general English, as -log of the share of texts that hold it: 0 to `RARE`."""
    return _background().get(term.lower(), RARE)


@functools.cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language; those of all languages known where it is none of them."""
    lists = _stop_word_lists()
    primary = language.lower().partition("-")[0]
    return lists.get(primary) or frozenset().union(*lists.values())


def has_common_words(language: str) -> bool:
    """Whether the common words of a language are known; where not, words that two texts share say nothing."""
    return language.lower().partition("-")[0] in _stop_word_lists()


def _bare(word: str) -> str:
    for mark in "'’":
        if word.find(mark) > 0:
            return word[: word.find(mark)]
    return word


def _pieces(low: str) -> list[str]:
    """A word itself; a run of a script that writes no spaces as its pairs of signs."""
    if not _UNSPACED.fullmatch(low):
        return [low]
    return [a + b for a, b in pairwise(low)]


def _is_rare(low: str) -> bool:
    return rarity(_stem(low, "en")) >= RARE


@functools.lru_cache(maxsize=1 << 16)
def _stem(word: str, language: str) -> str:
    """A word without its commonest English endings; words of other languages are left as they are."""
    if len(word) < 4 or not word.isascii() or not word.isalpha() or not language.lower().startswith("en"):
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ing") and len(word) > 5:
        word = _undouble(word[:-3])
    elif word.endswith("ed") and len(word) > 4:
        word = _undouble(word[:-2])
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _undouble(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


@functools.cache
def _stop_word_lists() -> dict[str, frozenset[str]]:
    return read_words("", "data/stop_words.yml")


@functools.cache
def _background() -> dict[str, float]:
    """Rarity by stem, from lines `tenths word word ...`."""
    table: dict[str, float] = {}
    for line in _data("background.txt").splitlines():
        level, _, words = line.partition(" ")
        if level.isdigit():
            table.update(dict.fromkeys(words.split(), int(level) / 10))
    return table


def _data(name: str) -> str:
    return (resources.files("generator") / "data" / name).read_text(encoding="utf-8")
