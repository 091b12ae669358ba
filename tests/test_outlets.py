"""one_spelling: outlets whose names differ in case are one, with one page, and no address of either dies."""

from pathlib import Path

from generator.model import DigestOf, NamesFile, Outlet, Publication, Report
from generator.outlets import one_spelling
from tests.curating import lay_out
from tests.test_history_of_edits import answering, remember


def report(number: int, outlet: str | None, retold: str | None = None) -> Report:
    """A report by an outlet, or a digest of one's."""
    digest = DigestOf(retold, None, None) if retold else None
    published = Publication(None, None, "", None, "unconfirmed")
    return Report(
        f"r{number}",
        f"content/articles/r{number}.md",
        "report",
        "T",
        published,
        ("Text.",),
        outlet=outlet,
        digest_of=digest,
    )


def test_the_spelling_of_most() -> None:
    """Most reports' spelling counts, in digests too; names.yml's counts more; other names are left alone."""
    some = (report(1, "NYT"), report(2, "nyt"), report(3, "NYT"), report(4, None, "Nyt"), report(5, "TASS"))
    one = one_spelling(some, NamesFile())
    assert [item.outlet for item in one] == ["NYT", "NYT", "NYT", None, "TASS"]
    assert one[3].digest_of is not None
    assert one[3].digest_of.outlet == "NYT"
    curated = one_spelling(some, NamesFile(outlets=(Outlet("Nyt"),)))
    assert [item.outlet for item in curated] == ["Nyt", "Nyt", "Nyt", None, "TASS"]


def test_no_address_dies(tmp_path: Path) -> None:
    """An outlet that had an address under another spelling leads to the one that is left."""
    text = (
        "---\ntitle: T\noutlet: {}\npublished: 2021-05-04\n---\n\nMinister Ana Horvat met Ivan Petrov in Belmora on "
        "Monday.\n"
    )
    folder = lay_out(tmp_path, a=text.format("NYT"), b=text.format("Bay Post"))
    ledger = folder / "content" / "permalinks.yml"
    remember(folder)
    ledger.write_text(ledger.read_text().replace("outlets:\n", "outlets:\n  /outlets/nyt-2/: nyt\n"))
    lay_out(folder, c=text.format("nyt"))
    for _ in range(2):
        live, led = answering(remember(folder))
        assert "/outlets/nyt/" in live
        assert led["/outlets/nyt-2/"] == "/outlets/nyt/"
