"""language: a reader's language -> the interface's words in it, from the theme's catalogues `words/LANGUAGE.yml`.

A catalogue maps the English text to its translation, and a counted word to its plural forms by CLDR's names
(`event: {one: "{} Ereignis", other: "{} Ereignisse"}`). What a catalogue leaves out stays in English.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from generator.reading.language import direction_of
from generator.render.faults import read_catalogue

Catalogue = Mapping[str, Any]
_MORE_THAN_NAMES = re.compile(r"\{\w*[^\w}]")  # `{n:,}`: seldom, and slow to escape
_REACHING = re.compile(r"\{[^{}:!]*[.\[]|\{[^{}]*\{")  # `{x.y}`, `{x[y]}`, `{x:{y}}`: ways behind a value


class Words:
    """The words of one language; plurals and numbers by Babel, which English does not need."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self.language = language
        self.catalogue = catalogue
        self.direction = direction_of(language)

    def say(self, text: str, /, **values: object) -> str:
        """The text in this language, with its places filled; what is filled in is escaped unless it is markup."""
        told = self.catalogue.get(text, text)
        told = told if isinstance(told, str) else text
        if not values:
            return told
        if _REACHING.search(told):
            raise ValueError(f"a place in “{told}” may be a name alone")
        if _MORE_THAN_NAMES.search(told):
            return Markup(escape(told)).format(**values)  # noqa: S704 - pattern and values are escaped
        places = {name: escape(value) for name, value in values.items()}
        return Markup(str(escape(told)).format(**places))  # noqa: S704 - pattern and values are escaped

    def counted(self, number: int, one: str, many: str = "") -> str:
        """The number with its word: "1 event", "3,120 events", "5 событий"."""
        forms = self.catalogue.get(one)
        if not isinstance(forms, dict):
            return f"{number:,} {one if number == 1 else many or one + 's'}"
        form = forms.get(self._locale.plural_form(number)) or forms["other"]
        return str(form).format(self._number(number))

    @property
    def for_scripts(self) -> dict[str, str]:
        """What the theme's scripts say, where it is not English."""
        return dict(self.catalogue.get("scripts", {}))

    @cached_property
    def _locale(self) -> Any:
        from babel import Locale

        return Locale.parse(self.language.replace("-", "_"))

    def _number(self, number: int) -> str:
        from babel.numbers import format_decimal

        return str(format_decimal(number, locale=self._locale))


def words_in(language: str, folders: tuple[Path, ...]) -> Words:
    """The words of a language: the chronology's own catalogue over the default theme's."""
    names = dict.fromkeys((language.partition("-")[0], language))
    paths = [folder / "words" / f"{name}.yml" for folder in reversed(folders) for name in names]
    catalogue: dict[str, Any] = {}
    for path in paths:
        if path.is_file():
            catalogue |= read_catalogue(path)
    return Words(language, catalogue)
