"""model: the frozen values of a document after its one linguistic pass.

Positions are token indices, counted through the whole document; `first` and `last` are both included. What is
called `start` or `end` counts characters of the text, end excluded. An index of another clause points into
`Document.clauses`. Relations are those of Universal Dependencies.
"""

from bisect import bisect_right
from typing import Literal

from generator.model import Value

Kind = Literal[
    "main",
    "coordinate",
    "relative",
    "adverbial",
    "complement",
    "participle",
    "infinitive",
    "verbless",
]
Tense = Literal["past", "present", "future", "none"]
Voice = Literal["active", "passive"]
SubjectFrom = Literal["own", "antecedent", "coordination", "control", "none"]


class Token(Value, frozen=True):
    """A word or mark: `tag` is one of the universal tags, `form` says more (`past`, `plural`), "" if nothing.

    `head` is the token that it depends on, -1 for the root of a sentence; `relation` says how.
    """

    start: int
    end: int
    lemma: str
    tag: str
    form: str = ""
    head: int = -1
    relation: str = ""


class Phrase(Value, frozen=True):
    """A noun phrase with its apposition and what is joined to it by "and"; `heads` are the nouns so joined."""

    first: int
    last: int
    head: int
    heads: tuple[int, ...]


class Adjunct(Value, frozen=True):
    """A phrase beside the verb: `preposition` in small letters, "" for a bare one ("on Friday", "last week")."""

    preposition: str
    phrase: Phrase


class VerbGroup(Value, frozen=True):
    """A verb with its auxiliaries and what leads to it: "had been due to meet", "failed to resume".

    `head` is the verb that says what is done, at the end of the chain; of a copula it is the copula itself, and
    `predicate` is the head of what is said to be. `lemma` is the head's, with its particle ("call off"). `modals` are
    the links of the chain as lemmas, in order. `tense` and `finite` are those of the first word of the group: `future`
    with "will" or "shall", `none` with other modals and without a finite verb. `voice` is the head's. `negated`: by
    "not" or "never", or by a subject with "no".
    """

    first: int
    last: int
    head: int
    lemma: str
    tense: Tense
    perfect: bool
    progressive: bool
    voice: Voice
    negated: bool
    modals: tuple[str, ...]
    finite: bool
    predicate: int | None = None


class Clause(Value, frozen=True):
    """What is told with one verb group, or a fragment without one.

    Clauses nest: `first` to `last` spans all that hangs on the clause, other clauses included; `Document.clause_of`
    names the innermost one of a token. `head` is the token that it hangs on. `mark` is the word that opens it, in small
    letters ("if", "who", "and", "to"), "" where there is none. `subject` is the grammatical one, `agent` who does what
    is told in the passive. `subject_from` says where the subject stands: in the clause itself (`own`), before a
    relative clause or participle (`antecedent`), in the clause that it is joined to (`coordination`), or in the one
    that it depends on (`control`). `reported`: it is what somebody said or thought; `source` is then the clause of
    saying so, None where only "according to" does. What hangs on a reported clause is reported too.
    """

    first: int
    last: int
    head: int
    sentence: int
    kind: Kind
    mark: str
    verb: VerbGroup | None
    subject: Phrase | None
    subject_from: SubjectFrom
    agent: Phrase | None
    objects: tuple[Phrase, ...]
    adjuncts: tuple[Adjunct, ...]
    parent: int | None
    quoted: bool
    reported: bool
    source: int | None
    relative: bool
    conditional: bool

    @property
    def shared_subject(self) -> bool:
        """Whether the subject stands in another clause, that this one is joined to or depends on."""
        return self.subject_from in ("coordination", "control")


class Sentence(Value, frozen=True):
    """Tokens `first` to `last`, the text from `start` to `end`, and its clauses from `first_clause` to `last_clause`.

    Clauses are in the order of their first tokens, an outer one before those inside it; a sentence has at least one.
    A document of another language than English has none, and `last_clause` is then one less than `first_clause`.
    """

    first: int
    last: int
    start: int
    end: int
    first_clause: int
    last_clause: int


class Document(Value, frozen=True):
    """A text after one pass; every token is in exactly one sentence and has exactly one innermost clause.

    `innermost[i]` is the index of the innermost clause of token i, -1 in another language than English.
    """

    text: str
    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    innermost: tuple[int, ...]

    def word(self, at: int) -> str:
        """The token as it is written."""
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def words(self, first: int, last: int) -> str:
        """The text from one token to another, both included."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def token_at(self, char: int) -> int | None:
        """The token that holds a character, None for white space and beyond the text."""
        at = bisect_right(self.tokens, char, key=lambda token: token.start) - 1
        return at if at >= 0 and char < self.tokens[at].end else None

    def tokens_between(self, start: int, end: int) -> range:
        """The tokens that hold any character of text[start:end]."""
        left = bisect_right(self.tokens, start, key=lambda token: token.end)
        right = bisect_right(self.tokens, end - 1, key=lambda token: token.start)
        return range(left, right if start < end else left)

    def sentence_at(self, char: int) -> int | None:
        """The sentence around a character, None between sentences."""
        at = bisect_right(self.sentences, char, key=lambda sentence: sentence.start) - 1
        return at if at >= 0 and char < self.sentences[at].end else None

    def sentence_of(self, token: int) -> int:
        """The sentence of a token."""
        return bisect_right(self.sentences, token, key=lambda sentence: sentence.first) - 1

    def clause_of(self, token: int) -> int | None:
        """The innermost clause of a token, None in another language than English."""
        found = self.innermost[token]
        return found if found >= 0 else None

    def clauses_in(self, sentence: int) -> range:
        """The clauses of a sentence."""
        of = self.sentences[sentence]
        return range(of.first_clause, of.last_clause + 1)
