"""verify: a manifest + a folder, or a published site -> what is missing, changed or not of it."""

from generator.verify.differences import Differences, differences_told
from generator.verify.folder import inputs_against, verify_folder
from generator.verify.site import NotThere, manifest_at, verify_site

__all__ = [
    "Differences",
    "NotThere",
    "differences_told",
    "inputs_against",
    "manifest_at",
    "verify_folder",
    "verify_site",
]
