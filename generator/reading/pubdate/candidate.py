"""candidate: the value that all evidence for the publication date is weighed as."""

from generator.model import DateEvidence, Value
from generator.reading.stamps import Stamp


class Candidate(Value, frozen=True):
    """Evidence with its weight; `because` says why one of two was taken, `news` that it is of a news article."""

    evidence: DateEvidence
    weight: float
    stamp: Stamp | None = None
    utc: bool = False
    because: str = ""
    news: bool = False
