"""prose: a report's text -> HTML: plain text as it is, Markdown turned into HTML once and sanitised."""

import re

from markupsafe import Markup

_MANY_MARKS = (
    400  # brackets; Python-Markdown takes 0.3 s over so many that belong to nothing, and 20 s over ten times as many
)
_IMAGE = re.compile(r"<img [^<>]*>")
_ATTRIBUTE = re.compile(r'(src|alt)="([^"<>]*)"')


def prose(text: str) -> Markup:
    """Plain text as paragraphs, every character as it is."""
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in text.split("\n\n") if part.strip())


def marked(text: str) -> Markup:
    """Markdown of a stranger, turned into HTML once and sanitised; pictures on other hosts are links to them.

    The library takes long over texts that are nothing but marks, so those are shown as they are.
    """
    import markdown
    import nh3

    if sum(map(text.count, "[<")) > _MANY_MARKS:
        return prose(text)
    html = nh3.clean(markdown.markdown(text), url_schemes={"http", "https"}, link_rel="noopener nofollow")
    return Markup(_IMAGE.sub(_picture_link, html))  # noqa: S704 - sanitised above


def _picture_link(image: re.Match[str]) -> str:
    """A picture of another host as a link; one of the chronology's own as it is."""
    told = dict(_ATTRIBUTE.findall(image.group()))
    source = told.get("src", "")
    if not source.startswith(("http://", "https://", "//")):
        return image.group()
    words = told.get("alt") or source
    return f'<a href="{source}" rel="noopener nofollow">{words}</a>'
