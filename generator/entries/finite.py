"""finite: text -> whether a verb in it is finite or passive, where no list of verbs is at hand."""

import re

PASTS = (
    "became|began|bought|broke|brought|built|came|caught|chose|cut|dealt|drew|drove|fell|felt|fled|flew|fought|found|gave|got|grew|heard|held|"
    "hid|hit|kept|knew|laid|led|left|lost|made|meant|met|paid|put|ran|rode|rose|sat|saw|sent|set|shook|shot|shut|sank|sold|sought|"
    "spent|spoke|stole|stood|struck|swept|swore|taught|threw|told|took|tore|went|withdrew|woke|won|wore|wrote"
)  # irregular verbs in the simple past, as a part of a regular expression
FINITE = re.compile(rf"\b(?:\w+ed|was|were|has|had|is|are|will|would|{PASTS})\b")
_BEING = re.compile(r"\b(?:was|were|is|are|be|been|being)\s+(?:(?:\w+ly|later|then|also)\s+)?$")
_REACH = 20


def is_passive(text: str, at: int) -> bool:
    """Whether what is told at a place was done to the subject: "was later told"."""
    return bool(_BEING.search(text, max(0, at - _REACH), at))
