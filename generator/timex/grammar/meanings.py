"""meanings: the groups that a rule's pattern matched -> what the words say; shared by all languages."""

import itertools
import re

from generator.timex.grammar.amounts import CLOCK_UNITS, MULTIPLES, length, number, unit_of
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Meaning
from generator.timex.grammar.underspecified import AnchorKind, Piece, Underspecified, Which


def calendar(g: Groups, words: Lexicon) -> Underspecified | None:
    """A day, month or year as far as the groups give it."""
    month = _month(g.get("month"), words) or _int(g.get("number"))
    day = _int(g.get("day"))
    year = _year(g)
    if month and month > 12:
        return None
    if day and month and day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    return Underspecified("calendar", year=year, month=month, day=day)


def numeric(g: Groups, words: Lexicon) -> Underspecified | None:
    """A day in figures, in the order that the language writes them."""
    first, second = int(g["first"] or 0), int(g["second"] or 0)
    day, month = (first, second) if words.day_first else (second, first)
    if month > 12 >= day:
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = int(g["year"] or 0) if g.get("year") else None
    return Underspecified("calendar", year=year, month=month, day=day)


def weekday(g: Groups, words: Lexicon) -> Underspecified:
    """A day of the week, bare or with this, last, next."""
    return Underspecified("weekday", number=_weekday(g, words), which=_which(g, words))


def which_unit(g: Groups, words: Lexicon) -> Underspecified | None:
    """A unit with this, last or next: "last month"; seasons, months and weekdays with such a word."""
    which = _which(g, words)
    unit = unit_of(g, words)
    amount = {"this": 0, "last": -1, "next": 1, "": 0}[which]
    if unit == "weekend" and "coming" in _squeeze(g.get("which")):
        return Underspecified("shift", unit=unit, amount=amount, name="coming")
    if unit in CLOCK_UNITS or unit == "night":
        return None
    return Underspecified("shift", unit=unit, amount=amount)


def which_month(g: Groups, words: Lexicon) -> Underspecified:
    """Last October, next May."""
    return Underspecified("calendar", month=_month(g["month"], words), day=_int(g.get("day")), which=_which(g, words))


def season(g: Groups, words: Lexicon) -> Underspecified:
    """A season with or without its year."""
    name = words.seasons[(g["season"] or "").lower()]
    return Underspecified("season", name=name, year=_year(g), which=_which(g, words))


def today(g: Groups, words: Lexicon) -> Underspecified:
    """Today, yesterday, tomorrow, with a part of the day where one follows."""
    return Underspecified("shift", unit="day", amount=words.days[_squeeze(g["today"])], leans="published")


def duration(g: Groups, words: Lexicon) -> Underspecified | None:
    """So many units of time."""
    unit = unit_of(g, words)
    amount = 2 if _squeeze(g.get("some")).startswith("a couple") else number(g.get("count"), words)
    if amount is None and g.get("a"):
        if (g.get("unit") or "").lower().endswith("s"):
            return None
        amount = 1
    if g.get("half"):
        amount = (amount or 0) + 0.5
    return Underspecified("fixed", "DURATION", value=length(amount, unit))


def count_shift(sign: int, leans: AnchorKind) -> Meaning:
    """Two days ago (-1, published), two days later (+1, previous)."""

    def meaning(g: Groups, words: Lexicon) -> Underspecified | None:
        unit = unit_of(g, words)
        unit, times = MULTIPLES.get(unit, (unit, 1))
        amount = number(g.get("count"), words)
        if amount is None and g.get("a"):
            amount = 1
        if g.get("half") and unit in ("year", "century"):
            amount = 0.5
        if amount is None:
            return _unsaid(unit, sign, leans)
        if g.get("plus"):
            amount += 0.5
        if unit == "century":
            unit, amount = "year", amount * 100
        if unit == "year" and amount * times % 1:
            unit, amount = "month", round(amount * 12)
        single = unit == "year" and amount * times == 1 and leans == "published"
        unit, amount = ("month", 12) if single else (unit, amount)
        return Underspecified(
            "shift",
            unit=unit,
            amount=sign * int(min(amount, 9999) * times),
            leans=leans,
            approximate=single,
        )

    return meaning


ago = count_shift(-1, "published")
hence = count_shift(1, "published")
later = count_shift(1, "previous")
earlier = count_shift(-1, "previous")


def phrase(g: Groups, words: Lexicon) -> Underspecified:
    """A phrase of the word list that counts units from the day of publication: "la semaine dernière"."""
    unit, amount = words.phrases[_squeeze(g["phrase"])]
    return Underspecified("shift", unit=unit, amount=amount)


def month_of_year(g: Groups, words: Lexicon) -> Underspecified | None:
    """March of last year, by a word for last or a phrase: "en mars de l'année dernière"."""
    unit, steps = words.phrases[_squeeze(g["phrase"])] if g.get("phrase") else ("year", 0)
    if unit != "year":
        return None
    steps += {"last": -1, "next": 1}.get(_which(g, words), 0)
    found = calendar({**g, "year": None}, words)
    if found is None:
        return None
    return Underspecified("calendar", month=found.month, day=found.day, which="this", amount=steps)


def decade(g: Groups, words: Lexicon) -> Underspecified | None:
    """A decade by its tens: 199, or 9 for the last one of that name that has begun."""
    digits = g["tens"] or ""
    if g.get("bc"):
        return Underspecified("fixed", value=f"BC0{digits}" if len(digits) == 2 else f"BC{digits}")
    if len(digits) == 1:
        return Underspecified("fixed", value=("20" if digits in "012" else "19") + digits)
    return Underspecified("fixed", value=digits) if len(digits) == 3 else None


def frequency(g: Groups, words: Lexicon) -> Underspecified:
    """Daily, annually."""
    return Underspecified("fixed", "SET", value=words.frequency[_squeeze(g["often"])])


def vague(g: Groups, words: Lexicon) -> Underspecified:
    """Now, recently, the future."""
    return Underspecified("fixed", value=words.vague[_squeeze(g["vague"])])


def part(g: Groups, words: Lexicon) -> Underspecified:
    """A part of the day, of a day that other words name."""
    return Underspecified("clock", "TIME", clock="T" + words.parts[(g["part"] or "").lower()])


def holiday(g: Groups, words: Lexicon) -> Underspecified:
    """A holiday, with or without its year."""
    name = words.holidays[_squeeze(g["holiday"])]
    return Underspecified("holiday", name=name, year=_year(g), which=_which(g, words))


def days_of_month(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    """Feb. 2-3, 2 to 3 February, 2, 3 and 5 February: days of one month, in order."""
    month, year = _month(g.get("month"), words) or _int(g.get("number")), _year(g)
    named = [("from", g.get("day")), ("mid", g.get("day3")), ("to", g.get("day2"))]
    days = [(name, int(day)) for name, day in named if day]
    numbers = [day for _, day in days]
    if len(days) < 2 or any(a >= b for a, b in itertools.pairwise(numbers)):
        return None
    return tuple(Piece(name, Underspecified("calendar", year=year, month=month, day=day)) for name, day in days)


def _unsaid(unit: str, sign: int, leans: AnchorKind) -> Underspecified:
    if leans == "published":
        return Underspecified("fixed", value="PAST_REF" if sign < 0 else "FUTURE_REF")
    return Underspecified("same", unit=f"some {unit}", leans=leans)


def _squeeze(text: str | None) -> str:
    return re.sub(r"\s+", " ", (text or "").lower().replace("’", "'"))


def _which(g: Groups, words: Lexicon) -> Which:
    found = words.which.get(_squeeze(g.get("which")), "")
    return found if found in ("this", "last", "next") else ""  # type: ignore[return-value]


def _weekday(g: Groups, words: Lexicon) -> int:
    return words.weekdays[(g["weekday"] or "").lower().rstrip(".")]


def _month(text: str | None, words: Lexicon) -> int | None:
    return words.months[text.lower().rstrip(".")] if text else None


def _year(g: Groups) -> int | None:
    year = _int(g.get("year"))
    return -year if year and g.get("bc") else year


def _int(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None
