"""faults: what is wrong in a chronology's own theme -> problems with file and line, as for all other content."""

import string
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2

from generator import yaml_lines
from generator.problems import ContentError, Problem

_TAKE = "Mend it, or take the file away: the default theme's stands in for it"
_TEMPLATES = "docs/themes.md says what each template is given"
_FORMS = 'Give each plural form a text, `other` among them: `event: {one: "{} x", other: "{} y"}`'


def template_fault(error: Exception, own: tuple[Path, ...]) -> ContentError | None:
    """What a chronology's own template did wrong; None where the fault is not in one of them."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = (error.filename or "", error.lineno)
    else:
        place = _deepest(error, own)
    if not any(_inside(place[0], folder) for folder in own):
        return None
    fix = _TAKE if isinstance(error, jinja2.TemplateSyntaxError) else _TEMPLATES
    what = f"the template fails: {_said(error)}"
    return ContentError((Problem(shown(Path(place[0])), place[1], what, fix),))


def read_catalogue(path: Path) -> dict[str, Any]:
    """A catalogue's words, checked. Raises ContentError where they are none."""
    text = path.read_text(encoding="utf-8", errors="replace")
    document, unread = yaml_lines.load(text, shown(path))
    if document is None:
        raise ContentError(unread)
    found = document.data or {}
    if not isinstance(found, dict):
        fix = "Write `English text: its translation`, a line each"
        raise ContentError((Problem(shown(path), 1, "this is no catalogue of words", fix),))
    problems = tuple(
        Problem(shown(path), document.line((key,)), what, fix)
        for key, told in found.items()
        for what, fix in _wrong(key, told)
    )
    if problems:
        raise ContentError(problems)
    return found


def shown(path: Path) -> str:
    """The path as all problems show it: from content/ on, where it is in there."""
    parts = path.parts
    at = max((n for n, part in enumerate(parts) if part == "content"), default=0)
    return Path(*parts[at:]).as_posix()


def _wrong(key: str, told: object) -> Iterator[tuple[str, str]]:
    if key == "scripts":
        if not isinstance(told, Mapping) or not all(isinstance(one, str) for one in told.values()):
            yield "`scripts` is not a list of words", "Write `scripts: {Filter: …}`"
    elif isinstance(told, Mapping):
        if "other" not in told or not all(isinstance(one, str) for one in told.values()):
            yield f"`{key}` has no text for `other`", _FORMS
        elif any(places is None or places - {""} for places in map(_places, told.values())):
            yield f"`{key}` has another place than {{}}", _FORMS
    elif not isinstance(told, str):
        yield f"`{key}: {told}` is no text", "Put it in quotes"
    elif (places := _places(told)) is None or places - (_places(key) or set()):
        yield f"the translation of `{key}` has places that it has not", "Keep what stands in { }"


def _places(text: str) -> set[str] | None:
    """The places of a text that is filled in; None where its brackets do not close."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _deepest(error: Exception, own: tuple[Path, ...]) -> tuple[str, int]:
    """The last line of one of these folders' templates that ran."""
    place, trace = ("", 0), error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if any(_inside(name, folder) for folder in own):
            place = (name, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _inside(name: str, folder: Path) -> bool:
    return bool(name) and Path(name).resolve().is_relative_to(folder.resolve())


def _said(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"there is no template `{error.name}`"
    return " ".join(str(error).split()) or type(error).__name__
