"""markdown_text: Markdown -> its headline and its paragraphs as plain text, without rendering it."""

import re
from collections.abc import Iterator

from generator.reading.blocks.glued_lines import parted
from generator.reading.lines import Line, clean_text

Block = tuple[int, str, list[str]]  # its first line, its kind, its lines

_WIDEST_WRAP = 120  # characters; editors wrap at 72 to 100, a longer line was never wrapped
_SENTENCE_ENDS = tuple(".!?…:\"”’'»)")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*$")
_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]]{1,200}\]:\s+\S")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE = (
    (
        re.compile(r"!\[[^\]]{0,500}\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,300}\")?\)|\[[^\]]{0,200}\])"),
        "",
    ),
    (re.compile(r"\[\^[^\]]{1,60}\]"), ""),
    (
        re.compile(r"\[([^\[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+[\"'][^\"']{0,300}[\"'])?\)"),
        r"\1",
    ),
    (re.compile(r"\[([^\[\]]{1,500})\]\[[^\]]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^\s<>]{1,2000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>]{0,1000}>"), ""),
    (re.compile(r"(?<![\\\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\\\w])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]{1,1000}?)~~"), r"\1"),
    (re.compile(r"`+([^`\n]{1,1000}?)`+"), r"\1"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~=-])")
_HIDDEN = 0xDC00  # escaped marks are put out of sight while the others are read, where no text that was decoded can be
_SHOWN = re.compile("[\udc00-\udc7f]")
_SHOWS = re.compile(r"\]\(|\]\[|\*\w|_\w[^_\n]*_|`|^\s{0,3}(?:#{1,6}\s|>|[-+*]\s|\d{1,3}[.)]\s)", re.MULTILINE)
_MARKS = re.compile(r"[\[\]<>*_~`\\!]")


def blocks_of(text: str, first: int = 1) -> tuple[str | None, tuple[Line, ...]]:
    """The first heading of the highest kind where it opens the text, and every block as one line of plain text."""
    blocks: list[Block] = []
    fenced, open_block = False, False
    for number, raw in enumerate(_COMMENT.sub(_keep_breaks, text).splitlines(), first):
        if _FENCE.match(raw):
            fenced, open_block = not fenced, False
            continue
        open_block = _take(raw, number, blocks, open_block=open_block and not fenced)
    lines = tuple(line for block in blocks for line in _lines_of(block))
    if lines and lines[0].tag == "h1":
        return lines[0].text, lines[1:]
    return None, lines


def _lines_of(block: Block) -> Iterator[Line]:
    """A block as one line of text; as several where its lines are plainly several things.

    Markdown joins the lines of a block. Pasted page text in a Markdown file has a paragraph a line and no empty
    lines between; joined, a headline or caption would run into the sentence after it.
    """
    number, tag, parts = block
    plain = [plain_text(part) for part in parts] if tag == "p" and len(parts) > 1 else []
    width, start = max(map(len, plain), default=0), 0
    ends = [
        at
        for at in range(1, len(plain))
        if plain[at - 1] and (parted(plain[at - 1], plain[at], width) or _breaks(plain[at - 1], plain[at], width))
    ]
    for end in (*ends, len(parts)):
        text = plain_text(" ".join(parts[start:end]))
        if text:
            yield Line(number + start, text, True, tag)
        start = end


def has_marks(text: str) -> bool:
    """Whether a text has marks that show: links, emphasis, headings, lists, quotations."""
    return _SHOWS.search(text) is not None


def without_title(text: str) -> str:
    """A text without the heading that opens it."""
    lines = text.lstrip("\n").split("\n")
    underlined = len(lines) > 1 and _UNDERLINE.match(lines[1])
    return "\n".join(lines[2 if underlined and not _HEADING.match(lines[0]) else 1 :])


def _breaks(before: str, line: str, width: int) -> bool:
    """Whether a line begins a paragraph of its own; `width`: the longest line of the block, in characters."""
    room = len(before) + 1 + len(line.partition(" ")[0]) <= width
    if not room and len(before) <= _WIDEST_WRAP:
        return False
    ended = before.endswith(_SENTENCE_ENDS)
    return not line[:1].islower() and (ended or width > _WIDEST_WRAP)


def plain_text(markdown: str) -> str:
    """Inline Markdown without its marks."""
    if _MARKS.search(markdown):
        markdown = _ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found.group(1))), markdown)
        for pattern, replacement in _INLINE:
            markdown = pattern.sub(replacement, markdown)
        markdown = _SHOWN.sub(lambda found: chr(ord(found.group()) - _HIDDEN), markdown)
    return clean_text(markdown)


def _take(raw: str, number: int, blocks: list[Block], *, open_block: bool) -> bool:
    """Add a line to its block; tells whether the block goes on."""
    if not raw.strip() or _REFERENCE.match(raw) or (_TABLE_RULE.match(raw) and "|" in raw):
        return False
    heading = _HEADING.match(raw)
    if heading:
        blocks.append((number, f"h{len(heading.group(1))}", [heading.group(2)]))
        return False
    if open_block and _UNDERLINE.match(raw):
        blocks[-1] = (blocks[-1][0], "h1" if "=" in raw else "h2", blocks[-1][2])
        return False
    if _RULE.match(raw):
        return False
    body = _QUOTE.sub("", raw, count=1)
    item = _ITEM.match(body)
    if item or not open_block:
        blocks.append((number, "li" if item else "p", [body[item.end() :] if item else body]))
    else:
        blocks[-1][2].append(body)
    return bool(body.strip())


def _keep_breaks(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")
