"""scaffold: what `dateline new` lays out builds, and its recipes name only what there is."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from generator.build import build
from generator.cli import main
from generator.config import Config, read_config
from generator.scaffold import HOSTS, Host, NotEmpty, lay_out

_KEY = re.compile(r"^(?:# )?(\w+):", re.MULTILINE)


@pytest.mark.parametrize("host", HOSTS)
def test_it_builds_as_it_stands(host: Host, tmp_path: Path) -> None:
    """One report, an event, nothing doubted; and what the host reads is there."""
    folder = tmp_path / "mine"
    lay_out(folder, host)
    built = build(folder, folder / "site", jobs=1)
    assert built.summary.counts.reports == built.summary.counts.events == 1
    assert built.summary.unsettled == ()
    config, problems = read_config(folder / "content" / "site.yml", "content/site.yml")
    assert problems == ()
    assert (config.host == "any") == (host in ("nginx", "caddy", "none"))
    assert "Lisbon" in (folder / "site" / "index.html").read_text("utf-8")


def test_every_key_of_the_settings_is_explained(tmp_path: Path) -> None:
    """With what holds without it, which is what stands there."""
    lay_out(tmp_path)
    text = (tmp_path / "content" / "site.yml").read_text("utf-8")
    keys = [field.encode_name for field in msgspec.structs.fields(Config)]
    assert _KEY.findall(text) == keys
    every = re.sub(r"^# (?=\w+:)", "", text, flags=re.MULTILINE)
    (tmp_path / "content" / "site.yml").write_text(every, encoding="utf-8")
    _, problems = read_config(tmp_path / "content" / "site.yml", "content/site.yml")
    assert problems == ()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    """But for version control's own folder."""
    (tmp_path / ".git").mkdir()
    lay_out(tmp_path)
    with pytest.raises(NotEmpty):
        lay_out(tmp_path)


def commands_of(folder: Path) -> Iterator[str]:
    """The lines that a recipe runs."""
    for path in folder.rglob("*"):
        text = path.read_text("utf-8") if path.is_file() else ""
        yield from re.findall(r"dateline (?:build|check)[^\n&]*", text)


@pytest.mark.parametrize("host", HOSTS)
def test_a_recipe_can_be_read_and_its_commands_exist(host: Host, tmp_path: Path) -> None:
    """YAML or TOML, and no command or option that Dateline does not have."""
    lay_out(tmp_path, host)
    read: dict[str, Any] = {".yml": yaml.safe_load, ".toml": tomllib.loads}
    for path in (one for one in tmp_path.rglob("*") if one.suffix in read):
        assert read[path.suffix](path.read_text("utf-8"))
    commands = list(commands_of(tmp_path))
    assert commands
    for line in commands:
        name, *options = re.findall(r"^dateline (\w+)|(--[\w-]+)", line)
        command = main.get_command(None, name[0])  # type: ignore[arg-type]
        assert command is not None
        known = {one for parameter in command.params for one in parameter.opts}
        assert {option for _, option in options} <= known, line
