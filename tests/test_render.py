"""render: escaping, missing names, templates of a chronology's own, and the digest that the cache hangs on."""

import csv
import io
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup, escape

from generator.chronology import Page
from generator.config import Config
from generator.problems import ContentError
from generator.render import default_theme, relative, renderer
from generator.render.calendar import write_calendar
from generator.render.environment import Environment, escaped
from generator.render.language import Words
from generator.render.tables import write_table
from tests.conftest import REPOSITORY

CONTEXT = {"site": Config(title="A <b>"), "title": "Not found"}


def test_everything_is_escaped() -> None:
    """Text is text, whatever it looks like."""
    page = renderer()(Page("404.html", "404.html", CONTEXT)).decode()
    assert "A &lt;b&gt;" in page
    assert "A <b>" not in page


def test_a_name_that_is_not_there_is_an_error() -> None:
    """A template never shows nothing where something is missing."""
    with pytest.raises(jinja2.UndefinedError):
        renderer()(Page("x.html", "404.html", {"title": "x"}))


def test_own_templates_win_and_may_extend_what_they_replace(tmp_path: Path) -> None:
    """A chronology's 404.html stands in for the default one, and fills a block of it."""
    (tmp_path / "404.html").write_text(
        '{% extends "!default/404.html" %}{% block main %}Ours.{{ super() }}{% endblock %}'
    )
    page = renderer((tmp_path,))(Page("404.html", "404.html", CONTEXT)).decode()
    assert "Ours.<header" in page


def test_own_static_files_win(tmp_path: Path) -> None:
    """A style sheet of one's own stands in for the default; other files are added."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "style.css").write_text("a{}")
    (tmp_path / "static" / "seal.svg").write_text("<svg/>")
    files = {page.path: page.context["bytes"] for page in renderer((tmp_path,)).static_pages()}
    assert files["static/style.css"] == b"a{}"
    assert {"static/seal.svg", "static/dateline.js"} <= set(files)


def test_the_digest_changes_with_any_template(tmp_path: Path) -> None:
    """A changed template is a reason to render again."""
    before = renderer((tmp_path,)).digest
    (tmp_path / "_x.html").write_text("x")
    assert renderer((tmp_path,)).digest != before
    assert renderer().digest == renderer((tmp_path / "none",)).digest


@pytest.mark.parametrize(
    ("root", "address", "link"),
    [
        ("", "/", "index.html"),
        ("../../", "/2023/", "../../2023/index.html"),
        ("../", "/2023/#m2023-02", "../2023/index.html#m2023-02"),
        ("../", "/static/style.css", "../static/style.css"),
    ],
)
def test_links_are_relative(root: str, address: str, link: str) -> None:
    """So they work from a file and below any sub-path."""
    assert relative(root, address) == link


def test_the_scripts_and_styles_are_small() -> None:
    """One style sheet within 12 KB, all scripts within 15 KB, gzipped."""
    import gzip

    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in (default_theme() / "static").iterdir()}
    assert sizes["style.css"] <= 12_000
    assert sum(size for name, size in sizes.items() if name.endswith(".js")) <= 15_000


def test_the_worked_example_of_the_manual_works(tmp_path: Path) -> None:
    """The theme of docs/themes.md, put together from the page itself: it is linked on every page and wins."""
    text = (REPOSITORY / "docs" / "themes.md").read_text()
    found = re.findall(r"`content/templates/(\S+)`\n\n```\w+\n(.*?)```", text, re.DOTALL)
    assert [name for name, _ in found] == ["base.html", "static/ours.css"]
    for name, content in found:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    render = renderer((tmp_path,))
    assert 'href="static/ours.css"' in render(Page("404.html", "404.html", CONTEXT)).decode()
    assert "static/ours.css" in {page.path for page in render.static_pages()}


def test_every_template_is_in_the_manual() -> None:
    """A theme's author finds each file of the default theme in docs/themes.md."""
    text = (REPOSITORY / "docs" / "themes.md").read_text()
    names = {path.name for path in default_theme().iterdir() if path.is_file()}
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_escaped_prints_as_jinja_does() -> None:
    """Our short way to escape prints what Jinja's own prints, and leaves markup as it is."""
    for value in ('<a href="x">', "O'Neil & co", 7, None, Markup("<b>"), ["<"], True, 1.5):
        assert escaped(value) == str(escape(value))


def test_macros_and_functions_are_called_as_by_jinja() -> None:
    """Macros with arguments by place and by name, `call` blocks, functions of ours, loops within loops."""
    text = (
        "{% macro m(a, b='<') %}[{{ a }}|{{ b }}{% if caller %}|{{ caller() }}{% endif %}]{% endmacro %}"
        "{{ m('&') }}{{ m('x', b=m('y')) }}{% call m(1) %}{{ f('<i>') }}{% endcall %}"
        "{% for n in range(2) %}{{ m(f(n)) }}{{ loop.cycle('a', 'b') }}{% endfor %}{{ m('<') | upper }}"
    )
    values = {"f": partial("{}{}".format, "f")}
    plain = jinja2.Environment(autoescape=True).from_string(text).render(values)
    assert Environment(autoescape=True).from_string(text).render(values) == plain


def test_a_block_that_escapes_nothing() -> None:
    """What a theme of one's own leaves unescaped on purpose stays so."""
    text = "{% autoescape false %}{{ x }}{% macro m(a) %}{{ a }}{% endmacro %}{{ m(x) }}{% endautoescape %}{{ x }}"
    plain = jinja2.Environment(autoescape=True).from_string(text).render(x="<")
    assert Environment(autoescape=True).from_string(text).render(x="<") == plain


def test_words_with_figures_asked_for_are_filled_too() -> None:
    """A pattern that asks for more than a name is filled as Markup fills it."""
    words = Words("en", {"n": "{n:,} <{who}>"})
    assert words.say("n", n=1234, who="&") == "1,234 &lt;&amp;&gt;"
    assert words.say("by <{who}>", who="&") == "by &lt;&amp;&gt;"


def test_compiled_templates_are_used_again(tmp_path: Path) -> None:
    """What was compiled is read back; what cannot be read is compiled anew; without a folder nothing is lost."""
    page = Page("404.html", "404.html", CONTEXT)
    first = renderer()(page)
    assert renderer((), tmp_path / "c")(page) == first
    kept = {path: path.read_bytes() for path in (tmp_path / "c").iterdir()}
    assert kept
    assert renderer((), tmp_path / "c")(page) == first
    assert kept == {path: path.read_bytes() for path in (tmp_path / "c").iterdir()}
    for path in kept:
        path.write_bytes(b"torn")
    assert renderer((), tmp_path / "c")(page) == first
    (tmp_path / "file").write_text("")
    assert renderer((), tmp_path / "file" / "c")(page) == first


FORMULAS = (
    "=1+1",
    "+1",
    "@SUM(A1)",
    "-2023+cmd|' /C calc'!A0",
    "-1+1|x",
    " =1",
    "\t=1",
    "\n=1",
    "\u00a0=1",
    "\u3000+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\ufeff=1",
    "\u200b=1",
    "|calc",
    "%0a=1",
    "−2",
    "-0043-03-15+cmd",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_a_spreadsheet_would_run(text: str) -> None:
    """It gets an apostrophe before it, whatever stands before its sign."""
    data = write_table({"columns": ["a"], "rows": [[text]]}).decode()
    (_, (cell,)) = list(csv.reader(io.StringIO(data, newline="")))
    assert cell == "'" + text


@pytest.mark.parametrize(
    "text", ["-0043-03-15", "-0043", "-0043-03/-0042-01", "-0043~", "a=1", "", "1-2", "Ana + Ivan"]
)
def test_a_cell_that_is_left_alone(text: str) -> None:
    """Dates before the year 1, and text in which a sign is not the first."""
    assert write_table({"columns": ["a"], "rows": [[text]]}).decode() == f"a\r\n{text or chr(34) * 2}\r\n"


def test_every_line_of_a_calendar_is_folded() -> None:
    """The address of an event too: 75 bytes at most."""
    url = "https://site.example/" + "x" * 200
    row = ["e", "Título " * 20, "2023-02-02", "2023-02-02", "happened", "Galen", url, "2 February", "2023-02-03"]
    data = write_calendar({"title": "T", "rows": [row]})
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert f"URL:{url}".encode() in data.replace(b"\r\n ", b"")


def test_the_schema_is_the_same_without_docstrings() -> None:
    """`python -OO` drops docstrings, and the descriptions in the schema are these."""
    words = [
        sys.executable,
        "-c",
        "import msgspec; from generator.pages.data import schema; print(msgspec.json.encode(schema()).decode())",
    ]
    with_and_without = [
        subprocess.run(
            words,
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONOPTIMIZE": level},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for level in ("0", "2")
    ]
    assert with_and_without[0] == with_and_without[1]
    assert '"description":"A report;' in with_and_without[1]


REACHING = (
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ [site]|map(attribute='__class__')|first }}",
    "{{ lipsum.__globals__ }}",
    "{{ lipsum['__globals__']['os'].environ }}",
    "{{ url.func.__globals__ }}",
    "{{ _.__self__ }}",
    "{{ '{0.__class__}'.format(site) }}",
    "{{ '{0.__class__}'['format'](site) }}",
    "{{ ''|attr('format') }}",
    "{{ _('{x.__class__.__init__.__globals__}', x=site) }}",
    "{{ _('{x:{y}}', x=site, y=1) }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ (range(3)|batch(1)).gi_frame.f_globals }}",
)


@pytest.mark.parametrize("text", REACHING)
def test_a_template_reaches_nothing_behind_its_values(tmp_path: Path, text: str) -> None:
    """A stranger's theme cannot run code, nor read the environment of the machine that builds it."""
    (tmp_path / "404.html").write_text(text)
    with pytest.raises((ContentError, jinja2.UndefinedError)):
        renderer((tmp_path,))(Page("404.html", "404.html", CONTEXT))
