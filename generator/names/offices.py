"""offices: a bare office ("his Russian counterpart", "the Russian foreign minister") -> who holds it."""

import datetime
from typing import NamedTuple

from generator.model import NamesFile, Office
from generator.names.lists import titles


class Held(NamedTuple):
    """An office in one normal form: title and country."""

    title: str
    of: str


class Holders:
    """Who holds which office: by the names file on the day of publication, else by the text itself."""

    def __init__(self, names: NamesFile, published: datetime.date | None) -> None:
        self._by_office: dict[Held, list[str]] = {}
        self._offices: dict[str, list[Held]] = {}
        for person in names.people:
            for office in person.offices:
                if office.of and _holds(office, published):
                    self._add(Held(normal_title(office.title), office.of), person.name)

    def tell(self, name: str, title: str, country: str | None) -> None:
        """The text itself says that somebody holds an office."""
        normal = normal_title(title)
        if country and normal and name not in self._by_office.get(Held(normal, country), ()):
            self._add(Held(normal, country), name)

    def holder(self, title: str, country: str) -> str | None:
        """The one holder of an office, None where nobody or more than one is known."""
        found = self._by_office.get(Held(normal_title(title), country), [])
        return found[0] if len(found) == 1 else None

    def counterpart(self, name: str, country: str) -> str | None:
        """Who holds in another country the office that somebody holds in theirs."""
        for office in self._offices.get(name, ()):
            found = self.holder(office.title, country)
            if found and found != name:
                return found
        return None

    def _add(self, office: Held, name: str) -> None:
        self._by_office.setdefault(office, []).append(name)
        self._offices.setdefault(name, []).append(office)


def normal_title(title: str) -> str:
    """An office's title in one form: "Minister of Foreign Affairs" and "FM" are "foreign minister"."""
    words = title.lower().replace(".", "").strip()
    normal: str = titles().get(words, words)
    return normal


def _holds(office: Office, published: datetime.date | None) -> bool:
    if published is None:
        return office.until is None and office.from_ is None
    return (office.from_ or published) <= published <= (office.until or published)
