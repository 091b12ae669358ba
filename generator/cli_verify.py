"""cli_verify: `dateline verify`: a folder or a site held against its manifest; imported only when asked for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli_parts import FOLDER, counted, show

if TYPE_CHECKING:
    from generator.manifest import Manifest
    from generator.verify import Differences


@click.command()
@click.argument("what", metavar="DIR|URL")
@click.option(
    "--manifest",
    "kept",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A manifest that was kept elsewhere, in place of the site's own.",
)
@click.option("-C", "--folder", type=FOLDER, help="Also hold the inputs against this chronology's folder.")
@click.option("--private", is_flag=True, help="Also ask hosts of this machine and private networks.")
@click.option("-q", "--quiet", is_flag=True, help="Print differences only.")
def verify(what: str, kept: Path | None, folder: Path | None, private: bool, quiet: bool) -> None:
    """Hold a built folder or a published site against its manifest.json.

    Tells files that are missing, changed or additional. Exit codes: 0 all is as the manifest says, 1 something is not,
    2 there is no manifest to hold it against.

    \b
    Examples:
      dateline verify site/
      dateline verify https://example.org/chronology/
      dateline verify https://example.org/chronology/ --manifest kept/manifest.json
    """
    from generator.manifest import hash_of
    from generator.verify import inputs_against

    manifest, data = _manifest(what, kept, private)
    found = _verified(what, manifest, private, quiet)
    inputs = inputs_against(folder, manifest) if folder else None
    _tell(found)
    if inputs:
        _tell(inputs)
    if not quiet:
        for line in _summary(found, inputs):
            click.echo(line, err=True)
        click.echo(f"The manifest's own SHA-256: {hash_of(data)}", err=True)
    sys.exit(int(not found.none or (inputs is not None and not inputs.none)))


def _is_web(what: str) -> bool:
    return what.lower().startswith(("http://", "https://"))


def _manifest(what: str, kept: Path | None, private: bool) -> "tuple[Manifest, bytes]":
    """The manifest and its bytes. Raises click.UsageError where there is none."""
    from generator.manifest import NAME, NoManifest, read_manifest
    from generator.verify import NotThere, manifest_at

    if kept is None and _is_web(what):
        try:
            return manifest_at(what, private=private)
        except NotThere as error:
            raise click.UsageError(f"{error}. Name one that was kept with --manifest.") from None
    path = kept or Path(what) / NAME
    try:
        data = path.read_bytes()
        return read_manifest(data), data
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise click.UsageError(f"{path}: there is no manifest to read ({why}). Build the site first.") from None
    except NoManifest as error:
        raise click.UsageError(f"{path}: {error}. Build the site again.") from None


def _verified(what: str, manifest: "Manifest", private: bool, quiet: bool) -> "Differences":
    from generator.printing import progress_bar
    from generator.verify import verify_folder, verify_site

    if not _is_web(what):
        if not Path(what).is_dir():
            raise click.UsageError(f"{what}: there is no such folder.")
        return verify_folder(Path(what), manifest)
    with progress_bar(quiet) as progress:
        return verify_site(
            what, manifest, private=private, progress=lambda done, whole: progress("verifying", done, whole)
        )


def _tell(found: "Differences") -> None:
    from generator.verify import differences_told

    for line in differences_told(found):
        show(line)


def _summary(found: "Differences", inputs: "Differences | None") -> list[str]:
    parts = [f"{counted(found.seen, 'file')} as the manifest says"]
    for name, some in (("missing", found.missing), ("changed", found.changed), ("additional", found.additional)):
        parts += [f"{len(some):,} {name}"] if some else []
    lines = [", ".join(parts) + "."]
    if found.unasked:
        lines.append(f"Not asked for, as hosts keep them for themselves: {', '.join(found.unasked)}.")
    if inputs is not None:
        gone = len(inputs.missing) + len(inputs.changed)
        lines.append(f"{counted(inputs.seen, 'input')} as the manifest says, {gone:,} missing or changed.")
    return lines
