"""why: an error on the way to a host -> what went wrong, in a few words."""

from urllib3.exceptions import (
    IncompleteRead,
    InvalidChunkLength,
    ProtocolError,
    SSLError,
)
from urllib3.exceptions import TimeoutError as Silence


def why(error: BaseException) -> str:
    """What went wrong on the way, in a few words."""
    cause = error.__cause__ or error.__context__
    known: tuple[tuple[type[BaseException], str], ...] = (
        (IncompleteRead, "the page broke off"),
        (InvalidChunkLength, "the page broke off"),
        (Silence, "it is silent"),
        (SSLError, "its certificate or encryption is not right"),
    )
    for one in (error, cause, *error.args):
        for kind, words in known:
            if isinstance(one, kind):
                return words
    if isinstance(error, ProtocolError):
        return "what it sent is not HTTP, or broke off"
    reason = getattr(cause, "strerror", None) or getattr(error, "strerror", None)
    return str(reason or type(error).__name__)
