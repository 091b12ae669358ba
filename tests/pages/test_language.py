"""The interface in other languages: catalogues that agree, plurals by CLDR, dates and direction."""

import re

import pytest
import yaml

from generator.pages import pages
from generator.render import default_theme, renderer
from generator.render.language import words_in
from tests.pages.sample import chronology

LANGUAGES = ("ar", "de", "es", "fr", "ru", "zh")
THEME = (default_theme(),)


def catalogue(language: str) -> dict[str, object]:
    """A catalogue as it lies in the theme."""
    text = (default_theme() / "words" / f"{language}.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def test_every_catalogue_has_the_same_words() -> None:
    """What one language can say, all can."""
    keys = {language: set(catalogue(language)) for language in LANGUAGES}
    scripts = {language: set(words_in(language, THEME).for_scripts) for language in LANGUAGES}
    assert all(keys[language] == keys["de"] for language in LANGUAGES)
    assert all(scripts[language] == scripts["de"] for language in LANGUAGES)
    assert {path.stem for path in (default_theme() / "words").iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places(language: str) -> None:
    """A place such as {day} stands in the translation too."""
    for text, told in catalogue(language).items():
        if isinstance(told, str):
            assert set(re.findall(r"\{\w+\}", told)) == set(re.findall(r"\{\w+\}", text)), text


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("en", 1, "1 event"),
        ("en", 3120, "3,120 events"),
        ("de", 3120, "3.120 Ereignisse"),
        ("fr", 0, "0 événement"),
        ("ru", 2, "2 события"),
        ("ru", 5, "5 событий"),
        ("zh", 5, "5 个事件"),
        ("ar", 2, "حدثان"),
    ],
)
def test_plurals_follow_the_language(language: str, number: int, told: str) -> None:
    """Forms and separators are CLDR's."""
    assert words_in(language, THEME).counted(number, "event") == told


def test_what_is_filled_in_is_escaped() -> None:
    """A stranger's text in a translated sentence stays text."""
    said = words_in("de", THEME).say("Rule: {rule}.", rule="<b>")
    assert str(said) == "Regel: &lt;b&gt;."


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_event_s_page_in_another_language(language: str) -> None:
    """Headings, evidence and dates are in the reader's language; quotations are left alone."""
    made = {page.path: page for page in pages(chronology(language=language))}
    page = renderer()(made["2023/02/talks/index.html"]).decode()
    words = words_in(language, THEME)
    assert str(words.say("How the date is known")) in page
    assert "How the date is known" not in page
    assert "She met Ivan Novak there on <mark>Thursday</mark>" in page
    assert f'lang="{language}"' in page


def test_a_catalogue_of_one_s_own_wins_word_by_word(tmp_path: object) -> None:
    """A theme may bring a language, or say one thing otherwise."""
    from pathlib import Path

    own = Path(str(tmp_path)) / "words"
    own.mkdir()
    (own / "de.yml").write_text("Who: Beteiligte\n")
    words = words_in("de", (own.parent, *THEME))
    assert (words.say("Who"), words.say("Reports")) == ("Beteiligte", "Berichte")


def keys_in_templates() -> set[str]:
    """Every text that the theme's templates hand to the catalogues."""
    found = set()
    for path in sorted(default_theme().glob("*.html")):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'_\("([^"]+)"', text))
        found |= set(re.findall(r'counted\("([^"]+)"', text))
    return found


def test_every_text_of_the_theme_is_translated() -> None:
    """Nothing that a template, a kind of event, a doubt or a reason says stays in English."""
    from generator.entries.fate import _words as fate_words
    from generator.history import KINDS
    from generator.kinds import kinds
    from generator.pages import about, phrases, report
    from generator.phrasing import words_of_reasons

    said = {
        *keys_in_templates(),
        *(kind.replace("-", " ") for kind in kinds()),
        *KINDS.values(),
        *fate_words().called_off.values(),
        *report._KINDS.values(),
        *report._SOURCES.values(),
        *(meaning for _, meaning in about._SURE),
        *(what for _, _, what in about.DOWNLOADS),
        *(words for _, words in phrases._DOUBTS),
        *words_of_reasons().values(),
    }
    assert sorted(said - set(catalogue("de")) - {"BibTeX", "RIS", "CSL-JSON"}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_and_doubts_are_in_the_reader_s_language(language: str) -> None:
    """Whole pages: no sentence of the interface is left in English."""
    made = {page.path: page for page in pages(chronology(language=language))}
    for path in ("about/index.html", "doubts/index.html", "downloads/index.html", "404.html"):
        page = renderer()(made[path]).decode()
        main = page[page.index("<main") : page.index("</main>")]
        begins = {text.partition("{")[0] for text in keys_in_templates()}
        for text in sorted(begin for begin in begins if len(begin.split()) > 3):
            assert text not in main, (path, text)
