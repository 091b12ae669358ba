"""render: Page -> bytes, by the theme's templates; a chronology's own templates win over it one by one.

Everything is escaped (also in feeds), a name that is not in the context is an error, and the digest of
all templates says when pages have to be rendered again.
"""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import jinja2
import msgspec
from markupsafe import Markup, escape

from generator.chronology import Page
from generator.render import writers
from generator.render.environment import Compiled, Environment, attribute_of
from generator.render.faults import template_fault
from generator.render.language import Words, words_in
from generator.render.prose import marked, prose

_STATIC = "static"


class Renderer:
    """An environment built once, the digest of all that it reads, and the theme's static files."""

    def __init__(self, folders: tuple[Path, ...], compiled: Compiled | None = None) -> None:
        self.folders = folders
        self.environment = _environment(folders, compiled)
        self.digest = _digest(folders)
        self._templates: dict[str, jinja2.Template] = {}
        self._words: dict[str, Words] = {}

    def __call__(self, page: Page) -> bytes:
        """The page's bytes."""
        return render(page, self)

    def template(self, name: str) -> jinja2.Template:
        """A template, compiled once."""
        if name not in self._templates:
            self._templates[name] = self.environment.get_template(name)
        return self._templates[name]

    def words(self, page: Page) -> Words:
        """The words of the page's language, read once."""
        site = page.context.get("site")
        language = site.language if site else "en"
        if language not in self._words:
            self._words[language] = words_in(language, self.folders)
        return self._words[language]

    def static_pages(self) -> Iterator[Page]:
        """The theme's style sheet, scripts and icons; a file of a chronology's own stands in for the default's."""
        files = {
            path.relative_to(folder).as_posix(): path
            for folder in reversed(self.folders)
            for path in sorted((folder / _STATIC).rglob("*"))
            if path.is_file()
        }
        for name in sorted(files):
            yield Page(name, "!bytes", {"bytes": files[name].read_bytes()}, "bytes")


def default_theme() -> Path:
    """The folder of the default theme: inside the installed package, or beside it in the repository."""
    package = Path(__file__).parent.parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "templates"


def renderer(own: tuple[Path, ...] = (), kept: Path | None = None) -> Renderer:
    """A renderer; `own` are the folders of a chronology's own templates, which win over the default theme.

    What templates are compiled to is kept in the folder `kept`.
    """
    folders = (*(folder for folder in own if folder.is_dir()), default_theme())
    return Renderer(folders, Compiled(kept) if kept else None)


def render(page: Page, using: Renderer) -> bytes:
    """The page's bytes: by a writer where the template's name begins with `!`, else by the template.

    Raises ContentError where a template of the chronology's own fails.
    """
    page = page.settled()
    if page.template.startswith("!"):
        return writers.WRITERS[page.template](page.context)
    place = _place(page, using.words(page))
    try:
        text = using.template(page.template).render(page.context, **place)
    except Exception as error:
        fault = template_fault(error, using.folders[:-1])
        if fault is None:
            raise
        raise fault from error
    return text.encode("utf-8", "replace")


def _place(page: Page, words: Words) -> dict[str, Any]:
    root = "../" * page.path.count("/")
    if page.path == "404.html":  # shown at any depth, so it cannot know its own
        root = urlsplit(page.context["site"].base_url).path.rstrip("/") + "/" if page.context["site"].base_url else ""
    address = "/" + quote(page.path.removesuffix("index.html"))
    return {
        "root": root,
        "address": address,
        "url": partial(relative, root),
        "reader": words,
        "_": words.say,
    }


def relative(root: str, address: str | None) -> str:
    """A site-absolute address as a link from a page `root` deep; works from file:// and below a sub-path."""
    path, mark, fragment = (address or "/").partition("#")
    if path.endswith("/"):
        path += "index.html"
    return root + path.removeprefix("/") + mark + fragment


def _environment(folders: tuple[Path, ...], compiled: Compiled | None = None) -> Environment:
    theme = jinja2.FileSystemLoader(str(folders[-1]))
    own = [jinja2.FileSystemLoader(str(folder)) for folder in folders[:-1]]
    environment = Environment(
        loader=jinja2.ChoiceLoader([*own, jinja2.PrefixLoader({"!default": theme}), theme]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    environment.filters.update(
        attr=attribute_of,
        script_json=_script_json,
        prose=prose,
        markdown=marked,
        counted=_counted,
        stamp=_stamp,
        slim=_slim,
        coded=_coded,
    )
    return environment


def _digest(folders: tuple[Path, ...]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()


def _script_json(data: object) -> Markup:
    """JSON that no text in it can end or open a script with."""
    text = msgspec.json.encode(data).decode()
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - every character with a meaning in HTML is escaped above


def _coded(text: str) -> Markup:
    """A message with what stands between backticks as code."""
    parts = str(escape(text)).split("`")
    whole = len(parts) % 2 == 1
    told = (f"<code>{part}</code>" if whole and place % 2 else part for place, part in enumerate(parts))
    return Markup(("" if whole else "`").join(told))  # noqa: S704 - the text is escaped above


@jinja2.pass_context
def _counted(context: jinja2.runtime.Context, number: int, one: str, many: str = "") -> str:
    """A number with its word, in the reader's language."""
    return str(context["reader"].counted(number, one, many))


def _stamp(day: str | None) -> str:
    """A day as the moment that Atom asks for."""
    return f"{day or '1970-01-01'}T00:00:00Z"


def _slim(text: str) -> str:
    """Text that XML can hold: control characters gone."""
    return "".join(char for char in text if char in "\t\n" or (ord(char) >= 32 and not 0xFFFE <= ord(char) <= 0xFFFF))
