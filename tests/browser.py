"""A real headless browser through the W3C WebDriver protocol, with nothing but the standard library."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

DRIVERS = ("chromedriver", "chromium.chromedriver")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key that the standard gives to a reference to an element


def why_no_browser() -> str:
    """Empty where a headless Chromium can be driven."""
    missing = [names[0] for names in (DRIVERS, BROWSERS) if not any(map(shutil.which, names))]
    return f"not installed: {' and '.join(missing)} (Debian: chromium chromium-driver)" if missing else ""


class Browser:
    """One session; every method is one command of the protocol."""

    def __init__(self, server: str, options: dict[str, Any]) -> None:
        self.server = server
        capabilities = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        self.session = self._ask("POST", "session", capabilities)["sessionId"]

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(f"{self.server}/{path}", data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from None

    def _command(self, method: str, path: str, **body: Any) -> Any:
        return self._ask(method, f"session/{self.session}/{path}", body)

    def open(self, url: str) -> None:
        self._command("POST", "url", url=url)

    def back(self) -> None:
        self._command("POST", "back")

    @property
    def url(self) -> str:
        return str(self._command("GET", "url"))

    def resize(self, width: int, height: int) -> None:
        self._command("POST", "window/rect", width=width, height=height)

    def run(self, script: str) -> Any:
        """The result of a script that the tester runs; the page's own policy does not bind it."""
        return self._command("POST", "execute/sync", script=script, args=[])

    def click(self, selector: str) -> None:
        found = self._command("POST", "element", using="css selector", value=selector)
        self._command("POST", f"element/{found[_ELEMENT]}/click")

    def press(self, *keys: str) -> None:
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._command("POST", "actions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def dark(self, dark: bool) -> None:
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        command = {"cmd": "Emulation.setEmulatedMedia", "params": {"features": features}}
        self._command("POST", "goog/cdp/execute", **command)

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._command("GET", "screenshot")))

    def log(self) -> list[str]:
        """What the browser complained about."""
        return [entry["message"] for entry in self._command("POST", "se/log", type="browser")]

    def quit(self) -> None:
        self._ask("DELETE", f"session/{self.session}")


@contextmanager
def headless(profile: Path) -> Iterator[Browser]:
    """A headless browser with a profile of its own in `profile`, ended with everything it started."""
    driver = next(filter(None, map(shutil.which, DRIVERS)))
    arguments = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={profile}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium does not start as root otherwise, as in containers
    options = {
        "args": arguments,
        "binary": next(filter(None, map(shutil.which, BROWSERS))),
    }
    # Port 0: the driver takes a free one and names it in its first lines.
    server = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout
        port = next(
            line.rstrip(".\n").rpartition(" ")[2] for line in server.stdout if "started successfully on" in line
        )
        browser = Browser(f"http://127.0.0.1:{port}", options)
        try:
            yield browser
        finally:
            with suppress(OSError, RuntimeError):
                browser.quit()
    finally:
        server.terminate()
        server.wait(10)
