"""write: bytes -> the output folder; changed files only, staged aside and moved in, removed pages pruned."""

from generator.write.output import Kept, Laid, Output, Written, fingerprint_of
from generator.write.place import files_below, lock, refuse_foreign, refuse_place
from generator.write.whole import keep_text, make_aside, write_aside, write_bytes_aside

__all__ = [
    "Kept",
    "Laid",
    "Output",
    "Written",
    "files_below",
    "fingerprint_of",
    "keep_text",
    "lock",
    "make_aside",
    "refuse_foreign",
    "refuse_place",
    "write_aside",
    "write_bytes_aside",
]
