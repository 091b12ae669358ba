"""fill: Chronology -> the output folder's files, staged; only pages that are not there yet are rendered.

Where the pages are many they are shared out among copies of this process, page by page in turn.
"""

from collections.abc import Iterator
from itertools import chain, zip_longest

import msgspec

from generator import cache
from generator.chronology import Chronology, Page
from generator.pages import pages
from generator.parallel import in_shares, workers_for
from generator.processing import Begins, Progress
from generator.render import Renderer
from generator.write import Laid, Output, fingerprint_of


def fill(site: Output, chronology: Chronology, render: Renderer, jobs: int, progress: Progress, begins: Begins) -> int:
    """Render every page that the output does not hold yet, and stage it; returns the number of HTML pages.

    `jobs` as `executor_for` has it.
    """
    begins("pages")
    whole = list(chain(pages(chronology), render.static_pages()))
    base = (cache.code_digest() + render.digest).encode()

    def laid(share: int, shares: int) -> list[Laid]:
        return list(_laid(whole, site, render, base, share, shares, progress, begins))

    done = in_shares(laid, workers_for(len(chronology.reports), jobs))
    begins("manifest")
    for row in zip_longest(*done):  # back into the order of the pages
        for one in row:
            if one is not None:
                site.take(one)
    return sum(page.kind == "html" for page in whole)


def _laid(
    whole: list[Page],
    site: Output,
    render: Renderer,
    base: bytes,
    share: int,
    shares: int,
    progress: Progress,
    begins: Begins,
) -> Iterator[Laid]:
    """Every page of one share as it is or comes to be in the output."""
    for number in range(share, len(whole), shares):
        begins("pages")
        page = whole[number].settled()
        begins("fingerprints")
        mark = fingerprint_of((base, page.template.encode(), msgspec.msgpack.encode(page.context)))
        held = site.held(page.path, mark)
        if held is None:
            begins("rendering")
            held = site.lay(page.path, mark, render(page), str(number))
        yield held
        if share == 0 and not number % 50:
            progress("rendering", number, len(whole))
