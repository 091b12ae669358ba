"""Pages made of payloads, opened in Chromium as they are and without their content policy."""

import re
from pathlib import Path

from playwright.sync_api import Dialog, Request, sync_playwright

from tests.chromium import FLAGS, chromium
from tests.hardening.rows import Row
from tests.hardening.strangers import payloads

POLICY = re.compile(rb"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")


def in_chromium(folder: Path, most: int = 10_000) -> Row:
    """Open every page of the hostile chronology: whether a stranger's script runs, or another host is asked."""
    row = Row(
        "a stranger's script that runs, or another host that is asked, in Chromium",
        unit="pages, half of them without the policy",
    )
    found = chromium()
    if found is None:
        row.skipped = "no Chromium on this machine"
        return row
    payloads(folder)
    pages = [path for path in sorted(folder.rglob("site/**/*.html")) if path.name != "404.html"][:most]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        page = browser.new_page()
        wrong: list[str] = []

        def heard(dialog: Dialog) -> None:
            wrong.append(f"dialog {dialog.message}")
            dialog.dismiss()

        def asked(request: Request) -> None:
            if not request.url.startswith(("file:", "about:", "data:")):
                wrong.append(request.url)

        page.on("dialog", heard)
        page.on("request", asked)
        for path in pages:
            data = path.read_bytes()
            for policy in (True, False):
                if not policy:
                    path.write_bytes(POLICY.sub(b"", data))
                wrong.clear()
                page.goto(path.as_uri(), wait_until="load")
                name = path.relative_to(folder)
                row.note(not wrong, f"{name}{'' if policy else ' without the policy'}: {wrong[:2]}")
            path.write_bytes(data)
        browser.close()
    return row
