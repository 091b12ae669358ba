"""differences: what of a manifest was not found as it says -> lines for a person."""

from collections.abc import Iterator

from generator.model import Value


class Differences(Value, frozen=True):
    """Files, in order, that are not there, are not as the manifest says or not in it; `unasked`: not looked at.

    `missing` and `changed` have the reason beside the path; `seen` is how many were as they should be.
    """

    seen: int
    missing: tuple[tuple[str, str], ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    additional: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        """Whether everything is as the manifest says."""
        return not (self.missing or self.changed or self.additional)


def differences_told(found: Differences) -> Iterator[str]:
    """A line for each file: `path: what. How to mend it`, ended by a full stop."""
    for path, why in found.missing:
        yield f"{path}: missing{f' ({why})' if why else ''}. Publish the build again."
    for path, why in found.changed:
        yield f"{path}: changed{f' ({why})' if why else ''}. Publish the build again, or find out who changed it."
    for path in found.additional:
        yield f"{path}: additional, the manifest does not name it. Remove it, or find out who put it there."
