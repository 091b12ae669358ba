"""What is wrong in a theme of one's own is told like all other content: file, line, what, how."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.chronology import Page
from generator.cli import main
from generator.config import Config
from generator.problems import ContentError
from generator.render import default_theme, renderer
from generator.render.language import words_in

BASE = '{% extends "!default/404.html" %}\n'


def told(folder: Path) -> str:
    """What is said when a page of this theme is rendered."""
    with pytest.raises(ContentError) as error:
        renderer((folder,))(Page("404.html", "404.html", {"site": Config(), "title": "Not found"}))
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("{% if %}", 1, "Expected an expression"),
        (BASE + "{% block main %}{{ nope }}{% endblock %}", 2, "'nope' is undefined"),
        (BASE + "{% block main %}{% include 'x.html' %}{% endblock %}", 2, "there is no template `x.html`"),
        (BASE + "\n{% block main %}{{ 1 / 0 }}{% endblock %}", 3, "division by zero"),
    ],
)  # fmt: skip
def test_a_template_that_fails(tmp_path: Path, text: str, line: int, says: str) -> None:
    """The line of the chronology's own file is named, whatever is wrong in it."""
    own = tmp_path / "content" / "templates"
    own.mkdir(parents=True)
    (own / "404.html").write_text(text)
    said = told(own)
    assert said.startswith(f"content/templates/404.html:{line}: the template fails: ")
    assert says in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Who: [a\n", "words/de.yml:1: this is not valid YAML"),
        ("- a\n", "words/de.yml:1: this is no catalogue of words"),
        ("Reports: 3\nWho: 4\n", "words/de.yml:2: `Who: 4` is no text"),
        ('event: {one: "{} x"}\n', "words/de.yml:1: `event` has no text for `other`"),
        ('event: {other: "{x} x"}\n', "`event` has another place than {}"),
        ('"Rule: {rule}.": "Regel {regel}"\n', "the translation of `Rule: {rule}.` has places"),
        ('"Rule: {rule}.": "Regel {rule"\n', "the translation of `Rule: {rule}.` has places"),
        ("scripts: [Filter]\n", "`scripts` is not a list of words"),
    ],
)
def test_a_catalogue_that_is_none(tmp_path: Path, text: str, says: str) -> None:
    """Wrong YAML, wrong kinds and lost places are told with their line."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "de.yml").write_text(text)
    with pytest.raises(ContentError) as error:
        words_in("de", (tmp_path, default_theme()))
    assert says in str(error.value)


def test_the_command_says_it_and_leaves_the_site(tmp_path: Path) -> None:
    """A build with a broken template is a problem like any other, and no traceback."""
    own = tmp_path / "content" / "templates"
    own.mkdir(parents=True)
    (tmp_path / "content" / "articles").mkdir()
    assert CliRunner().invoke(main, ["build", "-C", str(tmp_path)]).exit_code == 0
    before = (tmp_path / "site" / "index.html").read_bytes()
    (own / "about.html").write_text("{% if %}")
    done = CliRunner().invoke(main, ["build", "-C", str(tmp_path)])
    assert done.exit_code == 1
    assert "content/templates/about.html:1: the template fails" in done.output
    assert (tmp_path / "site" / "index.html").read_bytes() == before
