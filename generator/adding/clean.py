"""clean: a Report -> the text of a Markdown file that is read as the very same report, and a name for it."""

import re
import unicodedata
from collections.abc import Container
from typing import Any

import yaml

from generator.model import Report

_KEYS = ("title", "outlet", "agency", "author", "published", "url", "archived", "accessed", "language", "form")
_MARKS = re.compile(r"([\\`*_\[\]<>~])")
_LINE_MARK = re.compile(r"^(#{1,6}|[-+>]|=+|\d{1,3}[.)])(?=\s|$)|^(-{3,}|\.{3})")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def clean_file(report: Report) -> str:
    """Front matter with what was understood, then the paragraphs."""
    keys = {name: value for name in _KEYS if (value := _value(report, name))}
    if report.tags:
        keys["tags"] = list(report.tags)
    if report.digest_of:
        retold = report.digest_of
        told = {"outlet": retold.outlet, "title": retold.title, "published": retold.published}
        keys["digest_of"] = {name: str(value) for name, value in told.items() if value}
    matter = yaml.dump(keys, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000) if keys else ""
    body = "\n\n".join(escaped(paragraph) for paragraph in report.body)
    return f"---\n{matter}---\n\n{body}\n"


def escaped(paragraph: str) -> str:
    """A paragraph of plain text as Markdown that reads the same."""
    text = _MARKS.sub(r"\\\1", paragraph)
    mark = _LINE_MARK.match(text)
    if not mark:
        return text
    at = mark.end() - 1 if mark.group()[-1] in ".)" else 0
    return f"{text[:at]}\\{text[at:]}"


def file_name(report: Report, taken: Container[str] = ()) -> str:
    """A name from day and title (`2023-02-04-ma-visits-russia.md`) that is not taken yet."""
    day = report.publication.value.isoformat() if report.publication.value else "undated"
    plain = unicodedata.normalize("NFKD", report.title or "untitled").encode("ascii", "ignore").decode()
    slug = _cut(_NOT_PLAIN.sub("-", plain.lower().replace("'", "")).strip("-")) or "untitled"
    name, number = f"{day}-{slug}.md", 2
    while name in taken:
        name, number = f"{day}-{slug}-{number}.md", number + 1
    return name


def _cut(slug: str) -> str:
    """A slug of whole words, not too long."""
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]


class _Plain(yaml.SafeDumper):
    """Writes days without quotes, as people do, and other texts that look like something else in quotes."""

    yaml_implicit_resolvers = {
        letter: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for letter, pairs in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


def _value(report: Report, name: str) -> Any:
    if name == "published":
        found = report.publication
        if found.value is None:
            return None
        return f"{found.value.isoformat()} {found.time}" if found.time else found.value.isoformat()
    if name == "language" and report.language == "en":
        return None
    if name == "form" and report.form == "report":
        return None
    return getattr(report, name)
