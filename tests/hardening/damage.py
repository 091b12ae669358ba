"""Disks and caches that fail: flipped bits, no room, folders that are read-only, mounted, or another build's."""

import os
import random
import resource
import shutil
import subprocess
import sys
from pathlib import Path

from generator.build import build
from tests.conftest import REPOSITORY
from tests.corpus import lay_out
from tests.hardening.kills import prepared
from tests.hardening.rows import Row, forked, tree

CALM = (
    "cannot be read or written",
    "; the site was not changed",
    "Dateline itself failed",
)


def flips(folder: Path, times: int) -> Row:
    """Flip a bit of a cache file, then build after a change to the content."""
    row = Row("a silently wrong site or a traceback after a bit of a cache was flipped", unit="flips")
    start, here, rng = prepared(folder / "start"), folder / "here", random.Random(11)
    _copy(start, here)
    shutil.rmtree(here / ".cache")
    if forked(lambda: build(here, here / "site", jobs=1)):
        raise AssertionError("the clean build failed")
    clean = tree(here / "site")
    for _ in range(times):
        _copy(start, here)
        path = rng.choice([one for one in sorted((here / ".cache").rglob("*")) if one.is_file()])
        data = bytearray(path.read_bytes())
        place = rng.randrange(len(data))
        data[place] ^= 1 << rng.randrange(8)
        path.write_bytes(data)
        code = forked(lambda: build(here, here / "site", jobs=1))
        same = code == 0 and tree(here / "site") == clean
        row.note(same, f"byte {place} of {path.name}, exit {code}")
    return row


def foreign_caches(folder: Path) -> Row:
    """Caches of another chronology, of rubbish, and folders where files should be."""
    row = Row("a wrong site with a cache that is another's", unit="caches")
    start, here = prepared(folder / "start"), folder / "here"
    other = lay_out(folder / "other", 6)
    build(other, other / "site", jobs=1)
    _copy(start, here)
    shutil.rmtree(here / ".cache")
    if forked(lambda: build(here, here / "site", jobs=1)):
        raise AssertionError("the clean build failed")
    clean = tree(here / "site")
    names = [path.relative_to(start / ".cache") for path in sorted((start / ".cache").rglob("*")) if path.is_file()]
    theirs = {path.name.split("-")[0].split(".")[0]: path for path in (other / ".cache").glob("*.msgpack")}
    for name in names:
        for kind in ("another's", "rubbish", "empty", "a folder"):
            _copy(start, here)
            path = here / ".cache" / name
            path.unlink()
            if kind == "a folder":
                path.mkdir()
            elif kind == "another's" and (found := theirs.get(name.name.split("-")[0].split(".")[0])):
                shutil.copyfile(found, path)
            else:
                path.write_bytes(b"\x93\x01\x02" * 99 if kind == "rubbish" else b"")
            code = forked(lambda: build(here, here / "site", jobs=1))
            row.note(code == 0 and tree(here / "site") == clean, f"{kind} as {name}, exit {code}")
    return row


def full_disk(folder: Path, sizes: int) -> Row:
    """Builds, and additions, that run out of room: on a small disk where one may be mounted, else by a limit."""
    row = Row("a traceback, or a last good site that is not whole, on a full disk", unit="disks")
    start, here = prepared(folder / "start"), folder / "here"
    before = tree(start / "site")
    for number in range(sizes):
        _copy(start, here)
        said = folder / "said"
        room = 2_000 + number * 3_000
        code = forked(lambda: _limited(room, here), said)  # noqa: B023 - it is run at once
        now = tree(here / "site")
        whole = code == 0 or all(now.get(path) == data for path, data in before.items())
        row.note(
            whole and _calm(said, code),
            f"{room} bytes a file: exit {code} {said.read_text()[-200:]}",
        )
        for path in tree(here / "content").values():
            row.note(path != b"", "an empty file")
    if _may_mount():
        for number in range(sizes):
            kilobytes = 200 + number * 60
            script = (
                f"mount -t tmpfs -o size={kilobytes}k tmpfs {here} && cp -r {start}/. {here}/ 2>/dev/null; "
                f"{sys.executable} -m generator build -q -C {here}"
            )
            done = _run(["unshare", "-m", "sh", "-c", script])
            calm = "Traceback" not in done.stderr and done.returncode in (0, 1)
            row.note(calm, f"{kilobytes} kB: {done.stderr[-200:]}")
    return row


def mounts(folder: Path, most: int = 99) -> Row:
    """Output folders that are mounted, linked, read-only, or full of another's; a read-only content/."""
    row = Row("a traceback or a lost site where a folder is mounted, linked or read-only", unit="folders")
    if not _may_mount():
        row.skipped = "mounting is not allowed here"
        return row
    start, here = prepared(folder / "start"), folder / "here"
    before = tree(start / "site")
    build_it = f"{sys.executable} -m generator build -q -C {here}"
    cases = {
        "a mounted site/": ("mount -t tmpfs tmpfs {here}/site", 0),
        "a site/ bound to a folder elsewhere": ("mkdir {here}/far; mount --bind {here}/far {here}/site", 0),
        "a folder mounted inside site/": ("mount -t tmpfs tmpfs {here}/site/reports", 0),
        "a site/ that is a link": ("mv {here}/site {here}/far; ln -s far {here}/site", 0),
        "a linked folder inside site/": ("mv {here}/site/reports {here}/far; ln -s ../far {here}/site/reports", 1),
        "a read-only content/": (
            "mount --bind {here}/content {here}/content; mount -o remount,ro,bind {here}/content",
            1,
        ),
        "a read-only site/": ("mount --bind {here}/site {here}/site; mount -o remount,ro,bind {here}/site", 1),
        "a read-only .cache/": ("mount --bind {here}/.cache {here}/.cache; mount -o remount,ro,bind {here}/.cache", 0),
    }
    for name, (prepare, expected) in list(cases.items())[:most]:
        _copy(start, here)
        script = f"{prepare.format(here=here)}; {build_it}; code=$?; cp -rL {here}/site/. {folder}/copy; exit $code"
        shutil.rmtree(folder / "copy", ignore_errors=True)
        (folder / "copy").mkdir()
        done = _run(["unshare", "-m", "sh", "-c", script])
        right = done.returncode == expected and "Traceback" not in done.stderr
        if expected:
            right = right and before.items() <= tree(folder / "copy").items()
        row.note(right, f"{name}: exit {done.returncode} {done.stderr[-300:]}")
    return row


def two_at_once(folder: Path, times: int) -> Row:
    """Two builds on one folder at one time: each makes the site or says that another is at it."""
    row = Row("a torn site or a traceback where two builds meet", unit="meetings")
    here = prepared(folder / "here")
    words = [sys.executable, "-m", "generator", "build", "-q", "-C", str(here)]
    for number in range(times):
        (here / "content" / "site.yml").write_text(f"title: Time {number}\n")
        both = [subprocess.Popen(words, cwd=REPOSITORY, stderr=subprocess.PIPE, text=True) for _ in "ab"]
        said = [one.communicate(timeout=120)[1] for one in both]
        codes = [one.returncode for one in both]
        told = all(code == 0 or "another build is writing" in text for code, text in zip(codes, said, strict=True))
        row.note(told and 0 in codes, f"{codes} {said}")
    return row


def _limited(room: int, folder: Path) -> None:
    """`dateline build` where no file may be larger than `room` bytes."""
    import signal

    from generator.cli import main

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    main(["build", "-q", "-C", str(folder), "-j", "1"])


def _calm(said: Path, code: int) -> bool:
    text = said.read_text(errors="replace")
    return "Traceback" not in text and (code == 0 or any(words in text for words in CALM[:2]))


def _may_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    return _run(["unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).returncode == 0


def _run(words: list[str]) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.run(
        words,
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        errors="replace",
    )


def _copy(start: Path, here: Path) -> None:
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(start, here)
