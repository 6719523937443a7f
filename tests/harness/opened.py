"""Pages opened in a browser: what went wrong in them, what they asked for, and what keeps people from using them."""

from __future__ import annotations

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Dialog, Page, Request

GRAVE = {"serious", "critical"}
"""Impacts, as axe-core rates faults of accessibility, that no page may have."""
OWN = ("file:", "data:", "blob:")
"""What a page may ask for: files beside it, and what it made itself."""


@dataclass
class Watch:
    """errors: of scripts, of the console (a breach of the Content-Security-Policy among them), dialogs; asked: addresses of other hosts."""

    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def watched(page: Page) -> Watch:
    """Watch a page from now on."""
    watch = Watch()

    def dismissed(dialog: Dialog) -> None:
        watch.errors.append(dialog.message)
        dialog.dismiss()

    def requested(request: Request) -> None:
        if not request.url.startswith(OWN):
            watch.asked.append(request.url)

    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    page.on("console", lambda message: watch.errors.append(message.text))
    page.on("dialog", dismissed)
    page.on("request", requested)
    return watch


def faults(page: Page) -> list[str]:
    """The grave faults of accessibility that axe-core finds in a page as it is shown, each with the element."""
    found = Axe().run(page, options={"preload": False, "iframes": False}).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:200]}" for fault in found if fault["impact"] in GRAVE for node in fault["nodes"]
    ]
