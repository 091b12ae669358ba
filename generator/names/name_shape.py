"""name_shape: a capitalised sequence by itself -> whether it could be a person's name, and its usual spelling."""

import functools
import re

from generator.names.lists import name_lists, word_set
from generator.names.tokens import Token
from generator.terms import RARE, rarity

_MOST_TOKENS = 5
_KOREAN, _SYLLABLE = 3, 5
_LONG = 4
_SMALL = word_set("never_in_names")
_ABSTRACT = ("ity", "tion", "sion", "ism", "ship", "ics", "ology", "ness")
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en"
    r"|in|un|ia|"
    r"ie|iu|ua|ue|ui|uo|a|e|i|o|u)|an|ai|ao|en|er|ou){1,2}$",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"[A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}$")
_ORDINALS = word_set("numbers_of_rulers")
_JUNIOR = frozenset({"jr.", "sr.", "jr", "sr"})


def looks_like_name(tokens: list[Token], left: int, right: int) -> bool:
    """Whether a sequence could be a person's full name by its form alone."""
    words = tokens[left:right]
    if not 1 <= len(words) <= _MOST_TOKENS or _firm_or_number(words) or _numbered(tokens, right):
        return False
    if _heading(words) or (len(words) == 1 and _no_single_name(tokens, left)):
        return False
    first = words[0].lower
    if first in word_set("things_first") or first in _JUNIOR or any(w.lower in _SMALL for w in words[1:]):
        return False
    return _ends_as_name(words)


def _firm_or_number(words: list[Token]) -> bool:
    """Whether the words are a known brand, are joined by "&", or one of them has a digit."""
    if " ".join(word.text for word in words) in _brands() or any(word.text == "&" for word in words):
        return True
    return any(not word.text.isalpha() and any(map(str.isdigit, word.text)) for word in words)


def _no_single_name(tokens: list[Token], left: int) -> bool:
    """Whether a word by itself is an abbreviation (NATO, NaTO), an abstract noun, a common opening or shouted."""
    word = tokens[left]
    abbreviated = len(word.text) < 5 if word.text.isupper() else word.text[-1].isupper()
    abstract = len(word.text) > _LONG + 2 and word.lower.endswith(_ABSTRACT)
    return abbreviated or abstract or word.lower in word_set("starters") or _shouted(tokens, left)


def _ends_as_name(words: list[Token]) -> bool:
    """Whether the last word may be a surname: no head of a thing, "Jr." and "III" not counted."""
    last = words[-1].lower
    if last in _ORDINALS and len(words) > 1:
        last = words[-2].lower
    surname = len(words) == 2 and words[0].text in given_names() and last in word_set("never_alone")
    return surname or last not in _heads()


def _shouted(tokens: list[Token], left: int) -> bool:
    """Whether a word in block capitals goes on a line of such."""
    before = tokens[left - 1].text if left else ""
    return tokens[left].text.isupper() and len(before) > 1 and before.isupper()


def _heading(words: list[Token]) -> bool:
    """Whether the first word alone is a heading or an abbreviation: MVP Doe."""
    word = words[0].text
    return (
        len(words) > 1
        and len(word) > 2
        and word.isupper()
        and word.isalpha()
        and not words[1].text.isupper()
        and word.capitalize() not in word_set("family_name_first")
        and word.capitalize() not in given_names()
    )


def is_pinyin(words: list[str]) -> bool:
    """Whether a name is Chinese or Korean by its form: a family name and one or two syllables."""
    if words[0] not in word_set("family_name_first"):
        return False
    if len(words) == _KOREAN:
        return all(1 < len(word) <= _SYLLABLE and word.isalpha() for word in words[1:]) and all(
            word[1:].islower() for word in words[1:]
        )
    if len(words) != 2:
        return False
    if _HYPHENED.match(words[1]):
        return True
    return words[0] not in word_set("given_names_as_well") and bool(_PINYIN.match(words[1]))


def is_given(words: list[str]) -> bool:
    """Whether a name begins with a first name and goes on with what may be a family name."""
    if len(words) > 2 and len(words[0]) == 2 and words[0][1] == ".":
        words = words[1:]
    if len(words) < 2 or words[0].partition("-")[0] not in given_names():
        return False
    return " ".join(words) not in _brands() and not any(is_common(word) and len(words) > _KOREAN for word in words[1:])


def has_initial(words: list[str]) -> bool:
    """Whether a letter stands for a middle name: Ann B. Doe; or it is of the kind of Abu Omar al-Doe."""
    if words[0] == "Abu" and len(words) > 2 and words[-1][:1].islower():
        return True
    if len(words) > 2 and words[-1].lower() in _JUNIOR:
        return True
    inner = words[1:-1]
    return any(len(word) == 2 and word[1] == "." for word in inner) and len(words[0]) > 2 and len(words[-1]) > 2


@functools.lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Whether a word, without the commonest endings, is one of general English."""
    low = word.lower()
    forms = [low]
    for end, instead in (
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
    ):
        if low.endswith(end) and len(low) - len(end) >= _LONG - 1:
            forms.append(low[: -len(end)] + instead)
    forms += [form[:-1] for form in forms if form.endswith("e") and len(form) > _LONG]
    return any(rarity(form) < RARE - 1 for form in forms)


@functools.cache
def given_names() -> frozenset[str]:
    """First names that are hardly ever anything else."""
    return frozenset(name_lists().given_names)


@functools.cache
def _brands() -> frozenset[str]:
    return name_lists().named_like_people


@functools.cache
def _heads() -> frozenset[str]:
    return word_set("organisation_heads") | word_set("place_heads") | word_set("events")


def _numbered(tokens: list[Token], right: int) -> bool:
    """Whether a number follows at once: a ship, a flight or a film, "Sea Star 2"."""
    return (
        right < len(tokens)
        and tokens[right].kind == "number"
        and tokens[right].text.isdigit()
        and tokens[right].start - tokens[right - 1].end == 1
    )


def usual_capitals(words: list[str]) -> str:
    """A full name with no word in block capitals: "WANG Yi" is "Wang Yi"."""
    return " ".join(_usual(word, place) for place, word in enumerate(words))


def _usual(word: str, place: int) -> str:
    letters = word.replace(".", "").replace("-", "")
    if not word.isupper() or len(letters) < 2 or "." in word or word.lower() in _ORDINALS:
        return word
    if len(letters) == 2 and place == 0 and not any(vowel in letters for vowel in "AEIOUY"):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
