"""doubts: what a curator should look at that only other reports show."""

import random

from generator.events import doubts, group
from generator.model import Account, Report
from tests.events.making import FERRY, account, entry, report
from tests.events.test_origins import sentence, story

Told = tuple[Report, Account]


def kinds(*told: Told) -> dict[str, set[str]]:
    """The kinds of doubt of each report."""
    reports, accounts = tuple(one for one, _ in told), tuple(one for _, one in told)
    found = doubts(reports, accounts, group(reports, accounts, (), ()))
    return {name: {one.kind for one in listed} for name, listed in found.items()}


def whole(name: str, text: str, published: str | None) -> Told:
    """A report and its account."""
    told = report(name, text, published, outlet=f"The {name}", title=f"Title {name}")
    return told, account(told)


def test_a_copy_is_told_of_its_origin() -> None:
    """The later of two reports of one text carries the doubt; the earlier does not."""
    text = " ".join(story(random.Random(1)))
    found = kinds(whole("a", text, "2030-05-01"), whole("b", text, "2030-05-02"))
    assert found == {"b": {"copy"}}


def test_a_date_that_others_contradict() -> None:
    """A report with the words of two others and a date far from theirs is doubted, and they are not."""
    rng = random.Random(2)
    quotes = story(rng, 5)

    def with_quotes(name: str, published: str) -> Told:
        return whole(name, " ".join([*story(rng, 8), *quotes, *(sentence(rng) for _ in range(8))]), published)

    found = kinds(
        with_quotes("a", "2030-05-01"),
        with_quotes("b", "2030-05-02"),
        with_quotes("c", "2028-11-12"),
    )
    assert "date-contradicted" in found["c"]
    assert all("date-contradicted" not in found.get(name, set()) for name in "ab")


def test_dates_that_agree_are_not_doubted() -> None:
    """The same reports with dates together give no such doubt."""
    rng = random.Random(3)
    text = story(rng)
    told = [whole(name, " ".join([*text, sentence(rng)]), f"2030-05-0{n}") for n, name in enumerate("abc", 1)]
    assert all("date-contradicted" not in found for found in kinds(*told).values())


def test_a_report_that_dates_the_main_event_otherwise() -> None:
    """Two reports give one day and a third another: the third is doubted."""
    told = []
    for name, day in (("a", "2030-05-01"), ("b", "2030-05-01"), ("c", "2030-04-30")):
        one = report(name, FERRY, "2030-05-02", title="Ferry terminal opens", outlet=f"The {name}")
        main = entry(f"{name}~m", FERRY, day, people=("Ana Horvat",), kind="opening")
        told.append((one, account(one, main)))
    found = kinds(*told)
    assert "event-date-differs" in found["c"]
    assert "event-date-differs" not in found.get("a", set())


def test_one_report_alone_has_no_such_doubts() -> None:
    """Nothing to compare with, nothing to doubt."""
    assert kinds(whole("a", FERRY, None)) == {}
