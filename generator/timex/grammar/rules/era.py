"""Rules for decades and centuries, seasons, quarters and halves of a year."""

from generator.timex.grammar import meanings as say
from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups, Rule
from generator.timex.grammar.underspecified import Kind, Piece, Underspecified, Which


def _named_decade(g: Groups, words: Lexicon) -> Underspecified:
    return Underspecified("fixed", value=f"19{words.decades[(g['decade'] or '').lower()]}")


def century(g: Groups, words: Lexicon) -> Underspecified | None:
    """A century by its number."""
    text = (g["ordinal"] or "").lower()
    nth = words.ordinals.get(text) or int(text[:-2] if text[:-2].isdecimal() else 0)
    if not 1 <= nth <= 30:
        return None
    return Underspecified("fixed", value=f"{'BC' if g.get('bc') else ''}{nth - 1:02}")


def part_of_year(g: Groups, words: Lexicon) -> Underspecified | None:
    """A quarter or half of a year by its number; nothing where a year has fewer."""
    text = (g.get("ordinal") or g.get("figure") or "").lower()
    whole: Kind = "half" if g.get("half") else "quarter"
    nth = words.ordinals.get(text) or (2 if g.get("latter") else int(text[0]))
    if nth > (2 if whole == "half" else 4):
        return None
    year = int(g["year"] or 0) if g.get("year") else None
    rest = (g.get("rest") or "").lower()
    which: Which = "last" if "last" in rest else "next" if "next" in rest else "this" if rest else ""
    return Underspecified(whole, number=nth, year=year, which=which)


def _decades(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    first, last = (say.decade({"tens": g[name]}, words) for name in ("tens", "tens2"))
    return (Piece("from", first), Piece("to", last)) if first and last else None


def _quarters(g: Groups, words: Lexicon) -> tuple[Piece, ...] | None:
    parts = [part_of_year({"ordinal": g[name], "year": g["year"]}, words) for name in ("ordinal", "ordinal2")]
    first, last = parts
    return (Piece("from", first), Piece("to", last)) if first and last else None


def _fiscal(g: Groups, words: Lexicon) -> Underspecified:
    """A fiscal year: near the calendar's, as American news writes it; a financial one by its own name."""
    if g.get("fiscal"):
        return Underspecified("calendar", year=int(g["year"] or 0), approximate=True)
    return Underspecified("fixed", value=f"FY{g['year']}")


_REST = r"(?P<rest> (?:(?:of|in) )?(?:the )?(?:last|this|next) (?:fiscal )?year)"

# fmt: off
RULES = (
    Rule("decade", "{year}", r"(?:the )?(?P<tens>(?:1\d|20)\d)0['’]?s", say.decade,
         "in [the 1990s] it", "199", "he has 1990 shares"),
    Rule("decade-short", "'", r"(?:the )?['’](?P<tens>\d)0['’]?s", say.decade,
         "in [the '90s] it", "199", "he was in his 90s"),
    Rule("decades-short", "{figure}",
         r"(?P<from>the (?:(?:early|late|mid)[-\s])?(?P<tens>[2-9])0s) (?:and|or|to) (?P<to>(?:the )?(?:(?:early|late"
         r"|mid)[-\s])?(?P<tens2>[2-9])0s)", _decades,
         "in [the 70s] and 80s it", "197", "in his 70s and 80s"),
    Rule("decade-bc", "bc bce b ad d ce e", r"(?:the )?(?P<tens>\d{1,3})0s {bc}", say.decade,
         "in [the 470s BC] it", "BC047", "the 470s of them"),
    Rule("decade-named", "{decade}", r"the (?:roaring |swinging )?{decade}", _named_decade,
         "in [the thirties] it", "193", "he is in his thirties"),
    Rule("century", "century centuries", r"(?:the )?{ordinal}{-}(?:century|centuries)(?: {bc})?", century,
         "in [the 19th century] it", "18", "a century of wars"),
    Rule("quarter", "quarter quarters q",
         r"(?:the )?(?:fiscal[\s-])?{ordinal}{-}quarter(?:" + _REST + r"|(?:(?: of| in|,)? (?:fiscal )?{year}))?",
         part_of_year,
         "in [the third quarter] it", "2022-Q3", "a quarter of the first"),
    Rule("quarters", "quarter quarters q",
         r"(?P<from>(?:the |its )?{ordinal}) (?:and|to|or|through) (?P<to>(?:the )?{ordinal2}{-}quarters?(?: of "
         r"{year})?)", _quarters,
         "in [the first] and second quarters of 2022 it", "2022-Q1", "the first and second quarterings"),
    Rule("quarter-short", "quarter quarters q", r"q(?P<figure>[1-4])(?:(?: of| in|,)? (?:fiscal )?{year})?",
         part_of_year,
         "in [Q3 2022] it", "2022-Q3", "question Q7 of 9"),
    Rule("half-year", "half",
         r"(?:the )?(?:{ordinal}|(?P<latter>last|latter)){-}(?P<half>half)(?:" + _REST + r"|(?: of| in|,)? (?:(?:the "
         r")?year (?:of )?)?{year})", part_of_year,
         "in [the first half of 2022] it", "2022-H1", "the first half of the match"),
    Rule("fiscal-year", "{year}", r"(?:(?P<fiscal>fiscal)(?: year)?|financial year|fy)[\s-]?{year}", _fiscal,
         "in [FY 2023] it", "FY2023", "a fiscal fight"),
    Rule("season-year", "{season}", r"(?:the )?{season}(?: of|,)? {year}(?: {bc})?", say.season,
         "in [the spring of 1994] it", "1994-SP", "the falling 1994 prices"),
    Rule("season-year-bc", "bc bce b ad d ce e", r"(?:the )?{season}(?: of|,)? (?P<year>\d{1,4}) {bc}", say.season,
         "in [the autumn of 481 BC] it", "BC0481-FA", "a fall of 481"),
    Rule("year-season", "{year}", r"{year} {season}(?! (?:games|olympic|paralympic))", say.season,
         "in [1982 summer] it", "1982-SU", "the 1982 Winter Games"),
    Rule("which-season", "{which}", r"(?:the )?{which} {season}", say.season,
         "it ended [last fall] here", "2022-FA", "the last fallout"),
    Rule("season", "{season}", r"(?:the )?{season}", say.season,
         "a [spring] offensive", "2023-SP", "a sprung trap"),
)
# fmt: on
