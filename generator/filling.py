"""fill: Chronology -> the output folder's files, staged; only pages that are not there yet are rendered."""

from itertools import chain

import msgspec

from generator import cache
from generator.chronology import Chronology
from generator.pages import pages
from generator.processing import Begins, Progress
from generator.render import Renderer
from generator.write import Output, fingerprint_of


def fill(site: Output, chronology: Chronology, render: Renderer, progress: Progress, begins: Begins) -> int:
    """Render every page that the output does not hold yet, and stage it; returns the number of HTML pages."""
    count = 0
    base = (cache.code_digest() + render.digest).encode()
    begins("pages")
    for page in chain(pages(chronology), render.static_pages()):
        begins("fingerprints")
        count += page.kind == "html"
        mark = fingerprint_of((base, page.template.encode(), msgspec.msgpack.encode(page.context)))
        if not site.keep(page.path, mark):
            begins("rendering")
            site.put(page.path, mark, render(page))
        if not count % 50:
            progress("rendering", count, 0)
        begins("pages")
    return count
