"""addresses: where the pages that have no entry in the ledger are, and which file answers at an address."""

import hashlib
import re
from urllib.parse import unquote

from generator.permalinks import slug

_LONGEST_TAG = 24  # characters; what an address keeps of letters without a Latin form
_OTHER_MARKS = re.compile(r"[^\w\s'’-]|_")


def file_of(address: str) -> str:
    """The file, below the site's folder, that answers at an address; addresses are percent-encoded, files are not."""
    return unquote(address[1:]) + "index.html"


def kind_address(kind: str) -> str:
    """Where a kind of event has its page."""
    return f"/kinds/{kind}/"


def tag_address(tag: str) -> str:
    """Where a tag has its page: `/tags/foreign-policy/`; it hangs on no other tag, so it stays.

    Where an address would leave marks out or cut the tag off, a short hash keeps "C" and "C++" apart.
    """
    folded = " ".join(tag.casefold().split())
    name = slug(folded)
    whole = not _OTHER_MARKS.search(folded) and len(folded) <= _LONGEST_TAG
    return (
        f"/tags/{name}/"
        if whole
        else f"/tags/{name}-{hashlib.sha256(folded.encode('utf-8', 'replace')).hexdigest()[:6]}/"
    )


def kind_words(kind: str) -> str:
    """A kind for a reader: `did-not-meet` is "did not meet"."""
    return kind.replace("-", " ").replace("_", " ")
