"""cli_serve: `dateline serve`."""

from pathlib import Path

import click

from generator.cli_parts import chronology_folder, folder_option


@click.command()
@folder_option
@click.option("-p", "--port", type=click.IntRange(0, 65535), help="Default: 8000, or a free one. 0: any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--open", "open_browser", is_flag=True, help="Open it in the browser.")
@click.option("--strict", is_flag=True, help="Show what is doubted, undated or ignored as errors too.")
def serve(folder: Path, port: int | None, host: str, open_browser: bool, strict: bool) -> None:
    """Preview the site on this machine, rebuilt whenever content/ or the theme changes.

    What is wrong is shown in the browser, over the last good page, until it is mended.

    \b
    Example:
      dateline serve --open
    """
    from generator.preview import serve as serve_site

    serve_site(
        chronology_folder(folder),
        host,
        port,
        lambda line: click.echo(line, err=True),
        strict=strict,
        open_browser=open_browser,
    )
