"""strays: links that lead out of content/, and what is no file; named, and never opened."""

import os
from pathlib import Path

import pytest

from generator.build import build, relate
from generator.content import read_content
from generator.problems import ContentError
from tests.corpus import lay_out

PLACES = (
    "articles/secret.md",
    "articles/sub/secret.txt",
    "articles/page.yml",
    "names.yml",
    "overrides.yml",
    "permalinks.yml",
    "site.yml",
    "templates/_footer.html",
    "templates/static/secret.txt",
    "saved/x.html",
)
SECRET = "root:x:0:0 met the envoy in Belmora on Monday"


@pytest.mark.parametrize("place", PLACES)
def test_a_link_that_leads_out(tmp_path: Path, place: str) -> None:
    """It is a problem that names it, what it leads to is in no message and on no page."""
    folder = lay_out(tmp_path / "mine", 1)
    secret = tmp_path / "secret"
    secret.write_text(SECRET)
    link = folder / "content" / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(secret)
    with pytest.raises(ContentError, match="leads out of content/") as caught:
        build(folder, folder / "site")
    assert [one.path for one in caught.value.problems] == [f"content/{place}"]
    assert "root" not in str(caught.value)
    assert not (folder / "site").exists()


@pytest.mark.parametrize("place", ["content", "content/articles"])
def test_a_folder_that_is_elsewhere(tmp_path: Path, place: str) -> None:
    """A whole folder that is a link is one too."""
    folder, elsewhere = lay_out(tmp_path / "mine", 1), tmp_path / "elsewhere"
    (folder / place).rename(elsewhere)
    (folder / place).symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(ContentError, match="leads out of content/"):
        relate(folder)


def test_links_that_may_be_followed(tmp_path: Path) -> None:
    """Inside content/ always; out of it where site.yml says so; one that leads round in a circle is told."""
    folder = lay_out(tmp_path / "mine", 1)
    articles = folder / "content" / "articles"
    (articles / "again.md").symlink_to(next(articles.glob("*.md")).name)
    (articles / "round").symlink_to(".", target_is_directory=True)
    assert len(relate(folder)[0].reports) == 2
    ignored = {one.path: one.reason for one in relate(folder)[0].ignored}
    assert "not followed" in ignored["content/articles/round"]
    outside = tmp_path / "outside.md"
    outside.write_text("---\npublished: 2023-02-04\n---\nThe minister met the envoy on Monday.\n")
    (articles / "outside.md").symlink_to(outside)
    with (folder / "content" / "site.yml").open("a") as settings:
        settings.write("follow_links: true\n")
    assert len(relate(folder)[0].reports) == 3
    (articles / "circle.md").symlink_to("circle.md")
    with pytest.raises(ContentError, match=r"circle\.md: it cannot be read"):
        relate(folder)


def test_a_theme_stays_in_the_folder(tmp_path: Path) -> None:
    """A theme elsewhere, or a link in it, would publish what is there."""
    folder = lay_out(tmp_path / "mine", 1)
    (tmp_path / "theme" / "static").mkdir(parents=True)
    (folder / "content" / "site.yml").write_text("theme: ../theme\n")
    assert "leads out" in str(read_content(folder).problems)
    (folder / "own" / "static").mkdir(parents=True)
    (folder / "own" / "static" / "x").symlink_to("/etc/hostname")
    (folder / "content" / "site.yml").write_text("theme: own\n")
    assert "leads out" in str(read_content(folder).problems)


def test_pipes_are_named_not_opened(tmp_path: Path) -> None:
    """Anywhere in content/: a build ends, and says so."""
    folder = lay_out(tmp_path, 1)
    content = folder / "content"
    (content / "templates" / "static").mkdir(parents=True)
    (content / "saved").mkdir()
    places = ("articles/a.md", "articles/b.html", "templates/x.html", "templates/static/x.css", "saved/x", "other")
    for place in places:
        os.mkfifo(content / place)
    build(folder, folder / "site")
    ignored = {one.path for one in relate(folder)[0].ignored}
    assert ignored == {f"content/{place}" for place in places}
    os.mkfifo(content / "names.yml")
    with pytest.raises(ContentError, match=r"names\.yml: it is no regular file"):
        build(folder, folder / "site")


def test_names_that_are_no_text(tmp_path: Path) -> None:
    """A file whose name is no UTF-8, or holds control characters, is listed with them escaped."""
    folder = lay_out(tmp_path, 1)
    os.close(os.open(os.fsencode(folder / "content") + b"/articles/caf\xe9.doc", os.O_CREAT))
    os.close(os.open(os.fsencode(folder / "content") + b"/note\n\xff", os.O_CREAT))
    build(folder, folder / "site")
    assert {one.path for one in relate(folder)[0].ignored} == {
        "content/articles/caf\\udce9.doc",
        "content/note\\n\\udcff",
    }
