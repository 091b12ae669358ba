"""Rules for the periods of business news: the quarter reported, the same one a year before, "the 1988 period"."""

import datetime

import msgspec

from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.rules.era import part_of_year
from generator.timex.grammar.underspecified import Underspecified, Which


def _named(g: Groups) -> str:
    """The kind of period that the words name: quarter, half, year, or any ("period")."""
    whole = (g.get("whole") or "").lower()
    return "quarter" if "quarter" in whole else "half" if "half" in whole else whole or "period"


def _year_before(g: Groups, words: Lexicon) -> Underspecified | None:
    nth = words.ordinals.get((g.get("ordinal") or "").lower(), 0)
    if nth > (2 if g.get("half") else 4):
        return None
    name = ("half" if g.get("half") else "quarter") if nth else _named(g)
    return Underspecified("compared", number=nth, name=name, amount=-1)


def _same_period(g: Groups, words: Lexicon) -> Underspecified:
    if g.get("year"):
        return Underspecified("compared", name=_named(g), year=int(g["year"] or 0))
    return Underspecified("compared", name=_named(g), amount=0 if g.get("here") else -1)


def _of_which_year(g: Groups, words: Lexicon) -> Underspecified | None:
    steps: dict[str, tuple[int, Which]] = {
        "this": (0, "this"),
        "last": (-1, "last"),
        "next": (1, "next"),
    }
    lead = (g.get("lead") or "").lower()
    amount, which = steps[{"current": "this", "coming": "next"}.get(lead, lead)]
    if g.get("ordinal"):
        found = part_of_year({**g, "year": None}, words)
        return Underspecified(found.kind, number=found.number, which=which) if found else None
    return Underspecified("compared", name=_named(g), which=which, amount=amount)


def _reported(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("reported", name=_named(g), which="last" if g.get("latest") else "")


def _year(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified(
        "reported",
        name="year",
        which="last" if g.get("latest") else "this" if g.get("current") else "",
    )


def _fiscal_year(g: Groups, words: Lexicon) -> Underspecified:
    unit = "FY" if g.get("financial") else ""
    return msgspec.structs.replace(_year(g, words), approximate=True, unit=unit)  # seldom the calendar's


def _running(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("reported", name=words.units[(g["within"] or "").lower()])


def _quarter_ended(g: Groups, words: Lexicon) -> Underspecified | None:
    found = say.calendar({**g, "year": None}, words)
    if found is None or not found.month:
        return None
    year = int(g["year"] or 0)
    end = datetime.date(year or _COMMON_YEAR, found.month, min(found.day or 28, 28))
    middle = end - datetime.timedelta(days=_HALF_A_QUARTER)
    year -= (end.year - middle.year) if year else 0
    return Underspecified("reported", name="quarter", number=(middle.month + 2) // 3, year=year or None)


def _year_ended(g: Groups, words: Lexicon) -> Underspecified:
    month = words.months.get((g["month"] or "").lower().rstrip("."))
    return Underspecified(
        "fixed",
        "DURATION",
        value="P1Y",
        name="year ended",
        month=month,
        year=int(g["year"] or 0) or None,
    )


_HALF_A_QUARTER = 45  # days: a quarter "ended July 31" is mostly the second
_COMMON_YEAR = 2001
_PRIOR = r"(?:same |comparable |corresponding |equivalent |similar |like )?"
_LIKE = r"(?:the )?(?:same|comparable|corresponding|equivalent|similar|like) (?:fiscal )?(?P<whole>period|quarter|half)"
_AGO = r"(?:a year (?:ago|earlier|before)|(?:of |in |from )?(?:the )?(?:last|previous|prior|preceding) year)"
_WHOLE = r"(?P<whole>period|quarter|half|year|(?:three|six|nine) months)"
_ENDED = (
    r"(?=,? (?:that )?(?:ended|ending|to|through) (?:{weekday}(?:{,}| ))?(?:the end of )?(?:{month}(?: {day})?"
    r"(?:{,}{year})?|today|tomorrow|yesterday|{weekday2}))"
)
_LEFT = "".join(
    rf"(?<=\b{words}\s)|"
    for words in (
        "for",
        "throughout",
        "during",
        r"months\sof",
        r"quarter\sof",
        r"half\sof",
        r"weeks\sof",
        r"so\sfar\sin",
    )
)
_GOES_ON = (
    r"(?! (?:before|after|ended|ending|to|of (?!\$)|that|when|in which|earlier|ago|later|following|since|until"
    r"|beginning|starting|just)\b|['’-])"
)

# fmt: off
RULES = (
    Rule("year-before-period", "ago earlier",
         r"(?:the )?" + _PRIOR + r"year[-‐‑](?:ago|earlier)(?: (?:fiscal )?(?:{ordinal}{-}(?:quarter|(?P<half>half))|"
         + _WHOLE + r"))?", _year_before,
         "In the third quarter of 2022 it rose, from [the year-earlier quarter] there", "2021-Q3", "a year-round sale"),
    Rule("same-period", "period quarter half",
         _LIKE + r"(?:,? (?:" + _AGO + r"|(?P<here>this year)|(?:of |in )?{year}))", _same_period,
         "In the third quarter of 2022 it rose, from [the same period last year] there", "2021-Q3",
         "the same periodical last year"),
    Rule("period-year-before", "quarter period", r"the (?P<whole>quarter|period) (?:" + _AGO + r")", _same_period,
         "In the third quarter of 2022 it rose. For [the quarter a year ago] it had", "2021-Q3",
         "the quarters a year ago"),
    Rule("year-quarter", "quarter half",
         r"(?:the )?{year}(?:['’]s)? (?:fiscal )?{ordinal}{-}(?:quarter|(?P<half>half))", part_of_year,
         "in [the 2021 third quarter] it", "2021-Q3", "the 2021 third quarters"),
    Rule("year-period", "period quarter half", r"the {year} (?P<whole>period|quarter|half)(?![-\s]final)", _same_period,
         "In the third quarter of 2022 it rose. In [the 2021 period] it fell", "2021-Q3", "the 2021 periodical"),
    Rule("which-year-quarter", "quarter half period",
         r"(?:the )?(?P<lead>this|last|next|current) (?:fiscal )?year['’]s (?:fiscal )?(?:{ordinal}{-}(?:quarter"
         r"|(?P<half>half))|(?P<whole>quarter|period))", _of_which_year,
         "in [last year's third quarter] it", "2022-Q3", "last year's third quarters"),
    Rule("latest-period", "period quarter half",
         r"(?:the |its |their )?(?P<latest>latest|most recent|just[-\s]ended)[-\s](?:fiscal )?(?P<whole>period|quarter"
         r"|half)", _reported,
         "sales in [the latest quarter] were up", "2022-Q4", "the latest quarters"),
    Rule("quarter-ended", "quarter", r"(?:the |its |a )?quarter" + _ENDED, _quarter_ended,
         "net profit for [the quarter] ended Sept. 30 was", "2022-Q3", "the quarter ended well"),
    Rule("the-quarter", "quarter",
         r"the (?:full |entire |whole )?(?P<whole>quarter)(?! (?:final|of an?\b|of the (?:city|town)|past|mile|century"
         r"|pound|note|where|in which|when))(?!-)", _reported,
         "net profit in [the quarter] was up", "2022-Q4", "the quarters"),
    Rule("year-ended", "year", r"(?:the |its )?(?:full |fiscal |financial )?year" + _ENDED, _year_ended,
         "sales for [the year] ended March 31 were", "P1Y", "the year ended well"),
    Rule("whole-year", "year", r"the (?:full|entire|whole) (?:fiscal )?year" + _GOES_ON, _year,
         "sales for [the full year] were", "2023", "the full yearly"),
    Rule("fiscal-year-bare", "year",
         r"(?:(?:the |this |its )(?:(?P<current>current|present)[-\s])?|(?:the |its )?(?P<latest>latest|last"
         r"|most recent)[-\s])(?:full )?(?:fiscal|(?P<financial>financial)) year(?! (?:ended|ending|to)\b|['’-])",
         _fiscal_year,
         "sales in [the current fiscal year] were", "2023", "the fiscal yearly"),
    Rule("the-year", "year", r"(?:" + _LEFT + r"(?!))the year" + _GOES_ON, _year,
         "its stock set a high for [the year] in June", "2023", "man of the year"),
    Rule("the-span", "week month",
         r"(?:(?<=\bfor\s)|(?<=\bthroughout\s)|(?<=\bduring\s)|(?<=\bmost\sof\s))the (?P<within>week|month)" + _GOES_ON
         + r"|the (?P<within2>week|month)(?=['’]s\s)",
         lambda g, w: _running({"within": g["within"] or g["within2"]}, w),
         "on Friday it closed lower. For [the week], it was down", "2023-W05", "for the weekly"),
    Rule("the-day", "day",
         r"(?:(?<=\bended\s)|(?<=\bends\s)|(?<=\bending\s)|(?<=\bclosed\s)|(?<=\bclosing\s)|(?<=\bcloses\s)"
         r"|(?<=\bfinished\s)|(?<=\bfinishing\s)|(?<=\bfor\s))the (?P<within>day)" + _GOES_ON, _running,
         "the index ended [the day] lower", "2023-02-04", "he seized the day"),
)
# fmt: on
