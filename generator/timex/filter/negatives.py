"""negatives: why words that look like a time are none; a table of reasons, each with an example that a test runs."""

import functools
import re

import msgspec

from generator.timex.filter.surroundings import Test, after, before, both, lower_case_name, surname_before, within
from generator.timex.grammar.lexicon import alternation, lexicon
from generator.timex.grammar.underspecified import Candidate


class Reason(msgspec.Struct, frozen=True):
    """A reason to reject: its name, what it says, the rules it is asked about (none: all), the test, an example.

    The example marks in [brackets] what must be rejected for this reason.
    """

    name: str
    says: str
    rules: tuple[str, ...]
    test: Test
    example: str


def why_not(text: str, candidate: Candidate) -> str | None:
    """The first reason against a candidate, None where it may stand."""
    for reason in _asked(candidate.rule):
        if reason.test(text, candidate):
            return reason.says
    return None


@functools.cache
def _asked(rule: str) -> tuple[Reason, ...]:
    return tuple(reason for reason in REASONS if not reason.rules or rule in reason.rules)


_SEASON_NAMES = (
    r"\sof\s[A-Z]|\s(?:Olympic\w*|Games|Palace|Street|Hill|Field|Park|Road|House|School|League|Garden|Break)\b"
)


_CODE_BEFORE = re.compile(
    r"(?<!\bmid)(?<!early)(?<!\blate)(?<!\bpost)(?<!\bpre)[-_.](?<=\w.)$|[/@#=_]$|\d[-–]$",
    re.IGNORECASE,
)
_CODE_AFTER = re.compile(r"[-–/.:]\d|[@_=]|-[a-z]\d")
_OLD = re.compile(r".[-\s]+old\b")
_ALL_HOURS = re.compile(r"(?:24|twenty-four)(?:-hour\b|\shours?\sa\sday)")
_IN = before(r"\b(?:in|since|by|until|till|during|early|late|mid)[\s-](?:the\s)?")
_PREPOSITION = before(
    r"(?:\b(?:in|since|by|until|till|of|from|to|during|and|after|before|early|late|mid|year|around|about|circa"
    r"|between|through|ca?\.|for)[\s-](?:the\s)?|[(,–-]\s?)"
)
_ABBREVIATED = r"(?:Sun|Sat|Mon|Wed|Fri|Thu|Tue|Jan|Mar|Apr|Jun|Jul|Dec|Nov|Oct|Sep|Sept|Feb|Aug|Tues|Thur|Thurs)"
_NAMED_MONTH = ("month", "month-day", "day-month", "month-year", "which-month")
_YEARS = ("year", "years", "short-year", "year-season")


def _words() -> tuple[str, str, str]:
    words = lexicon("en")
    return alternation(words.counted), alternation(words.titles), alternation(words.products)


_COUNTED, _TITLES, _PRODUCTS = _words()

# fmt: off
REASONS = (
    Reason("lower-case", "months and weekdays are written with a capital",
           (*_NAMED_MONTH, "weekday", "weekdays", "which-weekday", "month-days", "days-month", "month-day-year",
            "day-month-year"), lower_case_name,
           "they [may] meet"),
    Reason("modal", "a modal verb, not the month", ("month",),
           both(within("May|MAY"), after(r"\s(?:I|we|you|he|she|they|it|be|have|the|not|God|this|his|her|their)\b"),
                lambda t, c: not _PREPOSITION(t, c)),
           "[May] they rest"),
    Reason("surname", "part of a person's name", ("month",),
           both(within("May|April|June|August|Jan|March|Mar"), surname_before),
           "Theresa [May] spoke"),
    Reason("given-name", "a person's first name", ("month",),
           both(within("April|June|August|Jan|May"), after(r"\s(?!Fool|Day)[A-Z][a-z]+", 0),
                lambda t, c: not before(r"\b(?:in|last|next|this|early|late|since|until|by|of|from|to|mid|a|the|for"
                                        r"|(?:January|February|March|April|May|June|July|August|September|October"
                                        r"|November|December),?\sand)[\s-]")(t, c)),
           "[June] Carter sang"),
    Reason("title-may", "part of a person's name", ("month",),
           both(within("May|March"), before(r"\b(?:Mrs?|Ms|Dr|Sir|Lord|Lady|Prime Minister|President|Minister)\.?\s")),
           "Mrs. [May] spoke"),
    Reason("protest-march", "a march, not the month", ("month",),
           both(within("March"), after(r"\s(?:on|for|to|of|against)\s(?:the\s)?[A-Z]", 0), lambda t, c: not _IN(t, c)),
           "the [March] on Washington"),
    Reason("abbreviated", "an abbreviation stands by a figure or ends in a full stop", ("month", "weekday"),
           both(within(_ABBREVIATED),
                lambda t, c: not after(rf",?\s(?:\d|at\s\d|and\s{_ABBREVIATED}|{_ABBREVIATED}|May)"
                                       rf"|\s?[-–/]\s?{_ABBREVIATED}", 0)(t, c)
                and not before(rf"{_ABBREVIATED}\.?(?:,\s|\sand\s|\s?[-–/]\s?)", 0)(t, c)),
           "the [Sun] wrote"),
    Reason("newspaper", "the name of a paper, show or day of remembrance",
           ("weekday", "today", "frequency", "vague", "which-weekday", "this-part"), after(rf"\s{_TITLES}\b", 0),
           "the [Sunday] Times wrote"),
    Reason("weekly", "a thing of that day of the week, not the day", ("weekday",),
           after(r"\s(?:schools?|roasts?|best)\b"),
           "at a [Sunday] school"),
    Reason("address", "the number of a house", ("year",),
           both(before(r"\b(?:at|near|outside|of)\s"),
                after(r"\s[A-Z]\w+\s(?:Street|Avenue|Road|Lane|Drive|Boulevard|Square|St|Ave|Rd)\b", 0)),
           "lives at [1910] Elm Street"),
    Reason("named-day", "the name of an event", ("weekday",),
           both(before(r"\b(?:Bloody|Black|Super|Holy|Cyber|Ruby|Giving|Fat|Shrove|Gray)\s", 0)),
           "after Bloody [Sunday] it"),
    Reason("paper-named", "the name of a paper or show", ("today",),
           both(within("Today"), before(r"\b(?:[A-Z]{2,}|Russia|India|the|BBC's?)\s", 0)),
           "USA [Today] wrote"),
    Reason("money", "an amount of money", (*_YEARS, "month-days", "duration"),
           both(before(r"[$€£¥₽]\s?"), lambda t, c: t[c.start].isdigit()),
           "paid $[2000] for"),
    Reason("counted", "a count of things", ("year",),
           both(after(rf"(?:\s(?:[a-z]+\s)?|-){_COUNTED}\b"), lambda t, c: not _IN(t, c)),
           "some [1500] soldiers fell"),
    Reason("early-year", "a number, where nothing says that it is a year", ("year",),
           both(within(r"1[0-4]\d\d"), lambda t, c: not _PREPOSITION(t, c)),
           "signed [1400] sheets"),
    Reason("percent", "a share", _YEARS, after(r"\s?(?:%|percent|per cent)"),
           "grew [2000] percent"),
    Reason("product", "the name or number of a thing", ("year", "day-month", "short-year"),
           before(rf"\b{_PRODUCTS}\s?#?", 0),
           "ran Windows [2000] on"),
    Reason("code", "part of a number, address or name", (*_YEARS, "month-days", "numeric-day"),
           lambda t, c: bool(_CODE_BEFORE.search(t[max(0, c.start - 6) : c.start])
                             or _CODE_AFTER.match(t[c.end : c.end + 2])),
           "call 555-[2014] now"),
    Reason("code-clock", "part of a number, address or name", ("clock-day",),
           lambda t, c: before(r"\d[:.]|/|_")(t, c) or after(r"[:./_]\w")(t, c),
           "the key 11/[20:30] is"),
    Reason("bible", "chapter and verse", ("clock-day",),
           before(r"\b(?:John|Luke|Mark|Matthew|Genesis|Romans|Psalms?|Acts|Isaiah|Exodus)\s"),
           "as John [3:16] says"),
    Reason("fall-verb", "a verb or a downfall, not the season", ("season",),
           both(within("(?:the )?fall", re.IGNORECASE),
                lambda t, c: not before(r"\b(?:in|last|next|this|early|late|since|until|by|during|mid|of|each"
                                        r"|every)[\s-](?:the\s)?")(t, c) or after(r"\sof\s(?!\d)")(t, c)),
           "prices [fall] again"),
    Reason("spring-verb", "a verb or a thing, not the season", ("season",),
           both(within("[Ss]prings?"),
                lambda t, c: before(r"\b(?:to|will|would|may|can|could|hot|mineral|Palm|Silver|Colorado)\s")(t, c)
                or after(r"\s(?:to|from|up|into|roll|water|Street|Hill|Field)\b")(t, c)),
           "it will [spring] up"),
    Reason("season-name", "part of a name", ("season",),
           lambda t, c: t[c.start].isupper() and "the" not in t[c.start : c.end].lower()
           and (after(_SEASON_NAMES, 0)(t, c) or (surname_before(t, c) and not after(r"\s[A-Z]", 0)(t, c))),
           "the Arab [Spring] began"),
    Reason("part-name", "part of a name", ("part",), both(within("(?:the )?[A-Z].*"), after(r"\s(?!of\b)[A-Z]", 0)),
           "[the Evening] Standard"),
    Reason("fraction", "a quarter of a thing, or a coin",
           ("duration", "bare-units", "half-unit", "unit-long", "bare-later"),
           within(r"(?:(?!consecutive|straight|successive|several).)*quarters?(?:\slater|\searlier)?", re.IGNORECASE),
           "about [a quarter] of them"),
    Reason("someday", "an idiom, no length of time", ("duration",),
           both(within("one day|a day"),
                after(r"\s(?:be|become|return|soon|when)\b|,?\s(?:he|she|they|it|we|I) (?:will|would|may|might|could"
                      r"|can)\b")),
           "it will [one day] be"),
    Reason("one-night", "a part of the day, no length of time", ("duration", "bare-units"),
           within(r"(?:(?:an?|one)[\s-])?nights?", re.IGNORECASE),
           "the dark [nights] there"),
    Reason("named-show", "the name of a programme", ("duration", "named-hour", "holiday"),
           lambda t, c: t[c.start : c.end] == "60 Minutes" or before(r"\b(?:High|high|White)\s", 0)(t, c),
           "on [60 Minutes] he"),
    Reason("contents", "how much of a thing, not how long", ("duration", "bare-units"),
           both(within(r".*(?:hours?|minutes?)"),
                after(r"\s(?:of\s(?:video|music|audio|footage|film|tape|talk|battery|programm?|content|recording"
                      r"|playback)|can be (?:stored|recorded|saved|played))")),
           "it stores [75 hours] of video"),
    Reason("annual", "says which one, not how often", ("frequency",),
           lambda t, c: within("annual", re.IGNORECASE)(t, c)
           or both(within("quarterly", re.IGNORECASE),
                   after(r"[-\s](?!(?:and|at|by|for|from|in|of|on|or|since|through|to|with)\b)[a-z]", 0))(t, c),
           "cut its [quarterly] dividend"),
    Reason("after-all", "an idiom, no time", ("turn-of-unit",),
           both(within("(?:the )?(?:very )?end of the day"), before(r"\bat\s"),
                after(r",?\s(?:it|this|we|you|I|that|what|they|he|she|everyone|there)\b")),
           "at [the end of the day] it is only money"),
    Reason("temperature", "a temperature, a share or an age", ("decades-short",),
           before(r"\b(?:temperatures?|highs?|lows?|degrees|upper|lower|percent|prices?|shares?|scores?|aged?|(?:his"
                  r"|her|their))\b[^.;]{0,30}"),
           "with highs in [the 70s and 80s]"),
    Reason("race", "how long a race took, not an hour", ("clock-day",),
           both(within(r"\d:[0-5]\d(?::[0-5]\d)?"),
                before(r"\b(?:won|ran|run|finish(?:ed|es)?|clock(?:ed|ing)|record|race|marathon|mile|lap"
                       r"|time)\b[^.;]{0,20}\b(?:in|of|at|clocked|clocking|was)\s")),
           "she won the marathon in [2:19:41] there"),
    Reason("quoted", "the name of a programme", ("which-unit", "today", "this-part", "which-weekday"),
           both(within(r"(?:This|Last|Next) [A-Z]\w+|To(?:day|night|morrow)"),
                lambda t, c: before(r"(?<!\w)[\"“`‘]{1,2}", 0)(t, c)
                and after(r",?[\"”’]|['’]{2}|\s(?:With|and|at|in)\s[A-Z]", 0)(t, c)),
           'speaking on "[This Week]" he'),
    Reason("time-zone", "a time zone", ("season", "which-season"), after(r"\sTime\b", 0),
           "at noon British [Summer] Time it"),
    Reason("at-age", "somebody's age", ("duration", "half-unit", "length-range", "bare-units"),
           before(r"\b(?:aged?|ages)\s(?:of\s)?(?:[\w-]+\s)?"),
           "children ages [6 months] and up"),
    Reason("named-unit", "part of a name", ("bare-units",),
           lambda t, c: t[c.start].isupper() and before(r"\w['’\w]*\s")(t, c),
           "the [Days] of Rage"),
    Reason("superlative", "the latest, not a time", ("vague",),
           both(within("recent|current", re.IGNORECASE), before(r"\bmost\s")),
           "their most [recent] model"),
    Reason("other-calendar", "the new year of another calendar", ("holiday", "new-year"),
           both(within("(?:the )?New Year(?:['’]s)?(?: Day| Eve)?", re.IGNORECASE),
                before(r"\b(?:Chinese|Lunar|Jewish|Orthodox|Persian|Islamic|Iranian|Julian|Old)\s")),
           "at the Chinese [New Year] they"),
    Reason("kind", "a kind of thing, not the day", ("holiday",),
           both(within("New Year", re.IGNORECASE), after(r"\s[a-z]")),
           "sent [New Year] greetings"),
    Reason("all-hours", "round the clock, not how long", ("duration", "bare-units"),
           lambda t, c: bool(_ALL_HOURS.match(t[c.start : c.end + 6]))
           or (t[c.start : c.end] == "a day" and before(r"(?:24|-four) hours ")(t, c))
           or both(before(r"(?:24|-four)\s"), after(r"\sa\sday"))(t, c),
           "a [24-hour] channel"),
    Reason("product-year", "the name of a thing", ("short-year",),
           lambda t, c: before(r"['’`]")(t, c)
           or (before(r"\w*[A-Z]\w*\s", 0)(t, c)
               and not before(r"\b(?:In|Of|Since|By|From|Until|The|[A-Z][a-z]+uary|March|April|May|June|July|August"
                              r"|[A-Z][a-z]+ber)\s", 0)(t, c)),
           "the Expo ['98] opened"),
    Reason("speed", "a speed", ("per-unit", "duration"),
           both(within(r"(?:per|an?)\s(?:hour|minute|second)"),
                before(r"\b(?:miles?|kilomet(?:er|re)s?|kms?|knots|feet|met(?:er|re)s|revolutions)\s")),
           "at 40 miles [per hour] it"),
    Reason("hours-of", "hours kept, not hours long", ("bare-units",),
           before(r"\b(?:early|small|wee|office|opening|visiting|business|rush|happy|golden|light|man)[\s-]"),
           "in office [hours] they"),
    Reason("age", "somebody's age", ("duration", "half-unit", "count-and-half-unit", "bare-units"),
           lambda t, c: bool(_OLD.match(t[c.end - 1 : c.end + 6])) and (c.rule != "bare-units" or t[c.end] != "-"),
           "a [six-year]-old boy"),
    Reason("nth-thing", "a thing's number, not the day of a month", ("ordinal-day",),
           lambda t, c: " of " not in t[c.start : c.end]
           and (not before(r"\b(?:on|by|until|of|from|to|since)\s")(t, c)
                or after(r"\s(?!(?:of|to|and|in|at|the|by|with|from|for|that|when|was|were|had) )[A-Za-z]|-")(t, c)),
           "on [the 11th] floor"),
)
# fmt: on
