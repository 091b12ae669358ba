"""html_tree: bytes of a saved page -> its tree and its visible lines, as a browser would lay them out."""

import re
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.reading.encoding import decode
from generator.reading.lines import Line, clean_text
from generator.reading.wordlists import phrases

_XML = re.compile(r"^\s*<\?xml[^>]*\?>")
_NONE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_MAX = 12_000_000


def tree_of(data: bytes) -> tuple[HtmlElement | None, str | None]:
    """The page's tree, or what forbids it."""
    if len(data) > _MAX:
        return None, f"the page is too large ({len(data) // 1_000_000} MB)"
    text, trouble = decode(data, markup=True)
    if text is None:
        return None, trouble
    text = _XML.sub("", text.replace("\x00", ""))
    if not text.strip():
        return None, "the page is empty"
    parser = HTMLParser(remove_comments=False, remove_pis=True, huge_tree=False)
    try:
        tree = document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        return None, f"the page is no HTML ({' '.join(str(error).split())[:80]})"
    return tree, None


def visible_lines(tree: HtmlElement) -> tuple[Line, ...]:
    """The page's visible text, a line for each block, with the block's tag and its share of link text.

    Lines are numbered as a reader counts them, since whole pages often stand on one line of their file.
    """
    body = tree.find("body")
    walker = _Walker()
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end", "comment", "pi")):
        if event == "start":
            walker.start(element)
        else:
            walker.end(element, closes=event == "end")
    walker.flush()
    return tuple(walker.lines)


class _Walker:
    """Gathers lines while the tree is walked; the only state of this module, thrown away after one page."""

    def __init__(self) -> None:
        self.blocks = phrases("html", "blocks")
        self.hidden_tags = phrases("html", "hidden")
        self.noted = phrases("html", "noted")
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.linked = 0
        self.in_link = 0
        self.hidden: Any = None
        self.tags: list[str] = []
        self.when = ""

    def start(self, element: Any) -> None:
        """An element opens: a block closes the line before it."""
        if self.hidden is not None:
            return
        tag = element.tag
        if tag in self.hidden_tags or _is_hidden(element):
            self.hidden = element
            return
        if tag in self.blocks:
            self.flush()
        if tag in self.noted:
            self.tags.append(tag)
        self.in_link += tag == "a"
        if tag == "time":
            self.when = self.when or element.get("datetime") or ""
        self._add(element.text)

    def end(self, element: Any, *, closes: bool) -> None:
        """An element closes; the text after it belongs to what is around it."""
        if self.hidden is not None:
            if element is not self.hidden:
                return
            self.hidden = None
        elif closes:
            tag = element.tag
            if tag in self.blocks:
                self.flush()
            if tag in self.noted:
                self.tags.pop()
            self.in_link -= tag == "a"
        self._add(element.tail)

    def flush(self) -> None:
        """What was gathered becomes a line."""
        if self.parts:
            text = clean_text("".join(self.parts).replace("\n", " "))
            if text:
                tag = self.tags[-1] if self.tags else ""
                self.lines.append(Line(len(self.lines) + 1, text, True, tag, self.linked / len(text), self.when))
                self.when = ""
        self.parts, self.linked = [], 0

    def _add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.in_link:
                self.linked += len(text.strip())


def _is_hidden(element: Any) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _NONE.search(style) is not None)
