"""page_content: what a reader of one kind of file gives, before front matter and curator have their say."""

from generator.model import Doubt, Dropped, Naming, Publication, Value


class Wishes(Value, frozen=True):
    """What a person already said of the page, as far as reading it depends on that."""

    title: str | None = None
    url: str | None = None
    language: str | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class PageContent(Value, frozen=True):
    """A page as read: its text in paragraphs, its date with evidence, who says it, what was dropped."""

    body: tuple[str, ...]
    publication: Publication
    titled: Naming = Naming()
    issued: Naming = Naming()
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    archived: str | None = None
    language: str = "en"
    doubts: tuple[Doubt, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    markdown: str | None = None
