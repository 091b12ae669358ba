"""address: a page's address -> the day in it, as candidate for the publication date."""

import re
from urllib.parse import urlsplit

from generator.model import DateEvidence
from generator.reading.pubdate.candidate import Candidate
from generator.reading.stamps import compact, day, months

IN_ADDRESS, IN_NUMBER = 50.0, 40.0
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]([01]?\d)[/_-]([0-3]?\d)(?!\d)")
_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/([0-3]?\d)(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{6})(?!\d)")


def date_in_address(url: str | None) -> tuple[Candidate, ...]:
    """The day in an address (/2023/11/08/, /2023/nov/8/, 20231108), where there is one."""
    path = urlsplit(url or "").path.lower()
    for pattern in (_DAY, _NAMED):
        match = pattern.search(path)
        if match:
            year, month, number = match.groups()
            known = int(month) if month.isdigit() else months("en").get(month, 0)
            found = day(int(year), known, int(number))
            if found:
                words = match.group().strip("/_-")
                return (Candidate(DateEvidence(words, "url", "url", found), IN_ADDRESS),)
    match = _COMPACT.search(path)
    found = compact(match.group(1)) if match else None
    if not match or not found:
        return ()
    return (Candidate(DateEvidence(match.group(1), "url", "url", found), IN_NUMBER),)
