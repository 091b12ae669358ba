"""stories: addresses and stories -> the addresses with one for each story, after its chief event's."""

from collections.abc import Sequence

import msgspec

from generator.chronology import Addresses
from generator.model import Story


def with_stories(addresses: Addresses, stories: Sequence[Story]) -> Addresses:
    """`/stories/SLUG/` for each: the last part of its chief event's address, which the ledger keeps."""
    taken: dict[str, str] = {}
    for story in sorted(stories, key=lambda one: one.id):
        chief = addresses.events.get("e-" + story.id.removeprefix("s-"), "")
        slug = chief.strip("/").rpartition("/")[2] or "story"
        number, free = 2, f"/stories/{slug}/"
        while free in taken:
            free, number = f"/stories/{slug}-{number}/", number + 1
        taken[free] = story.id
    return msgspec.structs.replace(addresses, stories={story: address for address, story in taken.items()})
