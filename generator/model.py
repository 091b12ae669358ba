"""The frozen values that the phases hand on; what each word means is said here, once.

Offsets are Unicode code points, end exclusive. A value is EDTF (ISO 8601-2) unless it is called `timex`
or sits in a `TimeExpression`, where it is TIMEX3. Days are ISO strings, `-0043-03-15` for years before 1.
"""

import datetime
from typing import Literal

import msgspec

_Dating = Literal["event", "attribution", "planned", "background", "occasion", "end", "elapsed"]
TimeRole = _Dating | Literal["duration", "set", "vague"]
Form = Literal["report", "digest", "note"]
DateSource = Literal["front-matter", "curator", "header", "label", "stamp", "url", "relative"]
DateKind = Literal["published", "updated", "refresh", "copyright", "related", "other", "relative", "url"]
_GivenName = Literal["curator", "front-matter", "names-file", "address"]
_NameInData = Literal["page-data", "page-title", "page-mark", "header"]
_NameInText = Literal["heading", "line", "sender", "masthead", "call-sign", "copyright", "page"]
NameSource = _GivenName | _NameInData | _NameInText
DateDoubt = Literal["undated", "date-ambiguous", "date-conflict", "date-contradicted", "date-unconfirmed"]
ReadingDoubt = Literal["title-unsure", "outlet-unknown", "outlet-unsure", "body-unsure", "no-text", "encoding-guessed"]
DoubtKind = DateDoubt | ReadingDoubt | Literal["event-date-differs", "copy", "near-miss"]
DateConfidence = Literal["confirmed", "stated", "unconfirmed"]
DateBasis = Literal["stated", "inferred", "reported", "curator", "unknown"]
Modality = Literal["happened", "planned", "did-not-happen", "conditional"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
MentionKind = Literal["person", "place", "organisation", "term"]
TitleBasis = Literal["curator", "headline", "composed", "quotation"]


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all values: frozen, compared by content, encoded by msgspec."""


# --- a chronology's own names (content/names.yml) ---


class Office(Value, frozen=True):
    """An office held: "Foreign Minister" of "China", from and until a day (inclusive; None is open)."""

    title: str
    of: str | None = None
    from_: datetime.date | None = msgspec.field(default=None, name="from")
    until: datetime.date | None = None


class Person(Value, frozen=True):
    """A person that the chronology knows, under the display name that is its key in names.yml.

    `because` is the curator's reason for showing other names as this one; places and outlets have it too.
    """

    name: str
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    because: str | None = None


class Place(Value, frozen=True):
    """A place; `within` is the country or region around it, `capital_of` the country it may stand for.

    `coordinates` are its latitude and longitude in degrees.
    """

    name: str
    aliases: tuple[str, ...] = ()
    within: str | None = None
    capital_of: str | None = None
    coordinates: tuple[float, float] | None = None
    because: str | None = None


class Organisation(Value, frozen=True):
    """An organisation, a ministry, an alliance."""

    name: str
    aliases: tuple[str, ...] = ()


class Outlet(Value, frozen=True):
    """A publisher of reports; `owner` ties outlets of one house together."""

    name: str
    aliases: tuple[str, ...] = ()
    domain: str | None = None
    owner: str | None = None
    language: str | None = None
    because: str | None = None


class NamesFile(Value, frozen=True):
    """content/names.yml, checked."""

    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    outlets: tuple[Outlet, ...] = ()


# --- what the curator decided about one report ---


class ReportDecision(Value, frozen=True):
    """A curator's decision on a report itself; applied while it is extracted, before anything is dated."""

    because: str
    by: str | None = None
    published: datetime.date | None = None
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    language: str | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    hide: bool = False


# --- read: content/ -> Source ---


class Source(Value, frozen=True):
    """One file in content/articles/ as it lies there. `path` is relative to the chronology's folder."""

    id: str
    path: str
    data: bytes
    sidecar_path: str | None = None
    sidecar: bytes | None = None
    decision: ReportDecision | None = None


# --- extract: Source -> Report ---


class DateEvidence(Value, frozen=True):
    """One candidate for the publication date: its words, where they stand and what they seem to be.

    `kind` is `refresh` where it is the day on which the page was fetched, `related` where it belongs to another report.
    `line` is 1-based in the file, None where there is no line (a meta tag, a URL).
    """

    text: str
    kind: DateKind
    source: DateSource
    value: datetime.date | None = None
    time: str | None = None
    line: int | None = None


class Publication(Value, frozen=True):
    """The verdict on the publication date, with all the evidence. `value` None: undated."""

    value: datetime.date | None = None
    time: str | None = None
    text: str | None = None
    source: DateSource | None = None
    confidence: DateConfidence | None = None
    evidence: tuple[DateEvidence, ...] = ()


class NameEvidence(Value, frozen=True):
    """One candidate for a report's title or outlet, and where it stands."""

    text: str
    source: NameSource


class Naming(Value, frozen=True):
    """The verdict on a title or an outlet, with the evidence for it. `value` None: none was found."""

    value: str | None = None
    source: NameSource | None = None
    confidence: DateConfidence | None = None
    evidence: tuple[NameEvidence, ...] = ()


class Reason(Value, frozen=True):
    """Why something was judged as it was: its kind, worded in `data/reasons.yml`, and what fills its places."""

    kind: str
    fields: tuple[tuple[str, str], ...] = ()


class Doubt(Value, frozen=True):
    """Something a curator should look at; `said` is the same as a value, and `reasons` go with it."""

    kind: DoubtKind
    message: str
    said: Reason | None = None
    reasons: tuple[Reason, ...] = ()


class Dropped(Value, frozen=True):
    """A line (1-based) that was taken for furniture, and why."""

    line: int
    text: str
    reason: str


class DigestOf(Value, frozen=True):
    """The report that a digest retells in our words."""

    outlet: str | None = None
    title: str | None = None
    published: datetime.date | None = None


class Report(Value, frozen=True):
    """One published article, by one outlet; `text` is what excerpts and expressions point into.

    `titled` and `issued` say what speaks for its title and its outlet, as `publication` does for its day. `markdown`
    is the text with its marks, where a person wrote it so; everything else is plain text.
    """

    id: str
    path: str
    form: Form
    title: str | None
    publication: Publication
    body: tuple[str, ...]
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: datetime.date | None = None
    language: str = "en"
    digest_of: DigestOf | None = None
    tags: tuple[str, ...] = ()
    hidden: bool = False
    draft: bool = False
    embargo: datetime.date | None = None
    doubts: tuple[Doubt, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    decision: ReportDecision | None = None
    titled: Naming = Naming()
    issued: Naming = Naming()
    markdown: str | None = None

    @property
    def text(self) -> str:
        """The body as one text: paragraphs joined by an empty line."""
        return "\n\n".join(self.body)

    @property
    def published(self) -> datetime.date | None:
        """The publication day that relative dates are read against; None where there is none to trust."""
        return self.publication.value

    @property
    def reading_day(self) -> datetime.date | None:
        """The day that relative words are read against: for a digest, that of the report it retells."""
        decided = self.publication.source == "curator"
        if self.digest_of and self.digest_of.published and not decided:
            return self.digest_of.published
        return self.published


# --- timex and names: text -> expressions and mentions ---


class TimeExpression(Value, frozen=True):
    """Words that name a time, what they resolve to (TIMEX3 `value`, `edtf`), by which rule, against what."""

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    edtf: str | None
    rule: str
    anchor: str
    role: TimeRole = "event"
    modifier: str | None = None
    confidence: float = 1.0


class Mention(Value, frozen=True):
    """One naming of a person, place, organisation or untyped term; `name` is its display form.

    `role` is the office or description the text gives ("Vice Foreign Minister"), `acting` is true for a
    capital or country that speaks or acts as a government and is no place of meeting.
    """

    start: int
    end: int
    text: str
    name: str
    kind: MentionKind
    role: str | None = None
    acting: bool = False


# --- entries: Report -> Account ---


class Excerpt(Value, frozen=True):
    """Verbatim words of a report: `report.text[start:end] == text`."""

    text: str
    start: int
    end: int


class Entry(Value, frozen=True):
    """One event as one report tells it: excerpt, date, who, where, what kind, and whether it happened.

    `told_in` are the excerpts of every sentence of the report that tells of it, `excerpt` the chief one.
    `salience` (0 to 1) is how much the report is about it; `terms` are the content words of its sentences.
    `probability` is that of its being a dated happening, `worth` (0 to 3) how much it deserves showing,
    0 where its words alone do not say what happened. `verb` is
    the act as a lemma, `subject` and `object` the head words of its clause as content terms; None where unknown.
    """

    id: str
    report: str
    excerpt: Excerpt
    kind: str
    modality: Modality = "happened"
    modality_detail: str | None = None
    title: str | None = None
    expression: TimeExpression | None = None
    value: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    date_basis: DateBasis = "unknown"
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    told_in: tuple[Excerpt, ...] = ()
    speaker: str | None = None
    salience: float = 0.0
    probability: float = 1.0
    worth: float = 2.0
    title_basis: TitleBasis | None = None
    verb: str | None = None
    subject: str | None = None
    object: str | None = None
    because: str | None = None
    by: str | None = None


class Account(Value, frozen=True):
    """All that one report tells: its entries, and what grouping and the pages need of its text.

    `terms` are counts of its content words and names, `shingles` hashes of its word 5-grams.
    """

    report: str
    entries: tuple[Entry, ...] = ()
    expressions: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    terms: tuple[tuple[str, int], ...] = ()
    shingles: tuple[int, ...] = ()


# --- events: entries -> Event ---


class Origin(Value, frozen=True):
    """An independent source of text and the reports that carry it."""

    id: str
    reports: tuple[str, ...]


class Tie(Value, frozen=True):
    """Why two reports tell of one event: `pair` names the two."""

    pair: Reason
    parts: tuple[Reason, ...]


class NearMiss(Value, frozen=True):
    """An event that was nearly the same one, and why it was left apart."""

    event: str
    reasons: tuple[Reason, ...]


class Cell(Value, frozen=True):
    """What one report says of a field on which the reports of an event differ."""

    report: str
    value: str
    differs: bool = False


class Disagreement(Value, frozen=True):
    """One field (date, place, people, numbers, words) on which reports of one event differ."""

    field: str
    cells: tuple[Cell, ...]


class AlignedSentence(Value, frozen=True):
    """A sentence that tells of an event, in the words of one report."""

    report: str
    excerpt: Excerpt


class Alignment(Value, frozen=True):
    """Sentences of different reports that say the same of an event; one sentence: that report alone says it."""

    sentences: tuple[AlignedSentence, ...]


class Event(Value, frozen=True):
    """A group of entries that tell of one happening. `main_of` are the reports chiefly about it.

    `origins` are its texts; `independent` is how many of those count as confirming it, one for each house.
    `mentioned_by` are reports that are about it or recall it without a sentence that tells it; `recalls` are earlier
    events. `listed`: shown in the chronology itself, not on its reports' pages alone.
    """

    id: str
    title: str
    entries: tuple[str, ...]
    reports: tuple[str, ...]
    kind: str
    value: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    date_basis: DateBasis = "unknown"
    dated_by: str | None = None
    modality: Modality = "happened"
    modality_detail: str | None = None
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    independent: int = 0
    confidence: str = ""
    weight: float = 0.0
    main_of: tuple[str, ...] = ()
    mentioned_by: tuple[str, ...] = ()
    recalls: tuple[str, ...] = ()
    title_basis: TitleBasis | None = None
    listed: bool = True
    story: str | None = None
    reasons: tuple[Tie, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    summary: str | None = None
    note: str | None = None
    pinned: bool = False
    because: str | None = None
    by: str | None = None

    @property
    def chief(self) -> str:
        """The entry that the event has its id from; the id itself where the curator entered it by hand."""
        named = self.id.removeprefix("e-")
        return named if named in self.entries else (*self.entries, self.id)[0]


class Story(Value, frozen=True):
    """Reports on one running affair and its events in order; the title is the weightiest event's."""

    id: str
    title: str
    reports: tuple[str, ...]
    events: tuple[str, ...]
    people: tuple[str, ...] = ()
    first_day: str | None = None
    last_day: str | None = None
