"""Rules for lengths of time."""

from generator.timex.grammar import amounts
from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Piece, Underspecified

_COUNT = r"(?:{count}|{some}|(?P<a>an?|another|one))"


def _half(g: Groups, words: Lexicon) -> Underspecified:
    unit = amounts.unit_of(g, words)
    halves = {
        "hour": "PT30M",
        "year": "P6M",
        "decade": "P5Y",
        "day": "PT12H",
        "century": "P50Y",
        "minute": "PT30S",
    }
    return Underspecified("fixed", "DURATION", value=halves.get(unit) or amounts.length(0.5, unit))


def _past(g: Groups, words: Lexicon) -> Underspecified | None:
    unit = amounts.unit_of(g, words)
    amount = 2 if g.get("couple") else amounts.number(g.get("count"), words)
    return Underspecified("fixed", "DURATION", value=amounts.length(amount, unit))


def _long(g: Groups, words: Lexicon) -> Underspecified:
    plural = (g["unit"] or "").lower().endswith("s")
    return Underspecified("fixed", "DURATION", value=amounts.length(None if plural else 1, amounts.unit_of(g, words)))


def _while(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", "DURATION", value="PXD")


def _whole(g: Groups, words: Lexicon) -> Underspecified | None:
    unit = amounts.unit_of(g, words)
    return Underspecified("fixed", "DURATION", value=amounts.length(1, unit))


def _hours_and_minutes(g: Groups, words: Lexicon) -> Underspecified | None:
    hours, minutes = amounts.number(g["count"], words), amounts.number(g["count2"], words)
    if not hours or not minutes or hours % 1 or minutes % 1:
        return None
    seconds = f"{float(g['seconds'] or 0):g}S" if g.get("seconds") else ""
    return Underspecified("fixed", "DURATION", value=f"PT{hours:g}H{minutes:g}M{seconds}")


def _length_range(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    first, last = amounts.number(g["count"], words), amounts.number(g["count2"], words)
    unit = amounts.unit_of(g, words)
    if not first or not last or first >= last:
        return None
    low, high = (Underspecified("fixed", "DURATION", value=amounts.length(n, unit)) for n in (first, last))
    return Piece("from", low), Piece("to", high)


# fmt: off
RULES = (
    Rule("count-unit-and-half", "half", r"(?:{count}|(?P<a>an?)){-}{unit} and a (?P<half>half)", say.duration,
         "after [a year and a half] it", "P1.5Y", "a year and a hallway"),
    Rule("count-and-half-unit", "half", r"{count}{-}and{-}(?:a{-}|one-)?(?P<half>half){-}{unit}", say.duration,
         "after [two and a half years] it", "P2.5Y", "two and a half"),
    Rule("half-unit", "half", r"half{-}(?:an? |of a )?{unit}|(?:an? )?half[-\s]?{unit2}",
         lambda g, w: _half({"unit": g["unit"] or g["unit2"]}, w),
         "after [half an hour] it", "PT30M", "half an house"),
    Rule("duration", "{unit}",
         _COUNT + r"{-}(?:(?:more|full|single|long|whole|straight|consecutive|successive|additional|further|extra"
         r"|solid|trading|business|working|school) )?{unit}(?:{-}long)?", say.duration,
         "for [two days] it", "P2D", "two dayrooms"),
    Rule("hours-and-minutes", "hour hours hr hrs",
         r"{count} (?:hours?|hrs?)(?:,? and |, | ){count2} (?:minutes?|mins?)(?:(?:,? and |, "
         r"| )(?P<seconds>\d{1,2}(?:\.\d{1,2})?) (?:seconds?|secs?))?", _hours_and_minutes,
         "he won in [2 hours 3 minutes] there", "PT2H3M", "2 hours 3 houses"),
    Rule("than-planned", "than", _COUNT + r"{-}{unit} (?:later|earlier|sooner|longer|more)(?= than\b)", say.duration,
         "it opened [three days later] than planned", "P3D", "three days lately than"),
    Rule("unit-long", "{unit}", r"{unit}[\s-]?long", _long,
         "a [decades-long] war", "PXY", "a longish day"),
    Rule("past-count",
         "last past next coming previous following first final preceding subsequent succeeding ensuing intervening "
         "opening closing",
         r"(?:the |these )?(?:last|past|next|coming|previous|following|first|final|preceding|subsequent|succeeding"
         r"|ensuing|intervening) (?:{count}|{some}|(?P<couple>couple(?: of)?)) {unit}", _past,
         "for [the past two months] it", "P2M", "the past two monthly"),
    Rule("count-of-date",
         "last past next coming previous following first final preceding subsequent succeeding ensuing intervening "
         "opening closing",
         r"(?:the )?(?:last|first|final|next|opening|closing) {count} {unit} of (?:{month}(?:,? {year})?|{year2})",
         _past,
         "in [the first two months of 1939] it", "P2M", "the first two monthly of 1939"),
    Rule("past-units",
         "last past next coming previous following first final preceding subsequent succeeding ensuing intervening "
         "opening closing",
         r"(?:the |these |in )?(?:last|past|next|coming|previous|following|ensuing|preceding|subsequent|succeeding"
         r"|intervening) {units}", _past,
         "in [the coming days] it", "PXD", "coming dayrooms"),
    Rule("the-past-unit",
         "last past next coming previous following first final preceding subsequent succeeding ensuing intervening "
         "opening closing", r"(?:the |this )past (?!weekend){unit}", _whole,
         "over [the past year] it", "P1Y", "a past yearning"),
    Rule("recent-units", "recent", r"(?:the )?(?:more |most )?recent {units}", say.duration,
         "in [recent years] it", "PXY", "a recent yearbook"),
    Rule("units-ahead", "ahead come", r"the {units} (?:ahead(?! of\b)|to come)", say.duration,
         "in [the weeks ahead] it", "PXW", "the weeks aheadly"),
    Rule("length-range", "{unit}",
         r"(?P<from>{count})(?:(?:{-}| )(?:to|or)(?:{-}| )|\s?[-–—]\s?)(?P<to>{count2}{-}{unit})(?! (?:ago|later"
         r"|earlier|old)\b)", _length_range,
         "it takes [two] to six days there", "P2D", "two to six daily"),
    Rule("single-unit", "single", r"single[-‐‑]{unit}", _whole,
         "its biggest [single-day] loss", "P1D", "single-dayroom"),
    Rule("over-decade", "decade century",
         r"(?:(?<=\bover\s)|(?<=\bin\s)|(?<=\bwithin\s)|(?<=\bfor\s)|(?<=\bduring\s))the (?:next|last|coming"
         r"|previous) (?P<unit>decade|century)", _whole,
         "over [the next decade] it", "P10Y", "over the next decadent"),
    Rule("bare-units", "{unit}", r"{units}", say.duration,
         "for [years] it", "PXY", "for yearlings"),
    Rule("a-while-ago", "ago earlier", r"an? (?:very |relatively )?(?:short|long|little) (?:time|while) ago",
         lambda g, w: Underspecified("fixed", value="PAST_REF"),
         "it passed [a short time ago] here", "PAST_REF", "a short time agony"),
    Rule("a-while", "time period point moment era date while",
         r"(?:(?:an?|some|any) (?:very |relatively )?(?:(?:short|long|brief|considerable|certain|prolonged|extended"
         r"|limited|undetermined|indefinite|unspecified) )?(?:period|amount|length|span|stretch) of time|(?:an?"
         r"|some) (?:very )?(?:short|long|brief|considerable) (?:time|while|period)|(?<=for\s)(?:some time|a while))",
         _while,
         "it took [a long time] here", "PXD", "a long timer"),
    Rule("whole-unit", "entire whole full", r"the (?:entire|whole|full) (?!year\b){unit}", _whole,
         "for [the whole month] it", "P1M", "the whole monthly"),
)
# fmt: on
