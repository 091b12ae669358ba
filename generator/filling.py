"""fill: Chronology -> the output folder's files, staged; only pages that are not there yet are made and rendered.

Where the pages are many they are shared out among copies of this process, page by page in turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

import msgspec

from generator import cache
from generator.chronology import Chronology, Page
from generator.pages import Index, index_of, pages_of, seed_of
from generator.parallel import in_shares, workers_for
from generator.processing import Begins, Progress
from generator.render import Renderer
from generator.shown import Memory, Notes, joined
from generator.write import Laid, Output, fingerprint_of


class Filled(msgspec.Struct, frozen=True):
    """The number of HTML pages, and what the pages read, for the next build."""

    pages: int
    memory: Memory


@dataclass(frozen=True)
class _Work:
    """All that the pages are made from, and who is told of it."""

    site: Output
    pages: list[Page]
    index: Index
    render: Renderer
    base: bytes
    before: Memory
    progress: Progress
    begins: Begins


def fill(
    site: Output,
    chronology: Chronology,
    render: Renderer,
    before: Memory,
    jobs: int,
    progress: Progress,
    begins: Begins,
) -> Filled:
    """Render every page that the output does not hold yet, and stage it.

    `before` is what the pages of the last build read; `jobs` as `workers_for` has it.
    """
    begins("pages")
    index = index_of(chronology)
    whole = list(chain(pages_of(index), render.static_pages()))
    all_read = msgspec.msgpack.encode((chronology.config, chronology.names))
    base = fingerprint_of((cache.code_digest().encode(), render.digest.encode(), all_read)).encode()
    work = _Work(site, whole, index, render, base, before, progress, begins)

    def laid(share: int, shares: int) -> tuple[list[Laid], Memory]:
        notes = Notes()
        return list(_laid(work, notes, share, shares)), notes.memory()

    done = in_shares(laid, workers_for(len(chronology.reports), jobs))
    begins("manifest")
    for row in zip_longest(*(files for files, _ in done)):  # back into the order of the pages
        for one in row:
            if one is not None:
                site.take(one)
    return Filled(sum(page.kind == "html" for page in whole), joined(memory for _, memory in done))


def _laid(work: _Work, notes: Notes, share: int, shares: int) -> Iterator[Laid]:
    """Every page of one share as it is or comes to be in the output."""
    for number in range(share, len(work.pages), shares):
        page = work.pages[number]
        work.begins("fingerprints")
        seed = seed_of(page.shown, Index)
        held = _as_it_was(page, seed, work, notes) if seed is not None else None
        yield held or _made(page, seed, str(number), work, notes)
        if share == 0 and not number % 50:
            work.progress("rendering", number, len(work.pages))


def _as_it_was(page: Page, seed: bytes, work: _Work, notes: Notes) -> Laid | None:
    """The page as the output holds it, where all that was read for it is as it was."""
    shown = work.before.pages.get(page.path)
    if shown is None:
        return None
    reads = work.before.read_by(shown)
    if work.index.traces.digest(_seeded(page, seed, work), reads) != shown.digest:
        return None
    held = work.site.held(page.path, shown.fingerprint)
    if held is not None:
        notes.note(page.path, shown.fingerprint, shown.digest, reads)
    return held


def _made(page: Page, seed: bytes | None, name: str, work: _Work, notes: Notes) -> Laid:
    """The page with its data made; rendered where the output does not hold the same."""
    work.begins("pages")
    page, reads = work.index.traces.recorded(page.settled)
    work.begins("fingerprints")
    mark = fingerprint_of((work.base, page.template.encode(), msgspec.msgpack.encode(page.context)))
    if seed is not None:
        notes.note(page.path, mark, work.index.traces.digest(_seeded(page, seed, work), reads), reads)
    held = work.site.held(page.path, mark)
    if held is None:
        work.begins("rendering")
        held = work.site.lay(page.path, mark, work.render(page), name)
    return held


def _seeded(page: Page, seed: bytes, work: _Work) -> bytes:
    return b"\0".join((work.base, page.template.encode(), seed))
