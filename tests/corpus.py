"""A made-up chronology of any size for tests: small reports of invented meetings."""

import datetime
import random
from pathlib import Path

PEOPLE = (
    "Ana Horvat",
    "Ivan Petrov",
    "Lena Silva",
    "Omar Haddad",
    "Ruth Lindqvist",
    "Tomas Varga",
    "Nadia Sato",
    "Victor Moreau",
)
PLACES = ("Belmora", "Galen", "Elstad", "Dornwick", "Carvin")
KINDS = ("held talks with", "met", "signed an agreement with", "received")


def report(number: int) -> tuple[str, str]:
    """File name and text of one report; the same number gives the same report."""
    rng = random.Random(number)
    day = datetime.date(2020, 1, 6) + datetime.timedelta(days=number // 2 * 5)
    chosen = random.Random(number // 2)
    a, b = chosen.sample(PEOPLE, 2)
    place, kind = chosen.choice(PLACES), chosen.choice(KINDS)
    published = day + datetime.timedelta(days=1 + rng.randrange(2))
    outlet = f"The {PLACES[number % 5]} Herald"
    head = (
        f"---\ntitle: {a.split()[1]} and {b.split()[1]} in {place}\noutlet: {outlet}\npublished: {published}\n---\n\n"
    )
    return (
        f"{published}-{number:04}.md",
        (
            f"{head}Foreign Minister {a} {kind} President {b} in {place} on {day:%A}. A further round is due in "
            f"{chosen.choice(PLACES)} next month.\n"
        ),
    )


def lay_out(folder: Path, size: int) -> Path:
    """Write a chronology of `size` reports below `folder`; returns the folder."""
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True)
    for number in range(size):
        name, text = report(number)
        (articles / name).write_text(text, encoding="utf-8")
    (folder / "content" / "site.yml").write_text("title: Made up\nbase_url: https://site.example/\n", encoding="utf-8")
    return folder
