"""scaffold: a folder that is empty or not there yet -> a chronology in it that builds, ready for a host.

The files stand in `files/` as they are laid out; only the host is written into site.yml.
"""

from importlib import resources
from pathlib import Path
from typing import Literal

Host = Literal["github", "gitlab", "netlify", "cloudflare", "nginx", "caddy", "none"]
HOSTS: tuple[Host, ...] = ("github", "gitlab", "netlify", "cloudflare", "nginx", "caddy", "none")
_EVERYWHERE = {
    "site.yml": "content/site.yml",
    "example.txt": "content/articles/example.txt",
    "gitignore": ".gitignore",
    "README.md": "README.md",
}
_OF_HOST: dict[Host, dict[str, str]] = {
    "github": {"github.yml": ".github/workflows/publish.yml"},
    "gitlab": {"gitlab.yml": ".gitlab-ci.yml"},
    "netlify": {"netlify.toml": "netlify.toml"},
    "cloudflare": {"wrangler.toml": "wrangler.toml", "python-version": ".python-version"},
    "nginx": {"nginx.conf": "nginx.conf"},
    "caddy": {"Caddyfile": "Caddyfile"},
    "none": {},
}
_IN_CONFIG: dict[Host, str] = {
    "github": "github-pages",
    "gitlab": "gitlab-pages",
    "netlify": "netlify",
    "cloudflare": "cloudflare-pages",
    "nginx": "any",
    "caddy": "any",
    "none": "any",
}


class NotEmpty(Exception):  # noqa: N818 - it is no error of the program
    """The folder holds something already."""


def lay_out(folder: Path, host: Host = "none") -> tuple[Path, ...]:
    """Write a chronology's first files into a folder; returns them.

    Raises NotEmpty where the folder holds anything but a `.git`, and OSError where it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(one.name != ".git" for one in folder.iterdir())):
        raise NotEmpty(folder)
    written = []
    for name, place in {**_EVERYWHERE, **_OF_HOST[host]}.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(name, host), encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def _text(name: str, host: Host) -> str:
    text = (resources.files("generator.scaffold") / "files" / name).read_text("utf-8")
    if name == "site.yml" and _IN_CONFIG[host] != "any":
        return text.replace("# host: any      ", f"host: {_IN_CONFIG[host]}  ")
    return text
