"""config: content/site.yml and content/names.yml -> Config and NamesFile, every key optional and checked."""

import datetime
import re
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec

from generator import yaml_lines
from generator.model import NamesFile, Office, Organisation, Outlet, Person, Place, Value
from generator.problems import Problem


class Config(Value, frozen=True):
    """How a chronology presents itself; field by field what content/site.yml may say."""

    title: str = "Chronology"
    description: str = ""
    base_url: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    republish: Literal["excerpts", "full"] = "excerpts"
    excerpt_words: int = 60
    max_report_size: float = 5.0
    search: bool = True
    host: Literal["any", "github-pages", "gitlab-pages", "netlify", "cloudflare-pages", "apache"] = "any"
    theme: str | None = None
    follow_links: bool = False
    events: Literal["main", "sure", "all"] = "sure"
    minimum_weight: float = 0.0
    from_: datetime.date | None = msgspec.field(default=None, name="from")
    until: datetime.date | None = None
    events_per_report: int = 0
    citation_files: tuple[Literal["ris", "bib", "json"], ...] = ("ris", "bib", "json")
    embeds: bool = False


_KINDS = ("people", "places", "organisations", "outlets")


class _Known(Value, frozen=True):
    """What names.yml says of one name, apart from the name itself, which is its key."""

    aliases: tuple[str, ...] = ()


class _KnownPerson(_Known, frozen=True):
    offices: tuple[Office, ...] = ()


class _KnownPlace(_Known, frozen=True):
    within: str | None = None
    capital_of: str | None = None
    coordinates: tuple[float, float] | None = None


class _KnownOutlet(_Known, frozen=True):
    domain: str | None = None
    owner: str | None = None
    language: str | None = None


class _NamesDocument(Value, frozen=True):
    people: dict[str, _KnownPerson | None] = {}
    places: dict[str, _KnownPlace | None] = {}
    organisations: dict[str, _Known | None] = {}
    outlets: dict[str, _KnownOutlet | None] = {}


def read_config(path: Path, shown: str) -> tuple[Config, tuple[Problem, ...]]:
    """The configuration in the file at `path`, called `shown` in problems; the defaults where there is none."""
    document, problems = yaml_lines.read(path, shown)
    if document is None:
        return Config(), problems
    config, problems = yaml_lines.convert(document, Config)
    if config is None:
        return Config(), problems
    return config, tuple(_check_config(config, document))


def read_names(path: Path, shown: str) -> tuple[NamesFile, tuple[Problem, ...]]:
    """The names in the file at `path`, called `shown` in problems; none where there is no file."""
    document, problems = yaml_lines.read(path, shown)
    if document is None:
        return NamesFile(), problems
    names, problems = yaml_lines.convert(document, _NamesDocument)
    if names is None:
        return NamesFile(), problems
    problems = (
        *_blank_problems(names, document),
        *_alias_problems(names, document),
        *_office_problems(names, document),
        *_domain_problems(names, document),
        *_place_problems(names, document),
    )
    return _names_file(names), problems


def is_base_url(text: str) -> bool:
    """Whether a site can stand there: http or https, a host, and nothing behind the path."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    plain = not re.search(r"[\s?#<>\"]", text)
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname)


def _check_config(config: Config, document: yaml_lines.Document) -> list[Problem]:
    problems = []
    if config.base_url and not is_base_url(config.base_url):
        what = f"`base_url: {config.base_url}` is not a web address"
        problems.append(_problem(document, "base_url", what, "Write it as https://example.org/chronology/"))
    for key in ("excerpt_words", "max_report_size"):
        if (value := getattr(config, key)) <= 0:
            what = f"`{key}: {value:g}` leaves nothing to read"
            problems.append(_problem(document, key, what, "Write 1 or more"))
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", config.language):
        what = f"`language: {config.language}` is no language tag"
        problems.append(_problem(document, "language", what, "Write it as en, de or zh-Hant"))
    problems.extend(
        _problem(document, key, f"`{key}` is less than 0", "Write 0 or more")
        for key in ("minimum_weight", "events_per_report")
        if getattr(config, key) < 0
    )
    if (config.until or datetime.date.max) < (config.from_ or datetime.date.min):
        problems.append(_problem(document, "until", "`until` comes before `from`", "Swap them"))
    if not _is_time_zone(config.time_zone):
        problems.append(
            _problem(
                document,
                "time_zone",
                f"`time_zone: {config.time_zone}` is no time zone",
                "Write it as Europe/Berlin or UTC",
            )
        )
    return problems


def _is_time_zone(name: str) -> bool:
    if name == "UTC":
        return True
    from dateutil import tz

    return tz.gettz(name) is not None


def _problem(document: yaml_lines.Document, key: str, what: str, fix: str) -> Problem:
    return Problem(document.path, document.line((key,)), what, fix)


def _names_file(names: _NamesDocument) -> NamesFile:
    def known(table: dict[str, Any], kind: type[Any]) -> tuple[Any, ...]:
        return tuple(
            kind(name, **msgspec.structs.asdict(said)) if said else kind(name) for name, said in sorted(table.items())
        )

    return NamesFile(
        known(names.people, Person), known(names.places, Place),
        known(names.organisations, Organisation), known(names.outlets, Outlet),
    )  # fmt: skip


def _blank_problems(names: _NamesDocument, document: yaml_lines.Document) -> list[Problem]:
    """Names and aliases in which there is nothing to be found in a text."""
    return [
        Problem(document.path, document.line((kind, name)), "a name is empty", "Write it, or take the line out")
        for kind in _KINDS
        for name, said in getattr(names, kind).items()
        if not all(any(map(str.isalnum, one)) for one in (name, *(said.aliases if said else ())))
    ]  # fmt: skip


def _domain_problems(names: _NamesDocument, document: yaml_lines.Document) -> list[Problem]:
    return [
        Problem(
            document.path,
            document.line(("outlets", name, "domain")),
            f"`domain: {said.domain}` is no domain",
            "Write the host alone, as in example.org",
        )
        for name, said in names.outlets.items()
        if said and said.domain and not re.fullmatch(r"[^\s/:@]+\.[^\s/:@.]+", said.domain)
    ]


def _place_problems(names: _NamesDocument, document: yaml_lines.Document) -> list[Problem]:
    return [
        Problem(
            document.path,
            document.line(("places", name, "coordinates")),
            f"`coordinates` of {name} are no place on earth",
            "Write latitude and longitude in degrees, as in [52.52, 13.40]",
        )
        for name, said in names.places.items()
        if said and said.coordinates and not (abs(said.coordinates[0]) <= 90 and abs(said.coordinates[1]) <= 180)
    ]


def _alias_problems(names: _NamesDocument, document: yaml_lines.Document) -> list[Problem]:
    """Aliases that are another's display name (a cycle, where that one says the same) or that two names claim."""
    problems = []
    for kind in _KINDS:
        table: dict[str, _Known | None] = getattr(names, kind)
        owner: dict[str, str] = {}
        for name, said in table.items():
            for alias in said.aliases if said else ():
                line = document.line((kind, name, "aliases"))
                if alias in table and alias != name:
                    back = table[alias]
                    what = "each other's aliases, a circle" if back and name in back.aliases else "both display names"
                    problems.append(
                        Problem(
                            document.path,
                            line,
                            f"`{name}` and `{alias}` are {what}",
                            "Keep one of them as the key, the other as its alias",
                        )
                    )
                elif owner.setdefault(alias, name) != name:
                    problems.append(
                        Problem(
                            document.path,
                            line,
                            f"`{alias}` is an alias of both `{owner[alias]}` and `{name}`",
                            "Keep it with one of them",
                        )
                    )
    return problems


def _office_problems(names: _NamesDocument, document: yaml_lines.Document) -> list[Problem]:
    problems = []
    for name, said in names.people.items():
        for index, office in enumerate(said.offices if said else ()):
            if (office.until or datetime.date.max) < (office.from_ or datetime.date.min):
                line = document.line(("people", name, "offices", index))
                what = f"`{office.title}` of {name} ends before it begins"
                problems.append(Problem(document.path, line, what, "Swap `from` and `until`"))
    return problems
