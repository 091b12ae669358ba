"""What all tests share: the flag that rewrites golden files, and ../shared where it stands beside the clone."""

import os
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("dateline", deadline=None)  # how fast a machine is decides no test
hypothesis.settings.load_profile("dateline")

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"
HANGS = 900  # seconds after which a command is taken to hang, on however busy a machine; no measure of speed


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--rewrite` makes golden files anew; `git diff` is the review."""
    parser.addoption("--rewrite", action="store_true", help="rewrite golden files instead of comparing")
    parser.addoption("--lower-floors", action="store_true", help="let a pinned score become lower")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Tests that read ../shared are collected only where it is there; in CI it is."""
    if collection_path.name == "shared" and collection_path.parent.name == "tests":
        return None if SHARED.is_dir() or "CI" in os.environ else True
    return None


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--rewrite"))
