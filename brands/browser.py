"""A page's address in; its HTML after its scripts ran out, through headless Chromium.

The browser has no network of its own: names do not resolve, its proxy is a closed door, and
every request is answered here, through ``common.outbound`` and its limits. Off unless
``PAGE_BROWSER`` names the executable; needs ``playwright`` (``pip install .[browser]``).
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING

from common.errors import PlatformError
from common.outbound import Fetched, OutboundError, fetch

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, Request, Route, WebSocketRoute

MOST_SECONDS = 10.0
MOST_REQUESTS = 80
MOST_BYTES = 15_000_000
LARGEST_PAGE = 5_000_000
_STEP_SECONDS = 5.0
# Resource types as Playwright names them, and the kind of file that each may be.
_KINDS = {
    "document": "page",
    "stylesheet": "stylesheet",
    "script": "script",
    "xhr": "script",
    "fetch": "script",
}
_SWITCHES = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",  # the discard port: nothing listens
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--dns-prefetch-disable",
    "--disable-gpu",
    "--no-pings",
)
# Rules that scripts insert live beside the text of their <style>; write them into it.
_MARKUP = """() => {
  for (const sheet of document.styleSheets) {
    const node = sheet.ownerNode;
    if (!node || node.tagName !== 'STYLE') continue;
    try {
      const text = Array.from(sheet.cssRules, rule => rule.cssText).join('\\n');
      if (text.length > (node.textContent || '').length) node.textContent = text;
    } catch (error) {}
  }
  return '<!doctype html>' + document.documentElement.outerHTML;
}"""


class BrowserError(PlatformError):
    """The browser could not show the page; the message is written for the customer."""

    code = "browser_failed"
    status = 400


@dataclass  # without slots: the library keeps a note on the object whose method it is given
class _Door:
    """Answers the browser's requests, and keeps count of them."""

    ends: float
    requests: int = 0
    size: int = 0
    refused: list[str] = field(default_factory=list)

    async def answer(self, route: Route, request: Request) -> None:
        """Fetch through the outbound door, or let the request fail."""
        from playwright.async_api import Error  # noqa: PLC0415 - an optional extra

        # A browser that is being closed takes no more answers.
        with contextlib.suppress(Error):
            found = await self._found(request)
            if found is None:
                await route.abort("blockedbyclient")
                return
            charset = f"; charset={found.charset}" if found.charset else ""
            headers = {
                "Content-Type": f"{found.media_type}{charset}",
                "Access-Control-Allow-Origin": "*",
            }
            await route.fulfill(status=200, headers=headers, body=found.data)

    async def _found(self, request: Request) -> Fetched | None:
        kind = _KINDS.get(request.resource_type)
        left = self.ends - time.monotonic()
        self.requests += 1
        full = self.requests > MOST_REQUESTS or self.size > MOST_BYTES
        if kind is None or request.method != "GET" or full or left <= 0:
            return None
        if kind == "page" and not _is_outermost(request):
            return None
        try:
            deadline = min(_STEP_SECONDS, left)
            found = await asyncio.to_thread(fetch, request.url, kind=kind, deadline=deadline)
        except OutboundError as error:
            self.refused.append(f"{request.url[:200]}: {error.message}")
            return None
        self.size += len(found.data)
        return found


def _is_outermost(request: Request) -> bool:
    """False for a frame inside the page, and for a window that it opens."""
    from playwright.async_api import Error  # noqa: PLC0415 - an optional extra

    try:
        return request.frame.parent_frame is None
    except Error:  # asked for before its frame is there: a new window's first page
        return not request.is_navigation_request()


def rendered(url: str, *, executable: str, seconds: float = MOST_SECONDS) -> bytes:
    """The page's HTML in UTF-8 once its scripts have come to rest; raises BrowserError.

    Returns within ``seconds`` and a little. May be called from any thread that runs no event loop.
    """
    if find_spec("playwright") is None:
        raise BrowserError("The browser for script-built pages is not installed.")
    try:
        return asyncio.run(asyncio.wait_for(_rendered(url, executable, seconds), seconds + 2.0))
    except BrowserError:
        raise
    except TimeoutError:
        raise BrowserError("The page's scripts did not come to rest in time.") from None
    except Exception as error:  # a browser fails in ways of its own; the page's HTML remains
        raise BrowserError("The page could not be shown in a browser.") from error


async def _rendered(url: str, executable: str, seconds: float) -> bytes:
    from playwright.async_api import Error, async_playwright  # noqa: PLC0415 - an optional extra

    door = _Door(time.monotonic() + seconds)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=executable,
            args=[*_SWITCHES, *(["--no-sandbox"] if os.geteuid() == 0 else [])],
            chromium_sandbox=os.geteuid() != 0,
            timeout=seconds * 1000,
        )
        try:
            context = await browser.new_context(
                service_workers="block",
                accept_downloads=False,
                viewport={"width": 1280, "height": 900},
                permissions=[],
            )
            await _close_other_ways(context, door)
            page = await context.new_page()
            try:
                left = max(0.5, door.ends - time.monotonic())
                await page.goto(url, wait_until="domcontentloaded", timeout=left * 1000)
            except Error:
                reason = door.refused[0] if door.refused else "it did not load"
                raise BrowserError(f"The page could not be shown in a browser: {reason}") from None
            with contextlib.suppress(Error):  # what is there by then is taken
                left = max(0.5, door.ends - time.monotonic())
                await page.wait_for_load_state("networkidle", timeout=left * 1000)
            if page.url.startswith("chrome-error:"):
                raise BrowserError("The page led its browser away to an address that was refused.")
            markup = str(await page.evaluate(_MARKUP))
        finally:
            await browser.close()
    data = markup.encode("utf-8", "replace")
    if len(data) > LARGEST_PAGE:
        raise BrowserError("The page grew too large in the browser.")
    return data


async def _close_other_ways(context: BrowserContext, door: _Door) -> None:
    async def shut(socket: WebSocketRoute) -> None:
        await socket.close()

    await context.route("**/*", door.answer)
    await context.route_web_socket("**/*", shut)
    await context.add_init_script(
        "delete window.RTCPeerConnection; delete window.webkitRTCPeerConnection;"
        "delete window.WebTransport; delete window.EventSource;"
    )
