"""Rules for what recurs: every Monday, daily, twice a week."""

from generator.timex.grammar import amounts
from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Piece, Underspecified


def _every(g: Groups, words: Lexicon) -> Underspecified:
    unit = amounts.unit_of(g, words)
    amount = amounts.number(g.get("count"), words) or (2 if g.get("other") else 1)
    return Underspecified("fixed", "SET", value=amounts.length(amount, unit))


def _once(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", "SET", value=amounts.length(1, amounts.unit_of(g, words)))


def _every_weekday(g: Groups, words: Lexicon) -> Underspecified:
    day = words.weekdays[(g["weekday"] or "").lower().rstrip(".")]
    return Underspecified("fixed", "SET", value=f"XXXX-WXX-{day}")


def _weekday_nights(g: Groups, words: Lexicon) -> tuple[Piece, ...]:
    part = "T" + words.parts[(g["part"] or "").lower()]
    days = [words.weekdays[(g[name] or "").lower().rstrip(".")] for name in ("weekday", "weekday2")]
    first, last = (Underspecified("fixed", "SET", value=f"XXXX-WXX-{day}{part}") for day in days)
    return Piece("from", first), Piece("to", last)


def _every_month(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", "SET", value=f"XXXX-{words.months[(g['month'] or '').lower().rstrip('.')]:02}")


def _every_part(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", "SET", value="XXXX-XX-XXT" + words.parts[(g["part"] or "").lower()])


def _every_season(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", "SET", value="XXXX-" + words.seasons[(g["season"] or "").lower()])


# fmt: off
RULES = (
    Rule("every-unit", "every each per", r"(?:every|each) (?:(?P<other>other|second) |single |{count} )?{unit}", _every,
         "it meets [every two weeks] in", "P2W", "every hundredweight"),
    Rule("every-weekday", "every each per", r"(?:every|each) (?:other )?{weekday}(?: {part})?", _every_weekday,
         "it meets [every Monday] in", "XXXX-WXX-1", "every Mondayish"),
    Rule("weekdays", "{weekday}", r"{weekday}(?<=day)s", _every_weekday,
         "it meets on [Mondays] in", "XXXX-WXX-1", "a Mondayish mood"),
    Rule("weekday-nights", "nights mornings afternoons evenings",
         r"(?P<from>{weekday}(?: nights| mornings| afternoons| evenings)?) and (?P<to>{weekday2} {part}(?<=s))",
         _weekday_nights,
         "on [Monday] and Tuesday nights from March 30", "XXXX-WXX-1TNI", "on Monday and Tuesday night"),
    Rule("every-month", "every each per", r"(?:every|each) {month}", _every_month,
         "it meets [every June] in", "XXXX-06", "every Augustinian"),
    Rule("every-part", "every each per", r"(?:every|each) {part}", _every_part,
         "it meets [every morning] in", "XXXX-XX-XXTMO", "every knight"),
    Rule("every-season", "every each per", r"(?:every|each) {season}", _every_season,
         "it meets [every spring] in", "XXXX-SP", "every springbok"),
    Rule("frequency", "{often}", r"{often}", say.frequency,
         "it meets [annually] in", "P1Y", "the Daily Mail wrote"),
    Rule("times-a-unit", "once twice thrice times",
         r"(?:once|twice|thrice|{count} times) (?:an?|each|every|per) {unit}", _once,
         "it meets [twice a week] in", "P1W", "twice a weekly show"),
    Rule("per-unit", "every each per", r"per {unit}", _every,
         "five ships [per day] came", "P1D", "per dayroom"),
)
# fmt: on
