"""parse_address: what the ledger may say, and that nothing it says leads a page out of the site."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.pages.addresses import file_of
from generator.permalinks import Ledger, parse_address, parse_ledger
from generator.permalinks.slugs import name_address, report_address
from generator.problems import ContentError
from tests.corpus import lay_out

GOOD = (
    "/2023/02/ma-visits-russia/",
    "/2023/event-02/",
    "/-0043/03/ides/",
    "/undated/x/",
    "/reports/a/b.c/",
    "/people/%E7%8E%8B%E6%AF%85/",
    "/outlets/nyt-2/",
)
HOSTILE = (
    "/../../pwn/",
    "//elsewhere.example/x/",
    "/2023/../../pwn/",
    "/2023/%2e%2e/pwn/",
    "/2023/%2E%2E/",
    "/2023/02/a%2F..%2F..%2F..%2Fpwn/",
    "/2023/02/a%2fb/",
    "/2023/02/a%5C..%5Cb/",
    "/2023/02/%00/",
    "/2023/02/%ff/",
    "/2023/02/a\\..\\b/",
    "/2023/02/a b/",
    '/2023/02/"><script>/',
    "/2023/02/x?y/",
    "/2023/02/index.html/",
    "/2023/02/" + "x" * 300 + "/",
    "/2023/02/",
    "/2023/year/",
    "/2023/",
    "/",
    "",
    "2023/02/x",
    "/data/x/",
    "/about/",
    "/people/",
    "/people/a/b/",
    "/reports/",
    "/reports/../x/",
    "/.git/hooks/",
    "http://elsewhere.example/",
    "/2023/02/./",
    "/2023/02//x/",
)


@pytest.mark.parametrize("text", GOOD)
def test_addresses_of_all_kinds(text: str) -> None:
    """What Dateline gives is what it reads."""
    assert parse_address(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_address(text: str) -> None:
    """It is refused with the reason, wherever in the ledger it stands; the line is named."""
    with pytest.raises(ValueError, match=r"."):
        parse_address(text)
    quoted = json.dumps(text)
    for ledger in (
        f"moved:\n  {quoted}: {{to: /2023/02/x/, was: [a~1]}}\n",
        f"moved:\n  /2023/02/x/: {{to: {quoted}, was: [a~1]}}\n",
        f"gone:\n  {quoted}: [a~1]\n",
        f"events:\n  {quoted}: [a~1]\n",
        f"people:\n  {quoted}: Ana Horvat\n",
    ):
        read, problems = parse_ledger(ledger, "content/permalinks.yml")
        assert problems, ledger
        assert problems[0].line == 2
        assert read == Ledger()


@pytest.mark.parametrize("identity", ["../../pwn", "..", "a/../../b", "/etc/x", "a\\..\\b", ""])
def test_a_report_that_leads_out(identity: str) -> None:
    """Its id in the ledger is an address too."""
    assert parse_ledger(f"reports:\n  {json.dumps(identity)}: abc\n", "x")[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_page_is_written_outside(tmp_path: Path, text: str) -> None:
    """A build with it stops in a line, and nothing but the folder's own cache is there."""
    folder = lay_out(tmp_path / "a" / "b", 1)
    ledger = f"moved:\n  {json.dumps(text)}: {{to: /2023/02/x/, was: [a~1]}}\n"
    (folder / "content" / "permalinks.yml").write_text(ledger)
    with pytest.raises(ContentError) as caught:
        build(folder, folder / "site")
    assert {one.path for one in caught.value.problems} == {"content/permalinks.yml"}
    written = {one.relative_to(tmp_path).parts[:3] for one in tmp_path.rglob("*") if one.is_file()}
    assert {parts[2] for parts in written} <= {"content", ".cache"}


@given(st.text(max_size=40))
def test_whatever_a_name_is_its_address_is_one(text: str) -> None:
    """Every name and every report's id gives an address that is read back, and a file below the site."""
    name = text.encode("utf-8", "ignore").decode()
    address = name_address("people", name)
    assert parse_address(address, "people") == address
    assert ".." not in Path(file_of(address)).parts


@given(st.text(max_size=200))
def test_whatever_the_ledger_says(text: str) -> None:
    """It is read, or there are problems; what was read has no address that is none."""
    address = f"/2023/{text}/"
    ledger, problems = parse_ledger(f"gone:\n  {json.dumps(address, ensure_ascii=False)}: [a~1]\n", "x")
    assert problems or list(ledger.gone) == [parse_address(address)]


def test_reports_keep_their_names() -> None:
    """A percent-encoded id is an address too."""
    assert parse_address(report_address("lbci/Café 100% ~1"), "reports")


def test_an_empty_or_lost_ledger_is_told(tmp_path: Path) -> None:
    """Empty: Dateline never leaves it so. Gone: the last build left one. Both stop the build, the site stays."""
    folder = lay_out(tmp_path, 2)
    build(folder, folder / "site")
    ledger = folder / "content" / "permalinks.yml"
    ledger.write_text("")
    with pytest.raises(ContentError, match="this file is empty"):
        build(folder, folder / "site")
    ledger.unlink()
    with pytest.raises(ContentError, match="the ledger is gone"):
        build(folder, folder / "site")
    assert (folder / "site" / "index.html").exists()


@pytest.mark.parametrize(
    "text",
    [
        'events:\n  "/2023/02/\\x/": [a~1]\n',
        "events:\n  /2023/02/x/: []\n",
        "events: 3\n",
        "reports:\n  a: [1]\n",
        "moved:\n  /2023/02/x/: {to: /2023/02/y/, was: []}\n",
    ],
)
def test_a_broken_ledger_is_told(text: str) -> None:
    """In lines with numbers, never a traceback."""
    assert parse_ledger(text, "x")[1]
