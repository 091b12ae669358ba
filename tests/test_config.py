"""config: what site.yml and names.yml may say, and what they may not."""

import datetime
from pathlib import Path

import pytest

from generator.config import Config, read_config, read_names


def test_every_key_is_optional(tmp_path: Path) -> None:
    """No file, and an empty one, give the defaults."""
    (tmp_path / "site.yml").write_text("")
    assert read_config(tmp_path / "none.yml", "none.yml") == (Config(), ())
    assert read_config(tmp_path / "site.yml", "site.yml") == (Config(), ())


@pytest.mark.parametrize(
    "line",
    [
        "base_url: ftp://x",
        "base_url: https://x.example/a?b",
        "base_url: https://x.example/a b/",
        'base_url: "https://["',
        "base_url: https:///path/",
        "excerpt_words: 0",
        "language: '!'",
        "time_zone: Mars/Olympus",
        "host: mine",
        "republish: some",
        "titel: x",
    ],
)
def test_bad_settings(tmp_path: Path, line: str) -> None:
    """Each is one problem, on its line."""
    path = tmp_path / "site.yml"
    path.write_text(f"title: x\n{line}\n")
    (problem,) = read_config(path, "content/site.yml")[1]
    assert (problem.path, problem.line) == ("content/site.yml", 2)


def test_names(tmp_path: Path) -> None:
    """People with their offices, places, outlets; a bare name is enough."""
    path = tmp_path / "names.yml"
    path.write_text(
        "people:\n  Ana Novak: {aliases: [A. Novak], offices: [{title: Envoy, of: Ardal, from: 2020-01-02}]}\n"
        "places:\n  Ardal:\noutlets:\n  The Herald: {domain: herald.example}\n"
    )
    names, problems = read_names(path, "names.yml")
    assert not problems
    assert names.people[0].offices[0].from_ == datetime.date(2020, 1, 2)
    assert names.places[0].name == "Ardal"
    assert names.outlets[0].domain == "herald.example"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("people:\n  A B: {aliases: [C D]}\n  C D: {aliases: [A B]}\n", "a circle"),
        ('people:\n  "": {}\n', "a name is empty"),
        ('places:\n  A: {aliases: [" "]}\n', "a name is empty"),
        ("organisations:\n  '-':\n", "a name is empty"),
        ("outlets:\n  A: {domain: https://a.example/b}\n", "is no domain"),
        ("places:\n  A: {aliases: [X]}\n  B: {aliases: [X]}\n", "an alias of both `A` and `B`"),
        (
            "people:\n  A B: {offices: [{title: T, from: 2020-02-02, until: 2019-01-01}]}\n",
            "ends before it begins",
        ),
        ("poeple: {}\n", "Did you mean `people`?"),
    ],
)
def test_names_that_contradict_themselves(tmp_path: Path, text: str, words: str) -> None:
    """Circles, shared aliases and offices that end too early are told."""
    path = tmp_path / "names.yml"
    path.write_text(text)
    assert words in " ".join(map(str, read_names(path, "names.yml")[1]))


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    """Told, not guessed."""
    path = tmp_path / "site.yml"
    path.write_bytes("title: café".encode("latin-1"))
    assert "not in UTF-8" in str(read_config(path, "site.yml")[1][0])


def test_a_name_may_look_like_a_number(tmp_path: Path) -> None:
    """A band called 1975 and an outlet called 24 are names like all others."""
    (tmp_path / "names.yml").write_text("organisations:\n  1975:\noutlets:\n  24: {aliases: [on]}\n")
    names, problems = read_names(tmp_path / "names.yml", "names.yml")
    assert not problems
    assert (names.organisations[0].name, names.outlets[0].name) == ("1975", "24")


def test_numbers_with_a_point(tmp_path: Path) -> None:
    """Are numbers where numbers are wanted, in settings and in names."""
    (tmp_path / "site.yml").write_text("minimum_weight: 1.5\nmax_report_size: 2.0\ntitle: '1.5'\n")
    config, problems = read_config(tmp_path / "site.yml", "content/site.yml")
    assert (config.minimum_weight, config.max_report_size, config.title, problems) == (1.5, 2.0, "1.5", ())
    (tmp_path / "names.yml").write_text("places:\n  Lisbon: {coordinates: [38.7, -9.1]}\n")
    names, problems = read_names(tmp_path / "names.yml", "content/names.yml")
    assert (names.places[0].coordinates, problems) == ((38.7, -9.1), ())
    (tmp_path / "site.yml").write_text("minimum_weight: heavy\n")
    assert read_config(tmp_path / "site.yml", "content/site.yml")[1]
