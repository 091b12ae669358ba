"""finding: one thing that wants an eye, and how much."""

from generator.model import Value

WEIGHTS = {
    "not-read": 100,
    "date-conflict": 95,
    "date-to-come": 94,
    "date-contradicted": 93,
    "disagreement": 90,
    "undated": 85,
    "date-unconfirmed": 80,
    "date-ambiguous": 75,
    "no-text": 70,
    "body-unsure": 68,
    "near-miss": 65,
    "moved": 60,
    "dead-link": 55,
    "link-gone": 54,
    "link-home": 53,
    "doubt": 50,
    "nothing-told": 45,
    "guess": 40,
    "outlet-unknown": 35,
    "title-unsure": 33,
    "outlet-unsure": 32,
    "ignored": 30,
    "unknown-name": 20,
    "copy": 15,
    "link-unsure": 12,
    "link-moved": 11,
    "no-url": 10,
    "not-listed": 7,
    "hidden": 5,
}
HEADINGS = {
    "not-read": "Reports on which the work failed: a build stops at them",
    "date-conflict": "Publication dates that contradict each other",
    "date-to-come": "Publication dates that have not come yet",
    "date-contradicted": "Publication dates that other reports contradict",
    "disagreement": "Reports of one event that disagree on its date",
    "undated": "Reports with no publication date",
    "date-unconfirmed": "Publication dates that nothing confirms",
    "date-ambiguous": "Publication dates that can be read two ways",
    "no-text": "Files in which no text was found",
    "body-unsure": "Reports whose text may be a menu or a list",
    "near-miss": "Events that are nearly the same one",
    "moved": "Decisions written under an old id",
    "dead-link": "Links in notes and summaries that lead nowhere",
    "link-gone": "Links to pages that are gone",
    "link-home": "Links that lead to a front page",
    "doubt": "Other doubts",
    "nothing-told": "Reports in which no event was found",
    "guess": "Dates that rest on a guess",
    "outlet-unknown": "Reports whose outlet is unknown",
    "title-unsure": "Reports whose headline may be another",
    "outlet-unsure": "Reports whose outlet may be another",
    "ignored": "Files that are not on the site",
    "unknown-name": "Names that content/names.yml does not have",
    "copy": "Reports that carry the text of another",
    "link-unsure": "Links of which their hosts do not say",
    "link-moved": "Links that lead elsewhere",
    "no-url": "Reports without a link to their source",
    "not-listed": "What reports tell that the chronology does not list",
    "hidden": "Reports that are hidden, as someone decided",
}
HINTS = frozenset(
    {
        "title-unsure",
        "outlet-unsure",
        "unknown-name",
        "copy",
        "no-url",
        "link-unsure",
        "link-moved",
        "hidden",
        "guess",
        "nothing-told",
        "not-listed",
    }
)


class Finding(Value, frozen=True):
    """One thing to look at: where, what, and what may be done. `yaml` is ready to paste."""

    kind: str
    path: str
    what: str
    fix: str = ""
    line: int = 0
    about: str = ""
    yaml: str = ""

    @property
    def weight(self) -> int:
        """How much it wants an eye, 0 to 100."""
        return WEIGHTS.get(self.kind, WEIGHTS["doubt"])

    @property
    def is_hint(self) -> bool:
        """True for what may be left as it is: `--strict` lets it pass."""
        return self.kind in HINTS

    @property
    def order(self) -> tuple[int, str, str, int, str]:
        """Heaviest first, then by kind and place."""
        return (-self.weight, self.kind, self.path, self.line, self.what)


def wants_an_eye(findings: tuple[Finding, ...]) -> bool:
    """Whether anything must be settled before a strict build passes; hints need not."""
    return any(not finding.is_hint for finding in findings)
