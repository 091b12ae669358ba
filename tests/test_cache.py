"""cache: what was stored comes back, unless anything about it is doubtful."""

from pathlib import Path

import pytest

from generator import cache
from generator.model import Doubt
from generator.render import renderer


def test_what_was_stored_comes_back(tmp_path: Path) -> None:
    """A table of values, by key."""
    table = {"a": Doubt("undated", "no date"), "b": Doubt("copy", "of a")}
    cache.store(tmp_path / "deep" / "x.msgpack", table)
    assert cache.load(tmp_path / "deep" / "x.msgpack", Doubt) == table


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xc1garbage", b"\x82\xa7made_by\xa1x\xa5table\x80"])
def test_an_unreadable_cache_is_empty(tmp_path: Path, data: bytes) -> None:
    """Rubbish, and a cache of other code, count as none."""
    (tmp_path / "x").write_bytes(data)
    assert cache.load(tmp_path / "x", Doubt) == {}


def test_a_cache_that_cannot_be_kept_costs_only_speed(tmp_path: Path) -> None:
    """A file where the folder should be is no error."""
    (tmp_path / "x").write_text("in the way")
    cache.store(tmp_path / "x" / "y.msgpack", {})
    assert (tmp_path / "x").read_text() == "in the way"


def test_digest_knows_where_parts_end() -> None:
    """The same letters cut elsewhere are another input."""
    assert cache.digest(b"ab", b"c") != cache.digest(b"a", b"bc")
    assert len(cache.code_digest()) == 32


def test_one_wrong_bit_and_it_is_empty(tmp_path: Path) -> None:
    """Wherever the bit is; and the whole file cut short, or with something behind it."""
    path = tmp_path / "x"
    cache.store(path, {"a": Doubt("undated", "no date")})
    data = path.read_bytes()
    for place in range(len(data)):
        for bit in (0, 7):
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            path.write_bytes(changed)
            assert cache.load(path, Doubt) == {}
    for cut in (data[:-1], data + b"\0", data[1:]):
        path.write_bytes(cut)
        assert cache.load(path, Doubt) == {}
    path.write_bytes(data)
    assert cache.load(path, Doubt)


def test_a_template_that_was_tampered_with_is_compiled_anew(tmp_path: Path) -> None:
    """What was compiled is code: it runs only as it was written."""
    templates = renderer((), tmp_path)
    templates.template("404.html")
    kept = sorted(tmp_path.glob("*.template"))
    assert kept
    for path in kept:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 4
        path.write_bytes(data)
    renderer((), tmp_path).template("404.html")
    assert all(cache.read_sealed(path) for path in kept)
