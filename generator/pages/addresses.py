"""addresses: where the pages that have no entry in the ledger are, and which file answers at an address."""

from urllib.parse import unquote


def file_of(address: str) -> str:
    """The file, below the site's folder, that answers at an address; addresses are percent-encoded, files are not."""
    return unquote(address[1:]) + "index.html"


def kind_address(kind: str) -> str:
    """Where a kind of event has its page."""
    return f"/kinds/{kind}/"


def kind_words(kind: str) -> str:
    """A kind for a reader: `did-not-meet` is "did not meet"."""
    return kind.replace("-", " ").replace("_", " ")
