"""`dateline serve`: what it hands to the preview."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.corpus import lay_out


def test_its_options_reach_the_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No port is a wish for the usual or a free one; a folder without content/ is told."""
    lay_out(tmp_path, 1)
    asked: list[object] = []

    def serving(_folder: Path, host: str, port: int | None, _say: object, **more: bool) -> None:
        asked.append((host, port, more))

    monkeypatch.setattr("generator.preview.serve", serving)
    run = CliRunner()
    assert run.invoke(main, ["serve", "-C", str(tmp_path)]).exit_code == 0
    assert run.invoke(main, ["serve", "-C", str(tmp_path), "-p", "9", "--open", "--strict"]).exit_code == 0
    assert asked == [
        ("127.0.0.1", None, {"strict": False, "open_browser": False}),
        ("127.0.0.1", 9, {"strict": True, "open_browser": True}),
    ]
    assert run.invoke(main, ["serve", "-C", str(tmp_path / "content")]).exit_code == 2
