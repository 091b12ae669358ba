"""past: a folder under git and an earlier commit -> the chronology as it was, built from a copy of its content."""

import datetime
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from generator import overrides
from generator.build import relate
from generator.changes.compare import Snapshot
from generator.problems import ContentError
from generator.processing import KEPT_REPORTS


class GitError(Exception):
    """Git could not say what the content was."""


def now_and_then(folder: Path, since: str) -> tuple[Snapshot, Snapshot]:
    """The content as it was at the commit `since`, and as it lies there. Raises GitError and ContentError."""
    with tempfile.TemporaryDirectory(prefix="dateline-") as copy:
        _lay_out(folder, since, Path(copy))
        _lend_cache(folder, Path(copy))
        try:
            then = snapshot(Path(copy))
        except ContentError as error:
            what = f"the content at {since} cannot be built: {error.problems[0]}"
            raise GitError(what) from error
    return then, snapshot(folder)


def snapshot(folder: Path) -> Snapshot:
    """The chronology in a folder and its decisions. Raises ContentError."""
    chronology, _ = relate(folder, jobs=0)
    decided, _ = overrides.read(folder / "content" / "overrides.yml", "content/overrides.yml")
    return Snapshot(chronology, decided)


def commit_of(folder: Path, since: str) -> str:
    """The short name of a commit. Raises GitError."""
    words = ("rev-parse", "--short", "--verify", "--end-of-options", f"{since}^{{commit}}")
    try:
        return _git(folder, *words).decode().strip()
    except GitError as error:
        if "not a git repository" in str(error):
            why = "this folder is not kept in git; `git init` in it, and commit content/"
        elif "single revision" in str(error):
            why = "there is no such commit"
            if since == "HEAD":
                why += " yet; commit content/ first"
        else:
            raise
        raise GitError(why) from None


def day_of(folder: Path) -> datetime.date:
    """The day on which a commit made now would be dated, as git has it. Raises GitError."""
    stamp = _git(folder, "var", "GIT_COMMITTER_IDENT").decode("utf-8", "replace").split()[-2:]
    hours, minutes = int(stamp[1][:3]), int(stamp[1][0] + stamp[1][3:])
    zone = datetime.timezone(datetime.timedelta(hours=hours, minutes=minutes))
    return datetime.datetime.fromtimestamp(int(stamp[0]), zone).date()


def _lay_out(folder: Path, since: str, copy: Path) -> None:
    """Copy content/ of a commit; an empty content/ where that commit had none."""
    commit = commit_of(folder, since)
    content = _git(folder, "rev-parse", "--show-prefix").decode().strip() + "content"
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    (copy / "content").mkdir()
    if not _git(top, "ls-tree", "--name-only", commit, f"{content}/").strip():
        return
    archive = _git(top, "archive", "--format=tar", f"{commit}:{content}")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(copy / "content", filter="data")


def _lend_cache(folder: Path, copy: Path) -> None:
    """What is known of reports that did not change need not be found again."""
    (copy / ".cache").mkdir()
    for name in KEPT_REPORTS:
        if (folder / ".cache" / name).is_file():
            shutil.copyfile(folder / ".cache" / name, copy / ".cache" / name)


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *words],  # noqa: S607
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip().split("\n")[-1] or "git failed")
    return done.stdout
